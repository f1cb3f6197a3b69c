package nl.thuiskompas.platform.letters;

/** A template of a letter cannot be used as it stands: a mistake in the template, with its file and sentence. */
public final class TemplateException extends RuntimeException {
    TemplateException(String message) {
        super(message);
    }

    TemplateException(String message, Throwable cause) {
        super(message, cause);
    }
}
