package nl.thuiskompas.platform.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A strict reader of CSV after RFC 4180, with a separator to choose: what it does not understand it does not guess. */
public final class RawCsv {
    private final String file;
    private final String text;
    private final char separator;
    private final RowAdvice advice;
    private int at;
    private int line = 1;

    private RawCsv(String file, String text, char separator, RowAdvice advice) {
        this.file = file;
        this.text = text;
        this.separator = separator;
        this.advice = advice;
    }

    /**
     * Reads all rows.
     *
     * @param file name for messages
     * @param needed fields that the header must have; others may be there
     */
    public static List<RawRow> parse(String file, String text, char separator, List<String> needed) {
        RawCsv csv = new RawCsv(file, text, separator, RowAdvice.FETCHED);
        Map<String, Integer> header = csv.header(needed);
        List<RawRow> rows = new ArrayList<>();
        while (csv.at < text.length()) {
            rows.add(csv.row(header));
        }
        return rows;
    }

    /**
     * Reads a table that somebody keeps by hand: a row that is no row of it is refused by itself, and the others are read.
     * A row is a line, also where a quote was left open, so that a quote never swallows the rows after it. Lines with
     * nothing in them are read over.
     *
     * @param file name for messages
     * @param needed fields that the header must have; others may be there
     * @param refused is told of each row that is left out
     * @throws RawFileException when the header cannot be right, for then no row can be
     */
    public static List<RawRow> parseKept(
            String file, String text, char separator, List<String> needed, Consumer<RawFileException> refused) {
        RawCsv csv = new RawCsv(file, text, separator, RowAdvice.KEPT);
        Map<String, Integer> header = csv.header(needed);
        List<RawRow> rows = new ArrayList<>();
        while (csv.at < text.length()) {
            int start = csv.at;
            int line = csv.line;
            int end = text.indexOf('\n', start);
            if (!text.substring(start, end < 0 ? text.length() : end).isBlank()) {
                try {
                    rows.add(csv.row(header));
                } catch (RawFileException e) {
                    refused.accept(e);
                }
            }
            csv.at = end < 0 ? text.length() : end + 1;
            csv.line = line + 1;
        }
        return rows;
    }

    private RawRow row(Map<String, Integer> header) {
        int row = line;
        List<String> values = record();
        if (values.size() != header.size()) {
            throw RawFileException.inRow(
                    file,
                    row,
                    "",
                    "has " + values.size() + " fields, expected " + header.size() + " as in the header",
                    advice.row());
        }
        return new RawRow(file, row, header, values, advice);
    }

    private Map<String, Integer> header(List<String> needed) {
        List<String> names = record();
        Map<String, Integer> header = new HashMap<>();
        for (String name : names) {
            header.put(name, header.size());
        }
        for (String name : needed) {
            if (!header.containsKey(name)) {
                throw RawFileException.inRow(
                        file, 1, name, "is not in the header, which has " + names, advice.layout());
            }
        }
        return header;
    }

    private List<String> record() {
        List<String> values = new ArrayList<>();
        values.add(value());
        while (at < text.length() && text.charAt(at) == separator) {
            at++;
            values.add(value());
        }
        if (text.startsWith("\r\n", at)) {
            at++;
        }
        if (at < text.length() && text.charAt(at) != '\n') {
            throw malformed("a separator or the end of the row after a quoted field");
        }
        at++;
        line++;
        return values;
    }

    private String value() {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int start = at;
        while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n') {
            if (text.charAt(at) == '"') {
                throw malformed("a quote only around a whole field");
            }
            if (text.startsWith("\r\n", at)) {
                break;
            }
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\n') {
                break;
            }
            if (c != '"') {
                value.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                value.append('"');
                at++;
            } else {
                return value.toString();
            }
        }
        throw malformed("a closing quote on the same row");
    }

    private RawFileException malformed(String expected) {
        return RawFileException.inRow(file, line, "", "is not CSV, expected " + expected, advice.row());
    }
}
