package nl.thuiskompas.engine.microdata;

import java.util.Arrays;

/**
 * Counters of the indicators of one word in the cells of one grid, for one municipality at a time: how many records
 * count, what their values add up to and which are the largest, and their keys combined.
 *
 * <p>Narrow counters of a byte take in records and are poured into wide ones before they overflow. How a record is added
 * is what the ways to count differ in.
 */
abstract class WordCounters {
    /** Records a narrow counter can take in. */
    static final int FULL = 255;

    final int word;
    final long asked;
    final long summed;
    /** For each bit with a measured column the place of that column in the plan. */
    final int[] measured;
    /** For each bit with a measured column its place among those bits. */
    final int[] slot = new int[Long.SIZE];

    final int slots;
    final int[] counts;
    final long[] sums;
    final int[] largest;
    final int[] second;
    final int[] keys;
    /** For each cell the bits that count something in it; known when a cell is poured. */
    final long[] seen;

    final int[] added;
    private final int[] chosen;
    private final boolean keyed;

    /**
     * @param word place of the word in the plan
     * @param asked its bits that the tables of the grid ask for
     * @param measured for each bit the place of its measured column, or -1
     */
    WordCounters(int word, long asked, int[] measured, int cells, boolean keyed) {
        this.word = word;
        this.asked = asked;
        this.measured = measured;
        long bits = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            slot[bit] = Long.bitCount(bits);
            bits |= measured[bit] >= 0 && (asked >>> bit & 1) == 1 ? 1L << bit : 0;
        }
        this.summed = bits;
        this.slots = Long.bitCount(bits);
        this.counts = new int[cells * Long.SIZE];
        this.sums = new long[cells * slots];
        this.largest = new int[cells * slots];
        this.second = new int[cells * slots];
        this.keys = new int[keyed ? cells * Long.SIZE : 0];
        this.seen = new long[cells];
        this.added = new int[cells];
        this.chosen = new int[ScanWorker.BLOCK];
        this.keyed = keyed;
    }

    /** Adds one record to the narrow counters of a cell. */
    abstract void count(int cell, long mask);

    /** Combines the key of one record with those of a cell. */
    abstract void key(int cell, long mask, int key);

    /** Empties the narrow counters of a cell into the wide ones. */
    abstract void pour(int cell);

    /** Adds a block of records to the cells they are in. */
    void add(int count, int[] cell, long[] masks, int[][] values, int[] key) {
        int many = choose(count, masks);
        for (int at = 0; at < many; at++) {
            int i = chosen[at];
            count(cell[i], masks[i] & asked);
            if (++added[cell[i]] == FULL) {
                pour(cell[i]);
            }
        }
        if (keyed) {
            for (int at = 0; at < many; at++) {
                int i = chosen[at];
                key(cell[i], masks[i] & asked, key[i]);
            }
        }
        if (summed != 0) {
            for (int at = 0; at < many; at++) {
                int i = chosen[at];
                sum(cell[i], masks[i] & summed, values, i);
            }
        }
    }

    /** The records that count for anything; of many words they are few. */
    private int choose(int count, long[] masks) {
        int many = 0;
        for (int i = 0; i < count; i++) {
            chosen[many] = i;
            many += (masks[i] & asked) != 0 ? 1 : 0;
        }
        return many;
    }

    private void sum(int cell, long mask, int[][] values, int record) {
        for (long left = mask; left != 0; left &= left - 1) {
            int bit = Long.numberOfTrailingZeros(left);
            int at = cell * slots + slot[bit];
            int value = values[measured[bit]][record];
            sums[at] += value;
            if (value > second[at]) {
                second[at] = Math.min(value, largest[at]);
                largest[at] = Math.max(value, largest[at]);
            }
        }
    }

    /** Pours what is left; afterwards the wide counters are whole. */
    final void finish() {
        for (int cell = 0; cell < added.length; cell++) {
            if (added[cell] != 0) {
                pour(cell);
            }
        }
    }

    /** Back to nought, where anything was counted. */
    final void clear() {
        for (int cell = 0; cell < seen.length; cell++) {
            if (seen[cell] != 0) {
                seen[cell] = 0;
                Arrays.fill(counts, cell * Long.SIZE, (cell + 1) * Long.SIZE, 0);
                if (keyed) {
                    Arrays.fill(keys, cell * Long.SIZE, (cell + 1) * Long.SIZE, 0);
                }
                Arrays.fill(sums, cell * slots, (cell + 1) * slots, 0);
                Arrays.fill(largest, cell * slots, (cell + 1) * slots, 0);
                Arrays.fill(second, cell * slots, (cell + 1) * slots, 0);
            }
        }
    }
}
