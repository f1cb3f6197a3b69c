package nl.thuiskompas.platform.exports;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How exact numbers leave us: in every format the same digits, so that a file and an answer never differ. */
final class Rounding {
    /** Decimals of values and their bands. */
    static final int VALUE = 4;
    /** Decimals of a part of one. */
    static final int PART = 6;

    private static final double LARGEST_EXACT = 1L << 53;

    private Rounding() {}

    /** The number, rounded half up, in the fewest digits that say it: 7449298, 28.8849, never 1.0 and never 1E7. */
    static String plain(double value, int decimals) {
        if (value == Math.rint(value) && Math.abs(value) < LARGEST_EXACT) {
            return Long.toString((long) value);
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        // stripTrailingZeros keeps the scale of zero itself on no Java since 8, so 0.00001 becomes 0.
        return rounded.stripTrailingZeros().toPlainString();
    }

    /** The same number for cells that hold numbers. */
    static BigDecimal number(double value, int decimals) {
        return new BigDecimal(plain(value, decimals));
    }
}
