package nl.thuiskompas.platform.frame;

import nl.thuiskompas.platform.language.Language;

/** The kinds of pages, with the word that stands for each in the addresses of a language. */
public enum Place {
    HOME("", ""),
    FIGURES("cijfers", "figures"),
    AREAS("gebieden", "areas"),
    COMPARE("vergelijken", "compare"),
    DIVISIONS("indelingen", "divisions"),
    OVERLAY("over-elkaar", "overlay"),
    LINEAGE("herindeling", "lineage"),
    ORIGIN("herkomst", "origin"),
    SOURCES("bronnen", "sources"),
    ACCESSIBILITY("toegankelijkheid", "accessibility"),
    SEARCH("zoeken", "search"),
    DATA("gegevens", "data"),
    API("api", "api"),
    API_CHANGES("api/wijzigingen", "api/changes"),
    API_POLICY("api/uitfasering", "api/deprecation");

    private final String nl;
    private final String en;

    Place(String nl, String en) {
        this.nl = nl;
        this.en = en;
    }

    /** The second part of the address. */
    public String word(Language language) {
        return language == Language.NL ? nl : en;
    }
}
