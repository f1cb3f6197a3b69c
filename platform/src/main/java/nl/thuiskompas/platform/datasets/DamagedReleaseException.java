package nl.thuiskompas.platform.datasets;

/** A release is not what it was when it was written. */
public final class DamagedReleaseException extends RuntimeException {
    DamagedReleaseException(String release, String problem) {
        super(sentence(release, problem));
    }

    DamagedReleaseException(String release, String problem, Throwable cause) {
        super(sentence(release, problem), cause);
    }

    private static String sentence(String release, String problem) {
        return "release " + release + " is refused: " + problem + "; remove its folder and import the table again";
    }
}
