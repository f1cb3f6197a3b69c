package nl.thuiskompas.platform.standin.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A table of version 4 made of a recording of version 3: each topic of each record becomes an observation. The codes of
 * its measures are the keys of version 3, since nobody recorded the real ones. It is served under the table's name with
 * V4 behind it, so that nobody takes it for the table of that name.
 */
final class V4Derived {
    /** What is put behind the name of the table. */
    static final String SUFFIX = "V4";

    private V4Derived() {}

    static Served table(String table, Served v3) throws IOException {
        List<Map<String, @Nullable Object>> properties = Lines.list(rows(v3, "DataProperties"));
        List<String> dimensions = V3Recorded.dimensions(properties);
        List<Map<String, @Nullable Object>> topics = ofType(properties, "Topic");
        List<Map<String, @Nullable Object>> groups = Lines.list(rows(v3, "CategoryGroups"));
        Map<String, Rows> served = new LinkedHashMap<>();
        served.put("MeasureGroups", Rows.of(measureGroups(ofType(properties, "TopicGroup"))));
        served.put("MeasureCodes", Rows.of(measures(topics)));
        served.put("Dimensions", Rows.of(dimensions(properties)));
        for (String dimension : dimensions) {
            List<Map<String, @Nullable Object>> codes = Lines.list(rows(v3, dimension));
            served.put(dimension + "Codes", Rows.of(codes(codes)));
            served.put(dimension + "Groups", Rows.of(codeGroups(dimension, codes, groups)));
        }
        List<String> keys =
                topics.stream().map(topic -> String.valueOf(topic.get("Key"))).toList();
        served.put("Observations", observations(rows(v3, "TypedDataSet"), dimensions, keys));
        long count = v3.count() * keys.size();
        return new Served(
                served, about(table, Lines.list(rows(v3, "TableInfos")).getFirst(), count), count);
    }

    private static Rows rows(Served v3, String collection) {
        return v3.collections().getOrDefault(collection, Rows.of(List.of()));
    }

    private static Map<String, @Nullable Object> about(String table, Map<String, @Nullable Object> info, long count) {
        return row(
                "Identifier", table + SUFFIX,
                "Title", info.get("Title"),
                "Description", info.get("ShortDescription"),
                "Summary", info.get("Summary"),
                "Language", "nl",
                "Modified", info.get("Modified"),
                "Version", info.get("Modified"),
                "VersionReason", info.get("ReasonDelivery"),
                "ObservationCount", count,
                "License", "https://creativecommons.org/licenses/by/4.0/");
    }

    private static List<Map<String, @Nullable Object>> ofType(
            List<Map<String, @Nullable Object>> properties, String type) {
        return properties.stream()
                .filter(property -> type.equals(property.get("Type")))
                .toList();
    }

    private static List<Map<String, @Nullable Object>> dimensions(List<Map<String, @Nullable Object>> properties) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Map<String, @Nullable Object> property : properties) {
            String type = String.valueOf(property.get("Type"));
            if (!type.startsWith("Topic")) {
                rows.add(row(
                        "Identifier", property.get("Key"),
                        "Title", property.get("Title"),
                        "Description", property.get("Description"),
                        "Kind", type));
            }
        }
        return rows;
    }

    private static List<Map<String, @Nullable Object>> measures(List<Map<String, @Nullable Object>> topics) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Map<String, @Nullable Object> topic : topics) {
            rows.add(row(
                    "Identifier", topic.get("Key"),
                    "Index", (long) rows.size() + 1,
                    "Title", topic.get("Title"),
                    "Description", topic.get("Description"),
                    "MeasureGroupId", text(topic.get("ParentID")),
                    "DataType", topic.get("Datatype"),
                    "Unit", topic.get("Unit"),
                    "Decimals", topic.get("Decimals")));
        }
        return rows;
    }

    private static List<Map<String, @Nullable Object>> measureGroups(List<Map<String, @Nullable Object>> groups) {
        return groups.stream()
                .map(group -> group(
                        text(group.get("ID")),
                        group.get("Title"),
                        group.get("Description"),
                        text(group.get("ParentID"))))
                .toList();
    }

    private static List<Map<String, @Nullable Object>> codes(List<Map<String, @Nullable Object>> codes) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Map<String, @Nullable Object> code : codes) {
            String id = String.valueOf(code.get("Key")).strip();
            Object municipality = code.get("Municipality");
            boolean within = municipality != null && !municipality.equals("") && !municipality.equals(id);
            Map<String, @Nullable Object> row = row(
                    "Identifier",
                    id,
                    "Index",
                    (long) rows.size() + 1,
                    "Title",
                    code.get("Title"),
                    "Description",
                    code.get("Description"),
                    "DimensionGroupId",
                    within ? municipality : text(code.get("CategoryGroupID")));
            if (code.containsKey("Status")) {
                row.put("Status", code.get("Status"));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<Map<String, @Nullable Object>> codeGroups(
            String dimension, List<Map<String, @Nullable Object>> codes, List<Map<String, @Nullable Object>> groups) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Map<String, @Nullable Object> group : groups) {
            if (dimension.equals(group.get("DimensionKey"))) {
                rows.add(group(
                        text(group.get("ID")),
                        group.get("Title"),
                        group.get("Description"),
                        text(group.get("ParentID"))));
            }
        }
        Map<String, @Nullable Object> municipalities = new TreeMap<>();
        for (Map<String, @Nullable Object> code : codes) {
            String id = String.valueOf(code.get("Key")).strip();
            if (id.equals(code.get("Municipality"))) {
                municipalities.put(id, code.get("Title"));
            }
        }
        municipalities.forEach((id, title) -> rows.add(group(id, title, null, null)));
        return rows;
    }

    private static Rows observations(Rows typed, List<String> dimensions, List<String> topics) {
        Set<String> keys = Set.copyOf(topics);
        return (skip, visitor) -> {
            long[] id = {skip / topics.size() * topics.size()};
            typed.each(skip / topics.size(), row -> {
                for (String topic : topics) {
                    long number = id[0]++;
                    if (number >= skip && !visitor.visit(observation(number, topic, row.get(topic), row, dimensions))) {
                        return false;
                    }
                }
                return !keys.isEmpty();
            });
        };
    }

    private static Map<String, @Nullable Object> observation(
            long id, String topic, @Nullable Object value, Map<String, @Nullable Object> row, List<String> dimensions) {
        boolean text = value instanceof String;
        Map<String, @Nullable Object> observation = row(
                "Id", id,
                "Measure", topic,
                "ValueAttribute", value == null ? "Unknown" : "None",
                "Value", text ? null : value,
                "StringValue", text ? String.valueOf(value).strip() : null);
        dimensions.forEach(
                each -> observation.put(each, String.valueOf(row.get(each)).strip()));
        return observation;
    }

    private static Map<String, @Nullable Object> group(
            @Nullable Object id, @Nullable Object title, @Nullable Object description, @Nullable Object parent) {
        return row("Id", id, "Title", title, "Description", description, "ParentId", parent);
    }

    /** A record of names and values in turn. */
    static Map<String, @Nullable Object> row(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            row.put(String.valueOf(namesAndValues[at]), namesAndValues[at + 1]);
        }
        return row;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
