package nl.thuiskompas.engine.microdata;

import java.util.Arrays;
import java.util.List;

/** The counters of one grid for one municipality at a time: its records by cell, and those that count for each word. */
final class GridCounters {
    private static final long ONE = 1L << Integer.SIZE;
    private static final long KEY = ONE - 1;

    final List<WordCounters> words;
    /** Of each cell how many records it has in the upper half, and their keys combined in the lower. */
    private final long[] records;

    GridCounters(int cells, List<WordCounters> words) {
        this.records = new long[cells];
        this.words = words;
    }

    /** Records of a cell. */
    int records(int cell) {
        return (int) (records[cell] >>> Integer.SIZE);
    }

    /** Their keys combined. */
    int recordKey(int cell) {
        return (int) records[cell];
    }

    /** Adds records to the cells they are in. */
    void add(int count, int[] cell, int[] key) {
        for (int i = 0; i < count; i++) {
            records[cell[i]] = (records[cell[i]] + ONE) ^ (key[i] & KEY);
        }
    }

    /** Pours what is left; afterwards the wide counters are whole. */
    void finish() {
        words.forEach(WordCounters::finish);
    }

    /** Back to nought, for the next municipality. */
    void clear() {
        Arrays.fill(records, 0);
        words.forEach(WordCounters::clear);
    }
}
