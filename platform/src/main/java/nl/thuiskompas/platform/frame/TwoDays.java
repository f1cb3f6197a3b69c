package nl.thuiskompas.platform.frame;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Two days that a page compares, as the address has them in its choices {@value #FROM} and {@value #TO}.
 *
 * @param from the earlier day
 * @param to the later day, or the same
 */
public record TwoDays(LocalDate from, LocalDate to) {
    /** The choice of the earlier day. */
    public static final String FROM = "from";
    /** The choice of the later day. */
    public static final String TO = "to";

    private static final int LONGEST_GIVEN = 40;

    /** The first and the last day of which something can be known. */
    public record Bounds(LocalDate first, LocalDate last) {}

    /**
     * Reads them.
     *
     * @param link the address of the page
     * @param otherwise the earlier day that goes with a later one, when the address does not name it
     * @throws TwoDaysException when one of them is no day, they lie outside the bounds, or the first is the later one
     */
    public static TwoDays of(Link link, Bounds bounds, UnaryOperator<LocalDate> otherwise) {
        LocalDate to = Objects.requireNonNullElse(day(link, TO), bounds.last);
        within(link, TO, to, bounds);
        LocalDate from = Objects.requireNonNullElseGet(day(link, FROM), () -> otherwise.apply(to));
        within(link, FROM, from, bounds);
        if (from.isAfter(to)) {
            throw new TwoDaysException(
                    "reversed", Map.of(FROM, from, TO, to), List.of(with(link, new TwoDays(to, from))));
        }
        return new TwoDays(from, to);
    }

    /**
     * A day that an address names, or null.
     *
     * @throws TwoDaysException when it is no day
     */
    public static @Nullable LocalDate day(Link link, String name) {
        String given = link.query().get(name);
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(given);
        } catch (DateTimeException e) {
            String shown = given.length() > LONGEST_GIVEN ? given.substring(0, LONGEST_GIVEN) + "…" : given;
            throw new TwoDaysException("form", Map.of("given", shown), List.of(link.with(name, null)));
        }
    }

    private static void within(Link link, String name, LocalDate day, Bounds bounds) {
        if (day.isBefore(bounds.first)) {
            throw new TwoDaysException(
                    "early", Map.of("first", bounds.first), List.of(link.with(name, bounds.first.toString())));
        }
        if (day.isAfter(bounds.last)) {
            throw new TwoDaysException(
                    "late", Map.of("given", day, "last", bounds.last), List.of(link.with(name, null)));
        }
    }

    private static Link with(Link link, TwoDays days) {
        return link.with(FROM, days.from.toString()).with(TO, days.to.toString());
    }
}
