package nl.thuiskompas.platform.frame;

import nl.thuiskompas.platform.language.Language;

/** The kinds of pages, with the word that stands for each in the addresses of a language. */
public enum Place {
    HOME("", ""),
    FIGURES("cijfers", "figures"),
    AREAS("gebieden", "areas"),
    GROUPS("groepen", "groups"),
    DISTRIBUTE("verdelen", "distribute"),
    COMPARE("vergelijken", "compare"),
    DIVISIONS("indelingen", "divisions"),
    OVERLAY("over-elkaar", "overlay"),
    LINEAGE("herindeling", "lineage"),
    ORIGIN("herkomst", "origin"),
    SOURCES("bronnen", "sources"),
    ACCESSIBILITY("toegankelijkheid", "accessibility"),
    SEARCH("zoeken", "search"),
    DATA("gegevens", "data"),
    TABLES("tabellen", "tables"),
    TABLE_VINTAGES("tabellen", "tables", "herzieningen", "revisions"),
    TABLE_REPORT("tabellen", "tables", "controle", "checks"),
    TABLE_DIFFERENCE("tabellen", "tables", "verschil", "difference"),
    PROGRESS("voortgang", "progress"),
    PROGRAMME("programma", "programme"),
    PROGRAMME_LINES("programma/actielijnen", "programme/lines"),
    PROGRAMME_MEASURES("programma/maatregelen", "programme/measures"),
    PROGRAMME_TARGETS("programma/doelen", "programme/targets"),
    PROGRAMME_FACTS("programma/feiten", "programme/facts"),
    PROGRAMME_TOTALS("programma/totalen", "programme/totals"),
    PROGRAMME_CHANGES("programma/wijzigingen", "programme/changes"),
    LETTERS("brieven", "letters"),
    LETTER_NATIONAL("brieven", "letters", "landelijk", "national"),
    LETTER_DIFFERENCE("brieven", "letters", "verschil", "difference"),
    API("api", "api"),
    API_CHANGES("api/wijzigingen", "api/changes"),
    API_POLICY("api/uitfasering", "api/deprecation");

    private final String nl;
    private final String en;
    private final String tailNl;
    private final String tailEn;

    Place(String nl, String en) {
        this(nl, en, "", "");
    }

    Place(String nl, String en, String tailNl, String tailEn) {
        this.nl = nl;
        this.en = en;
        this.tailNl = tailNl;
        this.tailEn = tailEn;
    }

    /** The second part of the address. */
    public String word(Language language) {
        return language == Language.NL ? nl : en;
    }

    /** Whether the demonstration has such pages too, of a country that was made up. */
    boolean isDemonstrated() {
        return this == GROUPS || this == HOME;
    }

    /** The last part of the address, behind what the page is about; empty for most. */
    String tail(Language language) {
        return language == Language.NL ? tailNl : tailEn;
    }
}
