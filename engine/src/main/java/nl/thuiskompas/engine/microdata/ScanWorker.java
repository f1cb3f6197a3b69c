package nl.thuiskompas.engine.microdata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Counts municipalities one after another: a block of dwellings, the households within it, the persons within those.
 * What a record's columns allow is handed down to the records within it.
 */
final class ScanWorker {
    /** Records looked at together, so that their words stay in the nearest cache. */
    static final int BLOCK = 1_024;

    private final AlignedRecords records;
    private final ScanPlan plan;
    private final List<Level> levels = new ArrayList<>();
    private final List<GridCounters> grids;
    private final int[] codes = new int[BLOCK];
    private final int[] scratch = new int[BLOCK];
    private final int[] more = new int[BLOCK];
    private final boolean keyed;
    private final boolean vectors;

    /** What is known of the records of a block at one level. */
    private final class Level {
        final RecordKind kind;
        final int depth;
        final long[][] masks = new long[plan.words.size()][];
        final int[][] cells = new int[plan.grids.size()][];
        final int[][] values = new int[plan.measured.size()][];
        final int[] parent = new int[BLOCK];
        final int[] within = new int[BLOCK];
        final int[] keys = new int[BLOCK];
        /** For each word the records that count for anything, and how many they are. */
        final int[][] chosen = new int[plan.words.size()][];

        final int[] many = new int[plan.words.size()];
        final boolean deeper;

        /** Words and grids of which something was known at a level above. */
        final boolean[] inherits = new boolean[masks.length];

        final boolean[] inheritsCells = new boolean[cells.length];

        Level(RecordKind kind) {
            this.kind = kind;
            this.depth = kind.depth();
            List<RecordKind> above =
                    Arrays.stream(RecordKind.values()).filter(other -> other.depth() < depth).toList();
            for (int word = 0; word < masks.length; word++) {
                int at = word;
                RecordKind population = plan.words.get(word).population();
                inherits[word] = above.stream().anyMatch(other -> plan.narrows(other, at));
                boolean known = inherits[word] || plan.narrows(kind, word) || population == kind;
                masks[word] = new long[population.within(kind) && known ? BLOCK : 0];
                chosen[word] = new int[population == kind ? BLOCK : 0];
            }
            for (int grid = 0; grid < cells.length; grid++) {
                int at = grid;
                RecordKind population = plan.grids.get(grid).population();
                inheritsCells[grid] = above.stream().anyMatch(other -> plan.divides(other, at));
                boolean known = inheritsCells[grid] || plan.divides(kind, grid) || population == kind;
                cells[grid] = new int[population.within(kind) && known ? BLOCK : 0];
            }
            for (int each = 0; each < values.length; each++) {
                ScanPlan.Measured measured = plan.measured.get(each);
                boolean needed = kind.within(measured.column().kind()) && measured.deepest().within(kind);
                values[each] = new int[needed ? BLOCK : 0];
            }
            this.deeper = plan.grids.stream().anyMatch(grid -> grid.population().depth() > depth);
        }
    }

    ScanWorker(AlignedRecords records, ScanPlan plan, boolean keyed, boolean vectors) {
        this.records = records;
        this.plan = plan;
        this.keyed = keyed;
        this.vectors = vectors;
        for (RecordKind kind : RecordKind.values()) {
            levels.add(new Level(kind));
        }
        this.grids = plan.grids.stream().map(this::counters).toList();
    }

    private GridCounters counters(ScanPlan.Grid grid) {
        List<WordCounters> words = new ArrayList<>();
        for (int word = 0; word < plan.words.size(); word++) {
            long asked = 0;
            int[] measured = new int[Long.SIZE];
            Arrays.fill(measured, -1);
            for (RecordTable table : grid.tables()) {
                for (RecordIndicator indicator : table.indicators()) {
                    for (ScanPlan.Bit bit : plan.bits(indicator)) {
                        if (bit.word() == word) {
                            asked |= bit.mask();
                            indicator.measured().forEach(column -> measured[bit.bit()] = plan.place(column));
                        }
                    }
                }
            }
            if (asked != 0) {
                words.add(
                        vectors
                                ? new VectorCounters(word, asked, measured, grid.cells(), keyed)
                                : new ScalarCounters(word, asked, measured, grid.cells(), keyed));
            }
        }
        return new GridCounters(grid.cells(), words);
    }

    /** Counts one municipality; the answer is good until the next is counted. */
    List<GridCounters> count(AlignedRecords.Extent extent) {
        grids.forEach(GridCounters::clear);
        int own = extent.dwellings() - 1;
        Cursor households = new Cursor(extent.firstHousehold());
        Cursor persons = new Cursor(extent.firstPerson());
        for (int done = 0; done < extent.dwellings(); ) {
            boolean standIn = done == own;
            int count = standIn ? 1 : Math.min(BLOCK, own - done);
            look(levels.getFirst(), extent.firstDwelling() + done, count, !standIn);
            if (levels.getFirst().deeper) {
                descend(levels.getFirst(), count, extent.firstDwelling() + done, households, persons);
            }
            done += count;
        }
        grids.forEach(GridCounters::finish);
        return grids;
    }

    private static final class Cursor {
        long next;

        Cursor(long next) {
            this.next = next;
        }
    }

