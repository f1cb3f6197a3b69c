package nl.thuiskompas.engine.microdata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Some columns of the records of a kind: what their values allow in each word, and what they add to the cell in each
 * grid. Columns of few codes are looked up together, by a code that stands for all of them.
 *
 * @param coders of the columns
 * @param strides what one of each code adds to the code of all
 * @param allowed for each word that asks something the bits that each code allows
 * @param places for each grid that is broken down by one of them what each code adds to the cell
 */
record Step(
        List<ColumnCoder> coders, int[] strides, SortedMap<Integer, long[]> allowed, SortedMap<Integer, int[]> places) {
    /** Most codes of columns together, so that what is looked up stays in the nearest cache. */
    private static final int TOGETHER = 512;

    static Step of(ColumnCoder coder, SortedMap<Integer, long[]> allowed, SortedMap<Integer, int[]> places) {
        return new Step(List.of(coder), new int[] {1}, allowed, places);
    }

    private int codes() {
        return coders.getLast().codes() * strides[strides.length - 1];
    }

    /** The same with as few steps as their codes allow. */
    static List<Step> joined(List<Step> steps) {
        List<Step> joined = new ArrayList<>();
        for (Step step :
                steps.stream().sorted(Comparator.comparingInt(Step::codes)).toList()) {
            if (!joined.isEmpty() && joined.getLast().codes() * step.codes() <= TOGETHER) {
                joined.set(joined.size() - 1, joined.getLast().with(step));
            } else {
                joined.add(step);
            }
        }
        return joined;
    }

    private Step with(Step other) {
        int stride = codes();
        int all = stride * other.codes();
        List<ColumnCoder> together = new ArrayList<>(coders);
        together.addAll(other.coders);
        int[] steps = Arrays.copyOf(strides, together.size());
        for (int each = 0; each < other.strides.length; each++) {
            steps[strides.length + each] = other.strides[each] * stride;
        }
        SortedMap<Integer, long[]> masks = new TreeMap<>();
        SortedMap<Integer, int[]> cells = new TreeMap<>();
        for (int code = 0; code < all; code++) {
            and(masks, allowed, code % stride, code, all);
            and(masks, other.allowed, code / stride, code, all);
            add(cells, places, code % stride, code, all);
            add(cells, other.places, code / stride, code, all);
        }
        return new Step(together, steps, masks, cells);
    }

    private static void and(Map<Integer, long[]> into, Map<Integer, long[]> from, int own, int code, int all) {
        from.forEach((word, table) -> into.computeIfAbsent(word, any -> {
                    long[] everything = new long[all];
                    Arrays.fill(everything, -1);
                    return everything;
                })[code] &=
                table[own]);
    }

    private static void add(Map<Integer, int[]> into, Map<Integer, int[]> from, int own, int code, int all) {
        from.forEach((grid, table) -> into.computeIfAbsent(grid, any -> new int[all])[code] += table[own]);
    }

    /** Codes of the records from a place on. */
    void read(long from, int count, int[] into, int[] scratch, int[] more) {
        coders.getFirst().read(from, count, into, scratch);
        for (int each = 1; each < strides.length; each++) {
            coders.get(each).read(from, count, more, scratch);
            int stride = strides[each];
            for (int i = 0; i < count; i++) {
                into[i] += stride * more[i];
            }
        }
    }
}
