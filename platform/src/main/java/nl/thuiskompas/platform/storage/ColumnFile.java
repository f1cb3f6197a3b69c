package nl.thuiskompas.platform.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;

/**
 * Writes columns of whole numbers into a Parquet file. The rows are asked for some thousands at a time, column by column,
 * and go straight into the chunks that DuckDB writes from, so nothing is kept that is larger than a group of rows. The
 * same columns give the same bytes.
 */
public final class ColumnFile {
    /** Stands for a value that is not known, or does not apply. */
    public static final int NOTHING = Integer.MIN_VALUE;

    private static final int ROWS_IN_GROUP = 122_880;

    /** How wide the numbers of a column are in the file. */
    public enum Width {
        TINYINT(DuckDBColumnType.TINYINT),
        SMALLINT(DuckDBColumnType.SMALLINT),
        INTEGER(DuckDBColumnType.INTEGER);

        private final DuckDBColumnType type;

        Width(DuckDBColumnType type) {
            this.type = type;
        }
    }

    /**
     * A column.
     *
     * @param name its name in the file
     * @param width what its values have to fit in
     * @param values where they come from
     */
    public record Column(String name, Width width, Values values) {}

    /** Where the values of a column come from. */
    @FunctionalInterface
    public interface Values {
        /** The value in a row, counted from 0, or {@link #NOTHING}. Asked for in the order of the rows. */
        int at(int row);
    }

    private ColumnFile() {}

    /**
     * Writes a file.
     *
     * @param folder the folder that it is put into
     * @throws DataFolderException when it cannot be written
     */
    public static void write(Path folder, String file, int rows, List<Column> columns) {
        try (DuckDb duckDb = DuckDb.open(folder);
                Connection connection = duckDb.connect();
                Statement statement = connection.createStatement();
                var function = DuckDBFunctions.tableFunction()) {
            function.withName("these_rows")
                    .withFunction(new Rows(rows, columns))
                    .register(connection);
            statement.execute("COPY (SELECT * FROM these_rows()) TO " + DuckDb.literal(folder.resolve(file))
                    + " (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE " + ROWS_IN_GROUP + ")");
        } catch (SQLException e) {
            String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw DataFolderException.of(folder, new IOException(first, e));
        }
    }

    /** The rows as a table that DuckDB reads, in one thread, so that they come in their order. */
    private record Rows(int count, List<Column> columns) implements DuckDBTableFunction<Integer, int[], Integer> {
        @Override
        public Integer bind(DuckDBTableFunctionBindInfo info) {
            columns.forEach(column -> info.addResultColumn(column.name(), column.width().type));
            info.setCardinality(count, true);
            return count;
        }

        @Override
        public int[] init(DuckDBTableFunctionInitInfo info) {
            info.setMaxThreads(1);
            return new int[1];
        }

        @Override
        public Integer localInit(DuckDBTableFunctionInitInfo info) {
            return 0;
        }

        @Override
        public long apply(DuckDBTableFunctionCallInfo call, DuckDBDataChunkWriter chunk) {
            int[] reached = Objects.requireNonNull(call.<int[]>getInitData());
            int from = reached[0];
            int rows = (int) Math.min(chunk.capacity(), (long) count - from);
            for (int i = 0; i < columns.size(); i++) {
                fill(columns.get(i), from, rows, chunk.vector(i));
            }
            reached[0] = from + rows;
            return rows;
        }

        private static void fill(Column column, int from, int rows, DuckDBWritableVector vector) {
            Values values = column.values();
            for (int i = 0; i < rows; i++) {
                int value = values.at(from + i);
                if (value == NOTHING) {
                    vector.setNull(i);
                } else {
                    switch (column.width()) {
                        case TINYINT -> vector.setByte(i, (byte) value);
                        case SMALLINT -> vector.setShort(i, (short) value);
                        case INTEGER -> vector.setInt(i, value);
                    }
                }
            }
        }
    }
}
