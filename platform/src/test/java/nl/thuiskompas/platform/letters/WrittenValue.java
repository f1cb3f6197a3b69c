package nl.thuiskompas.platform.letters;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a figure back from the words of a Dutch sentence, as a list of figures would have it. */
final class WrittenValue {
    private static final List<String> MONTHS = List.of(
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december");
    private static final Map<String, String> WORDS = Map.of(
            "een", "1",
            "drie", "3",
            "zes", "6",
            "de helft", "50",
            "twee derde", "66.7",
            "op enkele na alle", "all but a few");
    private static final Map<String, String> QUARTERS =
            Map.of("eerste", "1", "tweede", "2", "derde", "3", "vierde", "4");
    private static final Pattern ROUNDLY = Pattern.compile("^(?:ruim|bijna|ongeveer|ten minste|meer dan) ");
    private static final Pattern DAY = Pattern.compile("([0-9]{1,2}) ([a-z]+) ([0-9]{4})");
    private static final Pattern MONTH = Pattern.compile("([a-z]+) ([0-9]{4})");
    private static final Pattern QUARTER = Pattern.compile("het ([a-z]+) kwartaal van ([0-9]{4})");
    private static final Pattern WINDOW = Pattern.compile("(.+) tot en met (.+ ([0-9]{4}))");
    private static final Pattern NUMBER = Pattern.compile("(?:€ )?([0-9.,]+)( miljoen)?(?: procent| jaar)?");
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private WrittenValue() {}

    /** The value that the words say: a number, a date, a window or words. */
    static String of(String written) {
        String text = ROUNDLY.matcher(written.replace('\u00a0', ' ')).replaceFirst("");
        if (WORDS.containsKey(text)) {
            return WORDS.get(text);
        }
        Matcher window = WINDOW.matcher(text);
        if (window.matches()) {
            return of(window.group(1) + " " + window.group(3)) + "/" + of(window.group(2));
        }
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            return quarter.group(2) + "-Q" + QUARTERS.get(quarter.group(1));
        }
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return "%s-%02d-%02d".formatted(day.group(3), month(day.group(2)), Integer.parseInt(day.group(1)));
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return "%s-%02d".formatted(month.group(2), month(month.group(1)));
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            BigDecimal amount = new BigDecimal(number.group(1).replace(".", "").replace(',', '.'));
            return (number.group(2) == null ? amount : amount.multiply(MILLION))
                    .stripTrailingZeros()
                    .toPlainString();
        }
        throw new IllegalArgumentException("'" + written + "' is no figure that a letter would write");
    }

    private static int month(String name) {
        int index = MONTHS.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("'" + name + "' is no month");
        }
        return index + 1;
    }
}
