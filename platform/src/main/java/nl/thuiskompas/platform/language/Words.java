package nl.thuiskompas.platform.language;

/**
 * The same words in both languages, as data files give them.
 *
 * @param nl Dutch
 * @param en English
 */
public record Words(String nl, String en) {
    /** The words in a language. */
    public String in(Language language) {
        return language == Language.NL ? nl : en;
    }
}
