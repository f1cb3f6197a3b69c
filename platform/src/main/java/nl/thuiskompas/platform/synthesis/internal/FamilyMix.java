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
            double weight = base[i] * StrictMath.exp(lean(bucket, lean) * (SIZES[i] - 2));
            sum += weight;
            size += weight * SIZES[i];
        }
        return size / sum;
    }

    /**
     * The mix of a place, in which its homes hold so many persons.
     *
     * @return for each class of area how likely the types are, added up
     */
    double[][] solve(Dwellings dwellings, int[] homes, int persons) {
        int[] buckets = new int[AREAS];
        for (int home : homes) {
            buckets[bucket(dwellings.area[home])]++;
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
        return table((low + high) / 2);
    }

    private double[][] table(double lean) {
        double[][] table = new double[AREAS][base.length];
        for (int b = 0; b < AREAS; b++) {
            double sum = 0;
            for (int i = 0; i < base.length; i++) {
                sum += base[i] * StrictMath.exp(lean(b, lean) * (SIZES[i] - 2));
                table[b][i] = sum;
            }
        }
        return table;
    }

    /** The type of a household in a home of an area, by lot. */
    static byte type(double[][] mix, int area, double lot) {
        double[] sums = mix[bucket(area)];
        return (byte) (Hosts.find(sums, lot) + 1);
    }
}
