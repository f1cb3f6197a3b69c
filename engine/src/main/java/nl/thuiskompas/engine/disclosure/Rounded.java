package nl.thuiskompas.engine.disclosure;

/**
 * Every cell is rounded by itself, totals too.
 *
 * <p><b>Counts</b> go up or down to a multiple of the base at random so that nothing changes on average: 13 to base 5 becomes
 * 15 three times out of five and 10 otherwise. Chance comes from the key of the cell, so that the same records always give
 * the same (fixed random rounding). Rounding to the nearest multiple would be closer and was not chosen: many villages with
 * two become many villages with none, and a region made of them is empty. Multiples of the base stay what they are.
 * <b>Sums</b> keep two significant digits; they are withheld when the published count of contributors is below
 * {@code sumsFrom}, and when the largest contribution would be known too well ({@link Dominance}).
 *
 * @param base multiple that counts are rounded to; at least 3
 * @param sumsFrom least published count of contributors for which a sum is published; above the base, so that at least two
 *     contribute
 * @param dominance when one contributor is too large a part of a sum
 * @param sharesFrom least published base of which shares and means are published, such as 100; not below the base
 */
public record Rounded(int base, int sumsFrom, Dominance dominance, int sharesFrom) implements Regime {
    /** @throws IllegalArgumentException when a parameter is out of bounds */
    public Rounded {
        if (base < 3) {
            throw new IllegalArgumentException("rounding to multiples of " + base + " hides nothing; 3 is the least");
        }
        if (sumsFrom <= base) {
            throw new IllegalArgumentException("sums from " + sumsFrom + " published contributors can be of one; with"
                    + " base " + base + " the least is " + (base + 1));
        }
        if (sharesFrom < base) {
            throw new IllegalArgumentException(
                    "shares of a base of " + sharesFrom + " can be shares of nobody; the least is " + base);
        }
    }

    /**
     * Base 10, sums from 20 contributors, shares from 100 up. Multiples of 5 are not enough for linked tables of many small
     * numbers: enough of them around a published 0 leave only one number.
     */
    public static Rounded usual() {
        return new Rounded(10, 20, Dominance.usual(), 100);
    }

    @Override
    public Interval interval(Kind kind, long published) {
        return switch (kind) {
            case COUNT ->
                published == 0
                        ? new Interval(0, base - 1)
                        : new Interval(Math.max(1.0, published - base + 1.0), published + base - 1.0);
            case SUM -> {
                double half = Rounding.step(published) / 2.0;
                yield new Interval(Math.max(0, published - half), published + half);
            }
        };
    }

    @Override
    public double standardDeviation(Kind kind, long published) {
        return switch (kind) {
            case COUNT -> base / 2.0;
            case SUM -> Rounding.step(published) / 2.0;
        };
    }
}
