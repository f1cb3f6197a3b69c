package nl.thuiskompas.platform.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.programme.web.NoticeView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables as people save them: what cannot be read is named, and all that can be read counts. */
class LedgerTablesTest {
    private static final String ENTRIES =
            "id,series,group,region,period,value,precision,certainty,document,place,known,evidence,replaces,how,note_nl,note_en\n";
    private static final String GOOD = "good,homes.built,,NL,2022,100,,,paper,,,sourced,,,,\n";
    private static final String LAST = "last,homes.built,,NL,2024,300,,,paper,,,sourced,,,,\n";

    @TempDir
    Path folder;

    @BeforeEach
    void aSmallLedger() throws IOException {
        table("lines.csv", "id,number,title_nl,title_en\nsupply,1,Aanbod,Supply\n");
        table("parties.csv", "id,title_nl,title_en\nminister,de minister,the minister\n");
        table("concepts.csv", "id,title_nl,title_en\nhomes,woningen,homes\n");
        table(
                "documents.csv",
                "id,published,publisher,reference,title_nl,title_en\npaper,2023-06-12,minister,,Brief,Letter\n");
        table("measures.csv", """
                id,line,kind,owner,title_nl,title_en,summary_nl,summary_en
                plan,supply,programme,minister,Plan,Plan,Een plan.,A plan.
                """);
        table("series.csv", """
                id,measure,concept,step,owner,unit,title_nl,title_en,definition_nl,definition_en
                homes.built,plan,homes,realised,minister,homes,Gebouwd,Built,,
                """);
        table(
                "totals.csv",
                "id,line,against,overlap,title_nl,title_en,reason_nl,reason_en\nall,supply,,additive,A,A,,\n");
        table("total-parts.csv", "total,entry,times,block\nall,good,1,\nall,last,1,\n");
    }

