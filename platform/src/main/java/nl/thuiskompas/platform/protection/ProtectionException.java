package nl.thuiskompas.platform.protection;

/** A regime cannot be as it was asked for; the message is a sentence that says what can. */
public final class ProtectionException extends RuntimeException {
    ProtectionException(String sentence) {
        super(sentence);
    }
}
