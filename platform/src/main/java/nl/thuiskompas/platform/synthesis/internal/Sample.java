package nl.thuiskompas.platform.synthesis.internal;

/** Picks exactly so many of so many, one after the other, each with the same chance. */
final class Sample {
    private int wanted;
    private int left;

    /** @param wanted how many are picked, of {@code of}; all when it is more */
    Sample(int wanted, int of) {
        this.wanted = wanted;
        this.left = of;
    }

    /** Whether the next is picked, by a lot of 0 up to 1. */
    boolean picks(double lot) {
        boolean picked = lot * left < wanted;
        left--;
        if (picked) {
            wanted--;
        }
        return picked;
    }
}
