package nl.thuiskompas.platform.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.engine.statistics.Cube;
import nl.thuiskompas.engine.statistics.Period;
import nl.thuiskompas.engine.statistics.Value;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.datasets.ReadProgress;
import nl.thuiskompas.platform.datasets.Report;
import nl.thuiskompas.platform.datasets.StockTable;
import nl.thuiskompas.platform.datasets.TableReading;
import nl.thuiskompas.platform.datasets.WithdrawnException;
import nl.thuiskompas.platform.warehouse.ReferenceEdition;
import nl.thuiskompas.platform.warehouse.Warehouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was known on a day, of the reference edition and of imported tables. */
class AsOfTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Warehouse warehouse;
    private Datasets datasets;

    @BeforeEach
    void open() {
        warehouse = Warehouse.open(folder);
        warehouse.load(ReferenceEdition.bundled());
        datasets = Datasets.open(folder, CLOCK);
    }

    @AfterEach
    void close() {
        datasets.close();
        warehouse.close();
    }

    private Monitors monitors() {
        return Monitors.of(warehouse, datasets, CLOCK);
    }

    private DatasetRelease publish(TableReading reading) {
        DatasetRelease staged = datasets.stage(reading, "tester", notice -> {}, ReadProgress.SILENT);
        datasets.checked(staged.id(), new Report(List.of(), List.of("none")), "tester");
        return datasets.publish(staged.id(), "tester", "");
    }

    private static double stockOf(Monitor monitor, String period, String municipality) {
        FigureQuestion question =
                new FigureQuestions(monitor).read(Map.of("indicator", "dwelling-stock", "period", period));
        Cube cube = monitor.cube(question);
        return ((Value.Amount)
                        cube.figure(cube.partition().indexOf(municipality)).value())
                .value();
    }

    @Test
    void whatWasNotYetMeasuredWasNotYetKnown() {
        Monitor then = monitors().asOf(LocalDate.of(2019, 6, 1));

        assertThat(then.periods(then.catalogue().entry("dwelling-stock")))
                .extracting(Period::code)
                .endsWith("2017", "2018");
        assertThat(then.geography().last()).isEqualTo(LocalDate.of(2019, 6, 1));
        assertThat(then.geography().edition(then.geography().last()).size()).isEqualTo(355);
        assertThatThrownBy(() -> stockOf(then, "2020", "GM0363")).isInstanceOf(QuestionException.class);
    }

    @Test
    void anImportedTableTakesThePlaceOfTheReferenceForTheYearsItHas() {
        double before = stockOf(monitors().now(), "2020", "GM0363");
        publish(StockTable.of(LocalDate.of(2026, 10, 1), "2020JJ00", Map.of("GM0363", before + 100)));
        Monitor now = monitors().now();

        assertThat(stockOf(now, "2020", "GM0363")).isEqualTo(before + 100);
        assertThat(stockOf(now, "2019", "GM0363"))
                .isEqualTo(stockOf(monitors().asOf(LocalDate.of(2021, 1, 1)), "2019", "GM0363"));
        assertThat(stockOf(monitors().asOf(LocalDate.of(2026, 9, 30)), "2020", "GM0363"))
                .isEqualTo(before);
    }

    @Test
    void aYearThatOnlyTheImportedTableHasBecomesAPeriodOfTheIndicator() {
        publish(StockTable.of(LocalDate.of(2024, 3, 1), "2023JJ00", Map.of("GM0363", 480_000.0)));
        Monitor now = monitors().now();

        assertThat(now.periods(now.catalogue().entry("dwelling-stock")))
                .extracting(Period::code)
                .endsWith("2020", "2023", "2024");
        FigureQuestion question =
                new FigureQuestions(now).read(Map.of("indicator", "dwelling-stock", "period", "2023"));
        assertThat(now.cube(question)
                        .figure(now.cube(question).partition().indexOf("GM0363"))
                        .sources())
                .singleElement()
                .satisfies(source -> {
                    assertThat(source.publisher()).isEqualTo("CBS");
                    assertThat(source.release()).startsWith("cbs-81955ned-");
                });
    }

    @Test
    void aWithdrawnReleaseGivesNothingAlsoAsOfTheDayWhenItWasKnown() {
        double before = stockOf(monitors().now(), "2020", "GM0363");
        DatasetRelease wrong =
                publish(StockTable.of(LocalDate.of(2022, 10, 1), "2020JJ00", Map.of("GM0363", before + 100)));
        datasets.withdraw(wrong.id(), "tester", "homes were counted twice");

        assertThat(stockOf(monitors().now(), "2020", "GM0363")).isEqualTo(before);
        Monitor then = monitors().asOf(LocalDate.of(2023, 1, 1));
        assertThatThrownBy(() -> then.requireTables(then.catalogue().entry("dwelling-stock")))
                .isInstanceOf(WithdrawnException.class)
                .hasMessageContaining("counted twice");
    }

    @Test
    void aMonitorThatIsOpenAnswersAnewWhenSomethingIsPublished() {
        Monitors open = monitors();
        double before = stockOf(open.now(), "2020", "GM0363");
        publish(StockTable.of(LocalDate.of(2026, 10, 1), "2020JJ00", Map.of("GM0363", before + 1)));

        open.look();
        assertThat(stockOf(open.now(), "2020", "GM0363")).isEqualTo(before + 1);
    }

    @Test
    void aDayToComeAndAWordThatIsNoDayAreRefused() {
        assertThatThrownBy(() -> monitors().at("2026-11-23"))
                .isInstanceOf(QuestionException.class)
                .hasMessageContaining("still to come");
        assertThatThrownBy(() -> monitors().at("gisteren")).isInstanceOf(QuestionException.class);
        assertThatThrownBy(() -> monitors().at("1999-01-01")).isInstanceOf(QuestionException.class);
    }
}
