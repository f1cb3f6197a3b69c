package nl.thuiskompas.platform.records.internal;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.platform.records.RecordsException;
import nl.thuiskompas.platform.storage.DuckDb;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBTableFunctionBuilder;

/** DuckDB at work on records, within limits of memory. */
final class Workbench implements AutoCloseable {
    /** With the little that is kept in Java a year of the whole country stays below 4 GB resident. */
    private static final String MEMORY = "2GB";

    private static final int CHUNKS_BETWEEN = 64;

    private final DuckDb duckDb;
    private final DuckDBConnection connection;
    private Runnable between = () -> {};

    /** Takes what it needs from the row that a result stands on. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Takes a chunk of some thousand rows. */
    interface ChunkReader {
        void read(DuckDBDataChunkReader chunk);
    }

    /**
     * @param spill a folder for what does not fit in memory
     * @param reach the folders and files it may read and write besides
     */
    Workbench(Path spill, List<Path> reach) {
        duckDb = DuckDb.heavy(spill, reach, MEMORY);
        try {
            connection = duckDb.connect().unwrap(DuckDBConnection.class);
        } catch (SQLException e) {
            duckDb.close();
            throw failure(e);
        }
    }

    /** Runs something between chunks of rows, which may end everything by throwing. */
    void between(Runnable each) {
        between = each;
    }

    /** What DuckDB could not do, in its words; the caller says with which file. */
    static final class WorkException extends RuntimeException {
        WorkException(SQLException cause) {
            super(String.valueOf(cause.getMessage()).lines().findFirst().orElse(""), cause);
        }

        RecordsException at(String where, String advice) {
            return RecordsException.at(where, String.valueOf(getMessage()), advice, this);
        }
    }

    private static WorkException failure(SQLException e) {
        return new WorkException(e);
    }

    void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    <T> List<T> rows(String sql, RowReader<T> reader) {
        List<T> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** The numbers of a query that gives one row; unknown ones are 0. */
    long[] numbers(String sql) {
        return rows(sql, row -> {
                    long[] all = new long[row.getMetaData().getColumnCount()];
                    for (int i = 0; i < all.length; i++) {
                        all[i] = row.getLong(i + 1);
                    }
                    return all;
                })
                .getFirst();
    }

    long number(String sql) {
        return numbers(sql)[0];
    }

    /** Reads whole numbers of many rows, in their order. */
    void chunks(String sql, ChunkReader reader) {
        try (DuckDBPreparedStatement statement =
                        connection.prepareStatement(sql).unwrap(DuckDBPreparedStatement.class);
                DuckDBChunkedResult result = statement.query()) {
            between.run();
            for (long chunk = 1; result.nextChunk(); chunk++) {
                reader.read(result.chunk());
                if (chunk % CHUNKS_BETWEEN == 0) {
                    between.run();
                }
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /**
     * Makes a table of what Java has, to be asked for once: whole numbers in columns c0, c1 and so on, in their order.
     *
     * @param name by which it is asked for, with brackets behind it
     * @param columns give a value for each row, or that it is unknown
     */
    void table(String name, long rows, List<RecordSource> columns) {
        try (DuckDBTableFunctionBuilder builder = DuckDBFunctions.tableFunction()) {
            builder.withName(name).withFunction(new SourceTable(rows, columns)).register(connection);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            duckDb.close();
        }
    }
}
