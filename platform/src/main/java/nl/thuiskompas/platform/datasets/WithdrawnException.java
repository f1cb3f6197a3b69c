package nl.thuiskompas.platform.datasets;

/** What was asked for was withdrawn, and nothing stands in its place. */
public final class WithdrawnException extends RuntimeException {
    private final DatasetRelease release;

    public WithdrawnException(DatasetRelease release) {
        super("release " + release.id() + " was withdrawn"
                + release.withdrawal()
                        .map(step -> " on " + step.at().toString().substring(0, 10) + ": " + step.reason())
                        .orElse(""));
        this.release = release;
    }

    /** The release that was withdrawn. */
    public DatasetRelease release() {
        return release;
    }
}
