package nl.thuiskompas.engine.statistics;

/**
 * A column of a table of the warehouse, by the names the reference edition gives them.
 *
 * @param table such as dwelling-stock
 * @param column such as end_stock
 */
public record ColumnName(String table, String column) {
    /** Reads "table.column". */
    public static ColumnName parse(String text) {
        int dot = text.indexOf('.');
        if (dot <= 0 || dot == text.length() - 1) {
            throw new IllegalArgumentException("a column is written as table.column, not as \"" + text + "\"");
        }
        return new ColumnName(text.substring(0, dot), text.substring(dot + 1));
    }

    @Override
    public String toString() {
        return table + "." + column;
    }
}
