package nl.thuiskompas.platform.datasets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A code for a stretch of days, as Statistics Netherlands writes them: {@code 2021JJ00} a year, {@code 2021HJ01} half a
 * year, {@code 2021KW01} a quarter, {@code 2021MM01} a month, {@code 2021W101} a week, {@code 20210131} a day.
 *
 * @param code the code itself
 * @param length how long it is
 * @param first its first day
 * @param last its last day
 */
public record PeriodCode(String code, Length length, LocalDate first, LocalDate last)
        implements Comparable<PeriodCode> {
    private static final Pattern PARTS = Pattern.compile("(\\d{4})(JJ|HJ|KW|MM|W1)(\\d{2})");
    private static final Pattern DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    /** How long a period is. */
    public enum Length {
        YEAR,
        HALF_YEAR,
        QUARTER,
        MONTH,
        WEEK,
        DAY
    }

    /** Reads a code; empty when it is none. */
    public static Optional<PeriodCode> find(String code) {
        try {
            Matcher parts = PARTS.matcher(code);
            if (parts.matches()) {
                return stretch(
                        code, Integer.parseInt(parts.group(1)), parts.group(2), Integer.parseInt(parts.group(3)));
            }
            Matcher day = DAY.matcher(code);
            if (day.matches()) {
                LocalDate date = LocalDate.of(
                        Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
                return Optional.of(new PeriodCode(code, Length.DAY, date, date));
            }
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<PeriodCode> stretch(String code, int year, String kind, int number) {
        return switch (kind) {
            case "JJ" -> number == 0 ? Optional.of(months(code, Length.YEAR, year, 1, 12)) : Optional.empty();
            case "HJ" -> within(number, 2).map(n -> months(code, Length.HALF_YEAR, year, 6 * n - 5, 6));
            case "KW" -> within(number, 4).map(n -> months(code, Length.QUARTER, year, 3 * n - 2, 3));
            case "MM" -> within(number, 12).map(n -> months(code, Length.MONTH, year, n, 1));
            default -> {
                // A day in the middle of a year always lies in the ISO year of that number.
                LocalDate week = LocalDate.of(year, 7, 1).with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number);
                LocalDate monday = week.minusDays(week.getDayOfWeek().getValue() - 1L);
                yield Optional.of(new PeriodCode(code, Length.WEEK, monday, monday.plusDays(6)));
            }
        };
    }

    private static Optional<Integer> within(int number, int most) {
        return number >= 1 && number <= most ? Optional.of(number) : Optional.empty();
    }

    private static PeriodCode months(String code, Length length, int year, int firstMonth, int months) {
        YearMonth first = YearMonth.of(year, firstMonth);
        return new PeriodCode(
                code, length, first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
    }

    /** The code of a calendar year. */
    public static PeriodCode ofYear(int year) {
        return months("%04dJJ00".formatted(year), Length.YEAR, year, 1, 12);
    }

    @Override
    public int compareTo(PeriodCode other) {
        int byEnd = last.compareTo(other.last);
        return byEnd != 0 ? byEnd : code.compareTo(other.code);
    }
}
