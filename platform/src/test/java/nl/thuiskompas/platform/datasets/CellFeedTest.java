package nl.thuiskompas.platform.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cells on their way into a table, on two threads. */
class CellFeedTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    /** More than are on their way at once, and not a whole number of times that. */
    private static final int MANY = 50_001;

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        sql("CREATE TABLE cells (topic INTEGER, c0 INTEGER, value DOUBLE, text VARCHAR, status TINYINT, row BIGINT)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private void sql(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void add(CellFeed feed, int row) throws SQLException {
        feed.add(
                row / 7,
                new int[] {row % 7},
                row % 3 == 0 ? Double.NaN : row,
                row % 5 == 0 ? "text " + row : null,
                (byte) (row % 2),
                row);
    }

    @Test
    void everyCellArrivesAsItWasAndInItsOrder() throws SQLException {
        try (CellFeed feed = new CellFeed(connection, "cells", 2)) {
            for (int row = 0; row < MANY; row++) {
                add(feed, row);
            }
            feed.finish();
        }
        assertThat(number("SELECT count(*) FROM cells")).isEqualTo(MANY);
        assertThat(number("SELECT count(*) FROM cells WHERE topic = row // 7 AND c0 = row % 7"
                        + " AND value IS NOT DISTINCT FROM CASE WHEN row % 3 = 0 THEN NULL ELSE row END"
                        + " AND text IS NOT DISTINCT FROM CASE WHEN row % 5 = 0 THEN 'text ' || row END"
                        + " AND status = row % 2 AND rowid = row"))
                .isEqualTo(MANY);
    }

    @Test
    void whatIsNotFinishedEndsWhenItIsClosed() {
        Assertions.assertTimeoutPreemptively(LONG, () -> {
            try (CellFeed feed = new CellFeed(connection, "cells", 2)) {
                add(feed, 1);
            }
        });
    }

    @Test
    void aFailureOfTheTableIsToldToWhoeverFeedsIt() {
        Assertions.assertTimeoutPreemptively(LONG, () -> {
            try (CellFeed feed = new CellFeed(connection, "no_such_table", 2)) {
                assertThatThrownBy(() -> {
                            for (int row = 0; row < MANY; row++) {
                                add(feed, row);
                            }
                            feed.finish();
                        })
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("no_such_table");
            }
        });
    }
}
