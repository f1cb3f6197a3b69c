package nl.thuiskompas.engine.microdata;

import java.util.Arrays;

/**
 * Gathers records of the same cell that count for the same indicators of a word. There is one place for each hash of cell
 * and indicators; whoever needs the place of others has them added to the counters first.
 */
final class Gathering {
    private static final int LEAST = 256;
    private static final int MOST = 4_096;
    private static final long SPREAD = 0x9e37_79b9_7f4a_7c15L;
    private static final long OTHER = 0xc2b2_ae3d_27d4_eb4fL;
    private static final long ONE = 1L << Integer.SIZE;
    private static final long KEY = ONE - 1;

    private final WordCounters counters;
    private final int shift;
    private final long[] masks;
    private final int[] cells;
    /** How many records are gathered in the upper half, and their keys combined in the lower. */
    private final long[] gathered;

    private long records;
    private long times;

    Gathering(WordCounters counters, int cells) {
        this.counters = counters;
        int places = Math.clamp(Integer.highestOneBit(cells) * 8L, LEAST, MOST);
        this.shift = Long.numberOfLeadingZeros(places) + 1;
        this.masks = new long[places];
        this.cells = new int[places];
        this.gathered = new long[places];
    }

    /** Takes in records. */
    void add(int many, int[] chosen, int[] cell, long[] word, int[] key) {
        long asked = counters.asked;
        for (int each = 0; each < many; each++) {
            int i = chosen[each];
            long mask = word[i] & asked;
            if (mask == 0) {
                continue;
            }
            int at = (int) (((mask * SPREAD) ^ (cell[i] * OTHER)) >>> shift);
            if (masks[at] != mask || cells[at] != cell[i]) {
                evict(at);
                masks[at] = mask;
                cells[at] = cell[i];
            }
            gathered[at] = (gathered[at] + ONE) ^ (key[i] & KEY);
        }
    }

    private void evict(int at) {
        long together = gathered[at];
        if (together != 0) {
            int count = (int) (together >>> Integer.SIZE);
            records += count;
            times++;
            gathered[at] = 0;
            counters.addAlike(cells[at], masks[at], count, (int) together);
        }
    }

    /** Adds all that is left, and tells how many records were alike on average since this was done before. */
    double empty() {
        for (int at = 0; at < gathered.length; at++) {
            evict(at);
        }
        Arrays.fill(masks, 0);
        double alike = times == 0 ? Double.MAX_VALUE : records / (double) times;
        records = 0;
        times = 0;
        return alike;
    }
}
