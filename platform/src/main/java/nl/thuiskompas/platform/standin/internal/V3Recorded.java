package nl.thuiskompas.platform.standin.internal;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table of version 3 from its recording. What was not recorded is derived from what was: UntypedDataSet from
 * TypedDataSet, a collection of codes from the codes in the records, TableInfos from the table's name.
 */
final class V3Recorded {
    /** Numbers in UntypedDataSet stand at the end of as many places as this, or more when they are longer. */
    private static final int WIDTH = 10;

    private V3Recorded() {}

    static Served table(Folder folder, String table, boolean typedOnly) throws IOException {
        Map<String, Rows> recorded = folder.collections(3, table);
        Rows typed = recorded.getOrDefault("TypedDataSet", Rows.of(List.of()));
        long count = typed.count();
        List<Map<String, @Nullable Object>> properties = properties(recorded);
        Map<String, Rows> served = new LinkedHashMap<>();
        served.put("TableInfos", Rows.of(List.of(info(folder, table, count))));
        if (!typedOnly) {
            served.put("UntypedDataSet", untyped(typed, properties));
        }
        served.put("TypedDataSet", typed);
        served.put("DataProperties", Rows.of(properties));
        served.put("CategoryGroups", recorded.getOrDefault("CategoryGroups", Rows.of(List.of())));
        for (String dimension : dimensions(properties)) {
            Rows codes = recorded.get(dimension);
            served.put(dimension, codes == null ? codes(typed, dimension) : codes);
        }
        return new Served(served, Map.of(), count);
    }

    static List<String> dimensions(List<Map<String, @Nullable Object>> properties) {
        return properties.stream()
                .filter(property -> !String.valueOf(property.get("Type")).startsWith("Topic"))
                .map(property -> String.valueOf(property.get("Key")))
                .toList();
    }

    /** The recording names the type otherwise than the wire does. */
    private static List<Map<String, @Nullable Object>> properties(Map<String, Rows> recorded) throws IOException {
        List<Map<String, @Nullable Object>> properties = new ArrayList<>();
        for (Map<String, @Nullable Object> property :
                Lines.list(recorded.getOrDefault("DataProperties", Rows.of(List.of())))) {
            Map<String, @Nullable Object> served = new LinkedHashMap<>();
            property.forEach((name, value) -> served.put(name.equals("odata_type") ? "odata.type" : name, value));
            properties.add(served);
        }
        return properties;
    }

    private static Map<String, @Nullable Object> info(Folder folder, String table, long count) throws IOException {
        Map<String, @Nullable Object> info = new LinkedHashMap<>(folder.metadata(3, table));
        if (!info.isEmpty()) {
            info.put("RecordCount", count);
        } else {
            // Without a count: whoever reads the table has to ask for it.
            info.put("ID", 0L);
            info.put("Identifier", table);
            info.put("Title", table);
            info.put("ShortTitle", table);
            info.put("Language", "nl");
            info.put("Catalog", "CBS");
        }
        return info;
    }

    private static Rows codes(Rows typed, String dimension) throws IOException {
        Set<String> codes = new LinkedHashSet<>();
        typed.each(0, row -> {
            codes.add(String.valueOf(row.get(dimension)));
            return true;
        });
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (String code : codes) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("Key", code);
            row.put("Title", code.strip());
            row.put("Description", null);
            rows.add(row);
        }
        return Rows.of(rows);
    }

    private static Rows untyped(Rows typed, List<Map<String, @Nullable Object>> properties) {
        Map<String, Integer> decimals = new LinkedHashMap<>();
        for (Map<String, @Nullable Object> property : properties) {
            if ("Topic".equals(property.get("Type"))) {
                int digits = property.get("Decimals") instanceof Long number ? number.intValue() : 0;
                decimals.put(String.valueOf(property.get("Key")), digits);
            }
        }
        return (skip, visitor) -> typed.each(skip, row -> {
            Map<String, @Nullable Object> shown = new LinkedHashMap<>(row);
            decimals.forEach((topic, digits) -> shown.computeIfPresent(topic, (name, value) -> shown(value, digits)));
            decimals.keySet().forEach(topic -> shown.putIfAbsent(topic, " ".repeat(WIDTH - 1) + "."));
            return visitor.visit(shown);
        });
    }

    private static Object shown(Object value, int decimals) {
        if (!(value instanceof Number)) {
            return value;
        }
        BigDecimal number = new BigDecimal(value.toString());
        // The service keeps some numbers in four bytes: the shortest number that these can mean is shown.
        if (number.scale() > decimals && number.doubleValue() == number.floatValue()) {
            number = new BigDecimal(Float.toString(number.floatValue()));
        }
        String text = number.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        return " ".repeat(Math.max(0, WIDTH - text.length())) + text;
    }
}
