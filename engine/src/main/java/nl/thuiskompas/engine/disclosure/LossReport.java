package nl.thuiskompas.engine.disclosure;

import java.util.List;

/**
 * What protection costs, table by table. Confidential as long as it can be set beside few cells; for the sheet of whoever
 * checks the output.
 *
 * @param table name of the table
 * @param cells number of its cells, totals included
 * @param primary cells withheld by a rule
 * @param complements cells withheld for others
 * @param meanAbsoluteDeviation of the published cells from the true values, in the unit of the indicator
 * @param hellinger distance between the true and the published distribution over the finest cells of single parts, withheld
 *     ones as empty: 0 when they are equal, 1 when nothing is left
 */
public record LossReport(
        String table, int cells, int primary, int complements, double meanAbsoluteDeviation, double hellinger) {

    /** Reports on all tables. */
    public static List<LossReport> of(Cells cells, Decisions decisions) {
        return cells.layout().tables().stream()
                .map(table -> of(table, cells, decisions))
                .toList();
    }

    /** Share of the cells that are withheld. */
    public double withheldShare() {
        return (primary + complements) / (double) cells;
    }

    private static LossReport of(ListedTable table, Cells cells, Decisions decisions) {
        Layout layout = cells.layout();
        int number = 0;
        int primary = 0;
        int complements = 0;
        double deviations = 0;
        int finest = 0;
        for (int mask : layout.blocksOf(table)) {
            finest = mask;
            for (int cell = layout.start(mask); cell < layout.end(mask); cell++) {
                number++;
                WithholdingReason reason = decisions.reasonForChecker(cell);
                if (reason == null) {
                    deviations += Math.abs((double) decisions.value(cell) - cells.value(cell));
                } else if (reason == WithholdingReason.PROTECTS_ANOTHER) {
                    complements++;
                } else {
                    primary++;
                }
            }
        }
        int published = number - primary - complements;
        return new LossReport(
                table.name(),
                number,
                primary,
                complements,
                published == 0 ? 0 : deviations / published,
                hellinger(cells, decisions, finest));
    }

    private static double hellinger(Cells cells, Decisions decisions, int mask) {
        Layout layout = cells.layout();
        double trueSum = 0;
        double publishedSum = 0;
        double common = 0;
        for (int cell = layout.start(mask); cell < layout.end(mask); cell++) {
            if (single(layout, cell)) {
                double was = (double) cells.value(cell);
                double is = decisions.withheld(cell) ? 0 : (double) decisions.value(cell);
                trueSum += was;
                publishedSum += is;
                common += Math.sqrt(was * is);
            }
        }
        if (trueSum == 0 || publishedSum == 0) {
            return trueSum == publishedSum ? 0 : 1;
        }
        return Math.sqrt(Math.max(0, 1 - common / Math.sqrt(trueSum * publishedSum)));
    }

    private static boolean single(Layout layout, int cell) {
        int[] classes = layout.classes(cell);
        for (int d = 0; d < classes.length; d++) {
            if (layout.dimensions().get(d).partsOf(classes[d]).length > 1 && classes[d] != Dimension.ALL) {
                return false;
            }
        }
        return true;
    }
}
