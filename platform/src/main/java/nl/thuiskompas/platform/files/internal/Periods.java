package nl.thuiskompas.platform.files.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.thuiskompas.platform.datasets.PeriodCode;

/** Periods as people and other standards write them. */
final class Periods {
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:\\.0)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-?M?-?(0[1-9]|1[0-2])");
    private static final Pattern PART = Pattern.compile("(\\d{4})[- ]?([QqKkSsHhTt])(\\d)");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-?W(\\d{2})");
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern DUTCH_DAY = Pattern.compile("(\\d{1,2})[-/](\\d{1,2})[-/](\\d{4})");
    private static final Pattern STRETCH = Pattern.compile("\\d{4}(?:-\\d{4}|/\\d{4}|\\+)");

    private Periods() {}

    /**
     * The code of a period: that of Statistics Netherlands where there is one; a stretch of years such as 2020-2024 or
     * 2030+ stays as it is written; empty when it is no period.
     */
    static Optional<String> code(String text) {
        if (text.length() > 12) {
            return Optional.empty();
        }
        if (STRETCH.matcher(text).matches() || PeriodCode.find(text).isPresent()) {
            return Optional.of(text);
        }
        Matcher year = YEAR.matcher(text);
        if (year.matches()) {
            return Optional.of(year.group(1) + "JJ00");
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return Optional.of(month.group(1) + "MM" + month.group(2));
        }
        Matcher part = PART.matcher(text);
        if (part.matches()) {
            String kind = "qQkK".contains(part.group(2)) ? "KW" : "HJ";
            return known(part.group(1) + kind + "0" + part.group(3));
        }
        Matcher week = WEEK.matcher(text);
        if (week.matches()) {
            return known(week.group(1) + "W1" + week.group(2));
        }
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return known(day.group(1) + day.group(2) + day.group(3));
        }
        Matcher dutch = DUTCH_DAY.matcher(text);
        if (dutch.matches()) {
            return known(dutch.group(3) + two(dutch.group(2)) + two(dutch.group(1)));
        }
        return Optional.empty();
    }

    private static Optional<String> known(String code) {
        return PeriodCode.find(code).map(PeriodCode::code);
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    /** What readers see of a period: the year of 2021JJ00, else the text as it was written. */
    static String title(String code, String written) {
        return (code.endsWith("JJ00") && written.startsWith("2")) || written.isEmpty()
                ? code.replace("JJ00", "")
                : written;
    }
}
