package nl.thuiskompas.platform.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.Report;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.storage.Json;
import nl.thuiskompas.platform.warehouse.Release;
import nl.thuiskompas.platform.warehouse.SourceDescription;
import nl.thuiskompas.platform.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code thuis releases}: lists every release that is kept, and leads to what can be done with one. */
@Command(
        name = "releases",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Lists every release that is kept: of imported tables, and of the tables of the reference edition.",
            "A release is never changed; a later one takes its place, or it is withdrawn with a reason."
        },
        footer = {
            "",
            "Examples:",
            "  ./thuis releases --dataset cbs-84799ned",
            "  ./thuis releases report cbs-84799ned-76d507c4da7f",
            "  ./thuis releases diff arrears-0f3a6b1c2d4e arrears-76d507c4da7f",
            "  ./thuis releases withdraw arrears-0f3a6b1c2d4e --reason \"counted twice\""
        },
        subcommands = {
            ReleaseShowCommand.class,
            ReleaseReportCommand.class,
            ReleaseCheckCommand.class,
            ReleasePublishCommand.class,
            ReleaseWithdrawCommand.class,
            ReleaseDiffCommand.class,
            ReleaseVintagesCommand.class
        })
final class ReleasesCommand extends ReleaseTask {
    @Option(names = "--dataset", paramLabel = "DATASET", description = "Only those of this dataset or table.")
    private @Nullable String dataset;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Override
    int run(ImportedData opened) {
        List<DatasetRelease> imported = opened.datasets().releases().stream()
                .filter(release -> dataset == null || release.dataset().equals(dataset))
                .toList();
        Warehouse warehouse = opened.monitor().warehouse();
        List<Release> tables = warehouse.releases().stream()
                .filter(release -> dataset == null || release.table().name().equals(dataset))
                .toList();
        if (dataset != null && imported.isEmpty() && tables.isEmpty()) {
            throw new UsageException("there is no release of " + dataset + "; ./thuis releases lists all.");
        }
        if (json) {
            opened.output().write(Json.write(document(opened, imported, tables)));
            opened.output().write("\n");
        } else {
            opened.output().write(text(opened, imported, tables));
        }
        return ExitCodes.DONE;
    }

    private static String state(Warehouse warehouse, Release release) {
        boolean read = warehouse
                .current(release.table().name())
                .filter(current -> current.id().equals(release.id()))
                .isPresent();
        return read ? "published" : "superseded";
    }

    private static String sources(Release release) {
        return String.join(
                ", ",
                release.table().sources().stream()
                        .map(source -> source.publisher() + " " + source.table())
                        .distinct()
                        .limit(3)
                        .toList());
    }

    private static String text(ImportedData opened, List<DatasetRelease> imported, List<Release> tables) {
        TextTable lines = new TextTable(
                Set.of(5, 6, 7),
                "release",
                "source",
                "state",
                "known from",
                "published here",
                "cells/rows",
                "errors",
                "warnings");
        for (DatasetRelease release : imported) {
            Report report = opened.datasets().report(release);
            boolean checked = !report.ran().isEmpty();
            lines.add(
                    release.id(),
                    (release.origin().publisher() + " " + release.origin().table()).strip(),
                    release.state().code(),
                    release.known().toString(),
                    release.published()
                            .map(at -> at.toString().substring(0, 10))
                            .orElse("-"),
                    DiffForm.shown(release.cells()),
                    checked ? DiffForm.shown(report.count(Severity.ERROR)) : "-",
                    checked ? DiffForm.shown(report.count(Severity.WARNING)) : "-");
        }
        for (Release release : tables) {
            lines.add(
                    release.id(),
                    sources(release),
                    state(opened.monitor().warehouse(), release),
                    "-",
                    release.published().toString().substring(0, 10),
                    DiffForm.shown(release.table().rows()),
                    "-",
                    "-");
        }
        return lines.text();
    }

    private static Map<String, Object> document(
            ImportedData opened, List<DatasetRelease> imported, List<Release> tables) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (DatasetRelease release : imported) {
            Map<String, Object> fields = new LinkedHashMap<>(ReportText.fields(release));
            Report report = opened.datasets().report(release);
            if (!report.ran().isEmpty()) {
                fields.put("errors", report.count(Severity.ERROR));
                fields.put("warnings", report.count(Severity.WARNING));
            }
            all.add(fields);
        }
        List<Map<String, Object>> others = new ArrayList<>();
        for (Release release : tables) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("release", release.id());
            fields.put("table", release.table().name());
            fields.put("title", release.table().titles().en());
            fields.put(
                    "sources",
                    release.table().sources().stream()
                            .map(SourceDescription::id)
                            .toList());
            fields.put("state", state(opened.monitor().warehouse(), release));
            fields.put("published", release.published().toString());
            fields.put("edition", release.edition());
            fields.put("rows", release.table().rows());
            others.add(fields);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("imported", all);
        document.put("reference", others);
        return document;
    }
}
