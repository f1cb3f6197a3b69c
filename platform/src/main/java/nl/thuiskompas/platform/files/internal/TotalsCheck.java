package nl.thuiskompas.platform.files.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Compares the totals that a row gives with what its parts add up to. */
final class TotalsCheck {
    private static final int MOST_NAMED = 4;

    private final List<PartPlan.Sum> sums;
    private final Columns columns;
    private final CellReader cells;
    private final Findings findings;

    TotalsCheck(List<PartPlan.Sum> sums, Columns columns, CellReader cells, Findings findings) {
        this.sums = sums;
        this.columns = columns;
        this.cells = cells;
        this.findings = findings;
    }

    /** Tells of each total of a row that differs; where a total or all parts are empty there is nothing to compare. */
    void check(Line line) {
        for (PartPlan.Sum sum : sums) {
            double total = cells.forSum(line, sum.column());
            double added = 0;
            boolean any = false;
            for (int column : sum.parts()) {
                double each = cells.forSum(line, column);
                any |= !Double.isNaN(each);
                added += Double.isNaN(each) ? 0 : each;
            }
            if (any && Math.abs(total - added) > sum.within()) {
                differs(line, sum, total, added);
            }
        }
    }

    private void differs(Line line, PartPlan.Sum sum, double total, double added) {
        String parts = Arrays.stream(sum.parts())
                .limit(MOST_NAMED)
                .mapToObj(columns::called)
                .collect(Collectors.joining(" + "));
        int rest = sum.parts().length - MOST_NAMED;
        String who = line.text(0) + (line.size() > 1 ? " " + line.text(1) : "");
        findings.warning(
                "total-differs",
                line.row(),
                sum.called(),
                who + ": het totaal is " + plain(total) + ", maar de delen (" + parts
                        + (rest > 0 ? " + nog " + rest : "") + ") tellen op tot " + plain(added)
                        + ". De delen zijn overgenomen zoals ze er staan.",
                who + ": the total is " + plain(total) + ", but the parts (" + parts
                        + (rest > 0 ? " + " + rest + " more" : "") + ") add up to " + plain(added)
                        + ". The parts were taken as they stand.");
    }

    private static String plain(double number) {
        return new BigDecimal(Double.toString(number))
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
