package nl.thuiskompas.platform.files.internal;

/**
 * Comma-separated values after RFC 4180, with another delimiter if wanted, fed piece by piece. Strict: a quote that opens
 * or closes in the midst of a value stops the reading, since all that follows would be shifted.
 */
final class CsvParser {
    /** The longest row in characters. */
    static final int LONGEST = 1 << 20;

    private enum State {
        START,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED,
        RETURN
    }

    private final String file;
    private final char delimiter;
    private final Rows.Sink sink;
    private final Line line = new Line();
    private char[] value = new char[256];
    private int length;
    private int column;
    private int rowLength;
    private long row = 1;
    private long lineBreaks;
    private State state = State.START;

    CsvParser(String file, char delimiter, Rows.Sink sink) {
        this.file = file;
        this.delimiter = delimiter;
        this.sink = sink;
        line.start(1);
    }

    /** The line of the file that is being read, from 1. */
    long row() {
        return row + lineBreaks;
    }

    /** The next characters of the file. */
    void feed(char[] characters, int from, int to) {
        for (int i = from; i < to; i++) {
            next(characters[i]);
        }
    }

    private void next(char c) {
        if (c == 0) {
            throw Trouble.damaged(
                    place(),
                    "holds a NUL byte, so this is no text file or a damaged one. Export it again as CSV UTF-8.");
        }
        if (++rowLength > LONGEST) {
            throw Trouble.damaged(
                    place(),
                    "the row is longer than " + LONGEST
                            + " characters. A quote that is never closed does that, or a file that is no CSV.");
        }
        if (state == State.RETURN) {
            state = State.START;
            if (c == '\n') {
                rowLength = 0;
                return;
            }
        }
        switch (state) {
            case QUOTED -> quoted(c);
            case QUOTE_IN_QUOTED -> {
                if (c == '"') {
                    keep('"');
                    state = State.QUOTED;
                } else if (!endsValue(c)) {
                    throw Trouble.damaged(
                            place(),
                            "after a closing quote stands \"" + Trouble.shown("" + c) + "\", expected " + delimiter
                                    + " or the end of the row. A quote within a value is written twice.");
                }
            }
            default -> plain(c);
        }
    }

    private void quoted(char c) {
        if (c == '"') {
            state = State.QUOTE_IN_QUOTED;
        } else {
            if (c == '\n') {
                lineBreaks++;
            }
            keep(c);
        }
    }

    private void plain(char c) {
        if (endsValue(c)) {
            return;
        }
        if (c == '"') {
            if (length > 0) {
                throw Trouble.damaged(
                        place(),
                        "a quote stands in the midst of a value. Put the whole value in quotes, and write the quote"
                                + " twice.");
            }
            state = State.QUOTED;
            return;
        }
        keep(c);
        state = State.PLAIN;
    }

    private boolean endsValue(char c) {
        if (c == delimiter) {
            endValue();
            state = State.START;
            return true;
        }
        if (c == '\n' || c == '\r') {
            endValue();
            endRow();
            state = c == '\r' ? State.RETURN : State.START;
            return true;
        }
        return false;
    }

    private void keep(char c) {
        if (length == value.length) {
            value = java.util.Arrays.copyOf(value, 2 * length);
        }
        value[length++] = c;
    }

    private void endValue() {
        if (column >= Line.MOST_COLUMNS) {
            throw Trouble.damaged(place(), "has more than " + Line.MOST_COLUMNS + " columns.");
        }
        line.text(column++, length == 0 ? "" : new String(value, 0, length));
        length = 0;
    }

    private void endRow() {
        sink.row(line);
        row += 1 + lineBreaks;
        lineBreaks = 0;
        rowLength = 0;
        column = 0;
        line.start(row);
    }

    /** The file ends here. */
    void end() {
        if (state == State.QUOTED) {
            throw Trouble.damaged(
                    Trouble.place(file, "", row, "" + (column + 1)),
                    "a quote is opened and never closed; the file may be cut off.");
        }
        if (column > 0 || length > 0 || state == State.QUOTE_IN_QUOTED) {
            endValue();
            endRow();
        }
        state = State.START;
    }

    private String place() {
        return Trouble.place(file, "", row(), "" + (column + 1));
    }
}
