package nl.thuiskompas.engine.microdata;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The way from the cells of a grid that several tables share to those of one table.
 *
 * @param grid place of the grid in the plan
 * @param cells for each cell of the grid the cell of the table within a region, totals counted
 * @param parts the words that the table asks for
 * @param every places of indicators that every record counts for
 */
record Pouring(int grid, int[] cells, List<Part> parts, int[] every) {
    /** The bits of a word that are counted for the table, and for each of them the place of its indicator. */
    record Part(int word, long mask, int[] indicators) {}

    static Pouring of(ScanPlan plan, ScanPlan.Grid grid, RecordTable table) {
        int[] cells = new int[grid.cells()];
        for (int cell = 0; cell < cells.length; cell++) {
            int at = 0;
            for (Breakdown breakdown : table.breakdowns()) {
                int each = grid.breakdowns().indexOf(breakdown);
                int place = cell / grid.stride(each) % breakdown.places();
                at = at * (breakdown.places() + 1) + place + 1;
            }
            cells[cell] = at;
        }
        return new Pouring(plan.grids.indexOf(grid), cells, parts(plan, table), every(plan, table));
    }

    private static List<Part> parts(ScanPlan plan, RecordTable table) {
        List<Part> parts = new ArrayList<>();
        for (int word = 0; word < plan.words.size(); word++) {
            long mask = 0;
            int[] indicators = new int[Long.SIZE];
            for (int each = 0; each < table.indicators().size(); each++) {
                for (ScanPlan.Bit bit : plan.bits(table.indicators().get(each))) {
                    if (bit.word() == word) {
                        mask |= bit.mask();
                        indicators[bit.bit()] = each;
                    }
                }
            }
            if (mask != 0) {
                parts.add(new Part(word, mask, indicators));
            }
        }
        return parts;
    }

    private static int[] every(ScanPlan plan, RecordTable table) {
        return IntStream.range(0, table.indicators().size())
                .filter(each -> plan.bits(table.indicators().get(each)).contains(ScanPlan.Bit.EVERY))
                .toArray();
    }

    /** Adds what was counted to the cells of a region, totals left out. */
    void pour(GridCounters from, MeasuredTable into, int region) {
        int start = region * into.cells();
        for (int cell = 0; cell < cells.length; cell++) {
            int found = from.records(cell);
            if (found != 0) {
                int key = from.recordKey(cell);
                into.addRecords(start + cells[cell], found, key);
                for (int each : every) {
                    into.add(each, start + cells[cell], found, key);
                }
            }
        }
        for (Part part : parts) {
            for (WordCounters word : from.words) {
                if (word.word == part.word) {
                    pour(word, part, into, start);
                }
            }
        }
    }

    private void pour(WordCounters word, Part part, MeasuredTable into, int start) {
        for (int cell = 0; cell < cells.length; cell++) {
            int at = start + cells[cell];
            for (long left = word.seen[cell] & part.mask; left != 0; left &= left - 1) {
                int bit = Long.numberOfTrailingZeros(left);
                int each = part.indicators[bit];
                int wide = cell * Long.SIZE + bit;
                into.add(each, at, word.counts[wide], word.keyOf(wide));
                if ((word.summed >>> bit & 1) == 1) {
                    int amount = cell * word.slots + word.slot[bit];
                    into.addAmounts(each, at, word.sums[amount], word.largest[amount], word.second[amount]);
                }
            }
        }
    }
}
