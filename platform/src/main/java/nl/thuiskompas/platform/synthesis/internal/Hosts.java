package nl.thuiskompas.platform.synthesis.internal;

/**
 * Where those go who have no home of their own. Which municipalities have a prison or a reception centre is not in our
 * reference edition; here it falls by lot, and says nothing of any real place.
 */
final class Hosts {
    private final Country country;
    private final double[][] sums;

    Hosts(Country country) {
        this.country = country;
        this.sums = new double[Households.WOMENS_SHELTER + 2][];
        for (int institution = 0; institution < sums.length; institution++) {
            sums[institution] = sums(institution);
        }
    }

    private double[] sums(int institution) {
        Places places = country.places;
        double part = institution == Households.DETENTION
                ? country.assume("hosts.detention")
                : institution == Households.ASYLUM ? country.assume("hosts.asylum") : 1;
        boolean towns = institution >= Households.SHELTERED && institution != Households.ASYLUM;
        double[] sums = new double[places.size()];
        double sum = 0;
        for (int place = 0; place < sums.length; place++) {
            boolean hosts = country.lot.hits(part, Purpose.PLACE_LOT, institution, places.codes()[place]);
            double weight = towns ? 0.3 + 1.5 * places.towns()[place] : 1;
            sum += hosts ? weight * places.inhabitants()[place] : 0;
            sums[place] = sum;
        }
        if (sum == 0) { // the lot fell nowhere: then everywhere
            for (int place = 0; place < sums.length; place++) {
                sums[place] = ++sum;
            }
        }
        return sums;
    }

    /** Spreads a number over the places; all together get exactly that number. */
    int[] spread(int number, int institution) {
        double[] sum = sums[institution];
        double step = number / sum[sum.length - 1];
        double start = country.lot.part(Purpose.WHERE, institution, number);
        int[] counts = new int[sum.length];
        int before = 0;
        for (int place = 0; place < sum.length; place++) {
            int now = place == sum.length - 1 ? number : (int) Math.min(number, Math.floor(sum[place] * step + start));
            counts[place] = now - before;
            before = now;
        }
        return counts;
    }

    /** A place by lot, from 0 up to 1. */
    int draw(double lot, int institution) {
        return find(sums[institution], lot);
    }

    /** Where a running sum passes a part of its total. */
    static int find(double[] sums, double part) {
        double wanted = part * sums[sums.length - 1];
        int low = 0;
        int high = sums.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sums[middle] > wanted) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Whether people who have left it are taken elsewhere, rather than near where they lived. */
    static boolean central(int institution) {
        return institution == Households.DETENTION || institution == Households.ASYLUM;
    }
}
