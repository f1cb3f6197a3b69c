package nl.thuiskompas.platform.files.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cells of one sheet of an XLSX workbook. */
final class XlsxSheet {
    private static final int MOST_ROWS = 1_048_576;

    private final String file;
    private final String sheet;
    private final List<String> strings;
    private final Rows.Sink sink;
    private final Line line = new Line();
    private final StringBuilder value = new StringBuilder();
    private long row;
    private int column;
    private @Nullable String type;
    private boolean open;
    private long formulas;

    XlsxSheet(String file, String sheet, List<String> strings, Rows.Sink sink) {
        this.file = file;
        this.sheet = sheet;
        this.strings = strings;
        this.sink = sink;
    }

    /** Gives all rows; how many cells held a formula. */
    long read(SafeXml xml) {
        boolean inValue = false;
        for (SafeXml.Event event = xml.next(); event != SafeXml.Event.NOTHING; event = xml.next()) {
            switch (event) {
                case START -> {
                    inValue = xml.local().equals("v") || xml.local().equals("t");
                    begin(xml);
                }
                case TEXT -> {
                    if (inValue) {
                        xml.text(value);
                    }
                }
                case END -> {
                    inValue = false;
                    end(xml.local());
                }
                case NOTHING -> {}
            }
        }
        return formulas;
    }

    private void begin(SafeXml xml) {
        switch (xml.local()) {
            case "row" -> {
                String number = xml.attribute("r");
                long next = number == null ? row + 1 : whole(number, "row");
                if (next <= row || next > MOST_ROWS) {
                    throw Trouble.damaged(
                            Trouble.place(file, sheet, row, ""),
                            "after this row comes a row numbered " + next + "; the workbook is damaged.");
                }
                row = next;
                column = -1;
                open = true;
                line.start(row);
            }
            case "c" -> {
                String at = xml.attribute("r");
                column = at == null ? column + 1 : column(at);
                if (column >= Line.MOST_COLUMNS) {
                    throw Trouble.damaged(
                            Trouble.place(file, sheet, row, ""),
                            "a cell lies beyond the last column a sheet can have.");
                }
                type = xml.attribute("t");
                value.setLength(0);
            }
            case "f" -> formulas++;
            default -> {}
        }
    }

    private void end(String name) {
        if (name.equals("c") && open && value.length() > 0) {
            cell(value.toString());
            value.setLength(0);
        } else if (name.equals("row") && open) {
            open = false;
            sink.row(line);
        }
    }

    private void cell(String text) {
        switch (type == null ? "n" : type) {
            case "s" -> {
                long index = whole(text, "text");
                if (index >= strings.size()) {
                    throw Trouble.damaged(place(), "names a shared text that is not there; the workbook is damaged.");
                }
                line.text(column, strings.get((int) index));
            }
            case "n" -> {
                try {
                    line.number(column, Double.parseDouble(text));
                } catch (NumberFormatException e) {
                    throw Trouble.damaged(
                            place(),
                            "\"" + Trouble.shown(text) + "\" is no number, but kept as one; the workbook is damaged.",
                            e);
                }
            }
            case "e" -> line.error(column, text);
            default -> line.text(column, text);
        }
    }

    private long whole(String text, String what) {
        try {
            long number = Long.parseLong(text.strip());
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw Trouble.damaged(
                place(), "the number of a " + what + " is \"" + Trouble.shown(text) + "\"; the workbook is damaged.");
    }

    private String place() {
        return Trouble.place(file, sheet, row, column < 0 ? "" : letters(column));
    }

    /** The place of a column from its letters, from 0: A is 0, AA is 26. */
    static int column(String cell) {
        int number = 0;
        for (int i = 0; i < cell.length() && Character.isLetter(cell.charAt(i)); i++) {
            char c = Character.toUpperCase(cell.charAt(i));
            if (c > 'Z' || number > Line.MOST_COLUMNS) {
                return Line.MOST_COLUMNS;
            }
            number = 26 * number + (c - 'A' + 1);
        }
        return number == 0 ? Line.MOST_COLUMNS : number - 1;
    }

    /** The letters of a column: 0 is A, 26 is AA. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
