package nl.thuiskompas.platform.exports;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV by the letter of RFC 4180 and refuses everything else. */
final class StrictCsv {
    private final String text;
    private final char separator;
    private int at;

    private StrictCsv(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    static List<List<String>> read(String text, char separator) {
        return new StrictCsv(text, separator).rows();
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        while (at < text.length()) {
            row.add(text.charAt(at) == '"' ? quoted() : plain());
            if (at < text.length() && text.charAt(at) == separator) {
                at++;
            } else if (text.startsWith("\r\n", at)) {
                at += 2;
                rows.add(row);
                row = new ArrayList<>();
                continue;
            } else {
                throw new IllegalArgumentException("neither a separator nor a line end at " + at);
            }
            if (text.startsWith("\r\n", at)) {
                row.add("");
                at += 2;
                rows.add(row);
                row = new ArrayList<>();
            }
        }
        if (!row.isEmpty()) {
            throw new IllegalArgumentException("the last line does not end");
        }
        return rows;
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        at++;
        while (true) {
            char c = text.charAt(at++);
            if (c != '"') {
                cell.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else {
                return cell.toString();
            }
        }
    }

    private String plain() {
        int from = at;
        while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\r') {
            if (text.charAt(at) == '"' || text.charAt(at) == '\n') {
                throw new IllegalArgumentException("a quote or bare line feed in an unquoted cell at " + at);
            }
            at++;
        }
        return text.substring(from, at);
    }
}
