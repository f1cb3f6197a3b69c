package nl.thuiskompas.platform.letters;

import java.time.LocalDate;
import nl.thuiskompas.platform.language.Language;

/**
 * Where figures are shown, pinned to the day of a letter.
 *
 * @param language language of the pages
 * @param day the day whose knowledge they show
 */
record Addresses(Language language, LocalDate day) {
    String fact(String entry) {
        return base("feiten", "facts") + entry + "?asOf=" + day;
    }

    String total(String total) {
        return base("totalen", "totals") + total + "?asOf=" + day;
    }

    String target(String entry) {
        return base("doelen", "targets") + entry + "?asOf=" + day;
    }

    /** Where all measures are. */
    String measures() {
        return "/" + language.code() + (language == Language.NL ? "/programma" : "/programme") + "?asOf=" + day;
    }

    private String base(String nl, String en) {
        return "/" + language.code() + "/" + (language == Language.NL ? "programma/" + nl : "programme/" + en) + "/";
    }
}
