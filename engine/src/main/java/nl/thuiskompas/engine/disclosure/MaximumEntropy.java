package nl.thuiskompas.engine.disclosure;

import java.util.Arrays;

/**
 * The distribution over given whole numbers with mean zero and a given variance that says the least else: of all that keep
 * these two it has the greatest entropy. It has the form exp(a v + b v<sup>2</sup>) / Z; a and b are found by Newton's method
 * on the convex function log Z - b V (Jaynes 1957; for perturbation tables Marley and Leaver 2011, Giessing 2016).
 */
final class MaximumEntropy {
    private static final int MOST_STEPS = 500;
    private static final double CLOSE = 1e-13;
    private static final double AT_THE_EDGE = 1e-9;

    private MaximumEntropy() {}

    /** The least variance a distribution with mean zero over these numbers can have. */
    static double leastVariance(int[] support) {
        int below = Arrays.stream(support).filter(v -> v <= 0).max().orElseThrow();
        int above = Arrays.stream(support).filter(v -> v >= 0).min().orElseThrow();
        return -(double) below * above;
    }

    /** The greatest variance a distribution with mean zero over these numbers can have. */
    static double greatestVariance(int[] support) {
        return -(double) support[0] * support[support.length - 1];
    }

    /**
     * Solves for the probabilities.
     *
     * @param support ascending, with numbers on both sides of zero or zero itself
     * @param variance between {@link #leastVariance} and {@link #greatestVariance}
     * @return a probability for each number
     */
    static double[] solve(int[] support, double variance) {
        if (variance >= greatestVariance(support) - AT_THE_EDGE) {
            return twoPoints(support, support[0], support[support.length - 1]);
        }
        if (variance <= leastVariance(support) + AT_THE_EDGE) {
            int below = Arrays.stream(support).filter(v -> v <= 0).max().orElseThrow();
            int above = Arrays.stream(support).filter(v -> v >= 0).min().orElseThrow();
            return twoPoints(support, below, above);
        }
        double scale = Math.max(-support[0], support[support.length - 1]);
        double[] v = Arrays.stream(support).mapToDouble(s -> s / scale).toArray();
        return newton(v, variance / scale / scale);
    }

    private static double[] twoPoints(int[] support, int below, int above) {
        double[] probabilities = new double[support.length];
        if (below == above) {
            probabilities[Arrays.binarySearch(support, below)] = 1;
        } else {
            probabilities[Arrays.binarySearch(support, below)] = above / (double) (above - below);
            probabilities[Arrays.binarySearch(support, above)] = -below / (double) (above - below);
        }
        return probabilities;
    }

    private static double[] newton(double[] v, double variance) {
        double a = 0;
        double b = 0;
        double[] p = new double[v.length];
        double value = fill(p, v, a, b, variance);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] m = moments(p, v);
            double mean = m[1];
            double excess = m[2] - variance;
            if (Math.abs(mean) < CLOSE && Math.abs(excess) < CLOSE) {
                return p;
            }
            double vv = m[2] - m[1] * m[1];
            double vs = m[3] - m[1] * m[2];
            double ss = m[4] - m[2] * m[2];
            double determinant = vv * ss - vs * vs;
            double da = -(ss * mean - vs * excess) / determinant;
            double db = -(vv * excess - vs * mean) / determinant;
            double slope = mean * da + excess * db;
            double length = 1;
            double next = fill(p, v, a + da, b + db, variance);
            // Rounding makes the last steps neither better nor worse; they are taken whole.
            while (!(next <= value + length * slope / 4 + 1e-15) && length > 1e-12) {
                length /= 2;
                next = fill(p, v, a + length * da, b + length * db, variance);
            }
            a += length * da;
            b += length * db;
            value = next;
        }
        return p;
    }

    /** Sets the probabilities and returns log Z - b V. */
    private static double fill(double[] p, double[] v, double a, double b, double variance) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < v.length; i++) {
            p[i] = a * v[i] + b * (v[i] * v[i] - variance);
            greatest = Math.max(greatest, p[i]);
        }
        double sum = 0;
        for (int i = 0; i < v.length; i++) {
            p[i] = Math.exp(p[i] - greatest);
            sum += p[i];
        }
        for (int i = 0; i < v.length; i++) {
            p[i] /= sum;
        }
        return greatest + Math.log(sum);
    }

    private static double[] moments(double[] p, double[] v) {
        double[] moments = new double[5];
        for (int i = 0; i < v.length; i++) {
            double power = p[i];
            for (int k = 0; k < moments.length; k++) {
                moments[k] += power;
                power *= v[i];
            }
        }
        return moments;
    }
}
