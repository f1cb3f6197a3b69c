package nl.thuiskompas.platform.groups.web;

import java.util.Collection;
import java.util.Optional;
import nl.thuiskompas.engine.statistics.Value;
import nl.thuiskompas.platform.groups.Told;

/** What may be said of two numbers of which each can be off: more, fewer, or that it cannot be told apart. */
enum Growth {
    GREW,
    SHRANK,
    /** The difference is no more than the two margins together. */
    SAME,
    /** One of the two is not told. */
    UNKNOWN;

    /** What may be said. */
    static Growth of(Told now, Told before) {
        if (!(now.minus(before) instanceof Told.Amount change)
                || now.amount().isEmpty()
                || before.amount().isEmpty()) {
            return UNKNOWN;
        }
        if (Math.abs(change.value()) <= change.margin()) {
            return SAME;
        }
        return change.value() > 0 ? GREW : SHRANK;
    }

    /** Whether a number is more than each of the others for certain: none of these is too near to it, or not told. */
    static boolean most(Told first, Collection<Told> others) {
        return others.stream().allMatch(other -> of(first, other) == GREW);
    }

    /**
     * The size of a change, up or down, as a part of what it was, with the least and the greatest that it can truly be; empty
     * when it may be no change at all, or was too little to be a part of.
     */
    static Optional<Value.Amount> part(Told now, Told before) {
        if (now instanceof Told.Amount to && before instanceof Told.Amount from && from.low() > 0) {
            double change = to.value() / from.value() - 1;
            double low = to.low() / from.high() - 1;
            double high = to.high() / from.low() - 1;
            return switch (of(now, before)) {
                case GREW -> Optional.of(new Value.Amount(change, low, high));
                case SHRANK -> Optional.of(new Value.Amount(-change, -high, -low));
                case SAME, UNKNOWN -> Optional.empty();
            };
        }
        return Optional.empty();
    }
}
