package nl.thuiskompas.platform.warehouse;

/** A reference edition is not what its description says, or its description is not complete; the message says where. */
public final class ReferenceEditionException extends RuntimeException {
    ReferenceEditionException(String sentence) {
        super(sentence);
    }

    ReferenceEditionException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
