package nl.thuiskompas.engine.distribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How evenly a distribution lies on those who have a share. A ratio is households over fair share: 1 is exactly fair.
 *
 * @param smallest ratio of anybody with a share
 * @param largest ratio
 * @param gini of the ratios, each counting as much as its fair share: 0 when all are equal
 * @param outsideQuota municipalities with fewer than their fair share rounded down or more than it rounded up
 */
public record Fairness(double smallest, double largest, double gini, List<String> outsideQuota) {
    public Fairness {
        outsideQuota = List.copyOf(outsideQuota);
    }

    /** Whether everybody has their fair share, rounded up or down. */
    public boolean quotaKept() {
        return outsideQuota.isEmpty();
    }

    static Fairness of(Frame frame, int[] totals) {
        List<Integer> ranks = new ArrayList<>();
        List<String> outside = new ArrayList<>();
        double smallest = Double.POSITIVE_INFINITY;
        double largest = 0;
        double[] share = frame.shares.share;
        for (int rank = 0; rank < frame.participants(); rank++) {
            boolean has = share[rank] > 0;
            if (has) {
                ranks.add(rank);
                smallest = Math.min(smallest, totals[rank] / share[rank]);
                largest = Math.max(largest, totals[rank] / share[rank]);
            }
            if (has
                    ? Math.abs(totals[rank] - share[rank]) > 1 - 1e-9 && outside(frame, rank, totals[rank])
                    : totals[rank] > 0) {
                outside.add(frame.participant(rank).region());
            }
        }
        ranks.sort(Comparator.comparingDouble(rank -> totals[rank] / share[rank]));
        // Twice the area below the curve of households against fair shares, both as parts of the whole.
        double area = 0;
        double households = 0;
        double shares = 0;
        for (int rank : ranks) {
            area += share[rank] * (2 * households + totals[rank]);
            households += totals[rank];
            shares += share[rank];
        }
        double gini = households == 0 ? 0 : Math.max(0, 1 - area / (households * shares));
        return new Fairness(smallest, largest, gini, outside);
    }

    private static boolean outside(Frame frame, int rank, int total) {
        var share = frame.shares.fairShare(rank);
        var whole = share.numerator().divideAndRemainder(share.denominator());
        long least = whole[0].longValueExact();
        return total < least || total > least + whole[1].signum();
    }
}
