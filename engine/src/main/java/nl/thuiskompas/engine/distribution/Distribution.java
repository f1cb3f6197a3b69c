package nl.thuiskompas.engine.distribution;

import java.util.List;
import java.util.OptionalDouble;
import nl.thuiskompas.engine.geography.Fraction;

/**
 * Whole numbers that add up exactly and keep all limits.
 *
 * @param problem what was asked
 * @param parts one for each participant, in their order
 * @param multipliers one for each cell of the task, in their order: the fair share of a cell times the multiplier of the
 *     municipality times that of the cell, rounded to the nearest and brought within its limits, is the number of the cell
 */
public record Distribution(Problem problem, List<Part> parts, List<Double> multipliers) implements Outcome {
    public Distribution {
        parts = List.copyOf(parts);
        multipliers = List.copyOf(multipliers);
    }

    /**
     * What a municipality takes.
     *
     * @param region its code
     * @param fairShare its exact share of the task in households
     * @param households how many it takes of the task
     * @param byCell the same by cell of the task, in their order
     * @param multiplier its own; for a municipality without a share the fair share of a cell is taken to be the cell's part
     *     of the task
     * @param carried what it carried in, outside of the task
     */
    public record Part(
            String region, Fraction fairShare, long households, List<Integer> byCell, double multiplier, long carried) {
        public Part {
            byCell = List.copyOf(byCell);
        }

        /** What it has to house in all: below zero where an advance is larger than its part, and goes on. */
        public long due() {
            return households + carried;
        }

        /** Households over fair share; empty without a share. */
        public OptionalDouble ratio() {
            return fairShare.signum() == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(households / fairShare.doubleValue());
        }
    }

    /** The numbers of all municipalities, in their order. */
    public long[] totals() {
        return parts.stream().mapToLong(Part::households).toArray();
    }
}
