package nl.thuiskompas.platform.standin.internal;

/** What was asked is not understood; the service answers HTTP 400. */
final class BadQuestion extends RuntimeException {
    BadQuestion(String sentence) {
        super(sentence);
    }
}
