package nl.thuiskompas.platform.sources.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.thuiskompas.engine.geography.BoundaryChange.Kind;

/**
 * Holds the begin stock of every year against the end stock of the year before: of each municipality, and where
 * municipalities changed that day, of all that the changes tie together.
 */
final class StockContinuity {
    private StockContinuity() {}

    /** A sentence on what was compared and where homes appear or vanish overnight. */
    static String check(DwellingStock stock, List<RawChange> changes) {
        int compared = 0;
        List<String> exceptions = new ArrayList<>();
        for (int year = DwellingStock.FIRST_YEAR + 1; year <= DwellingStock.LAST_YEAR; year++) {
            SortedMap<String, StockYear> before = stock.of(year - 1);
            SortedMap<String, StockYear> after = stock.of(year);
            for (SortedSet<String> group : groups(before, after, changes, LocalDate.of(year, 1, 1))) {
                int ended = group.stream()
                        .map(before::get)
                        .mapToInt(s -> s == null ? 0 : s.end())
                        .sum();
                int began = group.stream()
                        .map(after::get)
                        .mapToInt(s -> s == null ? 0 : s.begin())
                        .sum();
                compared++;
                if (ended != began) {
                    exceptions.add(
                            String.join("+", group) + " of " + year + " begins with " + began + " after " + ended);
                }
            }
        }
        return "Begin stocks follow end stocks, across all changes, in " + compared + " cases; "
                + (exceptions.isEmpty() ? "no exceptions." : "exceptions: " + String.join(", ", exceptions) + ".");
    }

    private static Iterable<SortedSet<String>> groups(
            SortedMap<String, StockYear> before,
            SortedMap<String, StockYear> after,
            List<RawChange> changes,
            LocalDate day) {
        SortedSet<String> codes = new TreeSet<>(before.keySet());
        codes.addAll(after.keySet());
        SortedMap<String, SortedSet<String>> groupOf = new TreeMap<>();
        codes.forEach(code -> groupOf.put(code, new TreeSet<>(List.of(code))));
        for (RawChange change : changes) {
            SortedSet<String> from = groupOf.get(change.from());
            SortedSet<String> to = groupOf.get(change.to());
            if (countsOn(change, day) && from != null && to != null && !from.equals(to)) {
                from.addAll(to);
                to.forEach(code -> groupOf.put(code, from));
            }
        }
        return groupOf.entrySet().stream()
                .filter(entry -> entry.getKey().equals(entry.getValue().first()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** A municipality that got another code during the year has the whole year under the new one. */
    private static boolean countsOn(RawChange change, LocalDate day) {
        return change.date().equals(day)
                || (change.kind() == Kind.RENUMBERING && change.date().getYear() == day.getYear());
    }
}
