package nl.thuiskompas.platform.pictures;

import java.math.BigDecimal;

/** Numbers as SVG reads them, and the round numbers that people read. */
final class Decimals {
    private static final double[] NICE = {1, 2, 5, 10};

    private Decimals() {}

    /** At most two decimals, a point, no zeros at the end. */
    static String compact(double value) {
        long hundredths = Math.round(value * 100);
        return hundredths % 100 == 0
                ? Long.toString(hundredths / 100)
                : BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }

    /** The least of 1, 2 and 5 times a power of ten that is at least {@code rough}. */
    static double niceStep(double rough) {
        if (!(rough > 0)) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double nice : NICE) {
            if (nice * power >= rough * (1 - 1e-9)) {
                return nice * power;
            }
        }
        return 10 * power;
    }
}
