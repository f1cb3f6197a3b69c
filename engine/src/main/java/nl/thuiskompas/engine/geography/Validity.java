package nl.thuiskompas.engine.geography;

import java.time.LocalDate;

/**
 * The days on which something holds: from {@code from} up to, and not including, {@code until}.
 *
 * @param from first day; {@link LocalDate#MIN} when it began before our tables do
 * @param until first day on which it no longer holds; {@link LocalDate#MAX} when it still does
 */
public record Validity(LocalDate from, LocalDate until) {
    /** Holds on every day. */
    public static final Validity ALWAYS = new Validity(LocalDate.MIN, LocalDate.MAX);

    public Validity {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("valid from " + from + " until " + until + " holds on no day");
        }
    }

    /** Whether it holds on this day. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    /** Whether a day is known on which it stopped holding. */
    public boolean hasEnded() {
        return !until.equals(LocalDate.MAX);
    }
}
