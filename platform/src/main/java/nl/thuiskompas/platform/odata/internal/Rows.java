package nl.thuiskompas.platform.odata.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts records together: the fields of a collection, and a value for each. */
final class Rows {
    private final List<Collection.Field> fields;
    private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();

    Rows(List<Collection.Field> fields) {
        this.fields = fields;
    }

    /** A record: its values in the order of the fields. */
    Rows add(@Nullable Object... values) {
        if (values.length != fields.size()) {
            throw new IllegalArgumentException(values.length + " values for " + fields.size() + " fields");
        }
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            row.put(fields.get(i).name(), values[i]);
        }
        rows.add(row);
        return this;
    }

    List<Map<String, @Nullable Object>> all() {
        return rows;
    }

    /** What is empty is null. */
    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
