package nl.thuiskompas.platform.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;

/**
 * A Parquet file of texts and numbers, written and read row by row in their order, some thousands at a time, so that it
 * may be larger than memory. The same rows give the same bytes.
 */
public final class TableFile {
    private static final int ROWS_IN_GROUP = 122_880;

    /** What a column holds. */
    public enum Type {
        TEXT(DuckDBColumnType.VARCHAR),
        /** Texts of a list that is known beforehand, which go in as places in that list and so ten times as fast. */
        WORD(DuckDBColumnType.INTEGER),
        NUMBER(DuckDBColumnType.DOUBLE),
        WHOLE(DuckDBColumnType.BIGINT);

        private final DuckDBColumnType type;

        Type(DuckDBColumnType type) {
            this.type = type;
        }

        DuckDBColumnType stored() {
            return type;
        }
    }

    /**
     * A column.
     *
     * @param name its name in the file
     * @param type what it holds; every value may be missing
     * @param words the texts of a column of words; empty for others, and for reading
     */
    public record Column(String name, Type type, List<String> words) {
        public Column {
            words = List.copyOf(words);
        }

        /** A column that is written without a list, or is read. */
        public static Column of(String name, Type type) {
            return new Column(name, type, List.of());
        }

        /** The same column with its list of words. */
        public Column with(List<String> known) {
            return new Column(name, Type.WORD, known);
        }

        private String sql() {
            return type != Type.WORD
                    ? DuckDb.name(name)
                    : "([" + words.stream().map(TableFile::text).collect(Collectors.joining(", ")) + "]::VARCHAR[])["
                            + DuckDb.name(name) + " + 1] AS " + DuckDb.name(name);
        }
    }

    /** The place where a row is written. */
    public interface Row {
        /** A text, or nothing. */
        void text(int column, @Nullable String text);

        /** A word by its place in the list of the column; below 0 is nothing. */
        void word(int column, int place);

        /** A number; NaN is nothing. */
        void number(int column, double number);

        /** A whole number. */
        void whole(int column, long number);
    }

    /** Where rows come from. */
    @FunctionalInterface
    public interface Source {
        /** Fills a row, counted from 0; asked for each row once, in order. Every column has to be set. */
        void fill(long row, Row into);
    }

    /** A row that is read; good only until the next. */
    public interface ReadRow {
        /** Whether there is nothing in a column. */
        boolean isNothing(int column);

        /** A text that is there. */
        String text(int column);

        /** A number that is there. */
        double number(int column);

        /** A whole number that is there. */
        long whole(int column);
    }

    /** Takes a row. */
    @FunctionalInterface
    public interface Reader {
        void read(ReadRow row);
    }

    private TableFile() {}

    /**
     * Writes a file.
     *
     * @param folder the folder that it is put into
     * @param about what the file says of itself besides, by name
     * @throws IOException when it cannot be written; the message is one line
     */
    public static void write(
            Path folder, String file, List<Column> columns, long rows, Source source, Map<String, String> about)
            throws IOException {
        try (DuckDb duckDb = DuckDb.open(folder);
                Connection connection = duckDb.connect();
                Statement statement = connection.createStatement();
                var function = DuckDBFunctions.tableFunction()) {
            function.withName("these_rows")
                    .withFunction(new TableRows(columns, rows, source))
                    .register(connection);
            String said = new TreeMap<>(about)
                    .entrySet().stream()
                            .map(entry -> DuckDb.name(entry.getKey()) + ": " + text(entry.getValue()))
                            .collect(Collectors.joining(", "));
            statement.execute("COPY (SELECT "
                    + columns.stream().map(Column::sql).collect(Collectors.joining(", "))
                    + " FROM these_rows()) TO " + DuckDb.literal(folder.resolve(file))
                    + " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE " + ROWS_IN_GROUP
                    + (said.isEmpty() ? "" : ", KV_METADATA {" + said + "}") + ")");
        } catch (SQLException e) {
            throw oneLine(e);
        }
    }

    /**
     * Reads columns of a file, in the order of its rows.
     *
     * @throws IOException when it is not there, is damaged, or lacks a column; the message is one line
     */
    public static void read(Path file, List<String> columns, Reader reader) throws IOException {
        select(file, columns, "", reader);
    }

    /**
     * Reads the rows that have one of some texts in a column, in their order; where rows are sorted by it the others are hardly
     * looked at.
     *
     * @throws IOException when the file is not there, is damaged, or lacks a column; the message is one line
     */
    public static void read(Path file, List<String> columns, String column, Collection<String> texts, Reader reader)
            throws IOException {
        if (!texts.isEmpty()) {
            String among = texts.stream().map(TableFile::text).collect(Collectors.joining(", ", "(", ")"));
            select(file, columns, " WHERE " + DuckDb.name(column) + " IN " + among, reader);
        }
    }

    private static void select(Path file, List<String> columns, String which, Reader reader) throws IOException {
        String names = columns.stream().map(DuckDb::name).collect(Collectors.joining(", "));
        try (DuckDb duckDb = DuckDb.open(folder(file));
                DuckDBConnection connection = duckDb.connect().unwrap(DuckDBConnection.class);
                DuckDBPreparedStatement statement = connection
                        .prepareStatement(
                                "SELECT " + names + " FROM read_parquet(" + DuckDb.literal(file) + ")" + which)
                        .unwrap(DuckDBPreparedStatement.class);
                DuckDBChunkedResult result = statement.query()) {
            ChunkRow row = new ChunkRow(new DuckDBReadableVector[columns.size()]);
            while (result.nextChunk()) {
                row.over(result.chunk());
                for (row.at = 0; row.at < row.rows; row.at++) {
                    reader.read(row);
                }
            }
        } catch (SQLException e) {
            throw oneLine(e);
        }
    }

    /** What a file says of itself besides, by name. */
    public static Map<String, String> about(Path file) throws IOException {
        Map<String, String> about = new TreeMap<>();
        try (DuckDb duckDb = DuckDb.open(folder(file));
                Connection connection = duckDb.connect();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT decode(key), decode(value) FROM parquet_kv_metadata(" + DuckDb.literal(file) + ")")) {
            while (rows.next()) {
                about.put(rows.getString(1), rows.getString(2));
            }
        } catch (SQLException e) {
            throw oneLine(e);
        }
        return about;
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().normalize().getParent());
    }

    private static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static IOException oneLine(SQLException e) {
        return new IOException(
                String.valueOf(e.getMessage()).lines().findFirst().orElse(""), e);
    }

    private static final class ChunkRow implements ReadRow {
        private final DuckDBReadableVector[] vectors;
        private long rows;
        private long at;

        ChunkRow(DuckDBReadableVector[] vectors) {
            this.vectors = vectors;
        }

        void over(DuckDBDataChunkReader chunk) {
            rows = chunk.rowCount();
            for (int i = 0; i < vectors.length; i++) {
                vectors[i] = chunk.vector(i);
            }
        }

        @Override
        public boolean isNothing(int column) {
            return vectors[column].isNull(at);
        }

        @Override
        public String text(int column) {
            return vectors[column].getString(at);
        }

        @Override
        public double number(int column) {
            return vectors[column].getDouble(at);
        }

        @Override
        public long whole(int column) {
            return vectors[column].getLong(at);
        }
    }
}
