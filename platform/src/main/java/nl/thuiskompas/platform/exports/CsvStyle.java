package nl.thuiskompas.platform.exports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nl.thuiskompas.platform.language.Language;

/** How a CSV file is written. Days are 2021-01-01, lines end in CR LF and the text is UTF-8 in both styles. */
public enum CsvStyle {
    /**
     * Opens in a Dutch Excel with a double click: semicolons, decimal commas, and a byte order mark by which Excel knows
     * the text as UTF-8. Dutch headings.
     */
    DUTCH(';', ',', true, Language.NL),
    /**
     * For programs, after RFC 4180: commas and decimal points, no byte order mark (many readers would take it for a part
     * of the first heading). English headings.
     */
    INTERNATIONAL(',', '.', false, Language.EN);

    private final char separator;
    private final char decimalMark;
    private final boolean marked;
    private final Language language;

    CsvStyle(char separator, char decimalMark, boolean marked, Language language) {
        this.separator = separator;
        this.decimalMark = decimalMark;
        this.marked = marked;
        this.language = language;
    }

    /** The name in addresses and options. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language of headings that suits whoever reads this style, where nobody chose one. */
    public Language language() {
        return language;
    }

    char separator() {
        return separator;
    }

    char decimalMark() {
        return decimalMark;
    }

    boolean marked() {
        return marked;
    }

    /** The style with this name. */
    public static Optional<CsvStyle> find(String code) {
        return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
    }
}
