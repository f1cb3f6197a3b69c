package nl.thuiskompas.platform.measuring;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.thuiskompas.platform.tables.RawCsv;
import nl.thuiskompas.platform.tables.RawRow;

/** Amounts that laws set for a year, each with its source. A year that is not listed is not known, and never guessed. */
final class Limits {
    private final Map<String, SortedMap<Integer, Integer>> amounts = new TreeMap<>();

    private Limits() {}

    static Limits read(String file, String text) {
        Limits limits = new Limits();
        for (RawRow row : RawCsv.parse(file, text, ',', List.of("limit", "year", "value", "law", "source"))) {
            row.required("law");
            row.required("source");
            Integer before = limits.amounts
                    .computeIfAbsent(row.required("limit"), any -> new TreeMap<>())
                    .put(row.whole("year"), row.whole("value"));
            if (before != null) {
                throw row.unexpected("year", "a year that this limit does not have yet");
            }
        }
        return limits;
    }

    /** The amounts of a limit by year; empty when nothing is called so. */
    SortedMap<Integer, Integer> of(String limit) {
        return amounts.getOrDefault(limit, new TreeMap<>());
    }

    /** What there is. */
    List<String> names() {
        return List.copyOf(amounts.keySet());
    }
}
