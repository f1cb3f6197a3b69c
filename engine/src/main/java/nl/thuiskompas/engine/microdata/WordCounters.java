package nl.thuiskompas.engine.microdata;

import java.util.Arrays;

/**
 * Counters of the indicators of one word in the cells of one grid, for one municipality at a time: how many records
 * count, what their values add up to and which are the largest, and their keys combined.
 *
 * <p>Records of the same cell that count for the same indicators are gathered first, and added bit by bit when others
 * need their place. Where hardly any are alike, every record is added by itself: to narrow counters of a byte, poured into
 * wide ones before they overflow. How that is done is what the ways to count differ in.
 */
abstract class WordCounters {
    /** Records a narrow counter can take in. */
    static final int FULL = 255;

    /** Fewer records alike, and gathering them costs more than it saves. */
    private static final int ALIKE = 8;

    /** The same where keys are combined, which costs more for each record by itself. */
    private static final int ALIKE_WITH_KEYS = 3;

    /** So many sums are made one after another; of more only those that a record counts for are looked at. */
    private static final int FEW = 4;

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
    private final Gathering gathering;
    private final boolean keyed;
    private boolean gathers = true;

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
        this.gathering = new Gathering(this, cells);
        this.keyed = keyed;
    }

    /** Adds one record to the narrow counters of a cell. */
    abstract void count(int cell, long mask);

    /** Combines the key of one record with those of a cell. */
    abstract void key(int cell, long mask, int key);

    /** Empties the narrow counters of a cell into the wide ones. */
    abstract void pour(int cell);

    /**
     * Adds records of a block to the cells they are in.
     *
     * @param chosen their places in the block: those that count for anything in the word
     */
    final void add(int many, int[] chosen, int[] cell, long[] masks, int[][] values, int[] key) {
        if (gathers) {
            gathering.add(many, chosen, cell, masks, key);
        } else {
            addEach(many, chosen, cell, masks, key);
        }
        if (slots > FEW) {
            for (int at = 0; at < many; at++) {
                int i = chosen[at];
                for (long left = masks[i] & summed; left != 0; left &= left - 1) {
                    int bit = Long.numberOfTrailingZeros(left);
                    sum(cell[i] * slots + slot[bit], values[measured[bit]][i]);
                }
            }
        } else {
            for (long left = summed; left != 0; left &= left - 1) {
                int bit = Long.numberOfTrailingZeros(left);
                sum(bit, many, chosen, cell, masks, values[measured[bit]]);
            }
        }
    }

    private void addEach(int many, int[] chosen, int[] cell, long[] masks, int[] key) {
        for (int at = 0; at < many; at++) {
            int i = chosen[at];
            long mask = masks[i] & asked;
            if (mask != 0) {
                count(cell[i], mask);
                if (++added[cell[i]] == FULL) {
                    pour(cell[i]);
                }
                if (keyed) {
                    key(cell[i], mask, key[i]);
                }
            }
        }
    }

    /** The keys combined at a place of the counters, nought where none are kept. */
    final int keyOf(int wide) {
        return keyed ? keys[wide] : 0;
    }

    /** Adds records that are alike to the wide counters. */
    final void addAlike(int cell, long mask, int count, int key) {
        int wide = cell * Long.SIZE;
        seen[cell] |= mask;
        for (long left = mask; left != 0; left &= left - 1) {
            int at = wide + Long.numberOfTrailingZeros(left);
            counts[at] += count;
            if (keyed) {
                keys[at] ^= key;
            }
        }
    }

    private void sum(int bit, int many, int[] chosen, int[] cell, long[] masks, int[] values) {
        for (int at = 0; at < many; at++) {
            int i = chosen[at];
            if ((masks[i] >>> bit & 1) != 0) {
                sum(cell[i] * slots + slot[bit], values[i]);
            }
        }
    }

    private void sum(int at, int value) {
        sums[at] += value;
        if (value > second[at]) {
            second[at] = Math.min(value, largest[at]);
            largest[at] = Math.max(value, largest[at]);
        }
    }

    /** Pours what is left; afterwards the wide counters are whole. */
    final void finish() {
        if (gathers) {
            // The largest municipality comes first; in smaller ones even fewer records are alike.
            gathers = gathering.empty() > (keyed ? ALIKE_WITH_KEYS : ALIKE);
        }
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
