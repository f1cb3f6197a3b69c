package nl.thuiskompas.platform.monitor.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.monitor.DivisionCatalogue;
import nl.thuiskompas.platform.monitor.DivisionEntry;
import nl.thuiskompas.platform.monitor.Monitor;

/** What divisions and their regions are called, at the head of a line and within a sentence. */
public final class DivisionWords {
    private final DivisionCatalogue divisions;
    private final Language language;

    private DivisionWords(DivisionCatalogue divisions, Language language) {
        this.divisions = divisions;
        this.language = language;
    }

    /**
     * What is known of a division.
     *
     * @param derived that the memberships of the date stand in no published list, or empty
     * @param more what else a reader has to know
     */
    public record Note(String derived, List<String> more) {}

    static DivisionWords of(Monitor monitor, Language language) {
        return new DivisionWords(monitor.divisions(), language);
    }

    static DivisionWords of(Visit visit) {
        return of(visit.monitor(), visit.language());
    }

    private Texts texts() {
        return Texts.in(language);
    }

    /** What one region is called, at the head of a line: Veiligheidsregio. */
    String one(Division division) {
        return capital(divisions.of(division).one().in(language));
    }

    /** What all regions are called, at the head of a line: Veiligheidsregio’s. */
    String many(Division division) {
        return capital(divisions.of(division).many().in(language));
    }

    /** What all regions are called in a sentence: veiligheidsregio’s, COROP-gebieden. */
    String regions(Division division) {
        return division.equals(Division.COUNTRY)
                ? texts().get("regions.country")
                : small(divisions.of(division).many().in(language));
    }

    /** What a reader has to know of a division on a date. */
    Note note(Division division, LocalDate date) {
        return new Note(derived(division, date), notes(division));
    }

    /** What a reader has to know of a division: its note, and whether it was brought. */
    List<String> notes(Division division) {
        DivisionEntry entry = divisions.of(division);
        List<String> notes = new ArrayList<>();
        if (entry.brought()) {
            notes.add(texts().get("division.note.brought"));
        }
        String own = entry.note().in(language);
        if (!own.isBlank()) {
            notes.add(own);
        }
        return notes;
    }

    /** That memberships of a date stand in no published list; empty when they do, and for what somebody brought. */
    String derived(Division division, LocalDate date) {
        DivisionEntry entry = divisions.of(division);
        boolean listed =
                entry.brought() || (entry.verified() != null && entry.verified().contains(date));
        return listed
                ? ""
                : texts().get(
                                "division.note.derived",
                                "date",
                                Numbers.in(language).date(date),
                                "regions",
                                regions(division));
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** With a small letter, unless the word is made of capitals, as COROP is. */
    private static String small(String text) {
        boolean letters = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return text.isEmpty() || letters ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
