package nl.thuiskompas.platform.borders;

import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How often each area lies somewhere: once where it should, twice where its outline goes round twice, below zero where
 * it goes round the wrong way. Of an edge: how much more of each area lies to its left than to its right.
 *
 * @param counts by number of area, none of them zero
 */
record Winding(SortedMap<Integer, Integer> counts) {
    static final Winding NONE = new Winding(new TreeMap<>());

    static Winding of(int area, int count) {
        return new Winding(new TreeMap<>(Map.of(area, count)));
    }

    Winding plus(Winding other) {
        return plus(other, 1);
    }

    Winding minus(Winding other) {
        return plus(other, -1);
    }

    private Winding plus(Winding other, int sign) {
        SortedMap<Integer, Integer> sum = new TreeMap<>(counts);
        other.counts.forEach((area, count) -> sum.merge(area, sign * count, (a, b) -> a + b == 0 ? null : a + b));
        return new Winding(sum);
    }

    boolean isNone() {
        return counts.isEmpty();
    }

    /** Whether there is exactly one area, once. */
    boolean isOneArea() {
        return counts.size() == 1 && counts.containsValue(1);
    }

    /** The areas that lie there, however often. */
    SortedSet<Integer> areas() {
        return new TreeSet<>(counts.keySet());
    }
}
