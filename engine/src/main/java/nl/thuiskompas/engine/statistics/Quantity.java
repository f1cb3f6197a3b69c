package nl.thuiskompas.engine.statistics;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Columns of numbers that add up, one row a region: middle, low, high, the amount that was shared out by weights, and
 * why a row has no number. Package-private: outside one sees {@link Value}s.
 */
final class Quantity {
    private final double[] middle;
    private final double[] low;
    private final double[] high;
    private final double[] apportioned;
    private final boolean[] estimated;
    private final @Nullable Reason[] missing;
    private final BitSet leftOut = new BitSet();

    Quantity(int size) {
        middle = new double[size];
        low = new double[size];
        high = new double[size];
        apportioned = new double[size];
        estimated = new boolean[size];
        missing = new Reason[size];
    }

    int size() {
        return middle.length;
    }

    double middle(int row) {
        return middle[row];
    }

    double low(int row) {
        return low[row];
    }

    double high(int row) {
        return high[row];
    }

    double apportioned(int row) {
        return apportioned[row];
    }

    @Nullable
    Reason missing(int row) {
        return missing[row];
    }

    boolean known(int row) {
        return missing[row] == null;
    }

    void set(int row, double newMiddle, double newLow, double newHigh, double newApportioned) {
        middle[row] = newMiddle;
        low[row] = newLow;
        high[row] = newHigh;
        apportioned[row] = newApportioned;
    }

    /** Says that the number of this row is ours, under an assumption. */
    void estimate(int row) {
        estimated[row] = true;
    }

    boolean estimated(int row) {
        return estimated[row];
    }

    /** Says that this row is counted elsewhere: it is carried nowhere, and nothing is missing for it. */
    void leaveOut(int row) {
        leftOut.set(row);
    }

    boolean leftOut(int row) {
        return leftOut.get(row);
    }

    /** The first reason stays: one is enough to know why. */
    void miss(int row, Reason reason) {
        if (missing[row] == null) {
            missing[row] = reason;
        }
    }

    /**
     * Adds a part of another quantity's row.
     *
     * @param shared whether that part is an apportionment, not the whole
     */
    void add(int row, Quantity other, int otherRow, double part, boolean shared) {
        Reason reason = other.missing[otherRow];
        if (reason != null) {
            miss(row, reason);
            return;
        }
        middle[row] += part * other.middle[otherRow];
        low[row] += part * other.low[otherRow];
        high[row] += part * other.high[otherRow];
        apportioned[row] += part * (shared ? other.middle[otherRow] : other.apportioned[otherRow]);
    }

    /** Adds a whole number that was shared out. */
    void addDealt(int row, long dealt) {
        middle[row] += dealt;
        low[row] += dealt;
        high[row] += dealt;
        apportioned[row] += dealt;
    }

    /** Whether every known row is a whole number without a band. */
    boolean isWhole() {
        for (int row = 0; row < middle.length; row++) {
            if (missing[row] == null && (middle[row] != Math.rint(middle[row]) || low[row] != high[row])) {
                return false;
            }
        }
        return true;
    }

    /** Makes a sum into a mean. */
    void divide(int row, int number) {
        middle[row] /= number;
        low[row] /= number;
        high[row] /= number;
        apportioned[row] /= number;
    }

    Value value(int row) {
        Reason reason = missing[row];
        // Sums of doubles can end a hair outside their own band.
        return reason != null
                ? new Value.Missing(reason)
                : new Value.Amount(middle[row], Math.min(low[row], middle[row]), Math.max(high[row], middle[row]));
    }

    double apportionedShare(int row) {
        return missing[row] != null || middle[row] == 0
                ? 0
                : Math.clamp(Math.abs(apportioned[row] / middle[row]), 0, 1);
    }

    @Override
    public String toString() {
        return Arrays.toString(middle);
    }
}
