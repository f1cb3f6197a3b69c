package nl.thuiskompas.platform.datasets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How the rows of a release lie in its file, as far as questions about them differ. Where each row has all topics, as in
 * most tables, the topics are stretches of the same length in the same order of rows: then the place of each cell is known,
 * and the rows are those of the first topic. Else rows have to be gathered from all cells.
 *
 * @param file SQL of the cells
 * @param keys SQL of the columns of the dimensions
 * @param rows how many rows there are
 * @param regular whether each row has all topics
 */
record WideLayout(String file, List<String> keys, long rows, boolean regular) {
    /** Looks how the cells lie: it takes one pass over them. */
    static WideLayout of(Statement statement, String file, List<String> keys, int topics) throws SQLException {
        long size = count(statement, "SELECT count(*) FROM " + file);
        long rows = topics == 0 ? 0 : size / topics;
        if (rows > 0 && size % topics == 0) {
            // The same number of cells of each topic, and the same codes at the same places.
            String sql = "SELECT (count(*) = " + topics + " AND min(n) = " + rows + " AND max(n) = " + rows
                    + " AND count(DISTINCT h) = 1)::INTEGER FROM (SELECT count(*) AS n, bit_xor(hash(file_row_number % "
                    + rows
                    + after(keys) + ")) AS h FROM " + file + " GROUP BY topic)";
            if (count(statement, sql) == 1) {
                return new WideLayout(file, keys, rows, true);
            }
        }
        WideLayout irregular = new WideLayout(file, keys, 0, false);
        return new WideLayout(file, keys, count(statement, "SELECT count(*) FROM " + irregular.listed()), false);
    }

    private static long count(Statement statement, String sql) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static String after(List<String> keys) {
        return keys.stream().map(key -> ", " + key).collect(Collectors.joining());
    }

    /** SQL of the rows: their place, and a column for each dimension. */
    String listed() {
        if (regular) {
            return "(SELECT file_row_number AS place" + after(keys) + " FROM " + file + " WHERE file_row_number < "
                    + rows + ")";
        }
        String all = after(keys);
        return "(SELECT row_number() OVER (ORDER BY earliest" + all + ") - 1 AS place" + all
                + " FROM (SELECT min(row) AS earliest" + all + " FROM " + file + " GROUP BY ALL))";
    }

    /** SQL of what tells rows apart, in {@link #listed()}. */
    String rowListed() {
        return regular ? "place" : row();
    }

    /** SQL of what tells rows apart, in the cells. */
    String rowOfCell() {
        return regular ? "file_row_number % " + rows : row();
    }

    private String row() {
        return "row(TRUE" + after(keys) + ")";
    }
}
