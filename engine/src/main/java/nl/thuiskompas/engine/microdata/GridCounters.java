package nl.thuiskompas.engine.microdata;

import java.util.Arrays;
import java.util.List;

/**
 * The counters of one grid for one municipality at a time. Sixty-four counters of a byte stand side by side in eight
 * longs: a record adds its word to a cell by spreading each eight of its bits over eight bytes. Before a byte can
 * overflow, the cell is poured into wide counters.
 */
final class GridCounters {
    private static final long ONE_IN_EACH_BYTE = 0x0101_0101_0101_0101L;
    private static final int FULL = 255;

    final int cells;
    final long[] records;
    final int[] recordKeys;
    final List<WordCounters> words;
    private final boolean keyed;

    /** Counters of the indicators of one word. */
    static final class WordCounters {
        final int word;
        final long asked;
        final long summed;
        /** For each bit the place of its measured column, or -1. */
        final int[] measured;
        /** For each bit with a measured column its place among those bits. */
        final int[] slot = new int[Long.SIZE];

        final int slots;

        final long[] narrow;
        final int[] added;
        final long[] counts;
        final long[] sums;
        final int[] largest;
        final int[] second;
        final int[] keys;

        WordCounters(int word, long asked, int[] measured, int cells, boolean keyed) {
            this.word = word;
            this.asked = asked;
            this.measured = measured;
            long bits = 0;
            for (int bit = 0; bit < measured.length; bit++) {
                bits |= measured[bit] >= 0 ? 1L << bit : 0;
            }
            this.summed = bits & asked;
            this.slots = Long.bitCount(summed);
            for (int bit = 0; bit < Long.SIZE; bit++) {
                slot[bit] = Long.bitCount(summed & (1L << bit) - 1);
            }
            this.narrow = new long[cells * Byte.SIZE];
            this.added = new int[cells];
            this.counts = new long[cells * Long.SIZE];
            this.sums = new long[cells * slots];
            this.largest = new int[cells * slots];
            this.second = new int[cells * slots];
            this.keys = new int[keyed ? cells * Long.SIZE : 0];
        }

        void count(int cell, long mask) {
            int at = cell * Byte.SIZE;
            narrow[at] += Long.expand(mask, ONE_IN_EACH_BYTE);
            narrow[at + 1] += Long.expand(mask >>> 8, ONE_IN_EACH_BYTE);
            narrow[at + 2] += Long.expand(mask >>> 16, ONE_IN_EACH_BYTE);
            narrow[at + 3] += Long.expand(mask >>> 24, ONE_IN_EACH_BYTE);
            narrow[at + 4] += Long.expand(mask >>> 32, ONE_IN_EACH_BYTE);
            narrow[at + 5] += Long.expand(mask >>> 40, ONE_IN_EACH_BYTE);
            narrow[at + 6] += Long.expand(mask >>> 48, ONE_IN_EACH_BYTE);
            narrow[at + 7] += Long.expand(mask >>> 56, ONE_IN_EACH_BYTE);
            if (++added[cell] == FULL) {
                pour(cell);
            }
        }

        void pour(int cell) {
            int wide = cell * Long.SIZE;
            for (int eight = 0; eight < Byte.SIZE; eight++) {
                long packed = narrow[cell * Byte.SIZE + eight];
                for (int bit = 0; packed != 0; bit++, packed >>>= Byte.SIZE) {
                    counts[wide + eight * Byte.SIZE + bit] += packed & 0xff;
                }
                narrow[cell * Byte.SIZE + eight] = 0;
            }
            added[cell] = 0;
        }

        void add(int cell, long mask, int[][] values, int record) {
            for (long left = mask & summed; left != 0; left &= left - 1) {
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

        void key(int cell, long mask, int key) {
            int wide = cell * Long.SIZE;
            for (long left = mask; left != 0; left &= left - 1) {
                keys[wide + Long.numberOfTrailingZeros(left)] ^= key;
            }
        }
    }

    GridCounters(int cells, List<WordCounters> words, boolean keyed) {
        this.cells = cells;
        this.records = new long[cells];
        this.recordKeys = new int[keyed ? cells : 0];
        this.words = words;
        this.keyed = keyed;
    }

    /** Adds records to the cells they are in. */
    void add(int count, int[] cell, long[][] masks, int[][] values, int[] key) {
        for (int i = 0; i < count; i++) {
            records[cell[i]]++;
        }
        if (keyed) {
            for (int i = 0; i < count; i++) {
                recordKeys[cell[i]] ^= key[i];
            }
        }
        for (WordCounters word : words) {
            add(word, count, cell, masks[word.word], values, key);
        }
    }

    private void add(WordCounters word, int count, int[] cell, long[] masks, int[][] values, int[] key) {
        for (int i = 0; i < count; i++) {
            long mask = masks[i] & word.asked;
            if (mask != 0) {
                word.count(cell[i], mask);
            }
        }
        if (word.summed != 0) {
            for (int i = 0; i < count; i++) {
                word.add(cell[i], masks[i], values, i);
            }
        }
        if (keyed) {
            for (int i = 0; i < count; i++) {
                word.key(cell[i], masks[i] & word.asked, key[i]);
            }
        }
    }

    /** Pours what is left; afterwards the wide counters are whole. */
    void finish() {
        for (WordCounters word : words) {
            for (int cell = 0; cell < cells; cell++) {
                if (word.added[cell] != 0) {
                    word.pour(cell);
                }
            }
        }
    }

    /** Back to nought, for the next municipality. */
    void clear() {
        Arrays.fill(records, 0);
        Arrays.fill(recordKeys, 0);
        for (WordCounters word : words) {
            Arrays.fill(word.counts, 0);
            Arrays.fill(word.sums, 0);
            Arrays.fill(word.largest, 0);
            Arrays.fill(word.second, 0);
            Arrays.fill(word.keys, 0);
        }
    }
}
