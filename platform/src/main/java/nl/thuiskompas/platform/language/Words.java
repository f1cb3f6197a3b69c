package nl.thuiskompas.platform.language;

import java.util.Objects;

/**
 * The same words in both languages, as data files give them.
 *
 * @param nl Dutch
 * @param en English
 */
public record Words(String nl, String en) {
    public Words {
        Objects.requireNonNull(nl, "the Dutch words (nl) are missing");
        Objects.requireNonNull(en, "the English words (en) are missing");
    }

    /** The words in a language. */
    public String in(Language language) {
        return language == Language.NL ? nl : en;
    }
}
