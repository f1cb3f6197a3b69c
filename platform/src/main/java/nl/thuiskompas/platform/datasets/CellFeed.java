package nl.thuiskompas.platform.datasets;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;

/**
 * Brings cells into a table of DuckDB while they are still being read: some thousands at a time, column by column, on a thread
 * of its own, which is four times as fast as one value after another. Few are on their way at any moment.
 */
final class CellFeed implements AutoCloseable {
    private static final int ROWS = 2048;
    private static final int ON_THEIR_WAY = 8;
    private static final long LOOK_AGAIN_MILLIS = 200;

    private final BlockingQueue<Batch> coming = new ArrayBlockingQueue<>(ON_THEIR_WAY);
    private final int places;
    private final CompletableFuture<Void> done;
    private Batch batch;
    private volatile @Nullable SQLException failed;
    private volatile boolean abandoned;

    /** Some cells; the last has none. */
    private static final class Batch {
        final int[][] places;
        final double[] values = new double[ROWS];
        final @Nullable String[] texts = new String[ROWS];
        final byte[] statuses = new byte[ROWS];
        final long[] rows = new long[ROWS];
        int size;

        Batch(int places) {
            this.places = new int[places][ROWS];
        }
    }

    /**
     * Begins.
     *
     * @param connection used by nobody else until this is closed
     * @param table has a column for each place, and then value, text, status and row
     * @param places how many places a cell has: that of its topic, and one for each dimension
     */
    CellFeed(Connection connection, String table, int places) throws SQLException {
        this.places = places;
        this.batch = new Batch(places);
        try (var function = DuckDBFunctions.tableFunction()) {
            function.withName("coming").withFunction(new Rows()).register(connection);
        }
        done = CompletableFuture.runAsync(
                () -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("INSERT INTO " + table + " SELECT * FROM coming()");
                    } catch (SQLException e) {
                        failed = e;
                    }
                },
                task -> Thread.ofPlatform().daemon().name("cells").start(task));
    }

    /** Takes a cell; its place in the list of topics stands apart from those in the dimensions. */
    void add(int topic, int[] codes, double value, @Nullable String text, byte status, long row) throws SQLException {
        Batch into = batch;
        int at = into.size++;
        into.places[0][at] = topic;
        for (int i = 1; i < places; i++) {
            into.places[i][at] = codes[i - 1];
        }
        into.values[at] = value;
        into.texts[at] = text;
        into.statuses[at] = status;
        into.rows[at] = row;
        if (into.size == ROWS) {
            send(into);
            batch = new Batch(places);
        }
    }

    /** Waits until all cells are in the table. */
    void finish() throws SQLException {
        if (batch.size > 0) {
            send(batch);
        }
        send(new Batch(0));
        done.join();
        requireWell();
    }

    private void send(Batch full) throws SQLException {
        try {
            while (!coming.offer(full, LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                requireWell();
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private void requireWell() throws SQLException {
        SQLException problem = failed;
        if (problem != null) {
            throw problem;
        }
    }

    private static CancellationException interrupted() {
        Thread.currentThread().interrupt();
        return new CancellationException("broken off");
    }

    /** Ends what was not finished. */
    @Override
    public void close() {
        abandoned = true;
        done.join();
    }

    /** The cells as a table that DuckDB reads, in one thread, so that they come in their order. */
    private final class Rows implements DuckDBTableFunction<Integer, Integer, Integer> {
        @Override
        public Integer bind(DuckDBTableFunctionBindInfo info) {
            for (int i = 0; i < places; i++) {
                info.addResultColumn("p" + i, DuckDBColumnType.INTEGER);
            }
            info.addResultColumn("value", DuckDBColumnType.DOUBLE);
            info.addResultColumn("text", DuckDBColumnType.VARCHAR);
            info.addResultColumn("status", DuckDBColumnType.TINYINT);
            info.addResultColumn("row", DuckDBColumnType.BIGINT);
            return 0;
        }

        @Override
        public Integer init(DuckDBTableFunctionInitInfo info) {
            info.setMaxThreads(1);
            return 0;
        }

        @Override
        public Integer localInit(DuckDBTableFunctionInitInfo info) {
            return 0;
        }

        @Override
        public long apply(DuckDBTableFunctionCallInfo call, DuckDBDataChunkWriter chunk) {
            Batch next = next();
            for (int i = 0; i < next.places.length; i++) {
                DuckDBWritableVector vector = chunk.vector(i);
                for (int at = 0; at < next.size; at++) {
                    vector.setInt(at, next.places[i][at]);
                }
            }
            if (next.size > 0) {
                rest(next, chunk);
            }
            return next.size;
        }

        private void rest(Batch next, DuckDBDataChunkWriter chunk) {
            DuckDBWritableVector values = chunk.vector(places);
            DuckDBWritableVector texts = chunk.vector(places + 1);
            DuckDBWritableVector statuses = chunk.vector(places + 2);
            DuckDBWritableVector rows = chunk.vector(places + 3);
            for (int at = 0; at < next.size; at++) {
                if (Double.isNaN(next.values[at])) {
                    values.setNull(at);
                } else {
                    values.setDouble(at, next.values[at]);
                }
                String text = next.texts[at];
                if (text == null) {
                    texts.setNull(at);
                } else {
                    texts.setString(at, text);
                }
                statuses.setByte(at, next.statuses[at]);
                rows.setLong(at, next.rows[at]);
            }
        }

        private Batch next() {
            try {
                Batch next = null;
                while (next == null && !abandoned) {
                    next = coming.poll(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
                }
                return Objects.requireNonNullElseGet(next, () -> new Batch(0));
            } catch (InterruptedException e) {
                throw interrupted();
            }
        }
    }
}
