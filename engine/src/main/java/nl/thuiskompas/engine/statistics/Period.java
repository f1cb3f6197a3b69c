package nl.thuiskompas.engine.statistics;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * The time an observation is about.
 *
 * @param code what one asks for, such as 2021
 * @param reference the reference date as the source states it; for a flow the last day of the year
 * @param timing how the observation stands to that date
 */
public record Period(String code, LocalDate reference, Timing timing) implements Comparable<Period> {
    private static final Comparator<Period> BY_MOMENT =
            Comparator.comparing(Period::moment).thenComparing(Period::code).thenComparing(Period::timing);

    /** How an observation stands to its reference date. */
    public enum Timing {
        /** A stock as the day began: 1 January 2021. */
        START_OF_DAY,
        /** A stock as the day ended: 31 December 2020, the same moment as the start of 1 January 2021. */
        END_OF_DAY,
        /** A flow during the calendar year. */
        DURING_YEAR
    }

    /** A stock on the last day of a year. */
    public static Period endOf(int year) {
        return new Period(Integer.toString(year), LocalDate.of(year, 12, 31), Timing.END_OF_DAY);
    }

    /** A stock on the first day of a year. */
    public static Period startOf(int year) {
        return new Period(Integer.toString(year), LocalDate.of(year, 1, 1), Timing.START_OF_DAY);
    }

    /** A flow in a year. */
    public static Period during(int year) {
        return new Period(Integer.toString(year), LocalDate.of(year, 12, 31), Timing.DURING_YEAR);
    }

    /** The day at whose start the observation stands, so that the end of a day equals the start of the next. */
    public LocalDate moment() {
        return timing == Timing.START_OF_DAY ? reference : reference.plusDays(1);
    }

    /** The day whose municipalities the source counted by. */
    public LocalDate geographyDate() {
        return reference;
    }

    @Override
    public int compareTo(Period other) {
        return BY_MOMENT.compare(this, other);
    }
}