    /** Looks at the records within those of a block, a block of them at a time. */
    private void descend(Level above, int count, long first, Cursor... cursors) {
        Level level = levels.get(above.depth + 1);
        Cursor cursor = cursors[0];
        Cursor[] deeper = Arrays.copyOfRange(cursors, 1, cursors.length);
        records.within(above.kind).readValues(first, count, above.within);
        int filled = 0;
        for (int parent = 0; parent < count; parent++) {
            for (int left = above.within[parent]; left > 0; ) {
                int some = Math.min(left, BLOCK - filled);
                for (int i = 0; i < some; i++) {
                    level.parent[filled + i] = parent;
                }
                filled += some;
                left -= some;
                if (filled == BLOCK) {
                    finish(above, level, filled, cursor, deeper);
                    filled = 0;
                }
            }
        }
        if (filled > 0) {
            finish(above, level, filled, cursor, deeper);
        }
    }

    private void finish(Level above, Level level, int count, Cursor cursor, Cursor[] deeper) {
        handDown(above, level, count);
        look(level, cursor.next, count, true);
        if (level.deeper) {
            descend(level, count, cursor.next, deeper);
        }
        cursor.next += count;
    }

    private static void handDown(Level above, Level level, int count) {
        int[] parent = level.parent;
        for (int word = 0; word < level.masks.length; word++) {
            if (level.inherits[word] && level.masks[word].length > 0) {
                copy(above.masks[word], level.masks[word], parent, count);
            }
        }
        for (int grid = 0; grid < level.cells.length; grid++) {
            if (level.inheritsCells[grid] && level.cells[grid].length > 0) {
                copy(above.cells[grid], level.cells[grid], parent, count);
            }
        }
        for (int each = 0; each < level.values.length; each++) {
            if (above.values[each].length > 0 && level.values[each].length > 0) {
                copy(above.values[each], level.values[each], parent, count);
            }
        }
    }

    private static void copy(long[] from, long[] into, int[] parent, int count) {
        for (int i = 0; i < count; i++) {
            into[i] = from[parent[i]];
        }
    }

    private static void copy(int[] from, int[] into, int[] parent, int count) {
        for (int i = 0; i < count; i++) {
            into[i] = from[parent[i]];
        }
    }

    /** Reads the columns of a block, and counts it where its records are themselves the population. */
    private void look(Level level, long first, int count, boolean counted) {
        for (int word = 0; word < level.masks.length; word++) {
            if (!level.inherits[word] && level.masks[word].length > 0) {
                Arrays.fill(level.masks[word], 0, count, -1);
            }
        }
        for (int grid = 0; grid < level.cells.length; grid++) {
            if (!level.inheritsCells[grid] && level.cells[grid].length > 0) {
                Arrays.fill(level.cells[grid], 0, count, 0);
            }
        }
        for (Step step : plan.steps.getOrDefault(level.kind, List.of())) {
            step.read(first, count, codes, scratch, more);
            for (Map.Entry<Integer, long[]> allowed : step.allowed().entrySet()) {
                and(level.masks[allowed.getKey()], allowed.getValue(), codes, count);
            }
            for (Map.Entry<Integer, int[]> places : step.places().entrySet()) {
                add(level.cells[places.getKey()], places.getValue(), codes, count);
            }
        }
        for (int each = 0; each < plan.measured.size(); each++) {
            if (plan.measured.get(each).column().kind() == level.kind) {
                plan.measured.get(each).data().readValues(first, count, level.values[each]);
            }
        }
        for (ScanPlan.Comparison comparison : plan.comparisons.getOrDefault(level.kind, List.of())) {
            compare(level, comparison, count);
        }
        if (counted) {
            tally(level, first, count);
        }
    }

    private static void compare(Level level, ScanPlan.Comparison comparison, int count) {
        long[] masks = level.masks[comparison.bit().word()];
        long without = ~comparison.bit().mask();
        int[] left = level.values[comparison.left()];
        int[] right = level.values[comparison.right()];
        for (int i = 0; i < count; i++) {
            boolean above = left[i] * comparison.leftTimes() > right[i] * comparison.rightTimes();
            boolean known = left[i] != ColumnData.UNKNOWN && right[i] != ColumnData.UNKNOWN;
            masks[i] &= above && known ? -1 : without;
        }
    }

    private void tally(Level level, long first, int count) {
        for (int word = 0; word < level.chosen.length; word++) {
            if (level.chosen[word].length > 0) {
                level.many[word] = choose(level.masks[word], level.chosen[word], count);
            }
        }
        boolean read = false;
        for (int grid = 0; grid < grids.size(); grid++) {
            if (plan.grids.get(grid).population() == level.kind) {
                if (keyed && !read) {
                    records.keys(level.kind).read(first, count, level.keys);
                    read = true;
                }
                GridCounters counters = grids.get(grid);
                int[] cells = level.cells[grid];
                counters.add(count, cells, level.keys);
                for (WordCounters word : counters.words) {
                    int at = word.word;
                    word.add(level.many[at], level.chosen[at], cells, level.masks[at], level.values, level.keys);
                }
            }
        }
    }

    /** The records that count for anything; of many words they are few. */
    private static int choose(long[] masks, int[] chosen, int count) {
        int many = 0;
        for (int i = 0; i < count; i++) {
            chosen[many] = i;
            many += masks[i] != 0 ? 1 : 0;
        }
        return many;
    }

    private static void and(long[] masks, long[] allowed, int[] codes, int count) {
        for (int i = 0; i < count; i++) {
            masks[i] &= allowed[codes[i]];
        }
    }

    private static void add(int[] cells, int[] places, int[] codes, int count) {
        for (int i = 0; i < count; i++) {
            cells[i] += places[codes[i]];
        }
    }
}
