package nl.thuiskompas.platform.datasets;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.storage.DuckDb;

/** Questions about the cells of one release. Safe for many threads; nothing is kept here. */
public final class Cells {
    private static final long PIECE = 100_000;

    private static final Map<String, CellStatus> STATUSES =
            Arrays.stream(CellStatus.values()).collect(Collectors.toMap(CellStatus::code, status -> status));

    private final DuckDb duckDb;
    private final DatasetRelease release;
    private final Dataset dataset;
    private final List<String> columns;
    private final Map<String, String> fields;

    Cells(DuckDb duckDb, DatasetRelease release, Dataset dataset) {
        this.duckDb = duckDb;
        this.release = release;
        this.dataset = dataset;
        this.columns = CellColumns.ofDimensions(dataset.dimensions()).stream()
                .map(DuckDb::name)
                .toList();
        this.fields = ConditionSql.fields(dataset);
    }

    /** What the cells mean. */
    public Dataset dataset() {
        return dataset;
    }

    /** How many cells satisfy a condition. */
    public long count(Condition condition) {
        ConditionSql where = ConditionSql.of(fields, condition);
        long[] count = new long[1];
        ask("SELECT count(*) FROM " + file() + " WHERE " + where.text(), where, row -> count[0] = row.getLong(1));
        return count[0];
    }

    /**
     * The cells that satisfy a condition, in the order of the release.
     *
     * @param skip how many are passed over
     * @param most how many are given at most
     * @param reader takes each; what it is given may be kept
     */
    public void read(Condition condition, long skip, long most, Consumer<Cell> reader) {
        ConditionSql where = ConditionSql.of(fields, condition);
        String sql = "SELECT file_row_number, topic, value, text, status, row, " + String.join(", ", columns) + " FROM "
                + file() + " WHERE " + where.text() + " ORDER BY file_row_number LIMIT " + most + " OFFSET " + skip;
        ask(sql, where, row -> reader.accept(cell(row)));
    }

    /**
     * All cells that satisfy a condition, in the order of the release, however many they are: they are asked for in
     * pieces, so that no question has to keep more than one.
     */
    public void readAll(Condition condition, Consumer<Cell> reader) {
        if (count(condition) <= PIECE) {
            read(condition, 0, PIECE, reader);
            return;
        }
        for (long from = 0; from < release.cells(); from += PIECE) {
            Condition piece = new Condition.And(List.of(
                    condition,
                    new Condition.Amount("id", Condition.Comparison.AT_LEAST, from),
                    new Condition.Amount("id", Condition.Comparison.LESS, (double) from + PIECE)));
            read(piece, 0, PIECE, reader);
        }
    }

    private Cell cell(ResultSet row) throws SQLException {
        double value = row.getDouble(3);
        if (row.wasNull()) {
            value = Double.NaN;
        }
        List<String> codes = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            codes.add(row.getString(7 + i));
        }
        return new Cell(
                row.getLong(1),
                row.getString(2),
                codes,
                value,
                row.getString(4),
                status(row.getString(5)),
                row.getLong(6));
    }

    private static CellStatus status(String code) {
        CellStatus status = STATUSES.get(code);
        if (status == null) {
            throw new IllegalStateException("a release knows no status " + code);
        }
        return status;
    }

    /** The same cells with all topics of one combination of codes beside each other; looks through all of them once. */
    public WideCells wide() {
        return new WideCells(duckDb, release, dataset);
    }

    /** The codes of a dimension for which a condition has cells with a value, in no order. */
    public List<String> codesWithValues(String dimension, Condition condition) {
        ConditionSql where = ConditionSql.of(fields, condition);
        String column = fields.get(dimension);
        if (column == null) {
            throw ConditionSql.unknown(dimension, fields);
        }
        List<String> codes = new ArrayList<>();
        ask(
                "SELECT DISTINCT " + column + " FROM " + file() + " WHERE value IS NOT NULL AND " + where.text(),
                where,
                row -> codes.add(row.getString(1)));
        return codes;
    }

    private String file() {
        return "read_parquet(?, file_row_number = true)";
    }

    private void ask(String sql, ConditionSql where, RowReader reader) {
        try (Connection connection = duckDb.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, release.data().toString());
            where.fill(statement, 2);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    reader.read(result);
                }
            }
        } catch (SQLException e) {
            throw new DamagedReleaseException(release.id(), "its cells cannot be read: " + e.getMessage(), e);
        }
    }

    /** Takes what it needs from the row a result stands on. */
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
