package nl.thuiskompas.platform.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.platform.language.Language;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Cells of a table with its own dimensions, as a JSON-stat 2.0 data set. Values and statuses are written by place, as
 * most tables have a cell for some combinations of codes only; the cells are asked for twice and never kept.
 *
 * @param language language of title and notes
 * @param title what it shows
 * @param provenance where its cells come from
 * @param notes what a reader should know before counting with it
 * @param dimensions what divides the cells, the slowest first
 * @param cells gives them
 */
public record StatCube(
        Language language,
        String title,
        Provenance provenance,
        List<String> notes,
        List<Dimension> dimensions,
        Cells cells) {
    /** Above this, programs that read JSON cannot tell one place from the next. */
    private static final long MOST_PLACES = 1L << 53;

    private static final JsonFactory JSON = new JsonFactory();

    public StatCube {
        notes = List.copyOf(notes);
        dimensions = List.copyOf(dimensions);
    }

    /** What the codes of a dimension stand for. */
    public enum Role {
        METRIC,
        GEO,
        TIME,
        OTHER
    }

    /**
     * A dimension.
     *
     * @param id its name, for programs
     * @param label its title
     */
    public record Dimension(String id, Role role, String label, List<Category> categories) {}

    /**
     * A code of a dimension.
     *
     * @param unit unit of a topic; empty for others
     * @param decimals decimals of a topic
     */
    public record Category(String id, String label, String unit, int decimals) {
        /** A code that is no topic. */
        public Category(String id, String label) {
            this(id, label, "", 0);
        }
    }

    /** Cells that pass by. */
    @FunctionalInterface
    public interface Cells {
        /** Gives every cell. */
        void forEach(Reader reader);
    }

    /** Takes a cell. */
    @FunctionalInterface
    public interface Reader {
        /**
         * A cell.
         *
         * @param codes its category in each dimension
         * @param value {@link Double#NaN} where there is none
         * @param status what the source says of it
         */
        void take(List<String> codes, double value, String status);
    }

    /** Whether there are so many combinations of codes that programs could not tell their places apart. */
    public static boolean isTooLarge(List<Integer> sizes) {
        double places = 1;
        for (int size : sizes) {
            places *= size;
        }
        return places > MOST_PLACES;
    }

    /** Writes it. Equal cells give equal bytes. */
    public void write(OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringProperty("version", "2.0");
            json.writeStringProperty("class", "dataset");
            json.writeStringProperty("label", title);
            json.writeStringProperty(
                    "source",
                    (provenance.publisher() + " " + provenance.table()).strip()
                            + (provenance.licence().isBlank() ? "" : " (" + provenance.licence() + ")"));
            json.writeStringProperty("updated", provenance.known().toString());
            list(json, "note", notes);
            list(json, "id", dimensions.stream().map(Dimension::id).toList());
            json.writeArrayPropertyStart("size");
            dimensions.forEach(each -> json.writeNumber(each.categories().size()));
            json.writeEndArray();
            roles(json);
            json.writeObjectPropertyStart("dimension");
            dimensions.forEach(each -> dimension(json, each));
            json.writeEndObject();
            List<Map<String, Integer>> places = places();
            json.writeObjectPropertyStart("value");
            cells.forEach((codes, value, status) -> {
                if (!Double.isNaN(value)) {
                    json.writeName(Long.toString(place(places, codes)));
                    json.writeNumber(new Cell.Exact(value, 0).digits());
                }
            });
            json.writeEndObject();
            json.writeObjectPropertyStart("status");
            cells.forEach(
                    (codes, value, status) -> json.writeStringProperty(Long.toString(place(places, codes)), status));
            json.writeEndObject();
            json.writeObjectPropertyStart("extension");
            json.writeStringProperty("release", provenance.release());
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private void roles(JsonGenerator json) {
        json.writeObjectPropertyStart("role");
        for (Role role : List.of(Role.METRIC, Role.GEO, Role.TIME)) {
            List<String> ids = dimensions.stream()
                    .filter(each -> each.role() == role)
                    .map(Dimension::id)
                    .toList();
            if (!ids.isEmpty()) {
                list(json, role.name().toLowerCase(java.util.Locale.ROOT), ids);
            }
        }
        json.writeEndObject();
    }

    private static void dimension(JsonGenerator json, Dimension dimension) {
        json.writeObjectPropertyStart(dimension.id());
        json.writeStringProperty("label", dimension.label());
        json.writeObjectPropertyStart("category");
        list(json, "index", dimension.categories().stream().map(Category::id).toList());
        json.writeObjectPropertyStart("label");
        dimension.categories().forEach(each -> json.writeStringProperty(each.id(), each.label()));
        json.writeEndObject();
        if (dimension.role() == Role.METRIC) {
            json.writeObjectPropertyStart("unit");
            dimension.categories().forEach(each -> {
                json.writeObjectPropertyStart(each.id());
                json.writeStringProperty("label", each.unit());
                json.writeNumberProperty("decimals", each.decimals());
                json.writeEndObject();
            });
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private List<Map<String, Integer>> places() {
        return dimensions.stream()
                .map(dimension -> {
                    Map<String, Integer> places = new HashMap<>();
                    dimension.categories().forEach(each -> places.put(each.id(), places.size()));
                    return places;
                })
                .toList();
    }

    private static long place(List<Map<String, Integer>> places, List<String> codes) {
        long place = 0;
        for (int i = 0; i < places.size(); i++) {
            Integer at = places.get(i).get(codes.get(i));
            if (at == null) {
                throw new IllegalStateException("a cell has the code " + codes.get(i) + ", which its table has not");
            }
            place = place * places.get(i).size() + at;
        }
        return place;
    }

    private static void list(JsonGenerator json, String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
