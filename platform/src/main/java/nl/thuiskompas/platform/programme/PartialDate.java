package nl.thuiskompas.platform.programme;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as precisely as somebody named it: 2023-07-01, 2024-01, 2024-Q1 or 2024.
 *
 * @param text as it is written in tables
 * @param first the first day it can be
 * @param last the last day it can be
 * @param precision how precise it is
 */
public record PartialDate(String text, LocalDate first, LocalDate last, Precision precision)
        implements Comparable<PartialDate> {
    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-?(Q[1-4])|-(\\d{2})(?:-(\\d{2}))?)?");

    /** How precise a day can be named. */
    public enum Precision {
        DAY,
        MONTH,
        QUARTER,
        YEAR
    }

    /** The day that a text means. */
    public static Optional<PartialDate> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(text, form));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static PartialDate of(String text, Matcher form) {
        int year = Integer.parseInt(form.group(1));
        if (form.group(2) != null) {
            YearMonth first = YearMonth.of(year, (form.group(2).charAt(1) - '1') * 3 + 1);
            return new PartialDate(text, first.atDay(1), first.plusMonths(2).atEndOfMonth(), Precision.QUARTER);
        }
        if (form.group(3) == null) {
            return new PartialDate(text, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR);
        }
        YearMonth month = YearMonth.of(year, Integer.parseInt(form.group(3)));
        if (form.group(4) == null) {
            return new PartialDate(text, month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
        }
        LocalDate day = month.atDay(Integer.parseInt(form.group(4)));
        return new PartialDate(text, day, day, Precision.DAY);
    }

    @Override
    public int compareTo(PartialDate other) {
        int byLast = last.compareTo(other.last);
        return byLast != 0 ? byLast : first.compareTo(other.first);
    }

    @Override
    public String toString() {
        return text;
    }
}
