package nl.thuiskompas.engine.disclosure;

/** The noise that {@link CellKey} puts on sums. */
final class SumNoise {
    private static final long PURPOSE = 0x53554dL;

    private SumNoise() {}

    /**
     * A sum with noise. The sum takes part in the key: rent and income of the same households get noises that have nothing
     * to do with each other, and the same rents always the same noise.
     */
    static long published(long sum, long largest, double spread, long key) {
        double u = Bits.uniform(key ^ Bits.mix(sum) ^ Bits.mix(largest + PURPOSE), PURPOSE);
        // Below one half the sign is minus; what is left of the number says how far from one half to one.
        double size = 0.5 + (u < 0.5 ? u : u - 0.5);
        return Math.max(0, sum + Math.round(spread * largest * (u < 0.5 ? -size : size)));
    }
}
