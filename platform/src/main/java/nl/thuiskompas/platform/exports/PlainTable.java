package nl.thuiskompas.platform.exports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.platform.language.Language;

/**
 * A table that is no list of figures, such as which municipality lies where.
 *
 * @param columns the headings
 * @param rows as many cells in each as there are headings
 */
public record PlainTable(List<String> columns, List<List<Cell>> rows) {
    private static final int LEAST_WIDTH = 16;

    public PlainTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * The table for a spreadsheet, with a word on where it comes from.
     *
     * @param title what it shows
     * @param notes what a reader should know of it, its sources among them
     */
    public FigureTable sheet(Language language, String title, List<String> notes) {
        return new FigureTable(language, title, notes, described(), rows, List.of());
    }

    /** What the CSV means, after CSV on the Web; see {@link CsvwDocument}. */
    public byte[] csvw(Language language, String title, List<String> notes, CsvStyle style, String address) {
        return CsvwDocument.of(language, title, notes, described(), rows.size(), style, address);
    }

    private List<FigureTable.Column> described() {
        List<FigureTable.Column> described = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String heading = columns.get(i);
            described.add(new FigureTable.Column(
                    heading.replace('-', '_'), kind(i), heading, Math.max(LEAST_WIDTH, heading.length() + 2)));
        }
        return described;
    }

    /** What the first cell that is not empty holds: a column is of one kind. */
    private FigureTable.Kind kind(int column) {
        for (List<Cell> row : rows) {
            switch (row.get(column)) {
                case Cell.Count count -> {
                    return FigureTable.Kind.NUMBER;
                }
                case Cell.Percent percent -> {
                    return FigureTable.Kind.NUMBER;
                }
                case Cell.Exact number -> {
                    return FigureTable.Kind.NUMBER;
                }
                case Cell.Day day -> {
                    return FigureTable.Kind.DAY;
                }
                case Cell.Text text -> {
                    return FigureTable.Kind.TEXT;
                }
                case Cell.Empty empty -> {}
            }
        }
        return FigureTable.Kind.TEXT;
    }

    /** The table as CSV. Equal tables give equal bytes. */
    public byte[] csv(CsvStyle style) {
        StringBuilder out = new StringBuilder(100 + 100 * rows.size());
        if (style.marked()) {
            out.append('\uFEFF');
        }
        CsvWriter.line(out, style, columns.stream().map(Cell.Text::new).toList());
        rows.forEach(row -> CsvWriter.line(out, style, row));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The table as JSON: its title, its notes, and an object for each row; an empty cell is null. Equal tables give equal
     * bytes.
     */
    public byte[] json(String title, List<String> notes) {
        return PlainJson.write(this, title, notes);
    }
}
