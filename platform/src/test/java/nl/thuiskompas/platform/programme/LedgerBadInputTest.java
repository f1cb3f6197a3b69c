package nl.thuiskompas.platform.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small ledger with one mistake at a time. */
class LedgerBadInputTest {
    private static final String ENTRY_HEAD =
            "id,series,group,region,period,value,precision,certainty,document,place,known,evidence,replaces,how,note_nl,note_en";
    private static final String SERIES_HEAD =
            "id,measure,concept,step,owner,unit,title_nl,title_en,definition_nl,definition_en";

    @TempDir
    Path folder;

    private Ledger ledger(String series, String entries) throws IOException {
        table("lines.csv", "id,number,title_nl,title_en", "supply,1,Aanbod,Supply");
        table("parties.csv", "id,title_nl,title_en", "minister,de minister,the minister");
        table("groups.csv", "id,title_nl,title_en", "homeless,dakloze mensen,homeless people");
        table("concepts.csv", "id,title_nl,title_en", "homes,woningen,homes");
        table("terms.csv", "id,title_nl,title_en", "few,enkele,a few");
        table(
                "documents.csv",
                "id,published,publisher,reference,title_nl,title_en",
                "paper,2023-06-12,minister,,Brief,Letter");
        table(
                "measures.csv",
                "id,line,kind,owner,title_nl,title_en,summary_nl,summary_en",
                "plan,supply,programme,minister,Plan,Plan,Een plan.,A plan.");
        table("series.csv", SERIES_HEAD, "homes.built,plan,homes,realised,minister,homes,Gebouwd,Built,,\n" + series);
        table("entries.csv", ENTRY_HEAD, "good,homes.built,,NL,2022,100,,,paper,,,sourced,,,,\n" + entries);
        return Ledger.read(folder);
    }

    private void table(String name, String head, String rows) throws IOException {
        Files.writeString(folder.resolve(name), head + "\n" + rows + (rows.endsWith("\n") ? "" : "\n"));
    }

    private void onlyTheMistakeIsNamed(Ledger ledger, String code, String file, int row, String words) {
        assertThat(ledger.entries()).containsKey("good");
        assertThat(ledger.notices())
                .filteredOn(n -> n.code().equals(code))
                .singleElement()
                .satisfies(n -> {
                    assertThat(n.file()).endsWith(file);
                    assertThat(n.row()).isEqualTo(row);
                    assertThat(n.message()).contains(file, "row " + row, words);
                });
    }

    @Test
    void aFigureWithoutASourceIsRefused() throws IOException {
        Ledger ledger = ledger("", "bare,homes.built,,NL,2023,5,,,,,,sourced,,,,");
        onlyTheMistakeIsNamed(ledger, "figure-without-source", "entries.csv", 3, "is empty");
        assertThat(ledger.entries()).doesNotContainKey("bare");
    }

    @Test
    void aTargetWithoutAnOwnerIsRefused() throws IOException {
        Ledger ledger = ledger("homes.target,plan,homes,target,,homes,Doel,Target,,", "");
        onlyTheMistakeIsNamed(ledger, "target-without-owner", "series.csv", 3, "is empty");
    }

    @Test
    void anUnknownMeasureIsNamed() throws IOException {
        Ledger ledger = ledger("homes.plan,plann,homes,plan,minister,homes,Plan,Plan,,", "");
        onlyTheMistakeIsNamed(ledger, "unknown-measure", "series.csv", 3, "plann");
    }

    @Test
    void aPeriodOutsideTheProgrammeIsNamed() throws IOException {
        Ledger ledger = ledger(
                "homes.target,plan,homes,target,minister,homes,Doel,Target,,",
                "late,homes.target,,NL,2034,5,,,paper,,,sourced,,,,");
        onlyTheMistakeIsNamed(ledger, "period-outside-programme", "entries.csv", 3, "2022/2030");
    }

    @Test
    void twoEntriesThatSayDifferentThingsOfTheSameFactAreBothLeftOut() throws IOException {
        Ledger ledger = ledger(
                "",
                "one,homes.built,,NL,2023,5,,,paper,,,sourced,,,,\nother,homes.built,,NL,2023,6,,,paper,,,sourced,,,,");
        onlyTheMistakeIsNamed(ledger, "contradictory-entries", "entries.csv", 3, "row 4");
        assertThat(ledger.entries()).doesNotContainKeys("one", "other");
    }

    @Test
    void aRowThatIsLeftOutIsMissedWhereverItsNamesAre() throws IOException {
        Ledger ledger = ledger("", "bare,homes.built,,NL,2023,5,,,,,,sourced,,,,");
        LedgerNotice notice = ledger.notices().getFirst();
        assertThat(notice.touches(List.of("homes.built"))).isTrue();
        assertThat(notice.touches(List.of("bare"))).isTrue();
        assertThat(notice.touches(List.of("plan", "good"))).isFalse();
    }

    @Test
    void anEntryWithTheNameOfItsSeriesCanBeRefusedToo() throws IOException {
        Ledger ledger = ledger(
                "",
                "homes.built,homes.built,,NL,2023,5,,,paper,,,sourced,,,,\nother,homes.built,,NL,2023,6,,,paper,,,sourced,,,,");
        onlyTheMistakeIsNamed(ledger, "contradictory-entries", "entries.csv", 3, "row 4");
    }

    @Test
    void theSameNameTwiceIsNoWayToCorrectAnything() throws IOException {
        Ledger ledger = ledger("", "good,homes.built,,NL,2022,101,,,paper,,,sourced,,,,");
        onlyTheMistakeIsNamed(ledger, "twice-the-same-name", "entries.csv", 3, "replaces");
        assertThat(ledger.entries().get("good").amount().orElseThrow().intValue())
                .isEqualTo(100);
    }

    @Test
    void aReplacementMustBeNewerThanWhatItReplaces() throws IOException {
        Ledger ledger = ledger("", "older,homes.built,,NL,2022,99,,,paper,,2023-01-01,sourced,good,corrected,,");
        onlyTheMistakeIsNamed(ledger, "replaces-what-is-newer", "entries.csv", 3, "2023-01-01");
    }

    @Test
    void aTableThatIsNoCsvIsNamedAndTheOthersAreRead() throws IOException {
        ledger("", "");
        Files.writeString(folder.resolve("groups.csv"), "\"id,title_nl,title_en\nopen,x,y\n");
        assertThat(Ledger.read(folder).notices()).extracting(LedgerNotice::code).containsExactly("table-unreadable");
        assertThat(Ledger.read(folder).notices().getFirst().touches(List.of("anything")))
                .isTrue();
    }
}
