package nl.thuiskompas.platform.letters;

import java.time.LocalDate;
import nl.thuiskompas.platform.programme.Entry;
import nl.thuiskompas.platform.programme.FactValue;
import nl.thuiskompas.platform.programme.Span;

/**
 * A desk where money can be applied for, as one fact gives its days.
 *
 * @param days from when to when it is open; without an end where the source names none
 * @param told the time that the fact is about: of a desk without an end, nothing is known of later
 */
record Desk(Span days, Span told) {
    /** The desk of a window, or of the day on which one opened. */
    static Desk of(Entry entry) {
        Span days = entry.value() instanceof FactValue.Window window
                ? window.span()
                : Span.parse(entry.date().orElseThrow().text() + "/..").orElseThrow();
        return new Desk(days, entry.period());
    }

    /** Whether it is to open yet. */
    boolean coming(LocalDate day) {
        return days.first().isAfter(day);
    }

    /** Whether it is known to have closed. */
    boolean closed(LocalDate day) {
        return days.last().isBefore(day);
    }

    /** Whether it is known to be open. */
    boolean open(LocalDate day) {
        return !coming(day) && !closed(day) && !unsure(day);
    }

    /** Whether it opened, and nobody says whether it is open still. */
    boolean unsure(LocalDate day) {
        return !coming(day) && !days.ends() && told.last().isBefore(day);
    }
}
