package nl.thuiskompas.platform.tables;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** One row of a raw file, which can say what is wrong with itself. */
public final class RawRow {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern MUNICIPALITY = Pattern.compile("GM[0-9]{4}");

    private final String file;
    private final int line;
    private final Map<String, Integer> header;
    private final List<String> values;
    private final RowAdvice advice;

    RawRow(String file, int line, Map<String, Integer> header, List<String> values, RowAdvice advice) {
        this.file = file;
        this.line = line;
        this.header = header;
        this.values = values;
        this.advice = advice;
    }

    /** Where this row stands, for messages: file and row. */
    public String where() {
        return file + ", row " + line;
    }

    /** The value as it stands there, perhaps empty. */
    public String text(String field) {
        Integer column = header.get(field);
        if (column == null) {
            throw problem(field, "is not in the header", advice.layout());
        }
        return values.get(column);
    }

    /** Whether the table has a column of this name. */
    public boolean has(String field) {
        return header.containsKey(field);
    }

    /** The value, which may not be empty. */
    public String required(String field) {
        String text = text(field);
        if (text.isEmpty()) {
            throw problem(field, "is empty, expected a value", advice.empty());
        }
        return text;
    }

    /** A code such as GM0363. */
    public String municipality(String field) {
        return matching(field, MUNICIPALITY, "a municipality code such as GM0363");
    }

    /** A value that has this form. */
    public String matching(String field, Pattern form, String expected) {
        String text = text(field);
        if (!form.matcher(text).matches()) {
            throw unexpected(field, expected);
        }
        return text;
    }

    /** A whole number. */
    public int whole(String field) {
        return findWhole(field).orElseThrow(() -> problem(field, "is empty, expected a whole number", advice.empty()));
    }

    /** A whole number where there is one. */
    public OptionalInt findWhole(String field) {
        String text = text(field);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            throw unexpected(field, "a whole number");
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    /** A date such as 2022-03-24. */
    public LocalDate date(String field) {
        try {
            return LocalDate.parse(text(field));
        } catch (DateTimeException e) {
            throw unexpected(field, "a date such as 2022-03-24");
        }
    }

    /** What is wrong when the value is not what it should be. */
    public RawFileException unexpected(String field, String expected) {
        return problem(field, "is '" + text(field) + "', expected " + expected, advice.value());
    }

    /** What is wrong, in words of the caller. */
    public RawFileException problem(String field, String problem, String advice) {
        return RawFileException.inRow(file, line, field, problem, advice);
    }
}
