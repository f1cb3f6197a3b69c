package nl.thuiskompas.platform.files.internal;

import java.util.Optional;

/**
 * How numbers are written in a file.
 *
 * @param decimal the decimal sign, a comma or a point
 * @param thousands the sign between groups of three, empty when there is none
 */
record NumberText(char decimal, Optional<Character> thousands) {
    private static final double[] TENS = new double[16];

    static {
        TENS[0] = 1;
        for (int i = 1; i < TENS.length; i++) {
            TENS[i] = 10 * TENS[i - 1];
        }
    }

    /**
     * Reads a number: a sign, digits, perhaps decimals, perhaps an exponent.
     *
     * @return NaN when it is none; never infinite
     */
    double read(String text) {
        long digits = 0;
        int count = 0;
        int decimals = -1;
        int i = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        int begin = i;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = 10 * digits + (c - '0');
                count++;
                decimals += decimals >= 0 ? 1 : 0;
                if (count > 15) {
                    return slow(text);
                }
            } else if (c == decimal && decimals < 0 && count > 0) {
                decimals = 0;
            } else {
                return slow(text);
            }
        }
        if (count == 0 || i == begin) {
            return Double.NaN;
        }
        double value = decimals > 0 ? digits / TENS[decimals] : digits;
        return text.charAt(0) == '-' ? -value : value;
    }

    /** Grouped digits, many digits, exponents. */
    private double slow(String text) {
        if (text.length() > 400) {
            return Double.NaN;
        }
        StringBuilder plain = new StringBuilder(text.length());
        boolean decimals = false;
        boolean digit = false;
        int sinceGroup = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digit = true;
                sinceGroup += sinceGroup >= 0 && !decimals ? 1 : 0;
                plain.append(c);
            } else if (c == decimal && !decimals && digit) {
                decimals = true;
                plain.append('.');
            } else if (thousands.isPresent() && c == thousands.get() && !decimals && digit) {
                if (sinceGroup >= 0 && sinceGroup != 3) {
                    return Double.NaN;
                }
                sinceGroup = 0;
            } else if ((c == '-' || c == '+') && i == 0) {
                plain.append(c);
            } else if ((c == 'e' || c == 'E') && digit) {
                return exponent(plain, text.substring(i + 1));
            } else {
                return Double.NaN;
            }
        }
        if (!digit || (sinceGroup >= 0 && sinceGroup != 3)) {
            return Double.NaN;
        }
        return finite(Double.parseDouble(plain.toString()));
    }

    private static double exponent(StringBuilder plain, String exponent) {
        if (!exponent.matches("[+-]?[0-9]{1,3}")) {
            return Double.NaN;
        }
        return finite(Double.parseDouble(plain + "e" + exponent));
    }

    private static double finite(double value) {
        return Double.isInfinite(value) ? Double.NaN : value;
    }
}
