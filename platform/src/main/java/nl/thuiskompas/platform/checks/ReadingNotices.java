package nl.thuiskompas.platform.checks;

import java.util.List;
import java.util.Optional;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.language.Words;

/**
 * What the readers of sources can say about a table, beside what the checks find: it stands in the same report, and is
 * explained here in the same way.
 */
public final class ReadingNotices {
    /**
     * A kind of notice.
     *
     * @param code its name in reports; none of a check
     * @param severity how bad it is
     * @param about what was met and what follows, in whole sentences
     */
    public record Kind(String code, Severity severity, Words about) {}

    private static final List<Kind> ALL = List.of(
            error(
                    "number-unreadable",
                    "Waar een getal verwacht werd staat iets anders. De cel is weggelaten; een teken voor een ontbrekende"
                            + " waarde hoort in de mapping onder missing.",
                    "Where a number was expected stands something else. The cell was left out; what stands for a missing"
                            + " value belongs in the mapping under missing."),
            error(
                    "number-too-large",
                    "Een getal is groter dan een tabel kan bevatten (een 1 met vijftien nullen). De cel is weggelaten.",
                    "A number is larger than a table can hold (a 1 with fifteen noughts). The cell was left out."),
            error(
                    "cell-error",
                    "Een cel van een rekenblad bevat een fout, zoals #REF! of een deling door nul. De cel is weggelaten.",
                    "A cell of a spreadsheet holds an error, such as #REF! or a division by nought. The cell was left"
                            + " out."),
            error(
                    "value-with-status-of-none",
                    "Bij een waarde zegt de status dat er geen waarde is. De cel is weggelaten.",
                    "Beside a value the status says that there is none. The cell was left out."),
            error(
                    "code-missing",
                    "In een kolom met codes, zoals die van gebieden of perioden, staat niets. De rij is weggelaten.",
                    "In a column of codes, such as those of areas or periods, stands nothing. The row was left out."),
            error(
                    "code-unknown",
                    "Een code of periode is niet te herkennen of staat niet in de mapping. De rij is weggelaten.",
                    "A code or period cannot be recognised or is not in the mapping. The row was left out."),
            error(
                    "region-name-unknown",
                    "Geen gebied heette zo op de dagen die de mapping noemt. De rij is weggelaten; een alias in de mapping"
                            + " zegt welk gebied bedoeld is.",
                    "No area had this name on the days that the mapping names. The row was left out; an alias in the"
                            + " mapping says which area is meant."),
            error(
                    "row-width",
                    "Een rij heeft meer of minder velden dan de kop, zoals na een scheidingsteken in een tekst. De rij is"
                            + " weggelaten.",
                    "A row has more or fewer fields than the header, as after a separator within a text. The row was left"
                            + " out."),
            error(
                    "beyond-protection",
                    "In een uitgave die uit records gemeten is, verschilt een totaal meer van de som van zijn delen dan het"
                            + " regime toelaat waarmee de uitgave beveiligd is.",
                    "In a release that was measured from records, a total differs more from the sum of its parts than the"
                            + " regime allows by which the release is protected."),
            warning(
                    "status-unknown",
                    "Een status van een waarde is niet bekend. De waarde telt als definitief.",
                    "A status of a value is not known. The value counts as final."),
            warning(
                    "negative-number",
                    "Een getal is negatief, terwijl de mapping niet zegt dat dat kan.",
                    "A number is below nought, while the mapping does not say that it can be."),
            warning(
                    "total-differs",
                    "Een totaal in het bestand is niet de som van zijn delen. De delen zijn overgenomen zoals ze er staan.",
                    "A total in the file is not the sum of its parts. The parts were taken as they stand."),
            warning(
                    "no-rows",
                    "Geen enkele rij voldoet aan wat een deel van de mapping leest.",
                    "There is not one row of those that a part of the mapping reads."),
            remark(
                    "region-of-another-day",
                    "De naam van een gebied is niet gevonden op de eerste dag die de mapping noemt, maar op een volgende.",
                    "The name of an area was not found on the first day that the mapping names, but on a later one of its"
                            + " list."),
            remark(
                    "rows-left-alone",
                    "Hoeveel rijen zijn overgeslagen omdat de mapping dat zegt, en waarom.",
                    "How many rows were left alone because the mapping says so, and why."),
            remark(
                    "columns-not-read",
                    "Kolommen van het bestand waarvan de mapping niets zegt.",
                    "Columns of the file of which the mapping says nothing."),
            remark(
                    "sheets-not-read",
                    "Bladen van het bestand waarvan de mapping niets zegt.",
                    "Sheets of the file of which the mapping says nothing."),
            remark(
                    "cells-beyond-the-header",
                    "Een rij heeft cellen rechts van de laatste kolom met een kop. Die cellen zijn niet gelezen.",
                    "A row has cells to the right of the last column with a head. Those cells were not read."),
            remark(
                    "formulas",
                    "Cellen bevatten formules. Gelezen is de uitkomst die bij het bewaren berekend was.",
                    "Cells hold formulas. What was read is the outcome that was kept when the file was saved."),
            remark(
                    "note",
                    "Wat wie de mapping schreef over de tabel wil zeggen.",
                    "What whoever wrote the mapping wants to say about the table."),
            remark(
                    "unknown-period-status",
                    "CBS geeft een periode een status die niet bekend is. De cijfers tellen als definitief.",
                    "CBS gives a period a status that is not known. Its figures count as final."),
            remark(
                    "unknown-value-attribute",
                    "CBS geeft een waarneming een kenmerk dat niet bekend is. Zonder waarde telt ze als onbekend.",
                    "CBS gives an observation an attribute that is not known. Without a value it counts as unknown."));

    private ReadingNotices() {}

    /** All kinds, the worst first. */
    public static List<Kind> all() {
        return ALL;
    }

    /** The kind of this name. */
    public static Optional<Kind> find(String code) {
        return ALL.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    private static Kind error(String code, String nl, String en) {
        return new Kind(code, Severity.ERROR, new Words(nl, en));
    }

    private static Kind warning(String code, String nl, String en) {
        return new Kind(code, Severity.WARNING, new Words(nl, en));
    }

    private static Kind remark(String code, String nl, String en) {
        return new Kind(code, Severity.REMARK, new Words(nl, en));
    }
}
