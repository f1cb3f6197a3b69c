package nl.thuiskompas.engine.geography;

import java.time.LocalDate;

/** A date was asked for of which the municipalities are not known. */
public final class UnknownEditionException extends IllegalArgumentException {
    private final LocalDate date;
    private final LocalDate first;
    private final LocalDate last;

    UnknownEditionException(LocalDate date, LocalDate first, LocalDate last) {
        super("the municipalities of " + date + " are not known; known are the days from " + first + " to " + last);
        this.date = date;
        this.first = first;
        this.last = last;
    }

    /** The date that was asked for. */
    public LocalDate date() {
        return date;
    }

    /** The known date nearest to the one that was asked for. */
    public LocalDate nearest() {
        return date.isBefore(first) ? first : last;
    }
}
