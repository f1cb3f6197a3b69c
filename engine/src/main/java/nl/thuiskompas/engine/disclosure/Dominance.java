package nl.thuiskompas.engine.disclosure;

/**
 * When a sum gives away too much about who contributes most. Two rules, of which one is enough (Hundepool and others,
 * Statistical Disclosure Control, 2012, chapter 4).
 *
 * @param percent p: the second largest contributor must not be able to compute the largest contribution within p percent of
 *     it (the p% rule)
 * @param one percentage of a sum above which one contributor dominates it: the (1, k) rule
 * @param two percentage above which the two largest together do: the (2, k) rule
 */
public record Dominance(int percent, int one, int two) {
    private static final long WHOLE = 100;

    /** @throws IllegalArgumentException when a percentage is not from 1 to 100 */
    public Dominance {
        for (int given : new int[] {percent, one, two}) {
            if (given < 1 || given > WHOLE) {
                throw new IllegalArgumentException(given + " is no percentage from 1 to 100");
            }
        }
    }

    /** Within 10 %; one at most 75 %, two at most 85 %. */
    public static Dominance usual() {
        return new Dominance(10, 75, 85);
    }

    /** Whether a sum is dominated. */
    public boolean of(long sum, long largest, long second) {
        return distance(sum, largest, second) > 0;
    }

    /**
     * How far an attacker must at least be kept from a sum, upwards and downwards, for its contributors to be safe; 0 when
     * it is not dominated. An attacker who knows no more than that the sum lies this far up cannot come within p percent, nor
     * find a part above k percent (upper protection levels of Hundepool and others 2012, table 4.2).
     *
     * @return in the unit of the sum, rounded up
     */
    public long distance(long sum, long largest, long second) {
        long rest = sum - largest - second;
        long distance = ceiling(largest * (double) percent / WHOLE) - rest;
        distance = Math.max(distance, ceiling(largest * (double) WHOLE / one) - sum);
        distance = Math.max(distance, ceiling((largest + second) * (double) WHOLE / two) - sum);
        return Math.max(0, distance);
    }

    private static long ceiling(double value) {
        return (long) Math.ceil(value - 1e-9);
    }
}
