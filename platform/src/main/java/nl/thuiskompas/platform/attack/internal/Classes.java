package nl.thuiskompas.platform.attack.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What indicators that belong together are broken down by: each combination of an indicator and classes once, whichever tables
 * show it, and how combinations add up.
 */
final class Classes {
    private final Map<Combination, Integer> places = new HashMap<>();
    private final List<Combination> combinations = new ArrayList<>();
    private final List<String> tables = new ArrayList<>();

    /**
     * A breakdown with its classes; another list of classes is another breakdown, which shares only the totals.
     *
     * @param code its name
     */
    record Breakdown(String code, List<String> classes) implements Comparable<Breakdown> {
        Breakdown {
            classes = List.copyOf(classes);
        }

        @Override
        public int compareTo(Breakdown other) {
            int byCode = code.compareTo(other.code);
            return byCode != 0 ? byCode : classes.toString().compareTo(other.classes.toString());
        }
    }

    /**
     * An indicator with classes.
     *
     * @param classes by breakdown; those that are not named are totals
     */
    record Combination(String indicator, SortedMap<Breakdown, String> classes) {
        private Combination without(Breakdown breakdown) {
            TreeMap<Breakdown, String> fewer = new TreeMap<>(classes);
            fewer.remove(breakdown);
            return new Combination(indicator, fewer);
        }

        private Combination with(Breakdown breakdown, String code) {
            TreeMap<Breakdown, String> more = new TreeMap<>(classes);
            more.put(breakdown, code);
            return new Combination(indicator, more);
        }

        private Combination of(String other) {
            return new Combination(other, classes);
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder();
            classes.forEach((breakdown, code) -> text.append(text.isEmpty() ? "" : " ")
                    .append(breakdown.code())
                    .append('=')
                    .append(code));
            return text.toString();
        }
    }

    /** The place of a combination, which is new when it was not there. */
    int place(Combination combination, String table) {
        return places.computeIfAbsent(combination, any -> {
            combinations.add(combination);
            tables.add(table);
            return combinations.size() - 1;
        });
    }

    /** The place of a combination; -1 when it is not shown. */
    int find(Combination combination) {
        return places.getOrDefault(combination, -1);
    }

    /** Number of combinations. */
    int size() {
        return combinations.size();
    }

    /** A combination. */
    Combination combination(int place) {
        return combinations.get(place);
    }

    /** The first table that shows a combination. */
    String table(int place) {
        return tables.get(place);
    }

    /** The combination that is everybody in a class's breakdown together; -1 when it is not shown. */
    int totalOver(int place, String breakdown) {
        Combination combination = combinations.get(place);
        for (Breakdown each : combination.classes().keySet()) {
            if (each.code().equals(breakdown)) {
                return places.getOrDefault(combination.without(each), -1);
            }
        }
        return -1;
    }

    /**
     * All sums: a combination as the sum of the classes of one breakdown more, and an indicator as the sum of two that
     * exclude each other.
     */
    List<Signed> sums(List<Kinship> kin) {
        List<Signed> sums = new ArrayList<>();
        for (int place = 0; place < combinations.size(); place++) {
            Combination combination = combinations.get(place);
            for (Breakdown breakdown : combination.classes().keySet()) {
                // Each sum is met at its first class.
                Integer total = places.get(combination.without(breakdown));
                if (total != null
                        && breakdown
                                .classes()
                                .getFirst()
                                .equals(combination.classes().get(breakdown))) {
                    List<Integer> parts = new ArrayList<>();
                    for (String code : breakdown.classes()) {
                        Integer part = places.get(combination.without(breakdown).with(breakdown, code));
                        if (part != null) {
                            parts.add(part);
                        }
                    }
                    if (parts.size() == breakdown.classes().size()) {
                        sums.add(Signed.sum(total, parts));
                    }
                }
            }
            for (Kinship each : kin) {
                Integer one = places.get(combination.of(each.one()));
                Integer other = places.get(combination.of(each.other()));
                if (combination.indicator().equals(each.whole()) && one != null && other != null) {
                    sums.add(Signed.sum(place, List.of(one, other)));
                }
            }
        }
        return sums;
    }
}
