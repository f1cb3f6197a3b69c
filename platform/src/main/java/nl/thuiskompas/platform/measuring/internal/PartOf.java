package nl.thuiskompas.platform.measuring.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.thuiskompas.engine.microdata.RecordIndicator;
import nl.thuiskompas.engine.microdata.RecordMeasure;
import nl.thuiskompas.platform.measuring.internal.LinkedTables.Unit;

/**
 * An indicator that is part of another by its definition: every record that counts for it counts for the other as well, such as
 * vacant homes and homes. Both are decided by themselves, so that whoever checks the output has to know of it.
 *
 * @param part its code
 * @param whole code of the other
 */
public record PartOf(String part, String whole) implements Comparable<PartOf> {
    @Override
    public int compareTo(PartOf other) {
        int byWhole = whole.compareTo(other.whole);
        return byWhole != 0 ? byWhole : part.compareTo(other.part);
    }

    /**
     * All pairs among what was decided in a year, but for those that are decided together, because parts add up to a whole.
     * Of a part of a part only the nearer whole is named.
     */
    public static List<PartOf> among(Collection<Unit> units, int year) {
        Map<String, RecordIndicator> counts = new LinkedHashMap<>();
        Set<PartOf> together = new LinkedHashSet<>();
        for (Unit unit : units) {
            List<RecordIndicator> all = new ArrayList<>(unit.parts());
            all.add(unit.whole());
            for (RecordIndicator each : all) {
                if (each.measure() instanceof RecordMeasure.Count) {
                    counts.put(each.code(), each);
                }
                all.forEach(other -> together.add(new PartOf(each.code(), other.code())));
            }
        }
        Map<String, Set<String>> wholes = new LinkedHashMap<>();
        counts.forEach((code, part) -> {
            Set<String> of = new LinkedHashSet<>();
            counts.forEach((other, whole) -> {
                if (!code.equals(other) && Inclusion.of(part, whole, year)) {
                    of.add(other);
                }
            });
            wholes.put(code, of);
        });
        List<PartOf> pairs = new ArrayList<>();
        wholes.forEach((part, of) -> of.stream()
                .filter(whole -> of.stream().noneMatch(nearer -> isNearer(nearer, part, whole, wholes)))
                .map(whole -> new PartOf(part, whole))
                .filter(pair -> !together.contains(pair))
                .forEach(pairs::add));
        return pairs;
    }

    /** Whether a whole of a part lies within another of its wholes; two of the same records are equally near. */
    private static boolean isNearer(String nearer, String part, String whole, Map<String, Set<String>> wholes) {
        return !nearer.equals(whole)
                && has(wholes, nearer, whole)
                && !has(wholes, whole, nearer)
                && !has(wholes, nearer, part);
    }

    private static boolean has(Map<String, Set<String>> wholes, String part, String whole) {
        return wholes.getOrDefault(part, Set.of()).contains(whole);
    }
}
