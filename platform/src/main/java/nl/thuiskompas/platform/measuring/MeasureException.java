package nl.thuiskompas.platform.measuring;

/** What was asked for cannot be measured or protected so, and nothing was written; the message says what can. */
public final class MeasureException extends RuntimeException {
    public MeasureException(String sentence) {
        super(sentence);
    }

    public MeasureException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
