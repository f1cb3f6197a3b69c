package nl.thuiskompas.platform.commands;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.Notice;
import nl.thuiskompas.platform.datasets.Report;
import nl.thuiskompas.platform.datasets.ReportFile;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.storage.Json;

/** A release and its report as text and as JSON. */
final class ReportText {
    private ReportText() {}

    /** What a release is, in a few lines. */
    static String head(DatasetRelease release) {
        return release.id() + "\n"
                + (release.title().isBlank() ? "" : release.title().strip() + "\n")
                + (release.origin().publisher() + " " + release.origin().table()).strip() + ", known from "
                + release.known() + ", "
                + DiffForm.shown(release.cells()) + " cells, " + release.state().code() + "\n";
    }

    /**
     * What was found.
     *
     * @param most how many notices of each kind are written out
     */
    static String of(Report report, int most) {
        StringBuilder text = new StringBuilder();
        text.append(counted(report)).append('\n');
        for (Report.Kind kind : report.kinds()) {
            text.append(
                    "\n%-7s  %s, %s×%n".formatted(kind.severity().code(), kind.code(), DiffForm.shown(kind.count())));
            kind.first().stream()
                    .limit(most)
                    .forEach(notice -> text.append("    ").append(line(notice)).append('\n'));
            long shown = Math.min(most, kind.first().size());
            if (kind.count() > shown) {
                text.append("    … and ")
                        .append(DiffForm.shown(kind.count() - shown))
                        .append(" more\n");
            }
        }
        return text.toString();
    }

    /** One thing that was found, on a line. */
    static String line(Notice notice) {
        boolean told = notice.place().contains("row " + notice.row());
        String place = notice.place()
                + (notice.row() > 0 && !told ? (notice.place().isEmpty() ? "row " : ", row ") + notice.row() : "");
        return (place.isEmpty() ? "" : place + ": ") + notice.message().en();
    }

    /** How much was found, on one line. */
    static String counted(Report report) {
        if (report.ran().isEmpty()) {
            return "not checked yet";
        }
        return DiffForm.shown(report.ran().size()) + " checks: "
                + plural(report.count(Severity.ERROR), "error") + ", "
                + plural(report.count(Severity.WARNING), "warning") + ", "
                + plural(report.count(Severity.REMARK), "remark");
    }

    static String plural(long number, String what) {
        return DiffForm.shown(number) + " " + what + (number == 1 ? "" : "s");
    }

    /** A release and its report as one document. */
    static byte[] json(DatasetRelease release, Report report, Map<String, Object> more) {
        Map<String, Object> fields = new LinkedHashMap<>(fields(release));
        fields.putAll(more);
        fields.put("report", Json.read(ReportFile.write(report)));
        return Json.write(fields);
    }

    /** What a release is, as fields of a document. */
    static Map<String, Object> fields(DatasetRelease release) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("release", release.id());
        fields.put("dataset", release.dataset());
        fields.put("title", release.title());
        fields.put("publisher", release.origin().publisher());
        fields.put("table", release.origin().table());
        fields.put("licence", release.origin().licence());
        fields.put("state", release.state().code());
        fields.put("known", release.known().toString());
        fields.put("retrieved", release.retrieved().toString());
        release.published().ifPresent(at -> fields.put("published", at.toString()));
        fields.put("cells", release.cells());
        fields.put(
                "history",
                release.history().stream()
                        .map(step -> {
                            Map<String, Object> of = new LinkedHashMap<>();
                            of.put("state", step.state().code());
                            of.put("at", step.at().toString());
                            of.put("by", step.by());
                            if (!step.reason().isBlank()) {
                                of.put("reason", step.reason());
                            }
                            return of;
                        })
                        .toList());
        return fields;
    }
}
