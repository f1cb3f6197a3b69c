package nl.thuiskompas.platform.geographies.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * CSV that somebody wrote by hand or saved from a spreadsheet: semicolons or commas, with or without a byte order mark,
 * blank lines allowed. A row that is wrong is told and skipped, so that the others can be told about too.
 *
 * @param rows the rows that have as many fields as the header
 */
record BroughtCsv(List<Row> rows) {
    /**
     * One row.
     *
     * @param line its place in the file, from 1 with the header
     * @param values by name of the column, without blanks around them
     */
    record Row(int line, Map<String, String> values) {
        String text(String column) {
            return values.getOrDefault(column, "");
        }
    }

    private static final String SAVE = "Save it as CSV UTF-8";

    /**
     * Reads a file.
     *
     * @param columns names that the header must have; others are left alone
     * @return empty when nothing could be read of it; the findings then say why
     */
    static Optional<BroughtCsv> read(String file, byte[] bytes, List<String> columns, RowFindings findings) {
        Optional<String> text = decode(file, bytes, findings);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        List<String> lines = text.get().lines().toList();
        if (lines.isEmpty() || text.get().isBlank()) {
            findings.error(0, "", "the file is empty; expected a header " + String.join(",", columns));
            return Optional.empty();
        }
        char separator = lines.getFirst().indexOf(';') >= 0 ? ';' : ',';
        List<String> header = Optional.ofNullable(split(lines.getFirst(), separator)).orElse(List.of()).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        List<String> absent = columns.stream().filter(c -> !header.contains(c)).toList();
        List<String> twice = columns.stream()
                .filter(c -> header.indexOf(c) != header.lastIndexOf(c))
                .toList();
        if (!absent.isEmpty() || !twice.isEmpty()) {
            findings.error(
                    1,
                    "",
                    (absent.isEmpty()
                                    ? "column " + String.join(", ", twice) + " is there twice"
                                    : "column " + String.join(", ", absent) + " is missing")
                            + "; the header is \"" + lines.getFirst() + "\", expected "
                            + String.join(",", columns) + " (or with semicolons)");
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                row(i + 1, split(lines.get(i), separator), header, findings).ifPresent(rows::add);
            }
        }
        return Optional.of(new BroughtCsv(List.copyOf(rows)));
    }

    private static Optional<String> decode(String file, byte[] bytes, RowFindings findings) {
        if (bytes.length > 1 && ((bytes[0] & 0xFF) + (bytes[1] & 0xFF)) == 0xFF + 0xFE) {
            findings.error(0, "", file + " is UTF-16, expected UTF-8. " + SAVE);
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            int line = 1;
            for (String each : new String(bytes, StandardCharsets.UTF_8).split("\n", -1)) {
                if (each.indexOf('\uFFFD') >= 0) {
                    break;
                }
                line++;
            }
            findings.error(line, "", "holds bytes that are not UTF-8. " + SAVE);
            return Optional.empty();
        }
    }

    private static Optional<Row> row(
            int line, @Nullable List<String> values, List<String> header, RowFindings findings) {
        if (values == null) {
            findings.error(line, "", "a quote is not closed, or stands in the midst of a value");
            return Optional.empty();
        }
        if (values.size() != header.size()) {
            findings.error(
                    line, "", "has " + values.size() + " fields, expected " + header.size() + " as in the header");
            return Optional.empty();
        }
        Map<String, String> named = new TreeMap<>();
        for (int i = 0; i < header.size(); i++) {
            named.putIfAbsent(header.get(i), values.get(i));
        }
        return Optional.of(new Row(line, named));
    }

    /** The values of a line; null when its quotes do not fit. */
    private static @Nullable List<String> split(String line, char separator) {
        List<String> values = new ArrayList<>();
        int at = 0;
        while (at <= line.length()) {
            StringBuilder value = new StringBuilder();
            if (at < line.length() && line.charAt(at) == '"') {
                at++;
                while (at < line.length() && (line.charAt(at) != '"' || line.startsWith("\"\"", at))) {
                    value.append(line.charAt(at));
                    at += line.charAt(at) == '"' ? 2 : 1;
                }
                if (at >= line.length() || (at + 1 < line.length() && line.charAt(at + 1) != separator)) {
                    return null;
                }
                at++;
            } else {
                while (at < line.length() && line.charAt(at) != separator) {
                    if (line.charAt(at) == '"') {
                        return null;
                    }
                    value.append(line.charAt(at++));
                }
            }
            values.add(value.toString().strip());
            at++;
        }
        return values;
    }
}
