package nl.thuiskompas.engine.distribution;

import java.util.List;
import java.util.Optional;

/**
 * What a limit costs the others: the totals as they would be without it, all other limits kept.
 *
 * @param limit which
 * @param shifts who takes more or fewer because of it, in the order of the problem; empty for a limit that costs nothing
 * @param without how even the distribution would be without it; empty where the other limits could not be kept, because it is
 *     the minimum that lets a municipality without a share take anything
 */
public record Price(Limit limit, List<Shift> shifts, Optional<Fairness> without) {
    public Price {
        shifts = List.copyOf(shifts);
    }

    /**
     * A municipality whose number the limit changes.
     *
     * @param region its code
     * @param more households it takes because of the limit; below zero where it takes fewer
     */
    public record Shift(String region, long more) {}
}
