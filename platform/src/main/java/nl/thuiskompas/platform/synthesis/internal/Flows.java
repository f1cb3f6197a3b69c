package nl.thuiskompas.platform.synthesis.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * The published homes that came and went in the year before, for the municipalities after it.
 *
 * @param built newly built
 * @param lost demolished or withdrawn otherwise
 */
record Flows(int[] built, int[] lost) {
    static Flows of(Published published, Places places, double scale) {
        return new Flows(
                carried(published, places, scale, Published.Stock::built),
                carried(published, places, scale, row -> row.demolished() + row.otherLosses()));
    }

    private static int[] carried(
            Published published, Places places, double scale, ToIntFunction<Published.Stock> flow) {
        int year = places.year() - 1;
        Map<String, Double> numbers = new HashMap<>();
        published
                .stock()
                .getOrDefault(year, Map.of())
                .forEach((code, row) -> numbers.put(code, (double) Math.max(0, flow.applyAsInt(row))));
        Map<String, Double> now = published.carry(numbers, LocalDate.of(year, 12, 31), LocalDate.of(year + 1, 1, 1));
        int[] counts = new int[places.size()];
        for (int place = 0; place < counts.length; place++) {
            counts[place] = (int) Math.round(now.getOrDefault(places.code(place), 0.0) * scale);
        }
        return counts;
    }
}
