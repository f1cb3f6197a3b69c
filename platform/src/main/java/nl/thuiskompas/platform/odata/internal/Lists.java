package nl.thuiskompas.platform.odata.internal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Answers about lists that are held in memory: catalogues, dimensions, codes. */
final class Lists {
    private final Version version;
    private final Collection collection;
    private final Query query;
    private final String context;
    private final String address;
    private final long page;

    /**
     * @param context address of the description of the service, to the name of a list
     * @param address address of the list itself
     * @param page most records of one answer
     */
    Lists(Version version, Collection collection, Query query, String context, String address, long page) {
        this.version = version;
        this.collection = collection;
        this.query = query;
        this.context = context;
        this.address = address;
        this.page = page;
    }

    /** How many records satisfy the question. */
    long count() {
        return matching().size();
    }

    /** How many records would be given if there were no pages. */
    long asked() {
        return Math.min(query.top(), Math.max(0, matching().size() - query.skip()));
    }

    private List<Map<String, @Nullable Object>> matching() {
        Filter filter = query.filter();
        List<Map<String, @Nullable Object>> rows = collection.rows().get();
        if (filter == null) {
            return rows;
        }
        Terms.require("$filter", Terms.fields(filter), collection.fieldNames());
        return rows.stream()
                .filter(row -> Terms.holds(filter, name -> value(row.get(name))))
                .toList();
    }

    /** Filters know one kind of number. */
    private static @Nullable Object value(@Nullable Object value) {
        return value instanceof Number number ? Double.valueOf(number.doubleValue()) : value;
    }

    /** The records. */
    Answer answer(String tag) {
        List<Collection.Field> fields = query.wanted(collection);
        List<Map<String, @Nullable Object>> all = ordered(matching());
        List<Map<String, @Nullable Object>> rows = all.stream()
                .skip(query.skip())
                .limit(Math.min(query.top(), page))
                .toList();
        long rest = all.size() - query.skip() - rows.size();
        boolean more = rest > 0 && query.top() > page;
        return new Answer(
                200,
                version.json(),
                tag,
                out -> Json.object(out, json -> {
                    json.writeStringProperty(version.context(), context + "#" + collection.name() + selected());
                    if (query.count()) {
                        count(json, version, all.size());
                    }
                    json.writeArrayPropertyStart("value");
                    for (Map<String, @Nullable Object> row : rows) {
                        json.writeStartObject();
                        fields.forEach(field -> Json.property(json, field.name(), row.get(field.name())));
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                    if (more) {
                        json.writeStringProperty(version.next(), next(query, address, query.skip() + page, page));
                    }
                }));
    }

    /** Version 3 writes large numbers as texts. */
    static void count(JsonGenerator json, Version version, long count) {
        if (version == Version.V3) {
            json.writeStringProperty(version.count(), Long.toString(count));
        } else {
            json.writeNumberProperty(version.count(), count);
        }
    }

    /** The address of the page that begins at a place. */
    static String next(Query query, String address, long skip, long page) {
        Map<String, String> changed = new LinkedHashMap<>();
        if (query.top() < Query.ALL) {
            changed.put("$top", Long.toString(query.top() - page));
        }
        changed.put("$skip", Long.toString(skip));
        return Asked.next(address, query.given(), changed);
    }

    private String selected() {
        if (query.select().isEmpty()) {
            return "";
        }
        String names = String.join(",", query.select());
        return version == Version.V3 ? "&$select=" + names : "(" + names + ")";
    }

    /** One record by its key. */
    Answer one(String key, String tag) {
        Map<String, @Nullable Object> row = collection.rows().get().stream()
                .filter(each -> String.valueOf(each.get(collection.key()))
                        .stripTrailing()
                        .equalsIgnoreCase(key.stripTrailing()))
                .findFirst()
                .orElseThrow(() -> ODataException.missing(
                        "%s has no record with %s %s.".formatted(collection.name(), collection.key(), key)));
        return single(row, tag);
    }

    /** The one record of a list that is one record. */
    Answer single(String tag) {
        return single(collection.rows().get().getFirst(), tag);
    }

    private Answer single(Map<String, @Nullable Object> row, String tag) {
        List<Collection.Field> fields = query.wanted(collection);
        String element = collection.single() ? "" : version == Version.V3 ? "/@Element" : "/$entity";
        return new Answer(
                200,
                version.json(),
                tag,
                out -> Json.object(out, json -> {
                    json.writeStringProperty(version.context(), context + "#" + collection.name() + element);
                    fields.forEach(field -> Json.property(json, field.name(), row.get(field.name())));
                }));
    }

    private List<Map<String, @Nullable Object>> ordered(List<Map<String, @Nullable Object>> rows) {
        Comparator<Map<String, @Nullable Object>> order = null;
        for (String field : query.order()) {
            boolean down = field.startsWith("-");
            String name = down ? field.substring(1) : field;
            Terms.require("$orderby", Set.of(name), collection.fieldNames());
            Comparator<Map<String, @Nullable Object>> by = (one, other) -> compared(one.get(name), other.get(name));
            Comparator<Map<String, @Nullable Object>> turned = down ? by.reversed() : by;
            order = order == null ? turned : order.thenComparing(turned);
        }
        return order == null ? rows : rows.stream().sorted(order).toList();
    }

    private static int compared(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return Boolean.compare(one != null, other != null);
        }
        return one instanceof Number first && other instanceof Number second
                ? Double.compare(first.doubleValue(), second.doubleValue())
                : one.toString().compareTo(other.toString());
    }
}
