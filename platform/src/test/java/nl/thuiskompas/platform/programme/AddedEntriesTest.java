package nl.thuiskompas.platform.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that a data folder adds: what cannot be meant is named, and what can be is counted. All rows are made up. */
class AddedEntriesTest {
    private static final String HEAD =
            "id,series,group,region,period,value,precision,certainty,document,place,known,evidence,replaces,how,note_nl,note_en";
    private static final String GOOD = "good,evictions,,NL,2024,1000,,,control-act-news,,2026-05-01,sourced,,,,";
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    @TempDir
    Path folder;

    private Ledger with(String... rows) throws IOException {
        Files.writeString(folder.resolve("entries.csv"), HEAD + "\n" + String.join("\n", rows) + "\n");
        return Ledger.bundledWith(folder);
    }

    private static String realised(String id, String period, int homes) {
        return "%s,flex.realised,,NL,%s,%s,,,control-act-news,,2026-05-01,sourced,,,,".formatted(id, period, homes);
    }

    private static Course flex(Ledger ledger) {
        Known known = ledger.at(DAY);
        return Courses.of(known, known.entry("flex.target").orElseThrow()).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "bad,flex.realised,,NL,2025,37.500,,,control-act-news,,2026-05-01,sourced,,,, | a whole number without dots",
                "bad,flex.realised,,NL,2025,4.000,,,control-act-news,,2026-05-01,sourced,,,, | a whole number without dots",
                "bad,flex.realised,,NL,2025,-5,,,control-act-news,,2026-05-01,sourced,,,, | a whole number without dots",
                "bad,flex.realised,,NL,2025,0.5,,,control-act-news,,2026-05-01,sourced,,,, | a whole number without dots",
                "bad,dos.budget,,NL,2025,250.000,,,control-act-news,,2026-05-01,sourced,,,, | at most two decimals",
                "bad,flex.target,,NL,2025/2026,0,,,control-act-news,,2026-05-01,sourced,,,, | is 0, and a target is a number to reach",
                "bad,flex.realised,,NL,2025,5,,abandoned,control-act-news,,2026-05-01,sourced,,,, | 'abandoned', and the fact is no day",
                "bad,monitor.first,,NL,2025,2025-05-01,about,happened,control-act-news,,2026-05-01,sourced,,,, | 'about', and the fact is no number",
                "bad,monitor.first,,NL,2025,2025-05-01,,none,control-act-news,,2026-05-01,sourced,,,, | 'none', and the fact is a day",
                "bad,monitor.first,,NL,2027,2027-05-01,,happened,control-act-news,,2026-05-01,sourced,,,, | 2027-05-01 comes after 2026-05-01",
                "bad,monitor.first,,NL,2025,0000,,happened,control-act-news,,2026-05-01,sourced,,,, | within 2010/2040",
                "bad,flex.realised,,NL,2025,5,,,control-act-news,,2026-05-01,sourced,,corrected,, | is empty, while how is 'corrected'",
                "bad,rha.per-group,students,NL,2022,5,,,control-act-news,,2026-05-01,sourced,rha.per-group.urgent,corrected,, | about group students and replaces rha.per-group.urgent, which is about group urgent",
                "bad,rha.per-group,,NL,2022,5,,,control-act-news,,2026-05-01,sourced,rha.per-group.urgent,corrected,, | is about no group and replaces",
                "../bad,flex.realised,,NL,2025,5,,,control-act-news,,2026-05-01,sourced,,,, | is '../bad', expected a name",
                "bad one,flex.realised,,NL,2025,5,,,control-act-news,,2026-05-01,sourced,,,, | is 'bad one', expected a name",
            })
    void aRowThatCannotBeMeantIsNamedAndTheOthersCount(String row, String words) throws IOException {
        Ledger ledger = with(row, GOOD);
        assertThat(ledger.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.file()).endsWith("entries.csv");
            assertThat(notice.row()).isEqualTo(2);
            assertThat(notice.message()).contains("entries.csv, row 2", words);
        });
        assertThat(ledger.entries()).containsKey("good").doesNotContainKey(row.substring(0, row.indexOf(',')));
        assertThat(ledger.entries()).hasSize(Ledger.bundled().entries().size() + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"feiten.csv", "Entries.csv", "entries.csv.txt", "entries.xlsx"})
    void aFileThatLooksLikeATableAndIsNoneIsNamed(String name) throws IOException {
        with(GOOD);
        Files.writeString(folder.resolve(name), HEAD + "\n" + GOOD.replace("good", "lost") + "\n");
        Files.writeString(folder.resolve("README.md"), "Not a table.");
        Ledger ledger = Ledger.bundledWith(folder);
        assertThat(ledger.entries()).containsKey("good").doesNotContainKey("lost");
        assertThat(ledger.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.message())
                        .contains("/" + name + ": is no table of the ledger", "Move it away", "entries.csv"));
    }

    @Test
    void aTableWithLinesThatEndInACarriageReturnAloneIsNamed() throws IOException {
        Files.writeString(folder.resolve("entries.csv"), HEAD + "\r" + GOOD + "\r", StandardCharsets.UTF_8);
        assertThat(Ledger.bundledWith(folder).notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.message())
                        .contains("entries.csv: has lines that end with a carriage return alone", "Save it again"));
    }

    @Test
    void aYearThatIsCountedAfterItsFirstQuartersIsCountedInsteadOfThem() throws IOException {
        Course course = flex(with(realised("whole", "2023", 6000)));
        assertThat(course.counted()).extracting(Entry::id).containsExactly("flex.realised.2022", "whole");
        assertThat(course.realised()).isEqualByComparingTo("9400");
        assertThat(course.through()).contains(LocalDate.of(2023, 12, 31));
    }

    @Test
    void ofChoicesThatCoverTheSameTheOneWithMorePeriodsIsCounted() throws IOException {
        Course course = flex(with(
                realised("whole", "2023", 6000),
                realised("last", "2023-Q4", 1900),
                realised("all", "2022/2023", 9000)));
        assertThat(course.counted())
                .extracting(Entry::id)
                .containsExactly("flex.realised.2022", "flex.realised.2023", "last");
    }

    @Test
    void aQuarterWithoutAFigureIsAGap() throws IOException {
        Course course = flex(with(realised("next", "2024", 9000)));
        assertThat(course.gaps()).extracting(Span::text).containsExactly("2023-Q4");
        assertThat(course.verdict()).isEqualTo(Course.Verdict.CANNOT_SAY);
        assertThat(course.pace()).isEmpty();
    }

    @Test
    void aLevelWithoutAnEndCountsFromItsBeginning() throws IOException {
        Ledger ledger = with("open,urgency.municipalities,,NL,2026/..,200,,,control-act-news,,2026-05-01,sourced,,,,");
        Known known = ledger.at(DAY);
        Course course =
                Courses.of(known, known.entry("urgency.target").orElseThrow()).orElseThrow();
        assertThat(List.of(course.realised().intValueExact())).containsExactly(200);
        assertThat(course.through()).contains(LocalDate.of(2026, 1, 1));
    }
}
