package nl.thuiskompas.platform.synthesis.internal;

/**
 * What types of household there are in a place, so that so many persons just fit into so many homes: the national mix,
 * leaned towards small or large households, and more so in larger homes.
 */
final class FamilyMix {
    private static final double[] SIZES = {1, 2, 3.77, 2.48, 3.0};
    private static final int AREAS = 24;
    private static final int METRES = 10;

    private final double[] base;
    private final double byArea;

    FamilyMix(Country country) {
        this.base = new double[] {
            country.assume("household.one-person"),
            country.assume("household.couple"),
            country.assume("household.family"),
            country.assume("household.single-parent"),
            country.assume("household.other")
        };
        this.byArea = country.assume("household.larger-in-larger-homes");
    }

    private static int bucket(int area) {
        return Math.min(AREAS - 1, area / METRES);
    }

    private double lean(int bucket, double lean) {
        return lean + byArea * (bucket * METRES - 100) / 100.0;
    }

    private double mean(int bucket, double lean) {
        double sum = 0;
        double size = 0;
        for (int i = 0; i < base.length; i++) {
            double weight = base[i] * Math.exp(lean(bucket, lean) * (SIZES[i] - 2));
            sum += weight;
            size += weight * SIZES[i];
        }
        return size / sum;
    }

    /** How to lean, so that homes of these areas hold so many persons. */
    double solve(Dwellings dwellings, int[] homes, int count, int persons) {
        int[] buckets = new int[AREAS];
        for (int i = 0; i < count; i++) {
            buckets[bucket(dwellings.area[homes[i]])]++;
        }
        double low = -6;
        double high = 6;
        for (int i = 0; i < 40; i++) {
            double middle = (low + high) / 2;
            double expected = 0;
            for (int b = 0; b < AREAS; b++) {
                expected += buckets[b] == 0 ? 0 : buckets[b] * mean(b, middle);
            }
            if (expected < persons) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The type of a household by lot. */
    byte type(int area, double lean, double lot) {
        double[] weights = new double[base.length];
        double sum = 0;
        double leans = lean(bucket(area), lean);
        for (int i = 0; i < base.length; i++) {
            sum += base[i] * Math.exp(leans * (SIZES[i] - 2));
            weights[i] = sum;
        }
        for (int i = 0; i < base.length; i++) {
            if (lot * sum < weights[i]) {
                return (byte) (i + 1);
            }
        }
        return Households.OTHER;
    }
}
