package nl.thuiskompas.platform.groups.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.thuiskompas.engine.statistics.Value;
import nl.thuiskompas.platform.language.Numbers;

/**
 * Numbers of which each can be off, in no more signs than they carry: one number where all that it can truly be rounds to it,
 * and otherwise both ends, rounded outwards. Whoever reads a number as what rounds to it, and two as all between them, reads
 * nothing that is not so.
 */
final class Bands {
    /** One number stands for two where it says no less than half of what they say. */
    private static final double COARSER = 2;

    private Bands() {}

    /**
     * A number or two: "28,9", "29" or "10–32".
     *
     * @param decimals the most that are shown
     */
    static String text(Numbers numbers, Value.Amount band, int decimals) {
        int some = band.high() - band.low() < 1 ? decimals : 0;
        double low = outwards(band.low(), some, RoundingMode.FLOOR);
        double high = outwards(band.high(), some, RoundingMode.CEILING);
        for (int less = decimals; less >= 0; less--) {
            String one = numbers.number(band.low(), less);
            boolean telling = less == decimals || Math.pow(10, -less) <= COARSER * (high - low);
            if (telling && one.equals(numbers.number(band.high(), less))) {
                return one;
            }
        }
        return numbers.number(low, some) + "–" + numbers.number(high, some);
    }

    /** The same of a part of something, 0 to 1, as a number of so many. */
    static String of(Numbers numbers, Value.Amount part, double whole, int decimals) {
        return text(numbers, times(part, whole), decimals);
    }

    /** A part of something, as a number of so many. */
    static Value.Amount times(Value.Amount part, double whole) {
        return new Value.Amount(whole * part.value(), whole * part.low(), whole * part.high());
    }

    /** Whether a part can be anything from nothing to the whole, so that it says nothing. */
    static boolean saysNothing(Value.Amount part) {
        return part.low() <= 0 && part.high() >= 1;
    }

    private static double outwards(double value, int decimals, RoundingMode way) {
        return BigDecimal.valueOf(value).setScale(decimals, way).doubleValue();
    }
}
