package nl.thuiskompas.engine.disclosure;

/** What is said about one cell outside: it holds nothing that is confidential. */
public sealed interface Decision {
    /**
     * A value.
     *
     * @param value in the unit of the indicator
     * @param interval the true values it can stand for
     * @param standardDeviation of the difference from the true value; where that depends on the true value, the most it can
     *     be
     */
    record Published(double value, Interval interval, double standardDeviation) implements Decision {}

    /**
     * No value.
     *
     * @param reason why, such as may be told outside
     */
    record Withheld(WithholdingReason reason) implements Decision {}

    /**
     * A sum of which a part is withheld: no value, but bounds that everybody could compute from what is published.
     *
     * @param interval where the sum lies
     * @param withheld how many parts of it are withheld
     */
    record Bounded(Interval interval, int withheld) implements Decision {}
}
