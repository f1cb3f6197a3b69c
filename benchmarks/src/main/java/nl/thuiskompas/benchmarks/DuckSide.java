package nl.thuiskompas.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.thuiskompas.engine.microdata.RecordKind;
import nl.thuiskompas.engine.microdata.RecordTable;
import nl.thuiskompas.platform.measuring.RecordSql;
import nl.thuiskompas.platform.records.PreparedYear;

/**
 * DuckDB at its best: two threads, all the memory it wants, records in tables of its own in memory, integers added up
 * without branches, order left open. It is spared the two largest amounts, which the scan finds, and the way to divisions.
 */
final class DuckSide implements AutoCloseable {
    private final Connection connection;
    private final Statement statement;

    DuckSide(String memory) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        statement = connection.createStatement();
        statement.execute("SET threads = 2");
        statement.execute("SET memory_limit = '" + memory + "'");
        statement.execute("SET preserve_insertion_order = false");
    }

    void run(String sql) throws SQLException {
        statement.execute(sql);
    }

    /** Takes a year into memory, as tables dwelling, household and person. */
    void load(PreparedYear year, RecordKind... kinds) throws SQLException {
        for (RecordKind kind : kinds) {
            run("CREATE OR REPLACE TABLE " + name(kind) + " AS FROM read_parquet('" + year.parquet(kind) + "')");
        }
    }

    /** Looks at Parquet files under the names of tables. */
    void look(RecordKind kind, Path file) throws SQLException {
        run("CREATE OR REPLACE VIEW " + name(kind) + " AS FROM read_parquet('" + file + "')");
    }

    static String name(RecordKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Counts a table and keeps the cells in memory. */
    void count(RecordTable table, int year, boolean keyed) throws SQLException {
        run("CREATE OR REPLACE TEMP TABLE cells AS " + best(RecordSql.of(table, year, keyed)));
    }

    /** The reference query in the form that DuckDB answers fastest. */
    static String best(String sql) {
        int from = sql.indexOf("\nFROM ");
        return Arrays.stream(sql.substring(0, from).split(",\n  "))
                        .filter(column -> !column.startsWith("max_by("))
                        .map(DuckSide::fast)
                        .collect(Collectors.joining(",\n  "))
                + sql.substring(from);
    }

    private static String fast(String column) {
        return column.replaceAll(
                        "^CAST\\(sum\\(CASE WHEN (.*) THEN 1 ELSE 0 END\\) AS BIGINT\\)", "sum(CAST(($1) AS INTEGER))")
                .replaceAll(
                        "^CAST\\(sum\\(CASE WHEN (.*) THEN CAST\\((.*) AS BIGINT\\) END\\) AS BIGINT\\)",
                        "sum(CASE WHEN $1 THEN CAST($2 AS INTEGER) ELSE 0 END)");
    }

    /** All tables, one query each. */
    void countAll(List<RecordTable> tables, int year, boolean keyed) throws SQLException {
        for (RecordTable table : tables) {
            count(table, year, keyed);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
