package nl.thuiskompas.platform.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/**
 * DuckDB as a reader and writer of Parquet files: it may touch the data folder and nothing else, fetches no extensions,
 * and spills nothing to disk but on a workbench and at heavy work.
 *
 * <p>It opens on a thread of its own, because its native library takes most of a second: who opens it can do other
 * things until the first connection is needed.
 */
public final class DuckDb implements AutoCloseable {
    private static final String IN_MEMORY = "jdbc:duckdb:";

    private final CompletableFuture<DuckDBConnection> root;

    private DuckDb(CompletableFuture<DuckDBConnection> root) {
        this.root = root;
    }

    /** Loads the native library, on another thread; a failure shows when a connection is really needed. */
    public static void warmUp() {
        start(() -> {
            try {
                DriverManager.getConnection(IN_MEMORY).close();
            } catch (SQLException e) {
                System.getLogger(DuckDb.class.getName())
                        .log(System.Logger.Level.DEBUG, "DuckDB could not be warmed up", e);
            }
        });
    }

    /** Begins to open; a failure shows at {@link #connect} or {@link #awaitOpen}. */
    public static DuckDb open(Path folder) {
        return new DuckDb(
                CompletableFuture.supplyAsync(() -> connect(IN_MEMORY, List.of(folder), "256MB", ""), DuckDb::start));
    }

    /**
     * Opens a workbench for a table that may be larger than memory: what does not fit is spilled into its folder. A database on
     * disk would write all of it twice.
     *
     * @param folder a folder of the workbench's own, which goes away with it
     * @param reach the folder it may read and write besides
     */
    public static DuckDb workbench(Path folder, Path reach) {
        return heavy(folder.resolve("spill"), reach, "768MB");
    }

    /**
     * Opens for heavy work on tables that may be larger than memory: it keeps to a limit and spills what goes beyond it.
     * Results come in pieces, in the order in which they are asked for, and are not held in memory as a whole.
     *
     * @param folder a folder for what is spilled, which goes away with it
     * @param reach the folder it may read and write besides
     * @param memory the limit, such as 2GB
     */
    public static DuckDb heavy(Path folder, Path reach, String memory) {
        return heavy(folder, List.of(reach), memory);
    }

    /**
     * The same with more within reach: folders with all in them, and single files, such as those that links in a folder lead
     * to.
     */
    public static DuckDb heavy(Path folder, List<Path> reach, String memory) {
        return new DuckDb(CompletableFuture.completedFuture(connect(IN_MEMORY, reach, memory, folder.toString())));
    }

    private static void start(Runnable task) {
        Thread.ofPlatform().daemon().name("duckdb-start").start(task);
    }

    private static DuckDBConnection connect(String address, List<Path> reach, String memory, String spill) {
        Properties settings = new Properties();
        settings.setProperty("threads", "2");
        settings.setProperty("memory_limit", memory);
        settings.setProperty("temp_directory", spill);
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        try {
            DuckDBConnection connection =
                    DriverManager.getConnection(address, settings).unwrap(DuckDBConnection.class);
            try (Statement statement = connection.createStatement()) {
                // A release never changes, so what its file says of itself need not be read at every question.
                statement.execute("SET parquet_metadata_cache = true");
                statement.execute("SET allowed_directories = " + list(reach, true));
                statement.execute("SET allowed_paths = " + list(reach, false));
                statement.execute("SET enable_external_access = false");
                statement.execute("SET lock_configuration = true");
            }
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB, which reads the releases, does not start", e);
        }
    }

    private static String list(List<Path> reach, boolean folders) {
        return reach.stream()
                .filter(path -> Files.isRegularFile(path) != folders)
                .map(DuckDb::literal)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** Waits until it is open. */
    public void awaitOpen() {
        root.join();
    }

    /** A connection of one's own to the same database; cheap, for one use. */
    public Connection connect() throws SQLException {
        return root.join().duplicate();
    }

    /** A path as SQL text. */
    public static String literal(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }

    /** A column as SQL text. */
    public static String name(String column) {
        return "\"" + column.replace("\"", "\"\"") + "\"";
    }

    @Override
    public void close() {
        if (root.isCompletedExceptionally()) {
            return; // there is nothing to close, and the failure was told where it was met
        }
        try {
            root.join().close();
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB does not close", e);
        }
    }
}
