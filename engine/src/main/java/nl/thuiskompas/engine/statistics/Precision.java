package nl.thuiskompas.engine.statistics;

/**
 * How far a published value may lie from the true one because the source rounded it.
 *
 * @param halfWidth half the rounding step, in the unit of the value; 0 for exact counts, 0.5 for whole percentages
 */
public record Precision(double halfWidth) {
    /** Counts as they were counted. */
    public static final Precision EXACT = new Precision(0);
    /** Percentages rounded to whole ones. */
    public static final Precision WHOLE_PERCENT = new Precision(0.5);

    public Precision {
        if (!(halfWidth >= 0)) {
            throw new IllegalArgumentException("half a rounding step cannot be " + halfWidth);
        }
    }
}
