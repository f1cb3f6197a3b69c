package nl.thuiskompas.engine.disclosure;

import nl.thuiskompas.engine.disclosure.Decision.Published;

/** Shares and means of what is published; they are never measured, so that they can tell nothing that their parts do not. */
public final class Ratios {
    private Ratios() {}

    /**
     * A share.
     *
     * @param part what is said about the part
     * @param base what is said about the whole
     * @return from 0 to 1; withheld when one of them has no value or the base is below {@link Regime#sharesFrom}
     */
    public static Decision share(Decision part, Decision base, Regime regime) {
        return switch (ratio(part, base, regime)) {
            case Published p ->
                new Published(
                        Math.min(1, p.value()),
                        new Interval(
                                Math.min(1, p.interval().low()),
                                Math.min(1, p.interval().high())),
                        p.standardDeviation());
            case Decision other -> other;
        };
    }

    /**
     * A mean.
     *
     * @param sum what is said about the sum
     * @param count what is said about the number of its contributors
     * @return in the unit of the sum; withheld when one of them has no value or the count is below {@link Regime#sharesFrom}
     */
    public static Decision mean(Decision sum, Decision count, Regime regime) {
        return ratio(sum, count, regime);
    }

    /**
     * The true means that a published one can stand for, as far as the mean itself and the public parameters tell it: neither
     * its sum nor the number of its contributors is known. It holds the interval that {@link #mean} gave it.
     *
     * @param published a mean, not negative
     */
    public static Interval around(double published, Regime regime) {
        long count = Math.max(1, regime.sharesFrom());
        Interval counts = regime.interval(Kind.COUNT, count);
        long least = (long) Math.floor(published * count);
        if (published == 0) {
            return new Interval(0, regime.interval(Kind.SUM, 0).high() / counts.low());
        }
        // What a sum can be off, as a part of itself, becomes less as it grows, except at powers of ten.
        double low = 1;
        double high = 1;
        for (long sum : new long[] {Math.max(1, least), tenfold(least)}) {
            Interval sums = regime.interval(Kind.SUM, sum);
            low = Math.min(low, sums.low() / sum);
            high = Math.max(high, sums.high() / sum);
        }
        return new Interval(published * low * (count / counts.high()), published * high * (count / counts.low()));
    }

    /** The least power of ten that is not below a number, and not below 10. */
    private static long tenfold(long number) {
        long power = 10;
        while (power < number) {
            power *= 10;
        }
        return power;
    }

    private static Decision ratio(Decision above, Decision below, Regime regime) {
        if (!(above instanceof Published a) || !(below instanceof Published b)) {
            return new Decision.Withheld(WithholdingReason.MADE_OF_WITHHELD);
        }
        if (b.value() < regime.sharesFrom() || b.interval().low() <= 0) {
            return new Decision.Withheld(WithholdingReason.SMALL_BASE);
        }
        double ratio = a.value() / b.value();
        // First order in both, which are perturbed independently.
        double deviation = Math.hypot(a.standardDeviation(), ratio * b.standardDeviation()) / b.value();
        return new Published(
                ratio,
                new Interval(
                        a.interval().low() / b.interval().high(),
                        a.interval().high() / b.interval().low()),
                deviation);
    }
}
