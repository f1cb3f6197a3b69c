package nl.thuiskompas.platform.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.thuiskompas.platform.letters.LetterRecord;
import nl.thuiskompas.platform.storage.Json;
import nl.thuiskompas.platform.warehouse.ColumnDescription;
import nl.thuiskompas.platform.warehouse.Release;
import nl.thuiskompas.platform.warehouse.Rows;
import nl.thuiskompas.platform.warehouse.Warehouse;

/**
 * What changed between two releases of one table of the reference edition: rows are the same when their primary keys are.
 *
 * @param warehouse where both are
 * @param before the earlier one
 * @param after the later one
 * @param letters the letters that were made with the earlier one
 */
record TableDiff(Warehouse warehouse, Release before, Release after, List<LetterRecord> letters) {
    private static final String CHANGED = "changed";
    private static final String ADDED = "added";
    private static final String REMOVED = "removed";

    /** A field of a row that is not what it was; of a row that came or is gone all fields at once. */
    private record Change(String kind, List<String> key, String column, String before, String after) {}

    void write(Output output, DiffForm form, long most) {
        List<Change> changes = changes();
        switch (form) {
            case TEXT -> output.write(text(changes, most));
            case CSV -> output.write(csv(changes, most));
            case JSON -> {
                output.write(Json.write(document(changes, most)));
                output.write("\n");
            }
        }
    }

    private List<String> key() {
        List<String> key = after.table().primaryKey();
        if (!key.isEmpty() && key.equals(before.table().primaryKey())) {
            return key;
        }
        // Rows without a name of their own are compared whole.
        return columns(after).stream()
                .map(ColumnDescription::name)
                .filter(name -> before.table().findColumn(name).isPresent())
                .toList();
    }

    private static List<ColumnDescription> columns(Release release) {
        return release.table().columns();
    }

    private List<Change> changes() {
        List<String> key = key();
        Map<List<String>, Map<String, String>> old = rows(before, key);
        Map<List<String>, Map<String, String>> now = rows(after, key);
        Map<List<String>, List<Change>> found =
                new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
        old.forEach((row, fields) -> {
            if (!now.containsKey(row)) {
                found.put(row, List.of(new Change(REMOVED, row, "", joined(fields), "")));
            }
        });
        now.forEach((row, fields) -> {
            Map<String, String> then = old.get(row);
            if (then == null) {
                found.put(row, List.of(new Change(ADDED, row, "", "", joined(fields))));
            } else {
                List<Change> ofRow = new ArrayList<>();
                fields.forEach((column, value) -> {
                    String was = then.getOrDefault(column, "");
                    if (!was.equals(value)) {
                        ofRow.add(new Change(CHANGED, row, column, was, value));
                    }
                });
                found.put(row, ofRow);
            }
        });
        return found.values().stream().flatMap(List::stream).toList();
    }

    private static String joined(Map<String, String> fields) {
        StringBuilder text = new StringBuilder();
        fields.forEach((column, value) -> {
            if (!value.isEmpty()) {
                text.append(text.isEmpty() ? "" : "; ")
                        .append(column)
                        .append(' ')
                        .append(value);
            }
        });
        return text.toString();
    }

    private Map<List<String>, Map<String, String>> rows(Release release, List<String> key) {
        Map<List<String>, Map<String, String>> rows = new LinkedHashMap<>();
        for (Rows.Row row : warehouse.rows(release)) {
            Map<String, String> fields = new LinkedHashMap<>();
            List<String> name = new ArrayList<>();
            for (ColumnDescription column : columns(release)) {
                String value = value(row, column);
                if (!key.contains(column.name())) {
                    fields.put(column.name(), value);
                }
            }
            key.forEach(column ->
                    name.add(value(row, release.table().findColumn(column).orElseThrow())));
            rows.put(name, fields);
        }
        return rows;
    }

    private static String value(Rows.Row row, ColumnDescription column) {
        return switch (column.datatype()) {
            case STRING -> row.findText(column.name()).orElse("");
            case DATE -> row.findDate(column.name()).map(Object::toString).orElse("");
            case INTEGER -> row.findInteger(column.name()).map(Object::toString).orElse("");
            case DECIMAL -> row.findDecimal(column.name()).map(DiffForm::plain).orElse("");
        };
    }

    private static long count(List<Change> changes, String kind) {
        return changes.stream()
                .filter(change -> change.kind().equals(kind))
                .map(Change::key)
                .distinct()
                .count();
    }

    private String text(List<Change> changes, long most) {
        StringBuilder text = new StringBuilder("From " + before.id() + "\nto   " + after.id() + "\n\n");
        text.append(ReportText.plural(count(changes, CHANGED), "row")).append(" changed, ");
        text.append(DiffForm.shown(count(changes, ADDED))).append(" came, ");
        text.append(DiffForm.shown(count(changes, REMOVED))).append(" are gone.\n");
        if (!changes.isEmpty() && most > 0) {
            TextTable table = new TextTable(Set.of(3, 4), "", "row", "column", "before", "after");
            changes.stream()
                    .limit(most)
                    .forEach(change -> table.add(
                            change.kind(),
                            String.join(" ", change.key()),
                            change.column(),
                            change.before(),
                            change.after()));
            text.append('\n').append(table.text());
        }
        return text.toString();
    }

    private String csv(List<Change> changes, long most) {
        StringBuilder text = new StringBuilder("kind");
        key().forEach(column -> text.append(',').append(DiffForm.csv(column)));
        text.append(",column,before,after\r\n");
        changes.stream().limit(most).forEach(change -> {
            text.append(change.kind());
            change.key().forEach(value -> text.append(',').append(DiffForm.csv(value)));
            text.append(',').append(DiffForm.csv(change.column()));
            text.append(',').append(DiffForm.csv(change.before()));
            text.append(',').append(DiffForm.csv(change.after())).append("\r\n");
        });
        return text.toString();
    }

    private Map<String, Object> document(List<Change> changes, long most) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("before", before.id());
        document.put("after", after.id());
        document.put(CHANGED, count(changes, CHANGED));
        document.put(ADDED, count(changes, ADDED));
        document.put(REMOVED, count(changes, REMOVED));
        List<String> key = key();
        document.put(
                "rows",
                changes.stream()
                        .limit(most)
                        .map(change -> {
                            Map<String, Object> fields = new LinkedHashMap<>();
                            fields.put("kind", change.kind());
                            Map<String, Object> names = new LinkedHashMap<>();
                            for (int i = 0; i < key.size(); i++) {
                                names.put(key.get(i), change.key().get(i));
                            }
                            fields.put("key", names);
                            fields.put("column", change.column());
                            fields.put("before", change.before());
                            fields.put("after", change.after());
                            return fields;
                        })
                        .toList());
        document.put("letters", DiffForm.letters(letters));
        return document;
    }
}
