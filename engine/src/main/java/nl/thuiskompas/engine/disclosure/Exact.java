package nl.thuiskompas.engine.disclosure;

import java.util.List;

/**
 * What is published is true to the last person; what is not safe is withheld, and so is whatever would let it be computed.
 *
 * <p>A cell is <em>primary</em> when it has contributors, but fewer than the threshold; when a contributor dominates its sum;
 * or when it tells something about a whole group. Other cells are withheld so that no primary cell can be computed within its
 * protection interval; how, and what is guaranteed, says {@link Suppression}.
 *
 * @param threshold least number of contributors of a published cell; at least 2
 * @param dominance for sums
 * @param groups dimensions whose classes must not be known of a whole group; for counts
 * @param zeros what is done with empty cells
 * @param sharesFrom least published base of which shares and means are published
 */
public record Exact(int threshold, Dominance dominance, List<GroupDisclosure> groups, ZeroPolicy zeros, int sharesFrom)
        implements Regime {
    /** @throws IllegalArgumentException when a parameter is out of bounds or parameters contradict each other */
    public Exact {
        groups = List.copyOf(groups);
        if (threshold < 2) {
            throw new IllegalArgumentException("a threshold of " + threshold + " protects nobody; 2 is the least");
        }
        if (zeros == ZeroPolicy.KNOWN && !groups.isEmpty()) {
            throw new IllegalArgumentException(
                    "when every empty cell is known nothing can hide that a whole group is in"
                            + " one class; take zeros " + ZeroPolicy.PUBLISHED + " or no group disclosure");
        }
        if (sharesFrom < 1) {
            throw new IllegalArgumentException("there are no shares of a base of " + sharesFrom);
        }
    }

    /** Ten contributors, the usual dominance, no group disclosure, empty cells published where possible. */
    public static Exact usual() {
        return new Exact(10, Dominance.usual(), List.of(), ZeroPolicy.PUBLISHED, 10);
    }

    @Override
    public Interval interval(Kind kind, long published) {
        return Interval.of((double) published);
    }

    @Override
    public double standardDeviation(Kind kind, long published) {
        return 0;
    }
}
