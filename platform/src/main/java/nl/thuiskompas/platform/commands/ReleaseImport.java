package nl.thuiskompas.platform.commands;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.thuiskompas.platform.checks.CheckOptions;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.ReleaseState;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.datasets.TableReading;
import nl.thuiskompas.platform.measured.MeasuredRelease;
import nl.thuiskompas.platform.storage.Json;

/**
 * Brings all tables of a measured release. They are published together: as long as one has errors, none is.
 *
 * @param opened the data folder
 * @param options what the checks are told
 * @param unpublished whether to stop before publishing
 * @param reason why it is published; may be empty
 * @param published the day on which it was published, where somebody knows better than the release says
 */
record ReleaseImport(
        ImportedData opened, CheckOptions options, boolean unpublished, String reason, Optional<LocalDate> published) {
    /**
     * What became of it.
     *
     * @param release the measured release
     * @param tables what became of each table
     * @param done whether all are published, or would be if that was asked
     */
    record Result(MeasuredRelease release, List<ImportRun.Result> tables, boolean done, String sentence) {}

    Result run(MeasuredRelease release) {
        List<ImportRun.Result> results = new ArrayList<>();
        ImportRun each = new ImportRun(opened, options, true, reason);
        for (String table : release.tables()) {
            results.add(each.run((found, line) -> open(release, table)));
        }
        long errors = results.stream()
                .mapToLong(result -> result.report().count(Severity.ERROR))
                .sum();
        boolean withdrawn = results.stream().anyMatch(result -> result.release().state() == ReleaseState.WITHDRAWN);
        if (errors > 0) {
            return new Result(
                    release,
                    results,
                    false,
                    "Nothing published: " + ReportText.plural(errors, "error") + " in "
                            + ReportText.plural(
                                    results.stream()
                                            .filter(result -> !result.report().publishable())
                                            .count(),
                                    "table")
                            + ". ./thuis releases report RELEASE lists what was found.");
        }
        if (unpublished) {
            return new Result(
                    release,
                    results,
                    !withdrawn,
                    "Not published, as was asked (--no-publish). The same without --no-publish publishes all tables.");
        }
        return publish(release, results);
    }

    private TableReading open(MeasuredRelease release, String table) {
        TableReading reading = release.reading(table, opened.monitor().geography());
        return published
                .<TableReading>map(day -> new ImportSource.Published(reading, day))
                .orElse(reading);
    }

    private Result publish(MeasuredRelease release, List<ImportRun.Result> read) {
        List<ImportRun.Result> results = new ArrayList<>();
        int there = 0;
        int withdrawn = 0;
        for (ImportRun.Result result : read) {
            DatasetRelease found = opened.release(result.release().id());
            boolean waits = found.published().isEmpty();
            if (waits) {
                found = opened.datasets().publish(found.id(), ImportedData.user(), reason);
            } else if (found.state() == ReleaseState.WITHDRAWN) {
                withdrawn++;
            } else {
                there++;
            }
            results.add(new ImportRun.Result(found, result.report(), !waits, result.sentence()));
        }
        int brought = results.size() - there - withdrawn;
        StringBuilder sentence = new StringBuilder("Published " + ReportText.plural(brought, "table") + " of "
                + release.id() + (release.synthetic() ? ", SYNTHETIC" : ""));
        if (there > 0) {
            sentence.append("; there already: ").append(there);
        }
        if (withdrawn > 0) {
            sentence.append("; withdrawn, which stays so: ").append(withdrawn);
        }
        return new Result(release, results, withdrawn == 0, sentence.append('.').toString());
    }

    /** What became of it, for the command line. */
    static String text(Result result, int shown) {
        TextTable table = new TextTable(Set.of(1, 3, 4), "release", "cells", "state", "errors", "warnings");
        StringBuilder found = new StringBuilder();
        for (ImportRun.Result each : result.tables()) {
            DatasetRelease release = each.release();
            table.add(
                    release.id(),
                    DiffForm.shown(release.cells()),
                    release.state().code(),
                    DiffForm.shown(each.report().count(Severity.ERROR)),
                    DiffForm.shown(each.report().count(Severity.WARNING)));
            if (!each.report().publishable()) {
                found.append(ReportText.head(release)).append('\n').append(ReportText.of(each.report(), shown));
            }
        }
        return table.text() + "\n" + found + result.sentence() + "\n";
    }

    /** The same as JSON. */
    static byte[] json(Result result) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("release", result.release().id());
        fields.put("synthetic", result.release().synthetic());
        fields.put(
                "tables",
                result.tables().stream()
                        .map(each -> {
                            Map<String, Object> table = new LinkedHashMap<>();
                            table.put("dataset", each.release().dataset());
                            table.put("release", each.release().id());
                            table.put("state", each.release().state().code());
                            table.put("cells", each.release().cells());
                            table.put("errors", each.report().count(Severity.ERROR));
                            table.put("warnings", each.report().count(Severity.WARNING));
                            return table;
                        })
                        .toList());
        fields.put("outcome", result.sentence());
        return Json.write(fields);
    }
}
