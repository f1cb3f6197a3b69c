package nl.thuiskompas.platform.synthesis;

/** A country cannot be made as it was asked for; the message says why and what to do, and nothing was written. */
public final class SynthesisException extends RuntimeException {
    /** @param sentence what is wrong, for whoever asked */
    public SynthesisException(String sentence) {
        super(sentence);
    }

    /** @param sentence what is wrong, for whoever asked */
    public SynthesisException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
