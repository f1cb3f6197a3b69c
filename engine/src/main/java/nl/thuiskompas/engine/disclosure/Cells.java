package nl.thuiskompas.engine.disclosure;

import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The measured cells of one indicator in one year, in all tables that show it: confidential, and the only thing here that
 * is. Columns in the order of a {@link Layout}; they are not copied, and nobody may change them afterwards.
 *
 * <p>An indicator counts, or it adds up an amount of its contributors (rent in euros, say). Relations hold within one
 * {@code Cells} only. Indicators that add up to each other, such as stayers and inflow to a group's size, belong into one
 * {@code Cells} as classes of a dimension; otherwise nobody here knows that one can be computed from the others.
 */
public final class Cells {
    private final Layout layout;
    private final String indicator;
    private final int year;
    private final int[] contributors;
    private final long @Nullable [] keys;
    private final @Nullable Amounts amounts;
    private final BitSet impossible;

    /**
     * What contributors add up to.
     *
     * @param sums the sum of each cell, in a whole unit such as cents; not negative
     * @param largest the largest amount of one contributor; 0 in an empty cell
     * @param second the largest amount of another contributor; 0 when there is none
     */
    public record Amounts(long[] sums, long[] largest, long[] second) {}

    private Cells(
            Layout layout,
            String indicator,
            int year,
            int[] contributors,
            long @Nullable [] keys,
            @Nullable Amounts amounts,
            BitSet impossible) {
        this.layout = layout;
        this.indicator = indicator;
        this.year = year;
        this.contributors = sized(contributors, contributors.length, layout);
        this.keys = keys;
        this.amounts = amounts;
        this.impossible = impossible;
        if (keys != null) {
            sized(keys, keys.length, layout);
        }
        if (amounts != null) {
            sized(amounts, amounts.sums.length, layout);
            sized(amounts, amounts.largest.length, layout);
            sized(amounts, amounts.second.length, layout);
        }
        for (int cell = 0; cell < contributors.length; cell++) {
            if (contributors[cell] < 0 || (amounts != null && broken(amounts, cell))) {
                throw new IllegalArgumentException(indicator + " " + year + ", " + layout.describe(cell)
                        + ": no number of contributors, sum or largest amount can be below zero, and the two largest"
                        + " together cannot be more than the sum");
            }
        }
    }

    private boolean broken(Amounts of, int cell) {
        return of.second[cell] < 0
                || of.largest[cell] < of.second[cell]
                || of.sums[cell] - of.largest[cell] < of.second[cell]
                || (contributors[cell] == 0 && of.sums[cell] != 0);
    }

    private static <T> T sized(T column, int length, Layout layout) {
        if (length != layout.size()) {
            throw new IllegalArgumentException(
                    "a column of " + length + " cells does not fit a layout of " + layout.size());
        }
        return column;
    }

    /**
     * Cells that count.
     *
     * @param indicator its code
     * @param contributors how many each cell counts
     * @param keys the keys of the records of each cell, combined by exclusive or; null when no regime needs them
     * @throws IllegalArgumentException when a column does not fit the layout or a count is negative
     */
    public static Cells counts(Layout layout, String indicator, int year, int[] contributors, long @Nullable [] keys) {
        return new Cells(layout, indicator, year, contributors, keys, null, new BitSet());
    }

    /**
     * Cells that add up amounts.
     *
     * @param contributors how many contribute to each sum
     * @throws IllegalArgumentException when a column does not fit the layout, or amounts contradict each other
     */
    public static Cells sums(
            Layout layout, String indicator, int year, int[] contributors, long @Nullable [] keys, Amounts amounts) {
        return new Cells(layout, indicator, year, contributors, keys, Objects.requireNonNull(amounts), new BitSet());
    }

    /**
     * The same cells, some of which the definition rules out (married children under six): everybody knows that they are
     * empty, and they can protect nothing.
     *
     * @throws IllegalArgumentException when one of them is not empty
     */
    public Cells ruledOut(BitSet cells) {
        for (int cell = cells.nextSetBit(0); cell >= 0; cell = cells.nextSetBit(cell + 1)) {
            if (contributors[cell] != 0) {
                throw new IllegalArgumentException(indicator + " " + year + ", " + layout.describe(cell) + " counts "
                        + contributors[cell] + ", and the definition rules it out");
            }
        }
        return new Cells(layout, indicator, year, contributors, keys, amounts, (BitSet) cells.clone());
    }

    /**
     * Makes sure that every total is the sum of its parts; what is measured in one pass always is.
     *
     * @throws IllegalArgumentException at the first total that is not
     */
    public void requireAdditive() {
        Relations.forEach(layout, (total, parts) -> {
            long sum = 0;
            long key = 0;
            for (int part : parts) {
                sum += value(part);
                key ^= keys == null ? 0 : keys[part];
            }
            if (sum != value(total) || (keys != null && key != keys[total])) {
                throw new IllegalArgumentException(indicator + " " + year + ", " + layout.describe(total) + " is "
                        + value(total) + "; its parts add up to " + sum
                        + (sum == value(total) ? ", but their record keys do not" : ""));
            }
        });
    }

    /** Where the cells stand. */
    public Layout layout() {
        return layout;
    }

    /** Code of the indicator. */
    public String indicator() {
        return indicator;
    }

    /** The year they are about. */
    public int year() {
        return year;
    }

    /** Number of cells. */
    public int size() {
        return contributors.length;
    }

    /** How many contribute to a cell. */
    public int contributors(int cell) {
        return contributors[cell];
    }

    /**
     * Exclusive or of the keys of the records of a cell.
     *
     * @throws IllegalStateException when they were measured without keys
     */
    public long key(int cell) {
        if (keys == null) {
            throw new IllegalStateException(
                    indicator + " " + year + " was measured without record keys; this regime cannot do without");
        }
        return keys[cell];
    }

    /** The true value of a cell: its count, or its sum. */
    public long value(int cell) {
        return amounts == null ? contributors[cell] : amounts.sums[cell];
    }

    /** What contributors add up to; null for cells that count. */
    public @Nullable Amounts amounts() {
        return amounts;
    }

    /** What the values are. */
    public Kind kind() {
        return amounts == null ? Kind.COUNT : Kind.SUM;
    }

    /** Whether the definition rules a cell out. */
    boolean impossible(int cell) {
        return impossible.get(cell);
    }
}
