package nl.thuiskompas.platform.attack.internal;

/** Numbers in sentences. */
final class Texts {
    private static final double EXACTLY = 1e-9;
    private static final double LARGE = 1e15;

    private Texts() {}

    /** Without a fraction where there is none. */
    static String number(double value) {
        if (value == Double.POSITIVE_INFINITY) {
            return "anything";
        }
        return Math.abs(value) < LARGE && Math.abs(value - Math.rint(value)) < EXACTLY
                ? String.valueOf((long) Math.rint(value))
                : String.valueOf(value);
    }

    /** One number, or two. */
    static String between(double low, double high) {
        return low == high ? number(low) : number(low) + " to " + number(high);
    }
}
