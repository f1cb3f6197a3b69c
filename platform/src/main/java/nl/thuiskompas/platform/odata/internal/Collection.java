package nl.thuiskompas.platform.odata.internal;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list that the service offers under a name.
 *
 * @param name its name in addresses
 * @param type name of the type of its records
 * @param single whether it is one record and no list
 * @param key the field that tells its records apart
 * @param fields the fields of its records, in the order in which they are written
 * @param rows its records by field; none for those that are read cell by cell
 */
record Collection(
        String name,
        String type,
        boolean single,
        String key,
        List<Field> fields,
        Supplier<List<Map<String, @Nullable Object>>> rows) {
    /** A field of a record. */
    record Field(String name, Kind kind) {}

    /** What a field holds. */
    enum Kind {
        TEXT,
        WHOLE,
        NUMBER,
        TRUTH,
        MOMENT
    }

    Collection {
        fields = List.copyOf(fields);
    }

    static Field text(String name) {
        return new Field(name, Kind.TEXT);
    }

    static Field whole(String name) {
        return new Field(name, Kind.WHOLE);
    }

    List<String> fieldNames() {
        return fields.stream().map(Field::name).toList();
    }
}
