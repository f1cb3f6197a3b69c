package nl.thuiskompas.platform.attack.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is known of the true values of some cells: of every region by every combination of classes, which values are possible
 * as yet, and how they add up.
 */
final class Puzzle {
    /** No relation, but what was published of the cell itself. */
    static final int PUBLISHED = -1;

    /** No relation, but what was published of an indicator that is part of this one, or the reverse. */
    static final int BESIDE = -2;

    private final RegionSpace regions;
    private final Classes classes;
    private final boolean whole;
    private final int columns;
    private final List<Signed> sums = new ArrayList<>();
    private final int overClasses;
    private final int basic;
    final double[] low;
    final double[] high;
    final double[] startLow;
    final double[] startHigh;
    final double[] value;
    final short[] guardedBy;
    final byte[] saidBy;
    final int[] whyLow;
    final int[] whyHigh;
    private final Map<Integer, Beside> besideLow = new HashMap<>();
    private final Map<Integer, Beside> besideHigh = new HashMap<>();

    /**
     * What was published of another indicator, of the same people.
     *
     * @param indicator its code
     * @param release by its place among those that are attacked
     */
    record Beside(String indicator, double value, int release) {}

    /**
     * A puzzle of which nothing is known.
     *
     * @param whole whether values are whole numbers
     */
    Puzzle(RegionSpace regions, Classes classes, List<Kinship> kin, boolean whole) {
        this.regions = regions;
        this.classes = classes;
        this.whole = whole;
        this.columns = classes.size();
        sums.addAll(classes.sums(kin));
        overClasses = sums.size();
        sums.addAll(regions.basic());
        basic = sums.size();
        sums.addAll(regions.derived());
        int size = Math.multiplyExact(regions.size(), columns);
        low = new double[size];
        high = filled(size, Double.POSITIVE_INFINITY);
        startLow = new double[size];
        startHigh = filled(size, Double.POSITIVE_INFINITY);
        value = filled(size, Double.NaN);
        guardedBy = new short[size];
        saidBy = new byte[size];
        Arrays.fill(saidBy, (byte) -1);
        whyLow = new int[size];
        whyHigh = new int[size];
        Arrays.fill(whyLow, PUBLISHED);
        Arrays.fill(whyHigh, PUBLISHED);
    }

    private static double[] filled(int size, double with) {
        double[] all = new double[size];
        Arrays.fill(all, with);
        return all;
    }

    RegionSpace regions() {
        return regions;
    }

    Classes classes() {
        return classes;
    }

    boolean whole() {
        return whole;
    }

    int size() {
        return low.length;
    }

    /** Number of combinations of classes. */
    int columns() {
        return columns;
    }

    int cell(int region, int combination) {
        return region * columns + combination;
    }

    int region(int cell) {
        return cell / columns;
    }

    int combination(int cell) {
        return cell % columns;
    }

    /** Whether a cell's value is certain. */
    boolean fixed(int cell) {
        return low[cell] >= high[cell];
    }

    /** All sums: over classes in every region first, then regions by their parts, then what follows from these. */
    Signed sum(int which) {
        return sums.get(which);
    }

    int sums() {
        return sums.size();
    }

    /** Whether a sum is one over classes, which holds in every region; others are over regions, for every combination. */
    boolean overClasses(int sum) {
        return sum < overClasses;
    }

    /** Whether a sum follows from others. */
    boolean derived(int sum) {
        return sum >= basic;
    }

    /** In how many regions, or for how many combinations, a sum holds. */
    int times(int sum) {
        return overClasses(sum) ? regions.size() : columns;
    }

    /** The cell of a term of a sum, in a region or for a combination. */
    int term(int sum, int term, int where) {
        int place = sums.get(sum).places()[term];
        return overClasses(sum) ? cell(where, place) : cell(place, where);
    }

    /** Where a sum holds that a cell is in. */
    int where(int sum, int cell) {
        return overClasses(sum) ? region(cell) : combination(cell);
    }

    /** Region and classes in words. */
    String describe(int cell) {
        String by = classes.combination(combination(cell)).toString();
        return regions.name(region(cell)) + (by.isEmpty() ? "" : " " + by);
    }

    /** Remembers that a cell cannot be less than what was published of a part of it. */
    void atLeast(int cell, Beside part) {
        if (!fixed(cell)) {
            besideLow.merge(cell, part, (one, other) -> one.value() >= other.value() ? one : other);
        }
    }

    /** Remembers that a cell cannot be more than what was published of that which it is a part of. */
    void atMost(int cell, Beside whole) {
        if (!fixed(cell)) {
            besideHigh.merge(cell, whole, (one, other) -> one.value() <= other.value() ? one : other);
        }
    }

    /** Bounds cells by what was remembered of parts and wholes; says whether any. */
    boolean useBeside() {
        boolean any = false;
        for (Map.Entry<Integer, Beside> each : besideLow.entrySet()) {
            int cell = each.getKey();
            double value = each.getValue().value();
            if (value > low[cell] && value <= high[cell]) {
                low[cell] = value;
                whyLow[cell] = BESIDE;
                any = true;
            }
        }
        for (Map.Entry<Integer, Beside> each : besideHigh.entrySet()) {
            int cell = each.getKey();
            double value = each.getValue().value();
            if (value < high[cell] && value >= low[cell]) {
                high[cell] = value;
                whyHigh[cell] = BESIDE;
                any = true;
            }
        }
        return any;
    }

    /** What bounds a cell from below, or from above, by {@link #BESIDE}. */
    Beside beside(int cell, boolean below) {
        return Objects.requireNonNull((below ? besideLow : besideHigh).get(cell));
    }

    /** Takes the bounds that were published as those from which anything is derived. */
    void begin() {
        System.arraycopy(low, 0, startLow, 0, low.length);
        System.arraycopy(high, 0, startHigh, 0, high.length);
    }
}
