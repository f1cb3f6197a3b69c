package nl.thuiskompas.engine.microdata;

import java.util.Arrays;
import java.util.List;

/** The counters of one grid for one municipality at a time: its records by cell, and those that count for each word. */
final class GridCounters {
    final int cells;
    final int[] records;
    final int[] recordKeys;
    final List<WordCounters> words;
    private final boolean keyed;

    GridCounters(int cells, List<WordCounters> words, boolean keyed) {
        this.cells = cells;
        this.records = new int[cells];
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
            word.add(count, cell, masks[word.word], values, key);
        }
    }

    /** Pours what is left; afterwards the wide counters are whole. */
    void finish() {
        words.forEach(WordCounters::finish);
    }

    /** Back to nought, for the next municipality. */
    void clear() {
        Arrays.fill(records, 0);
        Arrays.fill(recordKeys, 0);
        words.forEach(WordCounters::clear);
    }
}
