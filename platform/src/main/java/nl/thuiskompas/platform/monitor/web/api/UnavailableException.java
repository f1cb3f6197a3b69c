package nl.thuiskompas.platform.monitor.web.api;

/** The question is right and cannot be answered now: a release it needs is missing or refused. */
final class UnavailableException extends RuntimeException {
    UnavailableException(String message) {
        super(message);
    }
}
