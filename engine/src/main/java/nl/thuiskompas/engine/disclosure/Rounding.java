package nl.thuiskompas.engine.disclosure;

/** How {@link Rounded} rounds. */
final class Rounding {
    private static final long PURPOSE = 0x524f554e44L;
    private static final int BELOW_ALL_ARE_WHOLE = 100;

    private Rounding() {}

    /** A multiple of the base below or above a count, such that nothing changes on average. */
    static long count(int count, int base, long key) {
        int rest = count % base;
        return (long) count - rest + (Bits.uniform(key, PURPOSE) * base < rest ? base : 0);
    }

    /** Two significant digits, halves up. */
    static long sum(long sum) {
        long step = step(sum);
        return (sum + step / 2) / step * step;
    }

    /** The place value of the second significant digit; 1 below 100. */
    static long step(long value) {
        long step = 1;
        while (value / step >= BELOW_ALL_ARE_WHOLE) {
            step *= 10;
        }
        return step;
    }
}
