package nl.thuiskompas.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import nl.thuiskompas.platform.warehouse.ReferenceEdition;
import nl.thuiskompas.platform.warehouse.Warehouse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a list is said at once, by row, and nothing is imported. */
class DivisionRefusalTest {
    @TempDir
    private static Path shared;

    private final DivisionLists lists = new DivisionLists(shared);

    @BeforeAll
    static void load() {
        try (Warehouse warehouse = Warehouse.open(shared)) {
            warehouse.load(ReferenceEdition.bundled());
        }
    }

    @Test
    void allThatIsWrongIsSaidAtOnceAndNothingIsImported() throws IOException {
        DivisionLists.Run refused = lists.importing("""
                A,Noord,GM9999,,
                A,Noord,Groningn,,
                A,,Groningen,,
                A,Noord,GM0788,2020-01-01,2022-01-01
                A,Noord,Assen,2021-01-01,2020-01-01
                A,Noord,Emmen,1-1-2021,
                A,Noord,Utrecht,,2018-12-31
                A,Zuid,Utrecht,2018-12-31,
                A,Zuid,Breda,,
                A,Zuid,Breda,,
                provincie,Zuid,Breda,,
                A,zuid,Tilburg,,
                A,Zuid,Tilburg
                """);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err().lines().toList())
                .anyMatch(l -> l.contains("list.csv, row 2, municipality: there is no municipality GM9999"))
                .anyMatch(l ->
                        l.contains("row 3, municipality: no municipality is called 'Groningn'; nearest: Groningen"))
                .anyMatch(l -> l.contains("row 4, region: is empty"))
                .anyMatch(l -> l.contains(
                                "row 5, to: is 2022-01-01, but Haaren (GM0788) was in use to 2020-12-31; after it came")
                        && l.contains("Boxtel (GM0757)"))
                .anyMatch(l -> l.contains("row 6, from: is 2021-01-01, which is after to, 2020-01-01"))
                .anyMatch(l -> l.contains("row 7, from: is '1-1-2021', expected a date such as 2023-01-01"))
                .anyMatch(l ->
                        l.contains("row 9: Utrecht (GM0344) lies in both Noord (row 8) and Zuid (row 9) on 2018-12-31")
                                && l.contains("make it 2018-12-30 in row 8"))
                .anyMatch(l -> l.contains("row 11: Breda (GM0758) is in Zuid twice: row 10 says it too"))
                .anyMatch(l -> l.contains("row 12, name: 'provincie' is province, of which the list comes with"))
                .anyMatch(l -> l.contains("row 13, region: 'zuid' would get the same code as 'Zuid' of row 9"))
                .anyMatch(l -> l.contains("row 14: has 3 fields, expected 5"))
                .anyMatch(l -> l.contains("nothing was imported: 11 problems."));
        assertThat(lists.asked(DivisionListCommand::new).out().lines()).noneMatch(l -> l.startsWith("a "));
    }

    @Test
    void aFileThatIsNotSuchAListIsSaidPlainly() throws IOException {
        assertThat(lists.bytes("naam;regio\nx;y\n".getBytes(StandardCharsets.UTF_8))
                        .err())
                .contains(
                        "row 1: column name, region, municipality, from, to is missing; the header is \"naam;regio\"");
        assertThat(lists.bytes((DivisionLists.HEADER + "A,N,Súdwest-Fryslân,,\n").getBytes(StandardCharsets.ISO_8859_1))
                        .err())
                .contains("row 2: holds bytes that are not UTF-8. Save it as CSV UTF-8");
        assertThat(lists.bytes(DivisionLists.HEADER.getBytes(StandardCharsets.UTF_16LE))
                        .code())
                .isEqualTo(2);
        assertThat(lists.bytes("\uFEFFFF".getBytes(StandardCharsets.UTF_16LE)).err())
                .contains("UTF-16");
        assertThat(lists.bytes(new byte[0]).err()).contains("the file is empty");
        assertThat(lists.bytes(DivisionLists.HEADER.getBytes(StandardCharsets.UTF_8))
                        .err())
                .contains("a header and no row");
    }

    @Test
    void aFileThatIsNotThereIsBadDataAndToldByItsPath() {
        Path missing = shared.resolve("no.csv");
        DivisionLists.Run refused = lists.run(new DivisionImportCommand(), missing.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains(missing + ": is not there, expected a file. Check its name and folder.");
        DivisionLists.Run folder = lists.run(new DivisionImportCommand(), shared.toString());
        assertThat(folder.code()).isEqualTo(2);
        assertThat(folder.err()).contains("is a folder, expected a file").doesNotContain("java.");
    }

    @Test
    void aNameOfADivisionHasAtMostEightyCharacters() throws IOException {
        DivisionLists.Run refused = lists.importing("a".repeat(500) + ",N,Assen,,\n");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .contains("list.csv, row 2, name: has 500 characters ('aaaaaaaaaaaaaaaaaaaa…'), expected at most 80.");
        String longest = "b".repeat(80);
        assertThat(lists.importing(longest + ",N,Assen,,\n").code()).isZero();
        assertThat(lists.run(new DivisionRemoveCommand(), longest).code()).isZero();
    }

    @Test
    void gapsAreWarningsAndWithCompleteTheyAreErrors() throws IOException {
        String rows = "A,N,Haaren,2016-01-01,\nA,N,Boxtel,2016-01-01,2017-12-31\nA,N,Boxtel,2018-02-01,\n"
                + "A,N,GM0241,2014-01-01,\n";
        DivisionLists.Run warned = lists.importing(rows, "--dry-run");
        assertThat(warned.code()).isZero();
        assertThat(warned.err())
                .contains("Boxtel (GM0757) lies in no region from 2018-01-01 to 2018-01-31, between rows 3 and 4.")
                .contains(
                        "Berg en Dal (GM1945) lies in no region from 2016-01-01 on, although what it was before has a row")
                .containsPattern("municipalities lie in no region on [0-9-]{10}, for want of a row: .* more[.]")
                .containsPattern("lie in no region on earlier days, from 2014-01-01 on, for want of a row: ");
        DivisionLists.Run refused = lists.importing(rows, "--dry-run", "--complete");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("list.csv: Boxtel (GM0757) lies in no region from 2018-01-01");
    }

    @Test
    void noMoreThanFiftyProblemsAreShown() throws IOException {
        DivisionLists.Run refused = lists.importing("A,N,Nergenshuizen,,\n".repeat(60));
        assertThat(refused.err().lines().filter(l -> l.contains("Nergenshuizen")))
                .hasSize(50);
        assertThat(refused.err()).contains("and 10 more.");
    }
}
