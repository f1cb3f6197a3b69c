package nl.thuiskompas.platform.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.ReleaseDiff;
import nl.thuiskompas.platform.letters.LetterRecord;
import nl.thuiskompas.platform.monitor.DiffSummary;
import nl.thuiskompas.platform.monitor.Uses;
import nl.thuiskompas.platform.storage.Json;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two releases of an imported table, written out.
 *
 * @param output where to
 * @param diff the differences
 * @param uses who reads the cells
 * @param letters the letters that were made with the earlier release
 */
record DatasetDiff(Output output, ReleaseDiff diff, Uses uses, List<LetterRecord> letters) {

    /**
     * Writes it.
     *
     * @param most so many cells are written out
     */
    void write(DiffForm form, long most) {
        List<String> one = diff.dimensionsOfOne();
        if (!one.isEmpty()) {
            throw new UsageException("only one of these releases has " + String.join(", ", one)
                    + "; their cells cannot be compared one by one.");
        }
        switch (form) {
            case CSV -> csv(most);
            case TEXT -> output.write(new DiffText(DiffSummary.of(diff, most, uses)).text());
            case JSON -> {
                output.write(Json.write(document(DiffSummary.of(diff, most, uses))));
                output.write("\n");
            }
        }
    }

    private void csv(long most) {
        List<String> dimensions =
                diff.dataset().dimensions().stream().map(Dimension::name).toList();
        StringBuilder heading = new StringBuilder("kind,topic,title");
        dimensions.forEach(name -> heading.append(',').append(DiffForm.csv(name)));
        output.write(heading + ",before,after,difference,text_before,text_after\r\n");
        long[] written = new long[1];
        diff.forEach(change -> {
            if (written[0]++ < most) {
                output.write(line(change, dimensions));
            }
        });
    }

    private String line(ReleaseDiff.Change change, List<String> dimensions) {
        List<String> cells = new ArrayList<>(List.of(
                DiffSummary.kind(change),
                DiffForm.csv(change.topic()),
                DiffForm.csv(DiffSummary.title(diff, change.topic()))));
        dimensions.forEach(name -> cells.add(DiffForm.csv(change.codes().get(name))));
        cells.add(DiffForm.plain(change.valueBefore()));
        cells.add(DiffForm.plain(change.valueAfter()));
        cells.add(DiffForm.plain(change.difference()));
        cells.add(DiffForm.csv(change.textBefore()));
        cells.add(DiffForm.csv(change.textAfter()));
        return String.join(",", cells) + "\r\n";
    }

    private Map<String, Object> document(DiffSummary summary) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("before", ReportText.fields(summary.diff().before()));
        document.put("after", ReportText.fields(summary.diff().after()));
        document.putAll(counts(summary.all()));
        List<Map<String, Object>> byTopic = new ArrayList<>();
        summary.topics().forEach((topic, tally) -> {
            Map<String, Object> fields = named(topic, DiffSummary.title(summary.diff(), topic), tally);
            fields.put("before", tally.before());
            fields.put("after", tally.after());
            byTopic.add(fields);
        });
        document.put("topics", byTopic);
        List<Map<String, Object>> byRegion = new ArrayList<>();
        summary.regions().forEach((code, tally) -> byRegion.add(named(code, summary.region(code), tally)));
        document.put("regions", byRegion);
        document.put("cells", summary.first().stream().map(DatasetDiff::fields).toList());
        document.put("readBy", summary.readBy().stream().map(DatasetDiff::use).toList());
        document.put("letters", DiffForm.letters(letters));
        return document;
    }

    private static Map<String, Object> use(Uses.Use use) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("indicator", use.indicator().code());
        fields.put("topics", use.topics().stream().sorted().toList());
        fields.put("pages", use.pages());
        fields.put("files", use.files());
        fields.put("api", use.api());
        return fields;
    }

    private static Map<String, Object> named(String id, String title, DiffSummary.Tally tally) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("title", title);
        fields.putAll(counts(tally));
        return fields;
    }

    private static Map<String, Object> counts(DiffSummary.Tally tally) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("changed", tally.of(ReleaseDiff.Kind.CHANGED));
        fields.put("added", tally.of(ReleaseDiff.Kind.ADDED));
        fields.put("removed", tally.of(ReleaseDiff.Kind.REMOVED));
        return fields;
    }

    private static Map<String, Object> fields(ReleaseDiff.Change change) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", DiffSummary.kind(change));
        fields.put("topic", change.topic());
        fields.put("codes", change.codes());
        number(fields, "before", change.valueBefore());
        number(fields, "after", change.valueAfter());
        number(fields, "difference", change.difference());
        text(fields, "textBefore", change.textBefore());
        text(fields, "textAfter", change.textAfter());
        return fields;
    }

    private static void number(Map<String, Object> fields, String field, double value) {
        if (Double.isFinite(value)) {
            fields.put(field, value);
        }
    }

    private static void text(Map<String, Object> fields, String field, @Nullable String text) {
        if (text != null) {
            fields.put(field, text);
        }
    }
}
