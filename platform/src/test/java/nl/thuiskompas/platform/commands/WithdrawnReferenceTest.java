package nl.thuiskompas.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.datasets.ReadProgress;
import nl.thuiskompas.platform.datasets.Report;
import nl.thuiskompas.platform.datasets.StockTable;
import nl.thuiskompas.platform.monitor.FigureQuestions;
import nl.thuiskompas.platform.monitor.IndicatorEntry;
import nl.thuiskompas.platform.monitor.Monitor;
import nl.thuiskompas.platform.monitor.Monitors;
import nl.thuiskompas.platform.warehouse.MissingTableException;
import nl.thuiskompas.platform.warehouse.ReferenceEdition;
import nl.thuiskompas.platform.warehouse.Warehouse;
import nl.thuiskompas.platform.warehouse.Withdrawal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release of the figures that come with the program is withdrawn by another process than the one that shows it. */
class WithdrawnReferenceTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Warehouse warehouse;
    private Datasets datasets;
    private Monitors monitors;

    @BeforeEach
    void open() {
        warehouse = Warehouse.open(folder);
        warehouse.load(ReferenceEdition.bundled());
        datasets = Datasets.open(folder, CLOCK);
        monitors = Monitors.of(warehouse, datasets, CLOCK);
    }

    @AfterEach
    void close() {
        datasets.close();
        warehouse.close();
    }

    private String id(String table) {
        return warehouse.current(table).orElseThrow().id();
    }

    private String withdraw(String release, int expected) {
        StringWriter err = new StringWriter();
        int code = Thuis.commandLine()
                .setErr(new PrintWriter(err, true))
                .execute(
                        "releases",
                        "withdraw",
                        release,
                        "--reason",
                        "a column was read twice",
                        "--data",
                        folder.toString());
        assertThat(code).as(err.toString()).isEqualTo(expected);
        return err.toString();
    }

    @Test
    void whatWasWithdrawnIsShownNeitherNowNorAsOfAnEarlierDay() {
        withdraw(id("key-figures"), 0);
        monitors.look();

        for (Monitor monitor : new Monitor[] {monitors.now(), monitors.asOf(LocalDate.of(2022, 1, 1))}) {
            assertThat(monitor.available())
                    .extracting(IndicatorEntry::code)
                    .contains("dwelling-stock")
                    .doesNotContain("association-share");
            assertThatThrownBy(() -> new FigureQuestions(monitor).indicator("association-share"))
                    .isInstanceOfSatisfying(
                            MissingTableException.class,
                            e -> assertThat(e.withdrawal())
                                    .map(Withdrawal::reason)
                                    .contains("a column was read twice"));
        }
        assertThat(warehouse.refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.sentence()).contains("it was withdrawn on", "read twice"));
    }

    @Test
    void itStaysWithdrawnWhenTheProgramStartsAgain() {
        String id = id("population");
        withdraw(id, 0);
        try (Warehouse again = Warehouse.open(folder)) {
            again.load(ReferenceEdition.bundled());
            assertThat(again.current("population")).isEmpty();
            assertThat(again.withdrawals()).extracting(Withdrawal::release).containsExactly(id);
        }
        assertThat(withdraw(id, 1)).contains("release " + id + " was withdrawn on", "it stays so");
    }

    @Test
    void anImportedTableStandsInItsPlace() {
        datasets.stage(
                StockTable.of(LocalDate.of(2024, 3, 1), "2023JJ00", Map.of("GM0363", 480_000.0)),
                "tester",
                notice -> {},
                ReadProgress.SILENT);
        String staged = datasets.releases().getFirst().id();
        datasets.checked(staged, new Report(List.of(), List.of("none")), "tester");
        datasets.publish(staged, "tester", "");
        withdraw(id("dwelling-stock"), 0);
        monitors.look();
        Monitor now = monitors.now();

        assertThat(now.periods(now.catalogue().entry("dwelling-stock")))
                .singleElement()
                .satisfies(period -> assertThat(period.code()).isEqualTo("2023"));
    }

    @Test
    void municipalitiesAndBordersCannotBeWithdrawn() {
        assertThat(withdraw(id("municipalities"), 1)).contains("only figures can be withdrawn");
    }

    @Test
    void aFileThatCannotBeTrustedIsNamedAndTheRestIsServed() throws IOException {
        Files.createDirectories(folder.resolve("withdrawn"));
        Files.writeString(folder.resolve("withdrawn/population-0.json"), "{\"format\": 1, \"rel");
        monitors.look();

        assertThat(warehouse.refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.release()).isEqualTo("withdrawn/population-0.json"));
        assertThat(warehouse.current("population")).isPresent();
    }
}
