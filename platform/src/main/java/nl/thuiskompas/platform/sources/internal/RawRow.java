package nl.thuiskompas.platform.sources.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import nl.thuiskompas.platform.sources.ReferenceBuildException;

/** One row of a raw file, which can say what is wrong with itself. */
final class RawRow {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern MUNICIPALITY = Pattern.compile("GM[0-9]{4}");
    private static final String MEND = "Mend the value or fetch the file again";

    private final String file;
    private final int line;
    private final Map<String, Integer> header;
    private final List<String> values;

    RawRow(String file, int line, Map<String, Integer> header, List<String> values) {
        this.file = file;
        this.line = line;
        this.header = header;
        this.values = values;
    }

    /** The value as it stands there, perhaps empty. */
    String text(String field) {
        Integer column = header.get(field);
        if (column == null) {
            throw problem(field, "is not in the header", "Fetch the file again in the layout that the build reads");
        }
        return values.get(column);
    }

    /** The value, which may not be empty. */
    String required(String field) {
        String text = text(field);
        if (text.isEmpty()) {
            throw problem(field, "is empty, expected a value", MEND);
        }
        return text;
    }

    /** A code such as GM0363. */
    String municipality(String field) {
        return matching(field, MUNICIPALITY, "a municipality code such as GM0363");
    }

    /** A value that has this form. */
    String matching(String field, Pattern form, String expected) {
        String text = text(field);
        if (!form.matcher(text).matches()) {
            throw unexpected(field, expected);
        }
        return text;
    }

    /** A whole number. */
    int whole(String field) {
        return findWhole(field).orElseThrow(() -> problem(field, "is empty, expected a whole number", MEND));
    }

    /** A whole number where there is one. */
    OptionalInt findWhole(String field) {
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
    LocalDate date(String field) {
        try {
            return LocalDate.parse(text(field));
        } catch (DateTimeException e) {
            throw unexpected(field, "a date such as 2022-03-24");
        }
    }

    /** What is wrong when the value is not what it should be. */
    ReferenceBuildException unexpected(String field, String expected) {
        return problem(field, "is '" + text(field) + "', expected " + expected, MEND);
    }

    /** What is wrong, in words of the caller. */
    ReferenceBuildException problem(String field, String problem, String advice) {
        return ReferenceBuildException.inRow(file, line, field, problem, advice);
    }
}
