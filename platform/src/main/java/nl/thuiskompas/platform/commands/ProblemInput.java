package nl.thuiskompas.platform.commands;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.thuiskompas.platform.workbench.ProblemReader;

/** A file that somebody names, or standard input: as much of it as is ever read. */
final class ProblemInput {
    private static final String STANDARD_INPUT = "-";

    private ProblemInput() {}

    static byte[] read(String file, InputStream input) {
        try {
            if (file.equals(STANDARD_INPUT)) {
                return input.readNBytes(ProblemReader.MOST_BYTES + 1);
            }
            Path path = Path.of(file);
            if (!Files.isRegularFile(path)) {
                throw new UsageException(
                        "there is no file " + path.toAbsolutePath().normalize()
                                + "; name a problem in JSON, or - to read it from standard input.");
            }
            try (InputStream in = Files.newInputStream(path)) {
                return in.readNBytes(ProblemReader.MOST_BYTES + 1);
            }
        } catch (IOException e) {
            throw new UsageException("cannot read " + file + " (" + e.getMessage() + "); may you read it?");
        }
    }
}
