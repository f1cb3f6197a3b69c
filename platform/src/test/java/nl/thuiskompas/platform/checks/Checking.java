package nl.thuiskompas.platform.checks;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.datasets.Notice;
import nl.thuiskompas.platform.datasets.ReadProgress;
import nl.thuiskompas.platform.datasets.Report;
import nl.thuiskompas.platform.datasets.ReportCollector;
import nl.thuiskompas.platform.datasets.TableReading;

/** Stages a table, runs the checks and keeps what they found, as an import does. */
final class Checking implements AutoCloseable {
    private final Datasets datasets;
    private final Geography geography;

    Checking(Path folder, Geography geography) {
        this.datasets = Datasets.open(folder, Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));
        this.geography = geography;
    }

    Report report(TableReading reading, CheckOptions options) {
        ReportCollector found = new ReportCollector();
        DatasetRelease release = datasets.stage(reading, "tester", found, ReadProgress.SILENT);
        return Checks.run(datasets.checkedCells(release), geography, found.report(), options);
    }

    /** What one check had to say. */
    List<Notice> notices(String code, TableReading reading) {
        return report(reading, CheckOptions.STANDARD).kinds().stream()
                .filter(kind -> kind.code().equals(code))
                .flatMap(kind -> kind.first().stream())
                .toList();
    }

    /** Shows a table to everybody, whatever is wrong with it. */
    void publish(TableReading reading) {
        DatasetRelease release = datasets.stage(reading, "tester", notice -> {}, ReadProgress.SILENT);
        datasets.checked(release.id(), new Report(List.of(), List.of()), "tester");
        datasets.publish(release.id(), "tester", "");
    }

    @Override
    public void close() {
        datasets.close();
    }
}
