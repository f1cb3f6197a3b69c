package nl.thuiskompas.platform.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.BesideOthers;
import nl.thuiskompas.platform.SourceFiles;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.programme.Ledger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables that give a fact another kind of value than sentences were written for: a sentence is refused, never the letter. */
@BesideOthers
@ExtendWith(SharedFigures.class)
class OtherKindsTest {
    /** A value of each kind, with how certain it is. */
    private static final Map<String, String> VALUES = Map.of(
            "date", "2026-07-01,,decided",
            "window", "2024-06-03/2026-10-15,,",
            "term", "all-but-a-few,,",
            "count", "1,,");

    private static final Path TABLES = SourceFiles.ROOT.resolve("reference/programme");

    @TempDir
    static Path folder;

    private static ReferenceFigures figures;

    @BeforeAll
    static void open(ReferenceFigures shared) {
        figures = shared;
    }

    /** Letters from a ledger in which all facts of one series have a value of another kind. */
    private static Letters otherwise(String series, String unit) throws IOException {
        Path tables = Files.createTempDirectory(folder, "tables");
        change(tables, "series.csv", row -> row.startsWith(series + ",") ? unit(row, unit) : row);
        change(tables, "entries.csv", row -> row.split(",", 3)[1].equals(series) ? value(row, unit) : row);
        Ledger ledger = Ledger.bundledReplacedBy(tables, tables.resolve("no-more"));
        assertThat(ledger.notices()).isEmpty();
        return new Letters(ledger, figures.measured());
    }

    private static void change(Path tables, String table, UnaryOperator<String> row) throws IOException {
        Files.writeString(
                tables.resolve(table),
                Files.readAllLines(TABLES.resolve(table)).stream()
                        .map(row)
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    private static String unit(String row, String unit) {
        String[] fields = row.split(",", 7);
        fields[5] = unit;
        return String.join(",", fields);
    }

    private static String value(String row, String unit) {
        String[] fields = row.split(",", 9);
        return String.join(",", List.of(fields).subList(0, 5)) + "," + VALUES.get(unit) + "," + fields[8];
    }

    @ParameterizedTest
    @CsvSource({
        "flex.target, date, national, flex-target",
        "flex.realised, window, national, flex-realised",
        "deals.closed, term, national, housing-deals",
        "urgency.frames, date, national, urgency-frames",
        "better-use.ways, date, national, better-use",
        "control-act.in-force, count, national, control-act-date",
        "hggv.window, count, national, large-families",
        "control-act.programme, count, GM0202, duty-programme",
        "affordable.norm, window, GM0202, duty-construction",
    })
    void aSentenceThatNeedsAnotherKindIsRefusedByName(String series, String unit, String about, String sentence)
            throws IOException {
        Letters letters = otherwise(series, unit);
        for (Language language : Language.values()) {
            Letter letter = about.equals("national")
                    ? letters.national(LocalDate.of(2026, 10, 1), language)
                    : letters.local(about, LocalDate.of(2026, 10, 1), language);
            assertThat(letter.refused())
                    .filteredOn(refusal -> refusal.sentence().equals(sentence))
                    .singleElement()
                    .satisfies(refusal -> assertThat(refusal.reason()).contains(series.split("[.]")[0]));
        }
    }

    @Test
    void noFactOfAnyKindKeepsALetterFromBeingWritten() throws IOException {
        List<String> series = Files.readAllLines(TABLES.resolve("series.csv")).stream()
                .skip(1)
                .map(row -> row.substring(0, row.indexOf(',')))
                .filter(name -> !name.startsWith("limit."))
                .toList();
        int refused = 0;
        List<String> units = List.of("date", "count", "window", "term");
        for (int i = 0; i < series.size(); i++) {
            String each = series.get(i);
            // Two kinds each, in turn: all four would take twice as long.
            for (String unit : List.of(units.get(i % 4), units.get((i + 1) % 4))) {
                Letters letters = otherwise(each, unit);
                Letter national = letters.national(LocalDate.of(2026, 10, 1), Language.NL);
                assertThat(Markdown.of(national, "")).as("%s as %s", each, unit).doesNotContain("null");
                refused += national.refused().size();
            }
        }
        assertThat(refused).isGreaterThan(series.size() / 2);
    }
}
