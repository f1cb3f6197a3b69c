package nl.thuiskompas.engine.disclosure;

import java.util.stream.IntStream;

/**
 * For each true count the probabilities of what is published instead. Every row has mean zero and the same variance, gives
 * nothing below zero and nothing from 1 up to a limit, and has otherwise the greatest entropy; an empty cell stays empty.
 * Counts from a limit on share one row.
 *
 * <p>Source: Fraser and Wooton 2005 (the method); Marley and Leaver 2011 (maximum entropy); Giessing 2016 and Enderle,
 * Giessing, Tent 2018 (conditions, and the names D for the maximum deviation, V for the variance, js for the limit of what
 * is never published).
 */
public final class PerturbationTable {
    private static final long PURPOSE = 0x434f554e54L;

    private final int deviation;
    private final int[][] support;
    private final double[][] probability;
    private final double[][] upTo;

    /**
     * Solves a table.
     *
     * @param deviation D, the most a published count differs from the true one; at least 1
     * @param variance V of every count but 0
     * @param hiddenUpTo js: positive counts up to this are never published; 0 for none
     * @throws IllegalArgumentException when no table has these properties for every count; the sentence says what can be
     *     reached
     */
    public PerturbationTable(int deviation, double variance, int hiddenUpTo) {
        if (deviation < 1 || deviation > 1000) {
            throw new IllegalArgumentException("a maximum deviation of " + deviation + " is not between 1 and 1000");
        }
        if (hiddenUpTo < 0 || hiddenUpTo > deviation) {
            throw new IllegalArgumentException(
                    "counts up to " + hiddenUpTo + " cannot be hidden with a maximum deviation" + " of " + deviation
                            + ": from 1 to " + (hiddenUpTo + 1) + " is " + hiddenUpTo + " steps");
        }
        this.deviation = deviation;
        int rows = deviation + hiddenUpTo;
        support = new int[rows + 1][];
        support[0] = new int[] {0};
        for (int count = 1; count <= rows; count++) {
            int here = count;
            support[count] = IntStream.rangeClosed(-deviation, deviation)
                    .filter(v -> here + v == 0 || here + v > hiddenUpTo)
                    .toArray();
        }
        double least = 0;
        double greatest = Double.POSITIVE_INFINITY;
        for (int count = 1; count <= rows; count++) {
            least = Math.max(least, MaximumEntropy.leastVariance(support[count]));
            greatest = Math.min(greatest, MaximumEntropy.greatestVariance(support[count]));
        }
        if (!(variance > 0 && variance >= least && variance <= greatest)) {
            throw new IllegalArgumentException("a variance of " + variance + " cannot be reached for every count with a"
                    + " maximum deviation of " + deviation + " and counts up to " + hiddenUpTo
                    + " hidden; it has to be "
                    + (least > 0 ? "between " + least + " and " : "above 0 and at most ") + greatest);
        }
        probability = new double[rows + 1][];
        upTo = new double[rows + 1][];
        for (int count = 0; count <= rows; count++) {
            probability[count] = count == 0 ? new double[] {1} : MaximumEntropy.solve(support[count], variance);
            upTo[count] = probability[count].clone();
            for (int i = 1; i < upTo[count].length; i++) {
                upTo[count][i] += upTo[count][i - 1];
            }
        }
    }

    /**
     * What is published for a count.
     *
     * @param count the true count
     * @param key the key of its cell: the same key and count always give the same
     */
    public int published(int count, long key) {
        int row = Math.min(count, support.length - 1);
        double[] sums = upTo[row];
        double u = Bits.uniform(key, PURPOSE);
        int i = 0;
        while (i < sums.length - 1 && u >= sums[i]) {
            i++;
        }
        // Of numbers that cannot occur the sums do not grow, and the last of them is never above what came before.
        while (probability[row][i] == 0) {
            i--;
        }
        return count + support[row][i];
    }

    /** The chance that a number is published for a count. */
    public double probability(int count, int published) {
        int row = Math.min(count, support.length - 1);
        for (int i = 0; i < support[row].length; i++) {
            if (count + support[row][i] == published) {
                return probability[row][i];
            }
        }
        return 0;
    }

    /** D, the most a published count differs from the true one. */
    public int deviation() {
        return deviation;
    }

    /** The first count whose row is that of all greater counts. */
    public int lastRow() {
        return support.length - 1;
    }
}
