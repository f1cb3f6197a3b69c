package nl.thuiskompas.platform.pictures;

/**
 * A text that cannot be drawn: the font that pictures bring with them lacks one of its signs. A font of the machine is not
 * taken instead, for then the same picture would be another one elsewhere.
 */
public final class MissingSignException extends RuntimeException {
    private final String sign;
    private final String text;

    /** @param place where in the text the sign stands */
    MissingSignException(String text, int place) {
        this(text, Character.toString(text.codePointAt(place)), "U+%04X".formatted(text.codePointAt(place)));
    }

    private MissingSignException(String text, String sign, String code) {
        super("'" + text + "' cannot be drawn: the font of our pictures has no sign " + sign + " (" + code
                + "), and a font of this machine would make another picture of it");
        this.sign = sign;
        this.text = text;
    }

    /** The sign that the font lacks. */
    public String sign() {
        return sign;
    }

    /** The text that it stands in. */
    public String text() {
        return text;
    }
}
