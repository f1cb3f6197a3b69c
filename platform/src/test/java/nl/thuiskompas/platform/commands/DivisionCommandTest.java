package nl.thuiskompas.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.platform.SourceFiles;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.geographies.DivisionImport;
import nl.thuiskompas.platform.monitor.Monitor;
import nl.thuiskompas.platform.monitor.Monitors;
import nl.thuiskompas.platform.warehouse.ReferenceEdition;
import nl.thuiskompas.platform.warehouse.Warehouse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists that are brought, asked, listed and removed. */
class DivisionCommandTest {
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
    void theExampleOfTheGuideIsImportedAskedListedAndRemoved() {
        Path example = SourceFiles.ROOT.resolve("docs/guides/example-regions.csv");
        DivisionLists.Run imported = lists.run(new DivisionImportCommand(), example.toString());
        assertThat(imported.code()).as(imported.err()).isZero();
        assertThat(imported.err())
                .contains("imported oefenregio (Oefenregio): 2 regions, 7 rows.", "within a few seconds", "warning: ");

        DivisionLists.Run figures =
                lists.asked(FiguresCommand::new, "dwelling-stock", "--period", "2020", "--division", "oefenregio");
        assertThat(figures.out()).containsPattern("oefenregio-amstelland +Amstelland +507,707 +final");
        assertThat(lists.asked(DivisionListCommand::new).out().lines())
                .anyMatch(line -> line.matches("oefenregio +Oefenregio +2 +no +brought"))
                .anyMatch(line ->
                        line.matches("housing-deal-region +housing deal regions +\\(35\\) +no +list is missing"))
                .anyMatch(line -> line.matches("corop .* 40 +2016-01-01 to 2023-12-31 +listed"));

        assertThat(lists.run(new DivisionRemoveCommand(), "oefenregio").code()).isZero();
        DivisionLists.Run again = lists.run(new DivisionRemoveCommand(), "oefenregio");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("no division oefenregio was brought; none was");
        assertThat(lists.asked(DivisionListCommand::new).out()).doesNotContain("oefenregio");
    }

    @Test
    void aListForAKnownDivisionUsesItsCodeAndWords() throws IOException {
        DivisionLists.Run imported =
                lists.importing("Woondealregio,Noord,Groningen,,\nhousing-deal-region,Noord,Tynaarlo,,\n");
        assertThat(imported.err())
                .contains("imported housing-deal-region (housing deal regions): 1 region, 2 rows.")
                .contains("warning: housing deal regions: 1 of the 35 regions expected.")
                .doesNotContain("--one WORD");
        assertThat(lists.asked(FiguresCommand::new, "dwelling-stock", "--division", "housing-deal-region")
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
        lists.run(new DivisionRemoveCommand(), "housing-deal-region");
    }

    @Test
    void whoIsLeftOutStandsUnderTheFiguresAndInTheDocument() {
        assertThat(lists.asked(
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
        assertThat(lists.asked(
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
        assertThat(lists.asked(
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
    void semicolonsAndAByteOrderMarkDoAsWell() throws IOException {
        DivisionLists.Run dry = lists.bytes(
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
    void severalRegionsAtOnceAreAllowedWhenItIsSaid() throws IOException {
        String rows = "A,N,Assen,,\nA,Z,Assen,,\n";
        assertThat(lists.importing(rows, "--dry-run").code()).isEqualTo(2);
        assertThat(lists.importing(rows, "--overlapping").code()).isZero();
        assertThat(lists.asked(FiguresCommand::new, "dwelling-stock", "--period", "2020", "--division", "a")
                        .out())
                .contains("a-n", "a-z");
        lists.run(new DivisionRemoveCommand(), "a");
    }

    @Test
    void oneFileMayHoldSeveralDivisionsAllOrNothing() throws IOException {
        assertThat(lists.importing("Een,N,Assen,,\nTwee,Z,Asen,,\n").code()).isEqualTo(2);
        assertThat(lists.asked(DivisionListCommand::new).out()).doesNotContain("een ");
        assertThat(lists.importing("Een,N,Assen,,\nTwee,Z,Assen,,\n").err()).contains("imported een", "imported twee");
        assertThat(lists.run(new DivisionRemoveCommand(), "een").code()).isZero();
        assertThat(lists.asked(DivisionListCommand::new).out())
                .contains("twee ")
                .doesNotContain("een  ");
        assertThat(lists.run(new DivisionRemoveCommand(), "twee").code()).isZero();
    }

    @Test
    void aListThatLaterContradictsTheRestIsLeftOutByNameAndTheRestServes(@TempDir Path own) {
        try (Warehouse warehouse = Warehouse.open(own)) {
            warehouse.load(ReferenceEdition.bundled());
            Monitor monitor = Monitor.of(warehouse);
            // As if no list of provinces had come with Thuiskompas yet when this one was brought.
            DivisionImport.Result result = DivisionImport.read(
                    "list.csv",
                    (DivisionLists.HEADER + "Province,N,Utrecht,,\n").getBytes(StandardCharsets.UTF_8),
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
    void aRunningServerSeesWhatIsBroughtAndRemovedWithoutAStart(@TempDir Path own) {
        try (Warehouse warehouse = Warehouse.open(own);
                Datasets datasets = Datasets.open(own, OpenData.CLOCK)) {
            warehouse.load(ReferenceEdition.bundled());
            Monitors server = Monitors.of(warehouse, datasets, OpenData.CLOCK);
            Path example = SourceFiles.ROOT.resolve("docs/guides/example-regions.csv");

            DivisionLists another = new DivisionLists(own);
            assertThat(another.run(new DivisionImportCommand(), example.toString())
                            .code())
                    .isZero();
            server.look();
            assertThat(server.now().divisions().find("oefenregio")).isPresent();

            another.run(new DivisionRemoveCommand(), "oefenregio");
            server.look();
            assertThat(server.now().divisions().find("oefenregio")).isEmpty();
        }
    }
}
