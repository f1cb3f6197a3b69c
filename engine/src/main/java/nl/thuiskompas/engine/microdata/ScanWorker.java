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
    private final AlignedRecords records;
    private final ScanPlan plan;
    private final List<Level> levels = new ArrayList<>();
    private final List<GridCounters> grids;
    private final int[] codes = new int[Level.block(RecordKind.PERSON)];
    private final int[] scratch = new int[codes.length];
    private final int[] more = new int[codes.length];
    private final boolean keyed;
    private final boolean vectors;

    ScanWorker(AlignedRecords records, ScanPlan plan, boolean keyed, boolean vectors) {
        this.records = records;
        this.plan = plan;
        this.keyed = keyed;
        this.vectors = vectors;
        for (RecordKind kind : RecordKind.values()) {
            levels.add(new Level(plan, kind));
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
            int count = standIn ? 1 : Math.min(levels.getFirst().block, own - done);
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
        int[] parents = level.parent;
        for (int parent = 0; parent < count; parent++) {
            int left = above.within[parent];
            if (left <= Level.COMMONLY && filled + left < level.block) {
                for (int i = 0; i < Level.COMMONLY; i++) {
                    parents[filled + i] = parent; // what is too much is written over by the next
                }
                filled += left;
                continue;
            }
            while (left > 0) {
                int some = Math.min(left, level.block - filled);
                Arrays.fill(parents, filled, filled + some, parent);
                filled += some;
                left -= some;
                if (filled == level.block) {
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
        level.takeFrom(above, count);
        look(level, cursor.next, count, true);
        if (level.deeper) {
            descend(level, count, cursor.next, deeper);
        }
        cursor.next += count;
    }

    /** Reads the columns of a block, and counts it where its records are themselves the population. */
    private void look(Level level, long first, int count, boolean counted) {
        level.begin(count);
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
            level.compare(comparison, count);
        }
        if (counted) {
            tally(level, first, count);
        }
    }

    private void tally(Level level, long first, int count) {
        level.choose(count);
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
