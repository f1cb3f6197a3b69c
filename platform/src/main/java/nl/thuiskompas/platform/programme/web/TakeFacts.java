package nl.thuiskompas.platform.programme.web;

import java.util.List;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.language.Texts;

/**
 * The facts of a page as files.
 *
 * @param size how many there are, in words
 * @param all where they stand as a table
 */
public record TakeFacts(String size, Link all, List<File> files) {
    /** A file. */
    public record File(String label, String address, String about) {}

    /** The facts that a choice leaves over. */
    static TakeFacts of(ProgrammeVisit visit, String choice, String value) {
        return of(visit, visit.to(Place.PROGRAMME_FACTS).with(choice, value), FactFiles.count(visit, choice, value));
    }

    static TakeFacts of(ProgrammeVisit visit, Link all, int count) {
        Texts texts = visit.texts();
        String rows = count == 1
                ? texts.get("take.rows.one")
                : texts.get("take.rows", "count", visit.telling().numbers().whole(count));
        String size = rows + texts.get("take.columns", "columns", FactFiles.COLUMNS.size());
        return new TakeFacts(
                rows,
                all,
                List.of(
                        new File("CSV", all.as("csv"), size),
                        new File("XLSX", all.as("xlsx"), size),
                        new File("ODS", all.as("ods"), size),
                        new File("JSON", all.as("json"), rows),
                        new File(
                                "CSVW",
                                all.as("csv-metadata.json"),
                                texts.get("take.csvw", "columns", FactFiles.COLUMNS.size()))));
    }
}
