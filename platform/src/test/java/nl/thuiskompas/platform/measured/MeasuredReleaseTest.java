package nl.thuiskompas.platform.measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.platform.Reference;
import nl.thuiskompas.platform.checks.CheckOptions;
import nl.thuiskompas.platform.checks.Checks;
import nl.thuiskompas.platform.datasets.Cell;
import nl.thuiskompas.platform.datasets.CellStatus;
import nl.thuiskompas.platform.datasets.Condition;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.Notice;
import nl.thuiskompas.platform.datasets.ReadProgress;
import nl.thuiskompas.platform.datasets.Report;
import nl.thuiskompas.platform.datasets.ReportCollector;
import nl.thuiskompas.platform.datasets.Topic;
import nl.thuiskompas.platform.protection.ReleaseException;
import nl.thuiskompas.platform.storage.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A small release as a table: what becomes of its cells, what is said of it, and what is refused. */
class MeasuredReleaseTest {
    @TempDir
    private static Path reference;

    private static Geography geography;

    @TempDir
    private Path folder;

    private Datasets datasets;

    @BeforeAll
    static void readGeography() {
        try (Reference opened = new Reference(reference)) {
            geography = opened.monitor().geography();
        }
    }

    @BeforeEach
    void open() {
        datasets = Datasets.open(
                folder.resolve("data"), Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        datasets.close();
    }

    private DatasetRelease stage(MadeRelease made, ReportCollector found) {
        MeasuredRelease release = MeasuredRelease.open(made.write(folder.resolve("release")));
        assertThat(release.tables()).containsExactly("homes");
        return datasets.stage(release.reading("homes", geography), "tester", found, ReadProgress.SILENT);
    }

    private List<String> beyond(MadeRelease made) {
        ReportCollector found = new ReportCollector();
        stage(made, found);
        return found.report().kinds().stream()
                .flatMap(kind -> kind.first().stream())
                .map(Notice::place)
                .toList();
    }

    @Test
    void aTableHasItsRegionsYearsBreakdownsAndIndicators() {
        DatasetRelease staged = stage(MadeRelease.of("rounded", false), new ReportCollector());
        Dataset dataset = datasets.structure(staged);
        assertThat(dataset.id()).isEqualTo("measured-homes");
        assertThat(dataset.title()).isEqualTo("Woningen naar soort woning (homes)");
        assertThat(dataset.dimensions()).extracting(Dimension::name).containsExactly("Regio", "Perioden", "HomeKind");
        assertThat(dataset.regions().orElseThrow().codes())
                .extracting(code -> code.id() + " " + code.title())
                .containsExactly("NL01 Nederland", "GM0363 Amsterdam", "GM0599 Rotterdam");
        assertThat(dataset.dimensions().get(2).codes())
                .extracting(code -> code.id() + " " + code.title())
                .containsExactly("total Totaal", "owned koop", "rented huur", "unknown onbekend");
        assertThat(dataset.topics()).extracting(Topic::title).containsExactly("Woningen", "Gemiddelde waarde");
        assertThat(staged.known()).isEqualTo("2022-03-01");
    }

    @Test
    void whatIsWithheldIsSaidToBeAndWhereNobodyIsThereIsNoCell() {
        MadeRelease made = MadeRelease.of("exact", false).with(1, 1, Double.NaN).with(2, 1, Double.NaN);
        DatasetRelease staged = stage(new MadeRelease("exact", false, made.homes(), Double.NaN), new ReportCollector());
        List<Cell> cells = new ArrayList<>();
        datasets.cells(staged).read(Condition.ALL, 0, 100, cells::add);
        assertThat(cells).hasSize(12).noneMatch(cell -> cell.topic().equals("mean-value"));
        assertThat(cells)
                .filteredOn(cell -> cell.status() == CellStatus.WITHHELD)
                .allMatch(cell -> Double.isNaN(cell.value()))
                .extracting(Cell::codes)
                .containsExactlyInAnyOrder(
                        List.of("GM0363", "2021JJ00", "owned"), List.of("GM0599", "2021JJ00", "owned"));
    }

    @Test
    void whyACellIsWithheldIsSaid() {
        MadeRelease made = MadeRelease.of("cell-key", false)
                .with(1, 1, Double.NaN)
                .with(1, 2, MadeRelease.SMALL_BASE)
                .with(2, 2, MadeRelease.OF_WITHHELD);
        List<Cell> cells = new ArrayList<>();
        datasets.cells(stage(made, new ReportCollector())).read(Condition.ALL, 0, 100, cells::add);
        assertThat(cells)
                .filteredOn(cell -> !cell.status().valued())
                .extracting(cell -> cell.codes().getFirst() + " " + cell.codes().getLast() + " " + cell.status())
                .containsExactlyInAnyOrder(
                        "GM0363 owned WITHHELD", "GM0363 rented SMALL_BASE", "GM0599 rented OF_WITHHELD");
    }

    @ParameterizedTest
    @CsvSource({"exact, FINAL", "rounded, PERTURBED", "cell-key, PERTURBED"})
    void aValueThatIsNotTheTrueOneSaysSo(String regime, CellStatus status) {
        List<Cell> cells = new ArrayList<>();
        datasets.cells(stage(MadeRelease.of(regime, false), new ReportCollector()))
                .read(Condition.ALL, 0, 100, cells::add);
        assertThat(cells).hasSize(13).extracting(Cell::status).containsOnly(status);
    }

    @Test
    void aMeanIsGivenInHundredths() {
        DatasetRelease staged = stage(MadeRelease.of("rounded", false), new ReportCollector());
        List<Cell> cells = new ArrayList<>();
        datasets.cells(staged).read(Condition.is("topic", "mean-value"), 0, 10, cells::add);
        assertThat(cells).extracting(Cell::value).containsExactly(250.12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rounded", "cell-key"})
    void whatIsChangedCellByCellSaysSo(String regime) {
        Dataset dataset = datasets.structure(stage(MadeRelease.of(regime, false), new ReportCollector()));
        assertThat(dataset.description())
                .contains("Regime " + regime)
                .contains("Niet optelbaar")
                .contains("Not additive")
                .contains("records of a test")
                .contains(Sha256.of("definitions").substring(0, 16))
                .contains("homes (2021): of a part not known");
        assertThat(dataset.margin()).isPositive();
        assertThat(dataset.fromRecords()).get().satisfies(from -> {
            assertThat(from.regime()).isEqualTo(regime);
            assertThat(from.release()).isEqualTo("measured-" + regime + "-test");
            assertThat(from.parameters()).isNotEmpty();
        });
    }

    @Test
    void whatIsExactAddsUpAndSaysSo() {
        Dataset dataset = datasets.structure(stage(MadeRelease.of("exact", false), new ReportCollector()));
        assertThat(dataset.description()).contains("Parts and totals add up").doesNotContain("Not additive");
        assertThat(dataset.margin()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"exact", "rounded", "cell-key"})
    void partsThatAddUpPassEveryCheck(String regime) {
        ReportCollector found = new ReportCollector();
        DatasetRelease staged = stage(MadeRelease.of(regime, false), found);
        Report report = Checks.run(datasets.checkedCells(staged), geography, found.report(), CheckOptions.STANDARD);
        assertThat(report.kinds()).isEmpty();
    }

    @Test
    void underExactOneMoreOrLessIsAnError() {
        assertThat(beyond(MadeRelease.of("exact", false).with(1, 0, 501)))
                .containsExactlyInAnyOrder("homes, GM0363, 2021JJ00, *", "homes, NL01, 2021JJ00, *");
    }

    @Test
    void underRoundingATotalMayDifferByWhatRoundingAllows() {
        // Each of the four numbers is within 9 of the true one.
        assertThat(beyond(MadeRelease.of("rounded", false).with(1, 0, 510))).isEmpty();
    }

    @Test
    void underRoundingNoMoreThanThat() {
        assertThat(beyond(MadeRelease.of("rounded", false).with(1, 0, 540))).contains("homes, GM0363, 2021JJ00, *");
    }

    @Test
    void aPartThatIsWithheldKeepsTheSumFromBeingJudged() {
        assertThat(beyond(MadeRelease.of("exact", false)
                        .with(1, 0, 777)
                        .with(1, 1, Double.NaN)
                        .with(2, 0, Double.NaN)))
                .isEmpty();
    }

    @Test
    void aConfidentialReleaseIsRefused() {
        Path release = MadeRelease.of("none", false).write(folder.resolve("release"));
        assertThatThrownBy(() -> MeasuredRelease.open(release))
                .isInstanceOf(ReleaseException.class)
                .hasMessageContaining("confidential");
    }

    @Test
    void aDamagedReleaseIsRefusedByNameOfTheFile() throws IOException {
        Path release = MadeRelease.of("rounded", false).write(folder.resolve("release"));
        Files.writeString(release.resolve("regions-2021.csv"), "division,region,municipality\n");
        assertThatThrownBy(() -> MeasuredRelease.open(release))
                .isInstanceOf(ReleaseException.class)
                .hasMessageContaining("regions-2021.csv")
                .hasMessageContaining("checksum");
    }

    @Test
    void aFolderWithADescriptionLooksLikeARelease() throws IOException {
        assertThat(MeasuredRelease.looksLike(MadeRelease.of("rounded", false).write(folder.resolve("release"))))
                .isTrue();
        assertThat(MeasuredRelease.looksLike(Files.createDirectory(folder.resolve("other"))))
                .isFalse();
    }
}
