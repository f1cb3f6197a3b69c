package nl.thuiskompas.engine.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * What is published of one indicator in one year: a value or a reason for every cell, in columns. Nothing in it is
 * confidential but {@link #reasonForChecker}.
 */
public final class Decisions {
    private final Regime regime;
    private final Layout layout;
    private final Kind kind;
    private final Fingerprints fingerprints;
    private final long[] values;
    private final @Nullable WithholdingReason[] reasons;

    Decisions(Regime regime, Cells cells, long[] values, @Nullable WithholdingReason[] reasons) {
        this.regime = regime;
        this.layout = cells.layout();
        this.kind = cells.kind();
        this.fingerprints = new Fingerprints(cells);
        this.values = values;
        this.reasons = reasons;
    }

    /** How it was protected. */
    public Regime regime() {
        return regime;
    }

    /** Where the cells stand. */
    public Layout layout() {
        return layout;
    }

    /** What the values are. */
    public Kind kind() {
        return kind;
    }

    /** Number of cells. */
    public int size() {
        return values.length;
    }

    /** Whether a cell is withheld. */
    public boolean withheld(int cell) {
        return reasons[cell] != null;
    }

    /**
     * The published value of a cell.
     *
     * @throws IllegalStateException when it is withheld
     */
    public long value(int cell) {
        if (withheld(cell)) {
            throw new IllegalStateException(layout.describe(cell) + " is withheld");
        }
        return values[cell];
    }

    /** What is said about a cell. */
    public Decision decision(int cell) {
        WithholdingReason reason = reasonForChecker(cell);
        return reason != null
                ? new Decision.Withheld(reason.toPublish())
                : new Decision.Published(
                        (double) values[cell],
                        regime.interval(kind, values[cell]),
                        regime.standardDeviation(kind, values[cell]));
    }

    /** Confidential: the rule that withholds a cell, for whoever checks the output; null when it is published. */
    public @Nullable WithholdingReason reasonForChecker(int cell) {
        return reasons[cell];
    }

    /** What is the same about this cell in every release. */
    public Fingerprint fingerprint(int cell) {
        return fingerprints.of(cell);
    }

    /**
     * By how much a published total and its published parts may differ under the regime.
     *
     * @throws IllegalStateException when one of them is withheld
     */
    public double tolerance(int total, int... parts) {
        long[] published = new long[parts.length];
        for (int i = 0; i < parts.length; i++) {
            published[i] = value(parts[i]);
        }
        return regime.tolerance(kind, value(total), published);
    }
}
