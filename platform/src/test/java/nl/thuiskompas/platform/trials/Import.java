package nl.thuiskompas.platform.trials;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.platform.checks.CheckOptions;
import nl.thuiskompas.platform.checks.Checks;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.datasets.ReadProgress;
import nl.thuiskompas.platform.datasets.ReleaseState;
import nl.thuiskompas.platform.datasets.Report;
import nl.thuiskompas.platform.datasets.ReportCollector;
import nl.thuiskompas.platform.datasets.SourceException;
import nl.thuiskompas.platform.datasets.TableReading;

/** Imports as the command does: reads, checks, and publishes what has no errors. */
final class Import implements AutoCloseable {
    private final Datasets datasets;
    private final Geography geography;

    Import(Path folder, Geography geography) {
        this.datasets = Datasets.open(folder, Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));
        this.geography = geography;
    }

    /** What became of it. */
    sealed interface Outcome {
        /** Nothing was kept, for this reason. */
        record Refused(String sentence) implements Outcome {}

        /** It was read and has errors: nobody sees it. */
        record HeldBack(Report report) implements Outcome {}

        /** It is shown, with what the report says. */
        record Published(DatasetRelease release, Report report) implements Outcome {}
    }

    /** Imports a table; anything but a refusal with a sentence is thrown on. */
    Outcome bring(Supplier<TableReading> opening) {
        ReportCollector found = new ReportCollector();
        DatasetRelease release;
        try (TableReading reading = opening.get()) {
            release = datasets.stage(reading, "trial", found, ReadProgress.SILENT);
        } catch (SourceException e) {
            return new Outcome.Refused(String.valueOf(e.getMessage()));
        }
        if (release.state() != ReleaseState.STAGED && release.state() != ReleaseState.CHECKED) {
            if (release.state() == ReleaseState.WITHDRAWN && found.report().publishable()) {
                return new Outcome.Refused("exactly these contents are " + release.id() + ", which was withdrawn.");
            }
            // These contents were there before: what was left out on the way to them is an error all the same.
            Report reading = found.report();
            return reading.publishable() ? new Outcome.Published(release, reading) : new Outcome.HeldBack(reading);
        }
        Report report = Checks.run(datasets.checkedCells(release), geography, found.report(), CheckOptions.STANDARD);
        datasets.checked(release.id(), report, "trial");
        if (!report.publishable()) {
            return new Outcome.HeldBack(report);
        }
        return new Outcome.Published(datasets.publish(release.id(), "trial", ""), report);
    }

    /** Shows the releases that stand in the place of another one to nobody any more. */
    void withdraw(DatasetRelease release) {
        if (datasets.find(release.id()).orElseThrow().state() != ReleaseState.WITHDRAWN) {
            datasets.withdraw(release.id(), "trial", "a trial");
        }
    }

    /** The releases that are shown. */
    List<String> shown() {
        return datasets.releases().stream()
                .filter(each -> each.state() == ReleaseState.PUBLISHED)
                .map(DatasetRelease::id)
                .toList();
    }

    /** How many notices there are of each kind. */
    static Map<String, Long> counts(Report report) {
        return report.kinds().stream()
                .collect(Collectors.toMap(kind -> kind.code() + " " + kind.severity(), Report.Kind::count));
    }

    @Override
    public void close() {
        datasets.close();
    }
}