    private void table(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Ledger entries(String rows) throws IOException {
        table("entries.csv", ENTRIES + GOOD + rows + LAST);
        return Ledger.read(folder);
    }

    private CountedOnce total() {
        Ledger ledger = Ledger.read(folder);
        return CountedOnce.of(
                ledger.at(LocalDate.of(2025, 1, 1)),
                Objects.requireNonNull(ledger.totals().get("all")));
    }

    private static LedgerNotice only(Ledger ledger) {
        assertThat(ledger.notices()).hasSize(1);
        return ledger.notices().getFirst();
    }

    @Test
    void aRowWithTheWrongNumberOfFieldsIsLeftOutByItself() throws IOException {
        Ledger ledger = entries("short,homes.built,,NL,2023,5\n");
        assertThat(ledger.entries()).containsOnlyKeys("good", "last");
        LedgerNotice notice = only(ledger);
        assertThat(notice.code()).isEqualTo("row-malformed");
        assertThat(notice.row()).isEqualTo(3);
        assertThat(notice.message()).contains("entries.csv, row 3: has 6 fields, expected 16", "the other rows are");
        assertThat(notice.message()).doesNotContain("etch");
        assertThat(notice.touches(List.of("anything"))).isTrue();
        assertThat(NoticeView.all(ledger, Texts.in(Language.EN)))
                .singleElement()
                .satisfies(view -> assertThat(view.what()).contains("too few or too many fields"));
    }

    @Test
    void anOpenQuoteDoesNotSwallowTheRowsAfterIt() throws IOException {
        Ledger ledger = entries("open,homes.built,,NL,2023,5,,,\"paper,,,sourced,,,,\n\n");
        assertThat(ledger.entries()).containsOnlyKeys("good", "last");
        assertThat(only(ledger).message()).contains("entries.csv, row 3: is not CSV, expected a closing quote");
        Ledger inside = entries("qu\"ote,homes.built,,NL,2023,5,,,paper,,,sourced,,,,\n");
        assertThat(inside.entries()).containsOnlyKeys("good", "last");
        assertThat(only(inside).row()).isEqualTo(3);
    }

    @Test
    void rowsAfterOnesThatAreLeftOutKeepTheirNumbers() throws IOException {
        Ledger ledger = entries("\n\"open\nshort\nbare,homes.built,,NL,2023,,,,paper,,,sourced,,,,\n");
        assertThat(ledger.notices()).extracting(LedgerNotice::row).containsExactly(4, 5, 6);
        assertThat(ledger.notices().getLast().message())
                .contains("row 6, field value: is empty, expected a value. Fill in the value");
    }

    @Test
    void aPartThatCannotBeReadIsMissedInItsTotal() throws IOException {
        entries("");
        assertThat(total().whole()).isTrue();
        assertThat(total().most()).isEqualByComparingTo("400");
        table("total-parts.csv", "total,entry,times,block\nall,good,1,\nall,last\n");
        assertThat(total().absent()).singleElement().asString().endsWith("total-parts.csv, row 3");
        table("total-parts.csv", "total,entry,times,block\nall,good,1,\nall,last,one,\n");
        assertThat(total().absent()).singleElement().asString().endsWith("total-parts.csv, row 3");
        table("total-parts.csv", "total,entry,times,block\nall,good,1,\n,last,1,\n");
        assertThat(total().absent()).singleElement().asString().endsWith("total-parts.csv, row 3");
        Files.delete(folder.resolve("total-parts.csv"));
        Files.createDirectory(folder.resolve("total-parts.csv"));
        assertThat(total().whole()).isFalse();
    }

    @Test
    void aMarkBeforeTheFirstNameIsReadOver() throws IOException {
        table("entries.csv", (char) 0xFEFF + ENTRIES + GOOD);
        Ledger ledger = Ledger.read(folder);
        assertThat(ledger.entries()).containsKey("good");
        assertThat(ledger.notices()).noneMatch(notice -> notice.file().endsWith("entries.csv"));
    }

    @Test
    void aTableInAnotherAlphabetThanUtf8SaysWhatToDo() throws IOException {
        entries("");
        Files.write(
                folder.resolve("groups.csv"),
                "id,title_nl,title_en\nyoung,Caf\u00e9s,Caf\u00e9s\n".getBytes(StandardCharsets.ISO_8859_1));
        LedgerNotice notice = only(Ledger.read(folder));
        assertThat(notice.code()).isEqualTo("table-unreadable");
        assertThat(notice.message()).contains("groups.csv: is not in UTF-8", "Save it again as CSV in UTF-8");
    }

    @Test
    void aTableThatIsAFolderIsNamed() throws IOException {
        entries("");
        Files.createDirectory(folder.resolve("groups.csv"));
        assertThat(only(Ledger.read(folder)).message()).contains("groups.csv: is a folder, expected a table");
        assertThat(Ledger.bundledReplacedBy(folder, folder.resolve("no-more")).notices())
                .anyMatch(notice -> notice.message().contains("groups.csv: is a folder"));
    }

    @Test
    void aHeaderThatMissesAColumnSaysWhereItsNamesAre() throws IOException {
        table("entries.csv", "name\ngood\n");
        assertThat(Ledger.read(folder).notices())
                .anyMatch(notice -> notice.message().contains("Add the column to the header"));
    }

    @Test
    void correctionsThatAreRefusedLeaveTheFactTheyWantedToReplace() throws IOException {
        Ledger ledger = entries("""
                self,homes.built,,NL,2022,1,,,paper,,,sourced,self,corrected,,
                one,homes.built,,NL,2022,2,,,paper,,2024-01-01,sourced,other,corrected,,
                other,homes.built,,NL,2022,3,,,paper,,2024-01-02,sourced,one,corrected,,
                lost,homes.built,,NL,2022,4,,,paper,,,sourced,nobody,corrected,,
                older,homes.built,,NL,2022,5,,,paper,,2023-01-01,sourced,good,corrected,,
                after,homes.built,,NL,2022,6,,,paper,,2024-01-01,sourced,older,corrected,,
                """);
        assertThat(ledger.entries()).containsOnlyKeys("good", "last");
        assertThat(ledger.notices()).hasSize(6).noneMatch(n -> n.code().equals("contradictory-entries"));
        assertThat(ledger.at(LocalDate.of(2025, 1, 1))
                        .entry("good")
                        .orElseThrow()
                        .id())
                .isEqualTo("good");
    }

    @Test
    void aFactAboutARegionNeverReplacesOneAboutTheCountry() throws IOException {
        Ledger ledger = entries("local,homes.built,,GM0363,2022,1,,,paper,,2024-01-01,sourced,good,corrected,,\n");
        assertThat(NoticeView.all(ledger, Texts.in(Language.NL)))
                .singleElement()
                .satisfies(view -> assertThat(view.what()).contains("over een ander gebied"));
        assertThat(only(ledger).message()).contains("local is about GM0363 and replaces good, which is about NL");
        assertThat(ledger.entries()).containsOnlyKeys("good", "last");
    }

    @Test
    void aPartAboutARegionIsMissedInATotalOfTheCountry() throws IOException {
        table("entries.csv", ENTRIES + GOOD + LAST.replace(",NL,", ",GM0363,"));
        assertThat(total().absent()).containsExactly("last");
    }
}
