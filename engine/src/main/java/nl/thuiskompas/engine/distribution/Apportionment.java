package nl.thuiskompas.engine.distribution;

import java.math.BigInteger;

/**
 * A total over municipalities by a divisor method, each between bounds of its own. The steps with the least d(k)/fair share
 * are taken; of equal ones that of the larger fair share, then of the first code.
 *
 * <p>A common multiplier is found by halving, in floating point; steps are then added and removed until the total is met, and
 * exchanged until no step that was taken costs more than one that was not. Only these comparisons decide, and where two costs
 * are nearer to each other than floating point can tell, they compare products of whole numbers.
 */
final class Apportionment {
    /** Far above the error of a cost in floating point. */
    private static final double SURELY = 1e-11;

    private static final int HALVINGS = 60;

    private final Divisor divisor;
    private final double[] share;
    private final BigInteger[] exact;
    private final int[] lower;
    private final int[] upper;

    /**
     * @param lower by rank, zero or more
     * @param upper by rank, not below lower; equal to it where the share is zero
     */
    Apportionment(Divisor divisor, Shares shares, int[] lower, int[] upper) {
        this.divisor = divisor;
        this.share = shares.share;
        this.exact = shares.exact;
        this.lower = lower;
        this.upper = upper;
    }

    /**
     * Fills in numbers for some ranks.
     *
     * @param ranks which, ascending
     * @param total between the sums of their bounds
     */
    void apportion(int[] ranks, long total, int[] numbers) {
        long sum = fill(ranks, multiplier(ranks, total), numbers);
        for (; sum < total; sum++) {
            numbers[next(ranks, numbers)]++;
        }
        for (; sum > total; sum--) {
            numbers[last(ranks, numbers)]--;
        }
        while (true) {
            int next = next(ranks, numbers);
            int last = last(ranks, numbers);
            if (next < 0 || last < 0 || next == last || compare(last, numbers[last] - 1, next, numbers[next]) < 0) {
                return;
            }
            numbers[next]++;
            numbers[last]--;
        }
    }

    private double multiplier(int[] ranks, long total) {
        double low = 0;
        double high = 1;
        while (sum(ranks, high) < total && high < 1e30) {
            low = high;
            high *= 2;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            long sum = sum(ranks, middle);
            if (sum == total) {
                return middle;
            }
            if (sum < total) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int number(int rank, double multiplier) {
        double steps = divisor.steps(multiplier * share[rank]);
        return steps >= upper[rank] ? upper[rank] : Math.max(lower[rank], (int) steps);
    }

    private long sum(int[] ranks, double multiplier) {
        long sum = 0;
        for (int rank : ranks) {
            sum += number(rank, multiplier);
        }
        return sum;
    }

    private long fill(int[] ranks, double multiplier, int[] numbers) {
        long sum = 0;
        for (int rank : ranks) {
            numbers[rank] = number(rank, multiplier);
            sum += numbers[rank];
        }
        return sum;
    }

    /** Whose next step is the cheapest; -1 where nobody has one. */
    private int next(int[] ranks, int[] numbers) {
        int best = -1;
        for (int rank : ranks) {
            if (numbers[rank] < upper[rank] && (best < 0 || compare(rank, numbers[rank], best, numbers[best]) < 0)) {
                best = rank;
            }
        }
        return best;
    }

    /** Whose last step is the most expensive; -1 where nobody has one. */
    private int last(int[] ranks, int[] numbers) {
        int best = -1;
        for (int rank : ranks) {
            if (numbers[rank] > lower[rank]
                    && (best < 0 || compare(rank, numbers[rank] - 1, best, numbers[best] - 1) > 0)) {
                best = rank;
            }
        }
        return best;
    }

    /** Which of two steps of two ranks comes first: never zero. */
    private int compare(int rank, int step, int other, int otherStep) {
        if (step != otherStep) {
            double one = divisor.at(step) * share[other];
            double two = divisor.at(otherStep) * share[rank];
            if (Math.abs(one - two) > SURELY * (one + two)) {
                return one < two ? -1 : 1;
            }
            int sign = product(step, other).compareTo(product(otherStep, rank));
            if (sign != 0) {
                return sign;
            }
        }
        // The same divisor over the larger share, which has the lower rank, is the smaller cost or comes first.
        return rank < other ? -1 : 1;
    }

    private BigInteger product(int step, int rank) {
        BigInteger weight = divisor.squared() ? exact[rank].multiply(exact[rank]) : exact[rank];
        return weight.multiply(BigInteger.valueOf(divisor.exact(step)));
    }
}
