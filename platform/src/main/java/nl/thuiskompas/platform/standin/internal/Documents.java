package nl.thuiskompas.platform.standin.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.thuiskompas.platform.standin.Fault;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes answers as JSON, a record at a time. */
final class Documents {
    private static final JsonFactory FACTORY = new JsonFactory();

    /** How a version names what surrounds the records. */
    enum Shape {
        V3("odata.metadata", "odata.count", "odata.nextLink"),
        V4("@odata.context", "@odata.count", "@odata.nextLink");

        private final String context;
        private final String count;
        private final String next;

        Shape(String context, String count, String next) {
            this.context = context;
            this.count = count;
            this.next = next;
        }
    }

    private Documents() {}

    /**
     * A page of a collection.
     *
     * @param page records at most
     * @param self address of this page without what stands behind the question mark
     */
    static void page(
            OutputStream out,
            Shape shape,
            String context,
            Rows rows,
            Question question,
            int page,
            String self,
            Optional<Fault> fault)
            throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty(shape.context, context);
            if (question.counted()) {
                json.writeNumberProperty(shape.count, count(rows, question));
            }
            json.writeArrayPropertyStart("value");
            long wanted = Math.min(question.top(), page);
            int changedFrom = fault.orElse(null) instanceof Fault.ChangedSchema changed ? changed.from() : 0;
            long[] written = {0};
            boolean[] more = {false};
            visit(rows, question, row -> {
                if (written[0] == wanted) {
                    more[0] = true;
                    return false;
                }
                written[0]++;
                write(json, changedFrom > 0 && written[0] >= changedFrom ? changed(row) : row, question.select());
                return true;
            });
            json.writeEndArray();
            boolean endless = fault.orElse(null) instanceof Fault.Endless;
            if (endless || (more[0] && written[0] < question.top())) {
                json.writeStringProperty(shape.next, self + "?" + question.following(endless ? 0 : written[0]));
            }
            json.writeEndObject();
        }
    }

    /** Gives the records that are meant, behind the skipped ones. */
    private static void visit(Rows rows, Question question, Rows.Visitor visitor) throws IOException {
        if (question.unfiltered()) {
            rows.each(question.skip(), visitor);
            return;
        }
        long[] skipped = {0};
        rows.each(0, row -> {
            if (!question.filter().holds(new Row(row))) {
                return true;
            }
            return skipped[0]++ < question.skip() || visitor.visit(row);
        });
    }

    /** How many records are meant, whatever is skipped. */
    static long count(Rows rows, Question question) throws IOException {
        if (question.unfiltered()) {
            return rows.count();
        }
        long[] count = {0};
        rows.each(0, row -> {
            count[0] += question.filter().holds(new Row(row)) ? 1 : 0;
            return true;
        });
        return count[0];
    }

    /** Whether an answer would have more records than this. */
    static boolean longerThan(int most, Rows rows, Question question) throws IOException {
        if (question.top() <= most) {
            return false;
        }
        long[] count = {0};
        visit(rows, question, row -> ++count[0] <= most);
        return count[0] > most;
    }

    private static Map<String, @Nullable Object> changed(Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(row);
        if (changed.containsKey("Measure")) {
            changed.put("Measure", "X999999");
        } else {
            changed.put("NewTopic_9999", null);
        }
        return changed;
    }

    /** One object. */
    static void object(OutputStream out, Map<String, @Nullable Object> object) {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            write(json, object, List.of());
        }
    }

    /** The list of the collections that a table has. */
    static void services(OutputStream out, Shape shape, String base, Iterable<String> names) {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty(shape.context, base + "/$metadata");
            json.writeArrayPropertyStart("value");
            for (String name : names) {
                String url = shape == Shape.V3 ? base + "/" + name : name;
                write(json, V4Derived.row("name", name, "url", url), List.of());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void write(JsonGenerator json, Map<String, @Nullable Object> row, List<String> select) {
        json.writeStartObject();
        if (select.isEmpty()) {
            row.forEach((name, value) -> write(json, name, value));
        } else {
            for (String name : select) {
                if (!row.containsKey(name)) {
                    throw new BadQuestion("Could not find a property named '" + name + "'.");
                }
                write(json, name, row.get(name));
            }
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, @Nullable Object value) {
        json.writeName(name);
        switch (value) {
            case null -> json.writeNull();
            case String text -> json.writeString(text);
            case Long number -> json.writeNumber(number);
            case Integer number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(number);
            case Boolean truth -> json.writeBoolean(truth);
            default -> json.writeString(value.toString());
        }
    }
}
