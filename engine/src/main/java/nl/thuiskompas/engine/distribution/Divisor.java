package nl.thuiskompas.engine.distribution;

/** The divisors of a divisor method: d(k) is that of the step from k to k + 1 households. */
enum Divisor {
    WEBSTER,
    DHONDT,
    ADAMS,
    HILL;

    static Divisor of(Method method) {
        return switch (method) {
            case WEBSTER, LARGEST_REMAINDER -> WEBSTER;
            case DHONDT, LEXICOGRAPHIC -> DHONDT;
            case ADAMS -> ADAMS;
            case HILL -> HILL;
        };
    }

    /** d(k). */
    double at(int k) {
        return switch (this) {
            case WEBSTER -> k + 0.5;
            case DHONDT -> k + 1.0;
            case ADAMS -> k;
            case HILL -> Math.sqrt((double) k * (k + 1.0));
        };
    }

    /** d(k) as a whole number: doubled for Webster, squared for Hill and Huntington. */
    long exact(int k) {
        return switch (this) {
            case WEBSTER -> 2L * k + 1;
            case DHONDT -> k + 1L;
            case ADAMS -> k;
            case HILL -> (long) k * (k + 1L);
        };
    }

    /** Whether {@link #exact} is a square, so that shares have to be squared too. */
    boolean squared() {
        return this == HILL;
    }

    /** How many steps have divisors up to a bound of zero or more. */
    double steps(double bound) {
        return switch (this) {
            case WEBSTER -> Math.floor(bound + 0.5);
            case DHONDT -> Math.floor(bound);
            case ADAMS -> Math.floor(bound) + 1;
            case HILL -> Math.floor((Math.sqrt(1 + 4 * bound * bound) - 1) / 2) + 1;
        };
    }
}
