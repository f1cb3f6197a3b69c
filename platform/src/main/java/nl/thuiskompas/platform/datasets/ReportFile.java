package nl.thuiskompas.platform.datasets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.platform.language.Words;
import nl.thuiskompas.platform.storage.Json;
import nl.thuiskompas.platform.storage.JsonFields;

/** A report as JSON, as it stands beside its release and as others may read it. */
public final class ReportFile {
    private ReportFile() {}

    /** The report as a document. */
    public static byte[] write(Report report) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("errors", report.count(Severity.ERROR));
        fields.put("warnings", report.count(Severity.WARNING));
        fields.put("remarks", report.count(Severity.REMARK));
        fields.put("publishable", report.publishable());
        fields.put("checks", report.ran());
        fields.put("kinds", report.kinds().stream().map(ReportFile::kind).toList());
        return Json.write(fields);
    }

    private static Map<String, Object> kind(Report.Kind kind) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", kind.code());
        fields.put("severity", kind.severity().code());
        fields.put("count", kind.count());
        fields.put("first", kind.first().stream().map(ReportFile::notice).toList());
        return fields;
    }

    private static Map<String, Object> notice(Notice notice) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (!notice.place().isBlank()) {
            fields.put("place", notice.place());
        }
        fields.put("row", notice.row());
        fields.put(
                "message",
                Map.of("nl", notice.message().nl(), "en", notice.message().en()));
        return fields;
    }

    static Report read(byte[] bytes) {
        JsonFields fields = new JsonFields(DatasetRelease.REPORT, Json.read(bytes));
        return new Report(fields.objects("kinds").stream().map(ReportFile::kind).toList(), fields.texts("checks"));
    }

    private static Report.Kind kind(JsonFields fields) {
        String code = fields.text("code");
        Severity severity = fields.constant("severity", Severity.class);
        List<Notice> first = fields.objects("first").stream()
                .map(notice -> {
                    Words message = notice.words("message");
                    return new Notice(
                            code,
                            severity,
                            notice.has("place") ? notice.text("place") : "",
                            notice.count("row"),
                            message);
                })
                .toList();
        return new Report.Kind(code, severity, fields.count("count"), first);
    }
}
