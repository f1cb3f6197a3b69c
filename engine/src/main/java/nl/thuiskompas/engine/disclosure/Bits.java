package nl.thuiskompas.engine.disclosure;

/** Uniform bits from keys. */
final class Bits {
    private static final int BITS_OF_A_DOUBLE = 53;

    private Bits() {}

    /** A bijection in which every bit depends on every other (the finaliser of SplitMix64; Steele, Lea, Flood 2014). */
    static long mix(long key) {
        long z = (key ^ (key >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** A number from 0 up to and without 1. */
    static double uniform(long key, long purpose) {
        return (mix(key + purpose) >>> (Long.SIZE - BITS_OF_A_DOUBLE)) * 0x1p-53;
    }
}
