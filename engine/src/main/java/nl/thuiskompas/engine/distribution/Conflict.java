package nl.thuiskompas.engine.distribution;

import java.util.List;

/**
 * The limits cannot all be kept.
 *
 * @param limits limits that cannot be kept together while each of them left out makes it possible to keep the others of them
 * @param withoutShare municipalities that may take nothing because they have no share, and would be needed
 * @param nearest as many as can be placed: no maximum is exceeded, and minimums that are in the way are lowered in the same
 *     proportion and then raised one by one as far as there is room. Its parts do not add up to the task where some could
 *     not be placed
 * @param unplaced by cell of the task, in their order, how many nobody can take
 * @param lowered minimums that the nearest distribution does not keep
 */
public record Conflict(
        List<Limit> limits,
        List<String> withoutShare,
        Distribution nearest,
        List<Integer> unplaced,
        List<Lowered> lowered)
        implements Outcome {
    public Conflict {
        limits = List.copyOf(limits);
        withoutShare = List.copyOf(withoutShare);
        unplaced = List.copyOf(unplaced);
        lowered = List.copyOf(lowered);
    }

    /** A minimum that could not be met: what it asked, and what was kept. */
    public record Lowered(Limit limit, long asked, long kept) {}
}
