package nl.thuiskompas.platform.commands;

import java.nio.file.Path;
import java.util.function.Consumer;
import nl.thuiskompas.platform.checks.CheckOptions;
import nl.thuiskompas.platform.checks.Checks;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.datasets.Report;
import nl.thuiskompas.platform.monitor.Monitor;
import nl.thuiskompas.platform.monitor.Uses;

/**
 * The imported tables in a data folder beside the monitor, for commands that bring, check and compare them.
 *
 * @param datasets the imported tables
 * @param monitor the reference edition: municipalities, indicators and what else there is
 * @param output where a command writes
 */
record ImportedData(Datasets datasets, Monitor monitor, Output output) {
    /** Opens the folder, asks, and closes it again. What it lacks of the reference edition is loaded first. */
    static void ask(Path folder, Output output, Consumer<ImportedData> question) {
        OpenData.ask(folder, output, monitor -> {
            Datasets datasets = monitor.holdings().datasets();
            datasets.refusals().forEach(refusal -> output.say(refusal.sentence()));
            question.accept(new ImportedData(datasets, monitor, output));
        });
    }

    /** Who reads what of the imported tables. */
    Uses uses() {
        return Uses.of(monitor.holdings(), monitor.catalogue());
    }

    /** Who is at the command line: steps of releases remember it. */
    static String user() {
        return System.getProperty("user.name", "unknown");
    }

    /** The release with this id. */
    DatasetRelease release(String id) {
        return datasets.find(id)
                .orElseThrow(() -> new UsageException("there is no release " + id
                        + " of an imported table; ./thuis releases lists those that there are."));
    }

    /** Runs the checks and puts their report beside the release. */
    Report check(DatasetRelease release, Report reading, CheckOptions options) {
        Report report = Checks.run(datasets.checkedCells(release), monitor.geography(), reading, options);
        datasets.checked(release.id(), report, user());
        return report;
    }
}
