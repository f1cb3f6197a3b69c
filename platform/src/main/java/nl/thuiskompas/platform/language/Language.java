package nl.thuiskompas.platform.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages of the pages; Dutch comes first. */
public enum Language {
    NL("nl", "Nederlands"),
    EN("en", "English");

    private final String code;
    private final String endonym;

    Language(String code, String endonym) {
        this.code = code;
        this.endonym = endonym;
    }

    /** The first part of every address in this language, and the value of lang attributes. */
    public String code() {
        return code;
    }

    /** The language's name in itself. */
    public String endonym() {
        return endonym;
    }

    /** The other language. */
    public Language other() {
        return this == NL ? EN : NL;
    }

    Locale locale() {
        return this == NL ? Locale.of("nl", "NL") : Locale.UK;
    }

    /** The language with this code. */
    public static Optional<Language> find(String code) {
        return Arrays.stream(values()).filter(l -> l.code.equals(code)).findFirst();
    }
}
