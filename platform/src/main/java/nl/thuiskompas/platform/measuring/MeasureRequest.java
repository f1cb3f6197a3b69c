package nl.thuiskompas.platform.measuring;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.protection.Protection;

/**
 * What is to be measured.
 *
 * @param records folder with records
 * @param engine what counts
 * @param protection how the release is protected
 * @param out folder of the release, which is not there yet
 * @param years those that are measured; all of the records when empty
 * @param tables codes of those that are shown; all when empty
 * @param divisions codes of those that are shown, with municipality and country; all when empty
 * @param earlier folders of releases that bind
 * @param threads how many to use, at least 1
 * @param language of the sheet for whoever checks the output
 * @param made the day that is written into the release, if any
 * @param partsAccepted whether a release is written although cells can be narrowed through indicators that are part of
 *     others; whoever checks the output finds how many on the sheet
 */
public record MeasureRequest(
        Path records,
        CountingEngine engine,
        Protection protection,
        Path out,
        List<Integer> years,
        List<String> tables,
        List<String> divisions,
        List<Path> earlier,
        int threads,
        Language language,
        Optional<LocalDate> made,
        boolean partsAccepted) {
    public MeasureRequest {
        years = years.stream().distinct().sorted().toList();
        tables = tables.stream().distinct().toList();
        divisions = divisions.stream().distinct().toList();
        earlier = List.copyOf(earlier);
    }

    /** One that accepts no narrowing. */
    public MeasureRequest(
            Path records,
            CountingEngine engine,
            Protection protection,
            Path out,
            List<Integer> years,
            List<String> tables,
            List<String> divisions,
            List<Path> earlier,
            int threads,
            Language language,
            Optional<LocalDate> made) {
        this(records, engine, protection, out, years, tables, divisions, earlier, threads, language, made, false);
    }

    /** The same, with cells that can be narrowed through parts. */
    public MeasureRequest acceptingParts() {
        return new MeasureRequest(
                records, engine, protection, out, years, tables, divisions, earlier, threads, language, made, true);
    }
}
