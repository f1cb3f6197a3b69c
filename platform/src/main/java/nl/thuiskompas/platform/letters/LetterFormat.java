package nl.thuiskompas.platform.letters;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that a letter can be. */
public enum LetterFormat {
    HTML("text/html;charset=UTF-8"),
    PDF("application/pdf"),
    ODT("application/vnd.oasis.opendocument.text"),
    MD("text/markdown;charset=UTF-8");

    private final String mediaType;

    LetterFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The end of the name of such a file, without its dot. */
    public String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The media type. */
    public String mediaType() {
        return mediaType;
    }

    /** The format that the name of a file ends with. */
    public static Optional<LetterFormat> ofFile(String name) {
        return Arrays.stream(values())
                .filter(format -> name.toLowerCase(Locale.ROOT).endsWith("." + format.suffix()))
                .findFirst();
    }
}
