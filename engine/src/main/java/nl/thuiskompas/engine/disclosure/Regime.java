package nl.thuiskompas.engine.disclosure;

/**
 * How a release is protected; a release has one, named in its manifest. Everything said here about a published value depends
 * on nothing but that value and the parameters, which are public: uncertainty that depended on the true value would give it
 * away.
 */
public sealed interface Regime permits Exact, CellKey, Rounded {
    /** The true values a published value can stand for. */
    Interval interval(Kind kind, long published);

    /**
     * Standard deviation of the difference between a published value and the true one; where it depends on the true value,
     * the greatest it can be.
     */
    double standardDeviation(Kind kind, long published);

    /** The least published base of which shares and means are published. */
    int sharesFrom();

    /**
     * How far a published total may lie from the sum of its published parts: checks that parts add up allow this much.
     *
     * @param parts all parts of the total
     */
    default double tolerance(Kind kind, long total, long... parts) {
        double tolerance = interval(kind, total).reach((double) total);
        for (long part : parts) {
            tolerance += interval(kind, part).reach((double) part);
        }
        return tolerance;
    }
}
