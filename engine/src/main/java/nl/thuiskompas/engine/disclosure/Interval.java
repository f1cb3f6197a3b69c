package nl.thuiskompas.engine.disclosure;

/**
 * The values something can have.
 *
 * @param low least value
 * @param high greatest value; infinite when nothing bounds it
 */
public record Interval(double low, double high) {
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("nothing lies between " + low + " and " + high);
        }
    }

    /** One value. */
    public static Interval of(double value) {
        return new Interval(value, value);
    }

    /** The interval of a sum. */
    public Interval plus(Interval other) {
        return new Interval(low + other.low, high + other.high);
    }

    /** Whether a value lies in it. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** How far the end that is farther from a value lies from it. */
    public double reach(double value) {
        return Math.max(value - low, high - value);
    }
}
