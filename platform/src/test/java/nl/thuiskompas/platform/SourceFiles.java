package nl.thuiskompas.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files we write ourselves, as they stand in the checkout; tests run in the folder of their Maven module. */
public final class SourceFiles {
    /** The checkout. */
    public static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private SourceFiles() {}

    /** Files below a folder of the checkout whose names end so, in the order of their paths. */
    public static List<Path> below(String folder, String suffix) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder, e);
        }
    }

    /** The text of a file. */
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
