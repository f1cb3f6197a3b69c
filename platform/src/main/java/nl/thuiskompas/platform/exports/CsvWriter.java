package nl.thuiskompas.platform.exports;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a table as CSV: one line of headings, then the rows, and nothing else, so that every reader reads it.
 *
 * <p>Numbers have no thousands separators; a percentage is 28.8849, its unit stands in its own column. A text that a
 * spreadsheet would take for a formula (it begins with =, +, -, @, a tab or a line end) gets an apostrophe before it;
 * {@link #unguarded} takes it off again. Spreadsheets are written with the same care, see {@link SheetText}.
 */
public final class CsvWriter {
    /** Media type of what is written. */
    public static final String MEDIA_TYPE = "text/csv";

    private static final String FORMULA = "=+-@\t\r\n";

    private CsvWriter() {}

    /** The file. Equal tables give equal bytes. */
    public static byte[] write(FigureTable table, CsvStyle style) {
        StringBuilder out = new StringBuilder(200 + 260 * table.rows().size());
        if (style.marked()) {
            out.append('\uFEFF');
        }
        line(
                out,
                style,
                table.columns().stream().map(c -> FigureTable.text(c.heading())).toList());
        table.rows().forEach(row -> line(out, style, row));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    static void line(StringBuilder out, CsvStyle style, List<? extends Cell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.append(style.separator());
            }
            switch (cells.get(i)) {
                case Cell.Text(String text) -> quoted(out, style, guarded(text));
                case Cell.Count(double value) -> number(out, style, value);
                case Cell.Percent(double value) -> number(out, style, value);
                case Cell.Exact number ->
                    out.append(number.digits().toPlainString().replace('.', style.decimalMark()));
                case Cell.Day day -> out.append(day.day());
                case Cell.Empty empty -> {}
            }
        }
        out.append("\r\n");
    }

    private static void number(StringBuilder out, CsvStyle style, double value) {
        out.append(Rounding.plain(value, Rounding.VALUE).replace('.', style.decimalMark()));
    }

    private static void quoted(StringBuilder out, CsvStyle style, String text) {
        boolean plain = text.chars().noneMatch(c -> c == style.separator() || c == '"' || c == '\r' || c == '\n');
        if (plain) {
            out.append(text);
        } else {
            out.append('"').append(text.replace("\"", "\"\"")).append('"');
        }
    }

    /** An apostrophe of our own also goes before texts that seem to have one, so that taking it off is never wrong. */
    static String guarded(String text) {
        return isGuardable(text) ? "'" + text : text;
    }

    /** The text as it was before it was made safe for spreadsheets. */
    public static String unguarded(String text) {
        return text.startsWith("'") && isGuardable(text.substring(1)) ? text.substring(1) : text;
    }

    private static boolean isGuardable(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        return first < text.length() && FORMULA.indexOf(text.charAt(first)) >= 0;
    }
}
