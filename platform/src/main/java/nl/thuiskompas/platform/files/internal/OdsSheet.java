package nl.thuiskompas.platform.files.internal;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one sheet of an ODS spreadsheet. Cells and rows that are the same are written once with a number of times;
 * empty ones cost nothing however often they come, and those with something in them only so many times.
 */
final class OdsSheet {
    /** The most rows a sheet can have. */
    private static final long MOST_ROWS = 1_048_576;

    /** The most cells that repeating may make. */
    private static final long MOST_REPEATED = 20_000_000;

    private static final Pattern MISTAKE =
            Pattern.compile("#(?:REF!|DIV/0!|N/A|NAME\\?|NUM!|VALUE!|NULL!)|Err:[0-9]{3}");

    private final String file;
    private final String sheet;
    private final Rows.Sink sink;
    private final Line line = new Line();
    private final StringBuilder text = new StringBuilder();
    private long row = 1;
    private int column;
    private long rowTimes;
    private boolean rowOpen;
    private long repeated;
    private long formulas;

    // The cell that is open.
    private boolean cellOpen;
    private int times;
    private @Nullable String type;
    private @Nullable String value;
    private int paragraphs;

    OdsSheet(String file, String sheet, Rows.Sink sink) {
        this.file = file;
        this.sheet = sheet;
        this.sink = sink;
    }

    /** Gives all rows; how many cells held a formula. The reader stands at the beginning of the sheet. */
    long read(SafeXml xml) {
        int depth = 1;
        int aside = 0;
        boolean inText = false;
        while (depth > 0) {
            switch (xml.next()) {
                case START -> {
                    depth++;
                    if (aside > 0
                            || xml.local().equals("annotation")
                            || xml.local().equals("shapes")) {
                        aside++;
                    } else {
                        inText = begin(xml) || inText;
                    }
                }
                case TEXT -> {
                    if (inText && aside == 0) {
                        xml.text(text);
                    }
                }
                case END -> {
                    depth--;
                    if (aside > 0) {
                        aside--;
                    } else if (end(xml.local())) {
                        inText = false;
                    }
                }
                case NOTHING -> depth = 0;
            }
        }
        return formulas;
    }

    /** Whether a text begins here. */
    private boolean begin(SafeXml xml) {
        switch (xml.local()) {
            case "table-row" -> {
                rowTimes = times(xml.attribute("table", "number-rows-repeated"), MOST_ROWS);
                rowOpen = true;
                column = 0;
                line.start(row);
            }
            case "table-cell", "covered-table-cell" -> {
                times = (int) times(xml.attribute("table", "number-columns-repeated"), Line.MOST_COLUMNS);
                type = xml.attribute("office", "value-type");
                value = firstOf(xml, "value", "date-value", "boolean-value", "string-value");
                if ("error".equals(xml.attribute("calcext", "value-type"))) {
                    type = "error";
                }
                formulas += xml.attribute("table", "formula") == null ? 0 : 1;
                text.setLength(0);
                paragraphs = 0;
                cellOpen = true;
            }
            case "p" -> {
                if (cellOpen && paragraphs++ > 0) {
                    text.append('\n');
                }
                return cellOpen;
            }
            case "s" -> text.append(' ');
            case "tab" -> text.append('\t');
            default -> {}
        }
        return false;
    }

    private static @Nullable String firstOf(SafeXml xml, String... names) {
        for (String name : names) {
            String found = xml.attribute("office", name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Whether a text ends here. */
    private boolean end(String name) {
        switch (name) {
            case "p" -> {
                return true;
            }
            case "table-cell", "covered-table-cell" -> {
                if (cellOpen && rowOpen) {
                    cell();
                }
                cellOpen = false;
            }
            case "table-row" -> {
                if (rowOpen) {
                    endRow();
                }
                rowOpen = false;
            }
            default -> {}
        }
        return false;
    }

    private void cell() {
        String shown = "string".equals(type) && value != null && text.isEmpty() ? value : text.toString();
        boolean number = "float".equals(type) || "percentage".equals(type) || "currency".equals(type);
        if (!number && shown.isEmpty() && value == null) {
            column = Math.min(column + times, Line.MOST_COLUMNS);
            return;
        }
        if (column + times > Line.MOST_COLUMNS) {
            throw Trouble.damaged(place(), "cells lie beyond the last column a sheet can have.");
        }
        count(times - 1L);
        for (int i = 0; i < times; i++, column++) {
            if (isMistake(shown)) {
                line.error(column, shown.isEmpty() ? "#ERROR" : shown);
            } else if (number) {
                line.number(column, number(value == null ? shown : value));
            } else {
                line.text(column, "date".equals(type) && value != null ? value : shown);
            }
        }
    }

    private boolean isMistake(String shown) {
        return "error".equals(type)
                || ((shown.startsWith("#") || shown.startsWith("Err:"))
                        && MISTAKE.matcher(shown).matches());
    }

    private double number(String written) {
        try {
            return Double.parseDouble(written);
        } catch (NumberFormatException e) {
            throw Trouble.damaged(
                    place(),
                    "\"" + Trouble.shown(written) + "\" is no number, but kept as one; the spreadsheet is damaged.",
                    e);
        }
    }

    private void endRow() {
        if (line.isEmpty()) {
            row += rowTimes;
            return;
        }
        if (row + rowTimes - 1 > MOST_ROWS) {
            throw Trouble.damaged(place(), "rows lie beyond the last row a sheet can have.");
        }
        count((rowTimes - 1) * line.size());
        for (long i = 0; i < rowTimes; i++) {
            line.at(row);
            sink.row(line);
            row++;
        }
    }

    private void count(long more) {
        repeated += more;
        if (repeated > MOST_REPEATED) {
            throw Trouble.damaged(
                    place(),
                    "cells repeat themselves more than " + MOST_REPEATED
                            + " times, which makes a small file huge; it is" + " refused.");
        }
    }

    private long times(@Nullable String written, long most) {
        if (written == null) {
            return 1;
        }
        try {
            long number = Long.parseLong(written.strip());
            if (number >= 1) {
                return Math.min(number, most + 1);
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw Trouble.damaged(
                place(), "something is repeated \"" + Trouble.shown(written) + "\" times; the spreadsheet is damaged.");
    }

    private String place() {
        return Trouble.place(file, sheet, row, XlsxSheet.letters(column));
    }
}
