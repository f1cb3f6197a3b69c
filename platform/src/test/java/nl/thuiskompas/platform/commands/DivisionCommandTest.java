package nl.thuiskompas.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.platform.SourceFiles;
import nl.thuiskompas.platform.geographies.DivisionImport;
import nl.thuiskompas.platform.monitor.Monitor;
import nl.thuiskompas.platform.warehouse.ReferenceEdition;
import nl.thuiskompas.platform.warehouse.Warehouse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DivisionCommandTest {
    private static final String HEADER = "name,region,municipality,from,to\n";

    @TempDir
    private static Path shared;

    private record Run(int code, String out, String err) {}

    @BeforeAll
    static void load() {
        try (Warehouse warehouse = Warehouse.open(shared)) {
            warehouse.load(ReferenceEdition.bundled());
        }
    }

    @Test
    void theExampleOfTheGuideIsImportedAskedListedAndRemoved() {
        Path example = SourceFiles.ROOT.resolve("docs/guides/example-regions.csv");
        Run imported = run(new DivisionImportCommand(), example.toString());
        assertThat(imported.code()).as(imported.err()).isZero();
        assertThat(imported.err())
                .contains("imported oefenregio (Oefenregio): 2 regions, 7 rows.", "started again", "warning: ");

        Run figures = asked(FiguresCommand::new, "dwelling-stock", "--period", "2020", "--division", "oefenregio");
        assertThat(figures.out()).containsPattern("oefenregio-amstelland +Amstelland +507,707 +final");
        assertThat(asked(DivisionListCommand::new).out().lines())
                .anyMatch(line -> line.matches("oefenregio +Oefenregio +2 +no +brought"))
                .anyMatch(line ->
                        line.matches("housing-deal-region +housing deal regions +\\(35\\) +no +list is missing"))
                .anyMatch(line -> line.matches("corop .* 40 +2016-01-01 to 2023-12-31 +listed"));

        assertThat(run(new DivisionRemoveCommand(), "oefenregio").code()).isZero();
        Run again = run(new DivisionRemoveCommand(), "oefenregio");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("no division oefenregio was brought; none was");
        assertThat(asked(DivisionListCommand::new).out()).doesNotContain("oefenregio");
    }

    @Test
    void aListForAKnownDivisionUsesItsCodeAndWords() throws IOException {
        Run imported = importing("Woondealregio,Noord,Groningen,,\nhousing-deal-region,Noord,Tynaarlo,,\n");
        assertThat(imported.err())
                .contains("imported housing-deal-region (housing deal regions): 1 region, 2 rows.")
                .contains("warning: housing deal regions: 1 of the 35 regions expected.")
                .doesNotContain("--one WORD");
        assertThat(asked(FiguresCommand::new, "dwelling-stock", "--division", "housing-deal-region")
                        .out())
                .containsPattern("housing-deal-region-noord +Noord");
        try (Warehouse warehouse = Warehouse.open(shared)) {
            warehouse.load(ReferenceEdition.bundled());
            Monitor monitor = Monitor.of(warehouse);
            assertThat(monitor.leftOut()).isEmpty();
            assertThat(monitor.divisions()
                            .find("woondealregio")
                            .orElseThrow()
                            .note()
                            .en())
                    .startsWith("Brought from list.csv;");
        }
        run(new DivisionRemoveCommand(), "housing-deal-region");
    }

    @Test
    void allThatIsWrongIsSaidAtOnceAndNothingIsImported() throws IOException {
        Run refused = importing("""
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
        assertThat(asked(DivisionListCommand::new).out().lines()).noneMatch(l -> l.startsWith("a "));
    }

    @Test
    void whoIsLeftOutStandsUnderTheFiguresAndInTheDocument() {
        assertThat(asked(
                                FiguresCommand::new,
                                "dwelling-stock",
                                "--period",
                                "2020",
                                "--edition",
                                "2023-01-01",
                                "--division",
                                "nuts3")
                        .out())
                .containsPattern("In no region: 3 municipalities [(]GM0361 Alkmaar, .*[)], [0-9]{2,3},[0-9]{3} homes");
        assertThat(asked(
                                FiguresCommand::new,
                                "dwelling-stock",
                                "--period",
                                "2020",
                                "--edition",
                                "2023-01-01",
                                "--division",
                                "nuts3",
                                "--json")
                        .out())
                .contains("\"outside\":{\"municipalities\":[\"GM0361\",");
        assertThat(asked(
                                FiguresCommand::new,
                                "dwelling-stock",
                                "--period",
                                "2020",
                                "--edition",
                                "2023-01-01",
                                "--division",
                                "corop",
                                "--json")
                        .out())
                .doesNotContain("outside");
    }

    @Test
    void aFileThatIsNotSuchAListIsSaidPlainly() throws IOException {
        assertThat(bytes("naam;regio\nx;y\n".getBytes(StandardCharsets.UTF_8)).err())
                .contains(
                        "row 1: column name, region, municipality, from, to is missing; the header is \"naam;regio\"");
        assertThat(bytes((HEADER + "A,N,Súdwest-Fryslân,,\n").getBytes(StandardCharsets.ISO_8859_1))
                        .err())
                .contains("row 2: holds bytes that are not UTF-8. Save it as CSV UTF-8");
        assertThat(bytes(HEADER.getBytes(StandardCharsets.UTF_16LE)).code()).isEqualTo(2);
        assertThat(bytes("\uFEFFFF".getBytes(StandardCharsets.UTF_16LE)).err()).contains("UTF-16");
        assertThat(bytes(new byte[0]).err()).contains("the file is empty");
        assertThat(bytes(HEADER.getBytes(StandardCharsets.UTF_8)).err()).contains("a header and no row");
    }

    @Test
    void aFileThatIsNotThereIsBadDataAndToldByItsPath() {
        Path missing = shared.resolve("no.csv");
        Run refused = run(new DivisionImportCommand(), missing.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains(missing + ": is not there, expected a file. Check its name and folder.");
        Run folder = run(new DivisionImportCommand(), shared.toString());
        assertThat(folder.code()).isEqualTo(2);
        assertThat(folder.err()).contains("is a folder, expected a file").doesNotContain("java.");
    }

    @Test
    void aNameOfADivisionHasAtMostEightyCharacters() throws IOException {
        Run refused = importing("a".repeat(500) + ",N,Assen,,\n");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .contains("list.csv, row 2, name: has 500 characters ('aaaaaaaaaaaaaaaaaaaa…'), expected at most 80.");
        String longest = "b".repeat(80);
        assertThat(importing(longest + ",N,Assen,,\n").code()).isZero();
        assertThat(run(new DivisionRemoveCommand(), longest).code()).isZero();
    }

    @Test
    void semicolonsAndAByteOrderMarkDoAsWell() throws IOException {
        Run dry = bytes(
                "\uFEFFName;Region;Municipality;From;To\r\nA;\"Noord; Oost\";'s-Gravenhage;;\r\n"
                        .getBytes(StandardCharsets.UTF_8),
                "--dry-run");
        assertThat(dry.code()).as(dry.err()).isZero();
        assertThat(dry.err())
                .contains("would import a (A): 1 region, 1 row.", "--one WORD --many WORD", "nothing was imported")
                .as("a list without days says nothing of those that ceased")
                .containsPattern("A: 3[0-9]{2} municipalities lie in no region on ")
                .doesNotContain("earlier days");
    }

    @Test
    void gapsAreWarningsAndWithCompleteTheyAreErrors() throws IOException {
        String rows = "A,N,Haaren,2016-01-01,\nA,N,Boxtel,2016-01-01,2017-12-31\nA,N,Boxtel,2018-02-01,\n"
                + "A,N,GM0241,2014-01-01,\n";
        Run warned = importing(rows, "--dry-run");
        assertThat(warned.code()).isZero();
        assertThat(warned.err())
                .contains("Boxtel (GM0757) lies in no region from 2018-01-01 to 2018-01-31, between rows 3 and 4.")
                .contains(
                        "Berg en Dal (GM1945) lies in no region from 2016-01-01 on, although what it was before has a row")
                .containsPattern("municipalities lie in no region on [0-9-]{10}, for want of a row: .* more[.]")
                .containsPattern("lie in no region on earlier days, from 2014-01-01 on, for want of a row: ");
        Run refused = importing(rows, "--dry-run", "--complete");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("list.csv: Boxtel (GM0757) lies in no region from 2018-01-01");
    }

    @Test
    void severalRegionsAtOnceAreAllowedWhenItIsSaid() throws IOException {
        String rows = "A,N,Assen,,\nA,Z,Assen,,\n";
        assertThat(importing(rows, "--dry-run").code()).isEqualTo(2);
        assertThat(importing(rows, "--overlapping").code()).isZero();
        assertThat(asked(FiguresCommand::new, "dwelling-stock", "--period", "2020", "--division", "a")
                        .out())
                .contains("a-n", "a-z");
        run(new DivisionRemoveCommand(), "a");
    }

    @Test
    void oneFileMayHoldSeveralDivisionsAllOrNothing() throws IOException {
        assertThat(importing("Een,N,Assen,,\nTwee,Z,Asen,,\n").code()).isEqualTo(2);
        assertThat(asked(DivisionListCommand::new).out()).doesNotContain("een ");
        assertThat(importing("Een,N,Assen,,\nTwee,Z,Assen,,\n").err()).contains("imported een", "imported twee");
        assertThat(run(new DivisionRemoveCommand(), "een").code()).isZero();
        assertThat(asked(DivisionListCommand::new).out()).contains("twee ").doesNotContain("een  ");
        assertThat(run(new DivisionRemoveCommand(), "twee").code()).isZero();
    }

    @Test
    void aListThatLaterContradictsTheRestIsLeftOutByNameAndTheRestServes(@TempDir Path own) {
        try (Warehouse warehouse = Warehouse.open(own)) {
            warehouse.load(ReferenceEdition.bundled());
            Monitor monitor = Monitor.of(warehouse);
            // As if no list of provinces had come with Thuiskompas yet when this one was brought.
            DivisionImport.Result result = DivisionImport.read(
                    "list.csv",
                    (HEADER + "Province,N,Utrecht,,\n").getBytes(StandardCharsets.UTF_8),
                    monitor.geography(),
                    List.of(),
                    DivisionImport.Options.NONE);
            warehouse.add(ReferenceEdition.of("list.csv", result.files()), "division-province");

            Monitor after = Monitor.of(warehouse);

            assertThat(after.leftOut())
                    .singleElement()
                    .asString()
                    .contains("division-province", "is left out: its list now comes with Thuiskompas");
            assertThat(after.geography()
                            .partition(Division.PROVINCE, after.geography().last())
                            .regions())
                    .hasSize(12);
        }
    }

    @Test
    void noMoreThanFiftyProblemsAreShown() throws IOException {
        Run refused = importing("A,N,Nergenshuizen,,\n".repeat(60));
        assertThat(refused.err().lines().filter(l -> l.contains("Nergenshuizen")))
                .hasSize(50);
        assertThat(refused.err()).contains("and 10 more.");
    }

    private static Run importing(String rows, String... options) throws IOException {
        return bytes((HEADER + rows).getBytes(StandardCharsets.UTF_8), options);
    }

    private static Run bytes(byte[] file, String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of(options));
        words.add(Files.write(shared.resolve("list.csv"), file).toString());
        return run(new DivisionImportCommand(), words.toArray(String[]::new));
    }

    private interface Asking {
        Callable<Integer> to(ByteArrayOutputStream out);
    }

    private static Run asked(Asking command, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Run run = run(Objects.requireNonNull(command.to(out)), words);
        return new Run(run.code(), out.toString(StandardCharsets.UTF_8), run.err());
    }

    private static Run run(Callable<Integer> command, String... words) {
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", shared.toString()));
        int code = new CommandLine(command)
                .setExecutionExceptionHandler(new Failures())
                .setParameterExceptionHandler(new WrongUse())
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
        return new Run(code, "", err.toString());
    }
}
