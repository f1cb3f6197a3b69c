package nl.thuiskompas.platform.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Reason;
import nl.thuiskompas.engine.statistics.Status;
import nl.thuiskompas.engine.statistics.Value;
import nl.thuiskompas.platform.SourceFiles;
import nl.thuiskompas.platform.datasets.CellStatus;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.datasets.ReadProgress;
import nl.thuiskompas.platform.datasets.Report;
import nl.thuiskompas.platform.datasets.SampleTable;
import nl.thuiskompas.platform.datasets.TableReading;
import nl.thuiskompas.platform.files.FileTables;
import nl.thuiskompas.platform.files.RegionNames;
import nl.thuiskompas.platform.warehouse.ReferenceEdition;
import nl.thuiskompas.platform.warehouse.Warehouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A feed that adds up several codes: plan capacity, of a small made-up list and of the workbook where it is at hand. */
class PlanCapacityFeedTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final String RAW_DATA = "THUIS_RAW_DATA";

    /** Made up: Amsterdam in phases, Weesp with a gap, Urk withheld, Assen neither hard nor soft, Eemsdelta of 2021. */
    private static final String LIST = """
            gemeente;hardheid;fase;telling;woningen
            GM0363;hard;2020-2024;gross;100.1
            GM0363;hard;2025-2029;gross;200.2
            GM0363;soft;2030+;gross;50
            GM0363;soft;2025-2029;gross;-
            GM0457;hard;2020-2024;unclear;30
            GM0457;hard;2025-2029;unclear;onbekend
            GM0184;hard;2020-2024;net;x
            GM0106;unknown;undivided;not-stated;70
            GM1979;hard;2021;not-stated;40
            GM1979;hard;2022;not-stated;60
            """;

    private static final String MAPPING = """
            dataset: plan-capacity-2020
            title: Verzonnen plannen
            publisher: Provincies
            format: {delimiter: ";"}
            dimensions:
              region: {kind: region, from: {column: gemeente}}
              period: {kind: period}
              hardness: {from: {column: hardheid}}
              phase: {from: {column: fase}}
              counting: {from: {column: telling}}
            topics:
              homes: {title: Woningen in plannen, unit: woningen, decimals: 1, column: woningen}
            parts:
              - at: {period: 2020}
            """;

    @TempDir
    private Path folder;

    private Warehouse warehouse;
    private Datasets datasets;

    @BeforeEach
    void open() {
        warehouse = Warehouse.open(folder.resolve("data"));
        warehouse.load(ReferenceEdition.bundled());
        datasets = Datasets.open(folder.resolve("data"), CLOCK);
    }

    @AfterEach
    void close() {
        datasets.close();
        warehouse.close();
    }

    @Test
    void whatWasChangedOnPurposeSaysSoAndHowFarItMayBeOff() {
        publish(SampleTable.of("hardness", "phase", "counting")
                .id("plan-capacity-2020")
                .margin(5)
                .topic("homes", "Homes in plans", "homes", 0)
                .cell(100, CellStatus.PERTURBED, "hard", "2020-2024", "gross", "GM0363", "2020JJ00")
                .cell(200, CellStatus.PERTURBED, "hard", "2025-2029", "gross", "GM0363", "2020JJ00")
                .cell(Double.NaN, CellStatus.SMALL_BASE, "hard", "2025-2029", "gross", "GM0106", "2020JJ00"));
        Figure figure = figure("hard-plan-capacity", "GM0363", "2020-12-31");
        assertThat(figure.value()).isEqualTo(new Value.Amount(300, 290, 310));
        assertThat(figure.status()).isEqualTo(Status.PERTURBED);
        assertThat(reason("hard-plan-capacity", "GM0106")).isEqualTo(new Reason(Reason.Kind.NOT_OBSERVED, "GM0106"));
    }

    private void publish(Path file, Path mapping) {
        Geography geography = monitor().geography();
        RegionNames names = (name, on) -> geography.edition(on).municipalities().stream()
                .filter(municipality -> municipality.name().equals(name))
                .map(municipality -> municipality.code())
                .findFirst();
        publish(FileTables.open(file, Optional.of(mapping), names));
    }

    private void publish(TableReading reading) {
        DatasetRelease staged = datasets.stage(reading, "tester", notice -> {}, ReadProgress.SILENT);
        datasets.checked(staged.id(), new Report(List.of(), List.of("none")), "tester");
        datasets.publish(staged.id(), "tester", "");
    }

    private void publishTheList() throws IOException {
        Path list = Files.writeString(folder.resolve("plans.csv"), LIST);
        publish(list, Files.writeString(folder.resolve("plans.yaml"), MAPPING));
    }

    private Monitor monitor() {
        return Monitors.of(warehouse, datasets, CLOCK).now();
    }

    private List<Figure> figures(String indicator, String edition) {
        Monitor monitor = monitor();
        return monitor.cube(new FigureQuestions(monitor).read(Map.of("indicator", indicator, "edition", edition)))
                .figures()
                .toList();
    }

    private Figure figure(String indicator, String region, String edition) {
        return figures(indicator, edition).stream()
                .filter(each -> each.region().code().equals(region))
                .findFirst()
                .orElseThrow();
    }

    private static double sum(List<Figure> figures) {
        return figures.stream()
                .filter(each -> each.value() instanceof Value.Amount)
                .mapToDouble(each -> ((Value.Amount) each.value()).value())
                .sum();
    }

    @Test
    void severalCodesOfADimensionAreAddedUp() throws IOException {
        publishTheList();
        assertThat(figure("hard-plan-capacity", "GM0363", "2020-12-31").value()).isEqualTo(Value.Amount.exact(300.3));
        // Two cells of which one cannot occur, and three kinds of plans.
        assertThat(figure("soft-plan-capacity", "GM0363", "2020-12-31").value()).isEqualTo(Value.Amount.exact(50));
        assertThat(figure("plan-capacity", "GM0363", "2020-12-31").value()).isEqualTo(Value.Amount.exact(350.3));
        assertThat(figure("plan-capacity", "GM0106", "2020-12-31").value()).isEqualTo(Value.Amount.exact(70));
    }

    @Test
    void aSumWithAnUnknownPartHasNoValueAndSaysWhy() throws IOException {
        publishTheList();
        assertThat(reason("hard-plan-capacity", "GM0457")).isEqualTo(new Reason(Reason.Kind.INCOMPLETE, "GM0457"));
        // All that there is of Urk is withheld, and Assen was not divided into hard and soft.
        assertThat(reason("hard-plan-capacity", "GM0184")).isEqualTo(new Reason(Reason.Kind.NOT_OBSERVED, "GM0184"));
        assertThat(reason("hard-plan-capacity", "GM0106")).isEqualTo(new Reason(Reason.Kind.NOT_OBSERVED, "GM0106"));
    }

    private Reason reason(String indicator, String region) {
        return ((Value.Missing) figure(indicator, region, "2020-12-31").value()).reason();
    }

    @Test
    void aMunicipalityOfAnotherDateIsExactOnThatDate() throws IOException {
        publishTheList();
        Figure after = figure("hard-plan-capacity", "GM1979", "2021-01-01");
        assertThat(after.value()).isEqualTo(Value.Amount.exact(100));
        assertThat(after.status()).isEqualTo(Status.FINAL);
        // 6,023 of the 23,083 homes on the eve.
        Figure before = figure("hard-plan-capacity", "GM0003", "2020-12-31");
        assertThat(before.value()).isEqualTo(Value.Amount.exact(26));
        assertThat(before.status()).isEqualTo(Status.APPORTIONED);
    }

    @Test
    void hardPlansAreSetAgainstTheHomesThatStoodThere() throws IOException {
        publishTheList();
        assertThat(((Value.Amount) figure("hard-plan-capacity-rate", "GM1979", "2021-01-01")
                                .value())
                        .value())
                .isCloseTo(100 * 100.0 / 23_083, within(1e-9));
    }

    @Test
    void withoutTheTableTheIndicatorIsKnownAndSaysWhatToImport() {
        Monitor monitor = monitor();
        assertThat(monitor.available()).extracting(IndicatorEntry::code).doesNotContain("hard-plan-capacity");
        assertThatThrownBy(() -> new FigureQuestions(monitor).indicator("hard-plan-capacity"))
                .isInstanceOf(MissingImportException.class)
                .hasMessageContaining("table plan-capacity-2020")
                .hasMessageContaining("./thuis import FILE --mapping MAPPING");
    }

    @Test
    void beforeTheTableWasKnownNothingWasKnownOfIt() throws IOException {
        publishTheList();
        Monitor then = Monitors.of(warehouse, datasets, CLOCK).at("2021-06-01");
        assertThatThrownBy(() -> new FigureQuestions(then).indicator("hard-plan-capacity"))
                .isInstanceOf(QuestionException.class)
                .hasMessage("of hard-plan-capacity nothing was known yet on 2021-06-01");
    }

    @Test
    void theWorkbookOfTheProvincesAddsUpToWhatItHolds() {
        Path named =
                Path.of(System.getProperty(RAW_DATA, Objects.requireNonNullElse(System.getenv(RAW_DATA), "raw-data")));
        Path beside = SourceFiles.ROOT.resolveSibling("shared").resolve("data");
        Path file = (Files.isDirectory(named) ? named : beside).resolve("plan-capacity-2020.xlsx");
        assumeTrue(Files.isReadable(file), "needs the workbook; name its folder with " + RAW_DATA);
        publish(file, SourceFiles.ROOT.resolve("docs/guides/plan-capacity-2020.yaml"));

        for (String edition : List.of("2020-12-31", "2021-01-01", "2024-12-31")) {
            // The workbook has 383,797.75 hard and 777,414.18 soft; what is left out is of municipalities with a gap.
            assertThat(sum(figures("hard-plan-capacity", edition))).isCloseTo(383_797.75 - 4_108, within(0.01));
            assertThat(sum(figures("soft-plan-capacity", edition))).isCloseTo(777_414.18 - 2_154, within(0.01));
        }
        assertThat(sum(figures("unknown-plan-capacity", "2020-12-31"))).isEqualTo(70_076);
        assertThat(figures("hard-plan-capacity", "2020-12-31").stream()
                        .filter(each -> each.value() instanceof Value.Missing missing
                                && missing.reason().kind() == Reason.Kind.INCOMPLETE))
                .hasSize(16)
                .allSatisfy(each -> assertThat(each.region().name()).isNotEmpty());
        // Groningen by year: 20,805 homes; its totals say 20,253.
        Monitor monitor = monitor();
        assertThat(monitor.cube(new FigureQuestions(monitor)
                                .read(Map.of("indicator", "plan-capacity", "division", "province")))
                        .find("PV20")
                        .orElseThrow()
                        .value())
                .isEqualTo(Value.Amount.exact(20_805));
    }
}
