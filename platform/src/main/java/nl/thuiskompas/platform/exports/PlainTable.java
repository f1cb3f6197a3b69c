package nl.thuiskompas.platform.exports;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A table that is no list of figures, such as which municipality lies where.
 *
 * @param columns the headings
 * @param rows as many cells in each as there are headings
 */
public record PlainTable(List<String> columns, List<List<Cell>> rows) {
    public PlainTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
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
}
