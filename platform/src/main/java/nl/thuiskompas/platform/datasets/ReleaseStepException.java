package nl.thuiskompas.platform.datasets;

/** A step that a release cannot take; the message says why and what can be done. */
public final class ReleaseStepException extends RuntimeException {
    ReleaseStepException(String sentence) {
        super(sentence);
    }
}
