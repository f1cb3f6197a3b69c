package nl.thuiskompas.platform.warehouse;

/**
 * The same text for both kinds of readers.
 *
 * @param nl in Dutch
 * @param en in English
 */
public record Bilingual(String nl, String en) {}
