package nl.thuiskompas.platform.warehouse;

/** A release that was whole when the warehouse was opened can no longer be read. */
public final class UnreadableReleaseException extends RuntimeException {
    UnreadableReleaseException(Release release, Throwable cause) {
        super(
                "release " + release.id() + " could not be read from " + release.data()
                        + "; was it changed or removed? Start again: every release is checked at the start",
                cause);
    }
}
