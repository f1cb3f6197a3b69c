package nl.thuiskompas.platform.groups.web;

import java.util.OptionalDouble;
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

    /** The change as a part of what it was; empty when that says nothing. */
    static OptionalDouble part(Told now, Told before) {
        OptionalDouble from = before.amount();
        OptionalDouble to = now.amount();
        return from.isPresent() && to.isPresent() && from.getAsDouble() > 0
                ? OptionalDouble.of(to.getAsDouble() / from.getAsDouble() - 1)
                : OptionalDouble.empty();
    }
}
