package nl.thuiskompas.platform.standin;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import nl.thuiskompas.platform.SourceFiles;

/** Recorded answers to serve: a small made-up folder that is always there, and the real sample where it lies. */
public final class Recordings {
    private static final Path REAL = SourceFiles.ROOT.resolveSibling("shared/data/wire");

    private Recordings() {}

    /** Made-up tables: 99001NED of version 3 with 120 records, 99002NED of version 4 with 9 observations. */
    public static Path madeUp() {
        try {
            return Path.of(Objects.requireNonNull(Recordings.class.getResource("/recorded"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** Real answers of the service, such as 84799NED with 17,341 records. */
    public static Path real() {
        return REAL;
    }

    /** Whether the real answers are there. */
    public static boolean realIsThere() {
        return Files.isDirectory(REAL);
    }
}
