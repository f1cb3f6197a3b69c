package nl.thuiskompas.platform.standin.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table of version 4 from its recording. Where the observations were not recorded they are made up, one for each
 * measure and each combination of codes, and the title says so.
 */
final class V4Recorded {
    /** Every so many made-up observations have no value. */
    private static final int EMPTY = 97;

    private static final int GREATEST = 100_000;
    private static final int FACTOR = 7_919;

    private V4Recorded() {}

    static Served table(Folder folder, String table) throws IOException {
        Map<String, Rows> recorded = folder.collections(4, table);
        Map<String, Rows> served = new LinkedHashMap<>();
        for (String collection : List.of("MeasureGroups", "MeasureCodes", "Dimensions")) {
            served.put(collection, recorded.getOrDefault(collection, Rows.of(List.of())));
        }
        List<String> dimensions = identifiers(served.getOrDefault("Dimensions", Rows.of(List.of())));
        List<List<String>> codes = new ArrayList<>();
        for (String dimension : dimensions) {
            Rows codeRows = recorded.getOrDefault(dimension + "Codes", Rows.of(List.of()));
            served.put(dimension + "Codes", codeRows);
            served.put(dimension + "Groups", recorded.getOrDefault(dimension + "Groups", Rows.of(List.of())));
            codes.add(identifiers(codeRows));
        }
        Map<String, @Nullable Object> properties = new LinkedHashMap<>(folder.metadata(4, table));
        properties.remove("@odata.context");
        properties.putIfAbsent("Identifier", table);
        properties.putIfAbsent("Title", table);
        Rows observations = recorded.get("Observations");
        long count;
        if (observations == null) {
            List<String> measures = identifiers(served.getOrDefault("MeasureCodes", Rows.of(List.of())));
            count = codes.stream().mapToLong(List::size).reduce(measures.size(), Math::multiplyExact);
            observations = madeUp(measures, dimensions, codes, count);
            properties.put("Title", properties.get("Title") + " (made-up values)");
        } else {
            count = observations.count();
        }
        properties.put("ObservationCount", count);
        served.put("Observations", observations);
        return new Served(served, properties, count);
    }

    private static List<String> identifiers(Rows rows) throws IOException {
        List<String> identifiers = new ArrayList<>();
        rows.each(0, row -> identifiers.add(String.valueOf(row.get("Identifier"))));
        return identifiers;
    }

    /** Observations that nobody saw, the same every time; they take no room. */
    static Rows madeUp(List<String> measures, List<String> dimensions, List<List<String>> codes, long count) {
        return (skip, visitor) -> {
            for (long id = skip; id < count; id++) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                boolean empty = id % EMPTY == EMPTY - 1;
                row.put("Id", id);
                row.put("Measure", measures.get((int) (id % measures.size())));
                row.put("ValueAttribute", empty ? "Impossible" : "None");
                row.put("Value", empty ? null : id * FACTOR % GREATEST);
                row.put("StringValue", null);
                long rest = id / measures.size();
                for (int dimension = 0; dimension < dimensions.size(); dimension++) {
                    List<String> of = codes.get(dimension);
                    row.put(dimensions.get(dimension), of.get((int) (rest % of.size())));
                    rest /= of.size();
                }
                if (!visitor.visit(row)) {
                    return;
                }
            }
        };
    }
}
