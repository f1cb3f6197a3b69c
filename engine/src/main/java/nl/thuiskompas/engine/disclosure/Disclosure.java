package nl.thuiskompas.engine.disclosure;

import nl.thuiskompas.engine.disclosure.Cells.Amounts;
import org.jspecify.annotations.Nullable;

/** The way in: measured cells and a regime give what may be published. The same input gives the same, always. */
public final class Disclosure {
    private Disclosure() {}

    /**
     * Decides for all cells of one indicator and year.
     *
     * @param earlier what was decided in earlier releases, which binds
     * @throws IllegalStateException when the regime needs record keys and the cells have none, or when {@link Exact} cannot
     *     protect a cell because of what is known around it; {@link Suppression#exposed()} lists them
     */
    public static Decisions protect(Cells cells, Regime regime, EarlierDecisions earlier) {
        return switch (regime) {
            case Exact exact -> published(Suppression.of(cells, exact, earlier), exact);
            case CellKey cellKey -> perturb(cells, cellKey, earlier);
            case Rounded rounded -> round(cells, rounded, earlier);
        };
    }

    /**
     * What a suppression publishes.
     *
     * @throws IllegalStateException when a cell is exposed
     */
    public static Decisions published(Suppression suppression, Exact regime) {
        Cells cells = suppression.cells();
        if (!suppression.exposed().isEmpty()) {
            Requirement first = suppression.exposed().getFirst();
            throw new IllegalStateException(suppression.exposed().size() + " requirements of " + cells.indicator() + " "
                    + cells.year() + " cannot be met because of what is known already, the first of "
                    + cells.layout().describe(first.cell())
                    + "; leave out the table that shows it, or withdraw the earlier release");
        }
        long[] values = new long[cells.size()];
        @Nullable WithholdingReason[] reasons = new WithholdingReason[cells.size()];
        for (int cell = 0; cell < values.length; cell++) {
            WithholdingReason reason = suppression.reason(cell);
            values[cell] = reason == null ? cells.value(cell) : 0;
            reasons[cell] = reason;
        }
        return new Decisions(regime, cells, values, reasons);
    }

    private static Decisions perturb(Cells cells, CellKey regime, EarlierDecisions earlier) {
        PerturbationTable table = regime.table();
        Amounts amounts = cells.amounts();
        return each(cells, regime, earlier, (cell, values, reasons) -> {
            long key = cells.key(cell);
            long count = table.published(cells.contributors(cell), key);
            if (amounts == null) {
                values[cell] = count;
            } else if (count < regime.sumsFrom()) {
                // Not even of an empty cell: a sum of 0 would tell it from a cell whose count became 0.
                reasons[cell] = WithholdingReason.TOO_FEW;
            } else {
                values[cell] = SumNoise.published(amounts.sums()[cell], amounts.largest()[cell], regime.spread(), key);
            }
        });
    }

    private static Decisions round(Cells cells, Rounded regime, EarlierDecisions earlier) {
        Amounts amounts = cells.amounts();
        return each(cells, regime, earlier, (cell, values, reasons) -> {
            long count = Rounding.count(cells.contributors(cell), regime.base(), cells.key(cell));
            if (amounts == null) {
                values[cell] = count;
            } else if (count < regime.sumsFrom()) {
                reasons[cell] = WithholdingReason.TOO_FEW;
            } else if (regime.dominance().of(amounts.sums()[cell], amounts.largest()[cell], amounts.second()[cell])) {
                reasons[cell] = WithholdingReason.DOMINATED;
            } else {
                values[cell] = Rounding.sum(amounts.sums()[cell]);
            }
        });
    }

    private interface Rule {
        void decide(int cell, long[] values, @Nullable WithholdingReason[] reasons);
    }

    private static Decisions each(Cells cells, Regime regime, EarlierDecisions earlier, Rule rule) {
        long[] values = new long[cells.size()];
        @Nullable WithholdingReason[] reasons = new WithholdingReason[cells.size()];
        Fingerprints fingerprints = new Fingerprints(cells);
        for (int cell = 0; cell < values.length; cell++) {
            int before = earlier.isEmpty() ? -1 : earlier.indexOf(fingerprints.of(cell));
            if (before < 0) {
                rule.decide(cell, values, reasons);
            } else {
                values[cell] = earlier.value(before);
                reasons[cell] = earlier.reason(before);
            }
        }
        return new Decisions(regime, cells, values, reasons);
    }
}
