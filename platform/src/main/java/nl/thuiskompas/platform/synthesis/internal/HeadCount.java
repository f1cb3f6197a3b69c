package nl.thuiskompas.platform.synthesis.internal;

/** Makes new households some persons larger or smaller, so that all together have as many as there should be. */
final class HeadCount {
    /** After so many rounds in which few households change, all may. */
    private static final int PATIENT = 8;

    private static final int MOST_ROUNDS = 200;

    private final Country country;
    private final int first;
    private final byte[] more;

    /**
     * @param first the first of the households
     * @param more how many children or others each has
     */
    HeadCount(Country country, int first, byte[] more) {
        this.country = country;
        this.first = first;
        this.more = more;
    }

    /** @param wanted how many persons there should be more, or fewer when below 0 */
    void bring(int wanted) {
        int left = wanted;
        for (int round = 0; left != 0 && round < MOST_ROUNDS; round++) {
            for (int i = 0; i < more.length && left != 0; i++) {
                if (round >= PATIENT || country.lot.hits(0.15, Purpose.EXTRA, round, first + i)) {
                    left -= left > 0 ? grow(i, round) : -shrink(i);
                }
            }
        }
    }

    private int grow(int i, int round) {
        byte[] type = country.households.type;
        int household = first + i;
        switch (type[household]) {
            case Households.ONE -> type[household] = Households.COUPLE;
            case Households.COUPLE -> {
                type[household] = Households.FAMILY;
                more[i] = 1;
            }
            default -> {
                if (more[i] >= FamilyMaker.mostChildren() && round < MOST_ROUNDS / 2) {
                    return 0;
                }
                more[i]++;
            }
        }
        return 1;
    }

    private int shrink(int i) {
        byte[] type = country.households.type;
        int household = first + i;
        if (more[i] > 1) {
            more[i]--;
            return 1;
        }
        switch (type[household]) {
            case Households.FAMILY -> type[household] = Households.COUPLE;
            case Households.COUPLE, Households.SINGLE_PARENT, Households.OTHER -> type[household] = Households.ONE;
            default -> {
                return 0;
            }
        }
        more[i] = 0;
        return 1;
    }
}
