package nl.thuiskompas.engine.microdata;

import java.util.Arrays;
import java.util.List;

/**
 * What is known of the records of a block at one level: the indicators each can still count for, and the cell it falls in
 * as far as columns seen so far tell. What nothing was asked of yet is not carried along.
 */
final class Level {
    /** Records that commonly lie within another, and more: as many places are written at once. */
    static final int COMMONLY = 4;

    /** Dwellings looked at together, so that their words and those of all within them stay in the nearer caches. */
    private static final int DWELLINGS = 512;

    final RecordKind kind;
    final int depth;
    /** Most records looked at together. */
    final int block;
    /** For each word the indicators that its records may count for; empty where nothing is known of it here. */
    final long[][] masks;
    /** For each grid the cells of its records; empty where nothing is known of it here. */
    final int[][] cells;
    /** For each column whose values are needed those of its records; empty where they are not needed here. */
    final int[][] values;
    /** For each record the place of the one it lies within, in the block of the level above. */
    final int[] parent;
    /** For each record how many lie within it. */
    final int[] within;

    final int[] keys;
    /** For each word of this population the records that count for anything. */
    final int[][] chosen;
    /** How many they are. */
    final int[] many;
    /** Whether records within these are counted. */
    final boolean deeper;

    private final boolean[] inherits;
    private final boolean[] inheritsCells;

    Level(ScanPlan plan, RecordKind kind) {
        this.kind = kind;
        this.depth = kind.depth();
        this.block = block(kind);
        this.parent = new int[block + COMMONLY];
        this.within = new int[block];
        this.keys = new int[block];
        this.deeper = plan.grids.stream().anyMatch(grid -> grid.population().depth() > depth);
        List<RecordKind> above = Arrays.stream(RecordKind.values())
                .filter(other -> other.depth() < depth)
                .toList();
        int words = plan.words.size();
        this.masks = new long[words][];
        this.chosen = new int[words][];
        this.many = new int[words];
        this.inherits = new boolean[words];
        for (int word = 0; word < words; word++) {
            int at = word;
            RecordKind population = plan.words.get(word).population();
            inherits[word] = above.stream().anyMatch(other -> plan.narrows(other, at));
            boolean known = inherits[word] || plan.narrows(kind, word) || population == kind;
            masks[word] = new long[population.within(kind) && known ? block : 0];
            chosen[word] = new int[population == kind ? block : 0];
        }
        this.cells = new int[plan.grids.size()][];
        this.inheritsCells = new boolean[cells.length];
        for (int grid = 0; grid < cells.length; grid++) {
            int at = grid;
            RecordKind population = plan.grids.get(grid).population();
            inheritsCells[grid] = above.stream().anyMatch(other -> plan.divides(other, at));
            boolean known = inheritsCells[grid] || plan.divides(kind, grid) || population == kind;
            cells[grid] = new int[population.within(kind) && known ? block : 0];
        }
        this.values = new int[plan.measured.size()][];
        for (int each = 0; each < values.length; each++) {
            ScanPlan.Measured measured = plan.measured.get(each);
            boolean needed =
                    kind.within(measured.column().kind()) && measured.deepest().within(kind);
            values[each] = new int[needed ? block : 0];
        }
    }

    /** Records of a kind looked at together: commonly all that lie within a block of those above. */
    static int block(RecordKind kind) {
        return DWELLINGS << kind.depth();
    }

    /** Takes over what is known of the records that these lie within. */
    void takeFrom(Level above, int count) {
        for (int word = 0; word < masks.length; word++) {
            if (inherits[word] && masks[word].length > 0) {
                copy(above.masks[word], masks[word], count);
            }
        }
        for (int grid = 0; grid < cells.length; grid++) {
            if (inheritsCells[grid] && cells[grid].length > 0) {
                copy(above.cells[grid], cells[grid], count);
            }
        }
        for (int each = 0; each < values.length; each++) {
            if (above.values[each].length > 0 && values[each].length > 0) {
                copy(above.values[each], values[each], count);
            }
        }
    }

    private void copy(long[] from, long[] into, int count) {
        for (int i = 0; i < count; i++) {
            into[i] = from[parent[i]];
        }
    }

    private void copy(int[] from, int[] into, int count) {
        for (int i = 0; i < count; i++) {
            into[i] = from[parent[i]];
        }
    }

    /** Begins with all indicators and the first cell, where nothing was taken over. */
    void begin(int count) {
        for (int word = 0; word < masks.length; word++) {
            if (!inherits[word] && masks[word].length > 0) {
                Arrays.fill(masks[word], 0, count, -1);
            }
        }
        for (int grid = 0; grid < cells.length; grid++) {
            if (!inheritsCells[grid] && cells[grid].length > 0) {
                Arrays.fill(cells[grid], 0, count, 0);
            }
        }
    }

    /** Takes an indicator from the records where one column is not above another. */
    void compare(ScanPlan.Comparison comparison, int count) {
        long[] word = masks[comparison.bit().word()];
        long without = ~comparison.bit().mask();
        int[] left = values[comparison.left()];
        int[] right = values[comparison.right()];
        for (int i = 0; i < count; i++) {
            boolean above = left[i] * comparison.leftTimes() > right[i] * comparison.rightTimes();
            boolean known = left[i] != ColumnData.UNKNOWN && right[i] != ColumnData.UNKNOWN;
            word[i] &= above && known ? -1 : without;
        }
    }

    /** Looks up the records that count for anything: of many words they are few. */
    void choose(int count) {
        for (int word = 0; word < chosen.length; word++) {
            if (chosen[word].length > 0) {
                many[word] = choose(masks[word], chosen[word], count);
            }
        }
    }

    private static int choose(long[] word, int[] chosen, int count) {
        int many = 0;
        for (int i = 0; i < count; i++) {
            chosen[many] = i;
            many += word[i] != 0 ? 1 : 0;
        }
        return many;
    }
}
