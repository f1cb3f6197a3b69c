package nl.thuiskompas.engine.distribution;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What is to be distributed over whom, by which keys and under which limits. It may be wrong: {@link #refusals()} says what.
 *
 * @param participants the municipalities, at most {@value #MOST_PARTICIPANTS}
 * @param task households by category and size of home, at most {@value #MOST_CELLS} cells and {@value #MOST_HOUSEHOLDS}
 *     households
 * @param weights by key how much it counts, zero or above; only their proportions matter
 * @param limits what has to be kept
 * @param method how whole numbers are made
 */
public record Problem(
        List<Participant> participants,
        List<TaskCell> task,
        Map<String, BigDecimal> weights,
        List<Limit> limits,
        Method method) {
    /** Municipalities in one problem. */
    public static final int MOST_PARTICIPANTS = 400;
    /** Combinations of category and size. */
    public static final int MOST_CELLS = 64;
    /** Households in the whole task. */
    public static final int MOST_HOUSEHOLDS = 1_000_000;
    /** Keys that may have a weight. */
    public static final int MOST_KEYS = 16;
    /** Limits in one problem. */
    public static final int MOST_LIMITS = 10_000;

    public Problem {
        participants = List.copyOf(participants);
        task = List.copyOf(task);
        weights = Map.copyOf(weights);
        limits = List.copyOf(limits);
    }

    /** Everything that is wrong with it, up to a hundred things; empty when it can be solved or shown to be infeasible. */
    public List<Refusal> refusals() {
        return new ProblemCheck(this).refusals();
    }

    /** The households of the whole task. */
    public long households() {
        return task.stream().mapToLong(TaskCell::households).sum();
    }

    /** The same with other limits. */
    public Problem with(List<Limit> others) {
        return new Problem(participants, task, weights, others, method);
    }

    /** The same by another method. */
    public Problem with(Method other) {
        return new Problem(participants, task, weights, limits, other);
    }
}
