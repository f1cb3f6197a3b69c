package nl.thuiskompas.engine.microdata;

import java.util.List;

/**
 * The way from the cells of a grid that several tables share to those of one table.
 *
 * @param grid place of the grid in the plan
 * @param cells for each cell of the grid the cell of the table within a region, totals counted
 * @param bits for each indicator of the table where the plan counts its parts
 */
record Pouring(int grid, int[] cells, List<List<ScanPlan.Bit>> bits) {
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
        return new Pouring(
                plan.grids.indexOf(grid),
                cells,
                table.indicators().stream().map(plan::bits).toList());
    }

    void pour(GridCounters from, MeasuredTable into, int region) {
        int start = region * into.cells();
        for (int cell = 0; cell < cells.length; cell++) {
            if (from.records[cell] != 0) {
                into.records[start + cells[cell]] += from.records[cell];
                if (into.keyed()) {
                    into.recordKeys[start + cells[cell]] ^= from.recordKeys[cell];
                }
            }
        }
        for (int each = 0; each < bits.size(); each++) {
            for (ScanPlan.Bit bit : bits.get(each)) {
                for (GridCounters.WordCounters word : from.words) {
                    if (word.word == bit.word()) {
                        pour(from, word, bit.bit(), into, each, start);
                    }
                }
            }
        }
    }

    private void pour(
            GridCounters from, GridCounters.WordCounters word, int bit, MeasuredTable into, int each, int start) {
        long[] counts = into.counts[each];
        for (int cell = 0; cell < cells.length; cell++) {
            if (from.records[cell] == 0) {
                continue;
            }
            int at = start + cells[cell];
            int wide = cell * Long.SIZE + bit;
            counts[at] += word.counts[wide];
            if (into.sums[each].length > 0) {
                int amount = cell * word.slots + word.slot[bit];
                into.sums[each][at] += word.sums[amount];
                into.mergeLargest(each, at, word.largest[amount], word.second[amount]);
            }
            if (into.keyed()) {
                into.keys[each][at] ^= word.keys[wide];
            }
        }
    }
}
