package nl.thuiskompas.engine.microdata;

/** A definition cannot be measured on these records; the message says which, where and why. */
public final class UnmeasurableException extends RuntimeException {
    public UnmeasurableException(String message) {
        super(message);
    }
}
