package nl.thuiskompas.engine.disclosure;

/**
 * Every cell is perturbed by itself, totals too, by a key that is made of the keys of its records. The same records always
 * give the same published count, in whatever table, division, year or indicator they come together; parts and totals do not
 * add up.
 *
 * <p><b>Counts</b> come from a {@link PerturbationTable}. <b>Sums</b> get a noise that is proportional to their largest
 * contribution: {@code spread} times that contribution times a number whose size is spread evenly over [1/2, 1] and whose
 * sign is plus as often as minus. It never is near zero, so that a published sum never gives the largest contribution away
 * nearer than half the spread (noise with a hole in the middle: Evans, Zayatz, Slanta 1998; on the largest contributions of a
 * cell: Thompson, Broadfoot, Elazar 2013; the choice among the ways of Giessing and Tent 2019). A sum is published when the
 * <em>published</em> count of its contributors is at least {@code sumsFrom}: a rule on the true count would tell it.
 *
 * @param deviation D: the most a published count differs from the true one
 * @param variance V: variance of that difference, for every count but 0, which stays 0
 * @param hiddenUpTo js: positive counts up to this are never published
 * @param spread part of the largest contribution by which a sum differs at most; above 0, at most 1/2
 * @param sumsFrom least published count of contributors for which a sum is published; above D + 1, so that at least two
 *     contribute
 * @param sharesFrom least published base of which shares and means are published; above D
 */
public record CellKey(int deviation, double variance, int hiddenUpTo, double spread, int sumsFrom, int sharesFrom)
        implements Regime {
    private static final double DEVIATION_OF_THE_HOLE = Math.sqrt(7 / 12.0);

    /** @throws IllegalArgumentException when a parameter is out of bounds or no table has these properties */
    public CellKey {
        new PerturbationTable(deviation, variance, hiddenUpTo);
        if (!(spread > 0 && spread <= 0.5)) {
            throw new IllegalArgumentException("a spread of " + spread + " is not above 0 and at most 0.5");
        }
        if (sumsFrom <= deviation + 1) {
            throw new IllegalArgumentException("sums from " + sumsFrom + " published contributors can be of "
                    + (sumsFrom - deviation) + "; with a maximum deviation of " + deviation + " the least is "
                    + (deviation + 2));
        }
        if (sharesFrom <= deviation) {
            throw new IllegalArgumentException("shares of a base of " + sharesFrom + " can be shares of nobody; with a"
                    + " maximum deviation of " + deviation + " the least is " + (deviation + 1));
        }
    }

    /** Deviation 5, variance 3, no 1 or 2; sums differ by at most a fifth of the largest contribution. */
    public static CellKey usual() {
        return new CellKey(5, 3, 2, 0.2, 10, 20);
    }

    /** The table of its counts. */
    public PerturbationTable table() {
        return new PerturbationTable(deviation, variance, hiddenUpTo);
    }

    @Override
    public Interval interval(Kind kind, long published) {
        return switch (kind) {
            case COUNT ->
                published == 0
                        ? new Interval(0, deviation)
                        : new Interval(Math.max(1.0, (double) published - deviation), (double) published + deviation);
            case SUM -> new Interval(Math.max(0, published - 0.5) / (1 + spread), (published + 0.5) / (1 - spread));
        };
    }

    @Override
    public double standardDeviation(Kind kind, long published) {
        return switch (kind) {
            case COUNT -> Math.sqrt(variance);
            case SUM ->
                spread * DEVIATION_OF_THE_HOLE * interval(kind, published).high();
        };
    }
}
