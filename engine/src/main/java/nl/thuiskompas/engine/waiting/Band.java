package nl.thuiskompas.engine.waiting;

import java.util.Arrays;

/**
 * Where a number lies in nine of ten runs.
 *
 * @param low one run in twenty is lower
 * @param middle half of the runs are lower
 * @param high one run in twenty is higher
 */
public record Band(long low, long middle, long high) {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    /** Of the numbers of all runs, of which it changes the order. */
    static Band of(long[] numbers) {
        Arrays.sort(numbers);
        return new Band(at(numbers, LOW), at(numbers, 0.5), at(numbers, HIGH));
    }

    /** The least of the numbers that such a part of them does not exceed. */
    private static long at(long[] sorted, double part) {
        return sorted[Math.max(0, (int) Math.ceil(part * sorted.length) - 1)];
    }
}
