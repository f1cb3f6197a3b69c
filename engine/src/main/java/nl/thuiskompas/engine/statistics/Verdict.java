package nl.thuiskompas.engine.statistics;

import nl.thuiskompas.engine.statistics.Value.Amount;

/** Whether something is so, when rounding may stand in the way of knowing. */
public enum Verdict {
    YES,
    NO,
    CANNOT_BE_SAID;

    /**
     * Whether a value lies below another, whatever their true values within their bands are. A rounded value stays
     * strictly under the upper end of its band (27.5 would have been published as 28), so touching ends still say yes;
     * only where the band was clipped (100 %) the value itself may be its upper end.
     */
    public static Verdict below(Amount value, Amount reference) {
        if (value.high() < reference.low() || (value.high() == reference.low() && value.value() < value.high())) {
            return YES;
        }
        return value.low() >= reference.high() ? NO : CANNOT_BE_SAID;
    }

    /** A figure of which a larger part than this was shared out by weights is not certain enough for a yes or a no. */
    public static final double LARGEST_APPORTIONED = 0.05;

    /**
     * Whether a figure lies below a value. Its band says how its source rounded; it says nothing of weights, so where much
     * was shared out by them (the share of a merged municipality, given to each of those it was made of) it cannot be said.
     *
     * @param amount the value of the figure
     */
    public static Verdict below(Figure figure, Amount amount, Amount reference) {
        return figure.apportioned() > LARGEST_APPORTIONED ? CANNOT_BE_SAID : below(amount, reference);
    }

    /** Whether a value lies above another; the mirror of {@link #below}. */
    public static Verdict above(Amount value, Amount reference) {
        return below(reference, value);
    }
}
