package nl.thuiskompas.platform.measuring;

/** Spark is not there, or did not finish; the sentence says what to do. */
public final class SparkException extends RuntimeException {
    SparkException(String sentence) {
        super(sentence);
    }
}
