package nl.thuiskompas.platform.synthesis.internal;

/**
 * Lots that depend on nothing but the seed, what they are drawn for, the record, and the year: whoever draws in whatever
 * order, on however many threads, draws the same.
 */
record Lot(long seed) {
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1p-53;

    /** 64 bits. */
    long bits(Purpose purpose, int year, long record) {
        long mixed = mix(seed + STEP * (purpose.stream() + year + 1));
        return mix(mixed ^ (record * STEP + STEP));
    }

    /** A number from 0 up to, not including, 1. */
    double part(Purpose purpose, int year, long record) {
        return (bits(purpose, year, record) >>> 11) * UNIT;
    }

    /** Whether something with this chance happens. */
    boolean hits(double chance, Purpose purpose, int year, long record) {
        return chance > 0 && part(purpose, year, record) < chance;
    }

    /** A whole number from 0 up to, not including, an end. */
    int below(int end, Purpose purpose, int year, long record) {
        return (int) (part(purpose, year, record) * end);
    }

    /** The finisher of SplitMix64 (Steele, Lea and Flood, 2014). */
    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
