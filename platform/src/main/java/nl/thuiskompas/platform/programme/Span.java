package nl.thuiskompas.platform.programme;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The period that a fact is about: a year, a moment, or from one to another, both included. It can be open at its end.
 * Written as 2022, 2023-01-01, 2022/2024, 2023Q1/2023Q3 or 2023/..
 *
 * @param text as it is written in tables
 * @param from where it begins
 * @param to where it ends; empty when that is not known
 */
public record Span(String text, PartialDate from, Optional<PartialDate> to) implements Comparable<Span> {
    private static final String OPEN = "..";

    /** The period that a text means. */
    public static Optional<Span> parse(String text) {
        String[] ends = text.split("/", -1);
        if (ends.length > 2) {
            return Optional.empty();
        }
        Optional<PartialDate> from = PartialDate.parse(ends[0]);
        if (from.isEmpty() || ends.length == 1) {
            return from.map(one -> new Span(text, one, from));
        }
        if (ends[1].equals(OPEN) || ends[1].isEmpty()) {
            return Optional.of(new Span(text, from.get(), Optional.empty()));
        }
        return PartialDate.parse(ends[1])
                .filter(to -> !to.last().isBefore(from.get().first()))
                .map(to -> new Span(text, from.get(), Optional.of(to)));
    }

    /** The first day. */
    public LocalDate first() {
        return from.first();
    }

    /** The last day; for a period without an end, the last day there is. */
    public LocalDate last() {
        return to.map(PartialDate::last).orElse(LocalDate.MAX);
    }

    /** Whether it has an end. */
    public boolean ends() {
        return to.isPresent();
    }

    /** Whether it is one year, month or day rather than from one to another. */
    public boolean single() {
        return to.isPresent() && to.get().equals(from);
    }

    /** Whether all of another period lies within this one. */
    public boolean contains(Span other) {
        return !other.first().isBefore(first()) && !other.last().isAfter(last());
    }

    /** Whether they have a day in common. */
    public boolean meets(Span other) {
        return !other.first().isAfter(last()) && !first().isAfter(other.last());
    }

    @Override
    public int compareTo(Span other) {
        int byStart = first().compareTo(other.first());
        return byStart != 0 ? byStart : last().compareTo(other.last());
    }

    @Override
    public String toString() {
        return text;
    }
}
