package nl.thuiskompas.platform.datasets;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.thuiskompas.platform.storage.DataFolder;
import nl.thuiskompas.platform.storage.DataFolderException;
import nl.thuiskompas.platform.storage.DuckDb;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Takes the cells of one reading as they come, as places in lists whose contents are known only at the end, and makes of
 * them one sorted file: by topic, by the other dimensions, by period, by region. So the values of one topic for all regions
 * in one period lie together, and a question about them reads a few thousand of millions of rows.
 */
final class CellWorkbench implements CellSink, AutoCloseable {
    private static final String CELLS = "cells";
    private static final int ROWS_IN_GROUP = 122_880;

    private static final List<CellStatus> STATUSES = List.of(CellStatus.values());
    private static final Map<CellStatus, Byte> PLACES = places();

    private final DataFolder folder;
    private final Path place;
    private final int dimensions;
    private final DuckDb duckDb;
    private final Connection connection;
    private final CellFeed feed;
    private boolean written;
    private long count;

    /** @param place a folder of its own that goes away afterwards */
    CellWorkbench(DataFolder folder, Path place, int dimensions) {
        this.folder = folder;
        this.place = place;
        this.dimensions = dimensions;
        this.duckDb = DuckDb.workbench(place, folder.readings());
        try {
            this.connection = duckDb.connect();
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE cells (topic INTEGER, "
                        + IntStream.range(0, dimensions)
                                .mapToObj(i -> "c" + i + " INTEGER, ")
                                .collect(Collectors.joining())
                        + "value DOUBLE, text VARCHAR, status TINYINT, row BIGINT)");
            }
            this.feed = new CellFeed(connection, CELLS, 1 + dimensions);
        } catch (SQLException e) {
            duckDb.close();
            throw problem(e);
        }
    }

    private static Map<CellStatus, Byte> places() {
        Map<CellStatus, Byte> places = new EnumMap<>(CellStatus.class);
        STATUSES.forEach(status -> places.put(status, (byte) places.size()));
        return places;
    }

    /** How many cells were taken. */
    long count() {
        return count;
    }

    @Override
    public void cell(int topic, int[] codes, double value, @Nullable String text, CellStatus status, long row) {
        if (written) {
            throw new IllegalStateException("the cells were written already");
        }
        try {
            feed.add(topic, codes, value, text, PLACES.getOrDefault(status, (byte) 0), row);
        } catch (SQLException e) {
            throw problem(e);
        }
        count++;
    }

    /** Writes all cells into a Parquet file, sorted. */
    void write(Dataset dataset, Path file) {
        try {
            if (!written) {
                written = true;
                feed.finish();
            }
            names("topics", dataset.topics().stream().map(Topic::id).toList());
            names("statuses", STATUSES.stream().map(CellStatus::code).toList());
            for (int i = 0; i < dimensions; i++) {
                names(
                        "codes" + i,
                        dataset.dimensions().get(i).codes().stream()
                                .map(Code::id)
                                .toList());
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute(copy(dataset, file));
            }
        } catch (SQLException e) {
            throw problem(e);
        }
    }

    private String copy(Dataset dataset, Path file) {
        List<String> columns = CellColumns.ofDimensions(dataset.dimensions());
        StringBuilder select = new StringBuilder("SELECT t.name AS topic");
        StringBuilder from = new StringBuilder(" FROM cells JOIN topics t ON t.place = cells.topic");
        for (int i = 0; i < dimensions; i++) {
            select.append(", n").append(i).append(".name AS ").append(DuckDb.name(columns.get(i)));
            from.append(" JOIN codes%d n%d ON n%d.place = cells.c%d".formatted(i, i, i, i));
        }
        select.append(", cells.value, cells.text, s.name AS status, cells.row");
        from.append(" JOIN statuses s ON s.place = cells.status");
        List<String> order = new ArrayList<>(List.of("cells.topic"));
        for (Dimension.Kind kind : List.of(Dimension.Kind.OTHER, Dimension.Kind.PERIOD, Dimension.Kind.REGION)) {
            for (int i = 0; i < dimensions; i++) {
                if (dataset.dimensions().get(i).kind() == kind) {
                    order.add("cells.c" + i);
                }
            }
        }
        order.add("cells.row");
        return "COPY (" + select + from + " ORDER BY " + String.join(", ", order) + ") TO " + DuckDb.literal(file)
                + " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE " + ROWS_IN_GROUP + ")";
    }

    private void names(String table, List<String> names) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TABLE " + table + " (place INTEGER, name VARCHAR)");
        }
        try (DuckDBAppender to = connection.unwrap(DuckDBConnection.class).createAppender(table)) {
            for (int i = 0; i < names.size(); i++) {
                to.beginRow().append(i).append(names.get(i)).endRow();
            }
        }
    }

    private RuntimeException problem(SQLException e) {
        String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return DataFolderException.of(folder.root(), first, e);
    }

    @Override
    public void close() {
        try {
            feed.close();
            connection.close();
        } catch (SQLException e) {
            throw problem(e);
        } finally {
            duckDb.close();
            folder.discard(place);
        }
    }
}
