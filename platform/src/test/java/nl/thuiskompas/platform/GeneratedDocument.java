package nl.thuiskompas.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A page of the documentation that a test writes from the code, so that the two cannot drift apart. */
public final class GeneratedDocument {
    private static final String SWITCH = "thuis.write-docs";
    private static final String HOW = "mvn test -pl engine,platform -D" + SWITCH + "=true";

    private GeneratedDocument() {}

    /**
     * Compares a page with what the code says now; with {@code -Dthuis.write-docs=true} writes it instead.
     *
     * @param path path of the page in the checkout
     * @param text what it should hold
     */
    public static void compare(String path, String text) {
        Path file = SourceFiles.ROOT.resolve(path);
        if (Boolean.getBoolean(SWITCH)) {
            write(file, text);
        }
        assertThat(Files.exists(file) ? SourceFiles.text(file) : "")
                .as("%s is generated and no longer says what the code says; run %s and commit it", path, HOW)
                .isEqualTo(text);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
