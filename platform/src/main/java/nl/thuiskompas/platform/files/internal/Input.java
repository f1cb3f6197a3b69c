package nl.thuiskompas.platform.files.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Bytes that can be read from their beginning, again and again.
 *
 * @param file name of the file, for messages
 * @param opening opens them
 */
public record Input(String file, Opening opening) {
    /** Opens the bytes from their beginning. */
    @FunctionalInterface
    public interface Opening {
        InputStream open() throws IOException;
    }

    /** What stands in a file. */
    public static Input of(Path path) {
        return new Input(path.getFileName().toString(), () -> Files.newInputStream(path));
    }

    /** What stands in memory. */
    public static Input of(String file, byte[] bytes) {
        return new Input(file, () -> new ByteArrayInputStream(bytes));
    }

    InputStream open() throws IOException {
        return opening.open();
    }
}
