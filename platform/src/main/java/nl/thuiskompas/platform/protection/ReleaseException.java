package nl.thuiskompas.platform.protection;

import java.nio.file.Path;

/** A folder of a measured release cannot be read or written; the message says which, what is wrong and what to do. */
public final class ReleaseException extends RuntimeException {
    private ReleaseException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    private ReleaseException(String sentence) {
        super(sentence);
    }

    /** Something is wrong with a folder, or a file in it. */
    public static ReleaseException at(Path where, String problem, String advice) {
        return new ReleaseException(where + ": " + problem + ". " + advice + ".");
    }

    /** The same, after a failure of something below. */
    public static ReleaseException at(Path where, String problem, String advice, Throwable cause) {
        return new ReleaseException(where + ": " + problem + ". " + advice + ".", cause);
    }
}
