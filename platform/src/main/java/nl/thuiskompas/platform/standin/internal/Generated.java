package nl.thuiskompas.platform.standin.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A made-up table of version 4 of any size, for tests of scale: ten measures, 342 areas, thirty years, and as many
 * characteristics as the number of observations asks for.
 */
final class Generated {
    static final String TABLE = "99999GEN";

    private static final int MEASURES = 10;
    private static final int AREAS = 342;
    private static final int YEARS = 30;
    private static final int FIRST_YEAR = 1995;

    private Generated() {}

    static Served table(long observations) {
        int characteristics = Math.toIntExact(Math.max(1, Math.ceilDiv(observations, (long) MEASURES * AREAS * YEARS)));
        List<String> measures = codes(MEASURES, number -> "M%06d".formatted(number));
        List<String> areas = codes(AREAS, number -> "GM%04d".formatted(9_001 + number));
        List<String> years = codes(YEARS, number -> "%dJJ00".formatted(FIRST_YEAR + number));
        List<String> kinds = codes(characteristics, number -> "K%06d".formatted(number));
        Map<String, Rows> served = new LinkedHashMap<>();
        served.put("MeasureGroups", Rows.of(List.of()));
        served.put("MeasureCodes", described(measures, "DataType", "Long", "Decimals", 0L));
        served.put(
                "Dimensions",
                Rows.of(List.of(
                        dimension("RegioS", "GeoDimension"),
                        dimension("Perioden", "TimeDimension"),
                        dimension("Kenmerken", "Dimension"))));
        served.put("RegioSCodes", described(areas));
        served.put("RegioSGroups", Rows.of(List.of()));
        served.put("PeriodenCodes", described(years, "Status", "Definitief"));
        served.put("PeriodenGroups", Rows.of(List.of()));
        served.put("KenmerkenCodes", described(kinds));
        served.put("KenmerkenGroups", Rows.of(List.of()));
        List<String> dimensions = List.of("RegioS", "Perioden", "Kenmerken");
        served.put("Observations", V4Recorded.madeUp(measures, dimensions, List.of(areas, years, kinds), observations));
        Map<String, @Nullable Object> properties = V4Derived.row(
                "Identifier", TABLE,
                "Title", "A table of any size (made-up values)",
                "Language", "en",
                "Modified", "2026-01-01T00:00:00+01:00",
                "Version", "202601010000",
                "ObservationCount", observations);
        return new Served(served, properties, observations);
    }

    private static List<String> codes(int count, IntFunction<String> code) {
        return IntStream.range(0, count).mapToObj(code).toList();
    }

    private static Map<String, @Nullable Object> dimension(String name, String kind) {
        return V4Derived.row("Identifier", name, "Title", name, "Description", "", "Kind", kind);
    }

    private static Rows described(List<String> codes, Object... more) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (String code : codes) {
            Map<String, @Nullable Object> row = V4Derived.row("Identifier", code, "Title", code);
            row.putAll(V4Derived.row(more));
            rows.add(row);
        }
        return Rows.of(rows);
    }
}
