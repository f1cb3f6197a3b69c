package nl.thuiskompas.platform.datasets;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.thuiskompas.platform.storage.DuckDb;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a release for checks, which ask in SQL: {@code cells} holds those of the release, {@code former} those of
 * the release that was shown before it. Columns are topic, value, text, status, row, and one for each dimension.
 */
public final class CheckedCells {
    private final DuckDb duckDb;
    private final DatasetRelease release;
    private final Dataset dataset;
    private final Optional<DatasetRelease> former;
    private final Optional<Dataset> formerDataset;

    CheckedCells(
            DuckDb duckDb,
            DatasetRelease release,
            Dataset dataset,
            Optional<DatasetRelease> former,
            Optional<Dataset> formerDataset) {
        this.duckDb = duckDb;
        this.release = release;
        this.dataset = dataset;
        this.former = former;
        this.formerDataset = formerDataset;
    }

    /** The release that is checked. */
    public DatasetRelease release() {
        return release;
    }

    /** What its cells mean. */
    public Dataset dataset() {
        return dataset;
    }

    /** The release that was shown before it, if any. */
    public Optional<DatasetRelease> former() {
        return former;
    }

    /** What the cells of the former release mean, if there is one. */
    public Optional<Dataset> formerDataset() {
        return formerDataset;
    }

    /** The column of a dimension, ready to stand in SQL. */
    public String column(Dimension dimension) {
        return column(dataset, dimension);
    }

    /** The column of a dimension of the former release, ready to stand in SQL. */
    public String formerColumn(Dimension dimension) {
        return column(formerDataset.orElseThrow(), dimension);
    }

    private static String column(Dataset dataset, Dimension dimension) {
        return DuckDb.name(CellColumns.ofDimensions(dataset.dimensions())
                .get(dataset.dimensions().indexOf(dimension)));
    }

    /** A text ready to stand in SQL. */
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** One row of an answer; columns count from 1. */
    public interface Answer {
        /** A text, null where there is none. */
        @Nullable
        String text(int column);

        /** A number, {@link Double#NaN} where there is none. */
        double number(int column);

        /** A whole number, 0 where there is none. */
        long count(int column);
    }

    /**
     * Asks in SQL.
     *
     * @param sql a SELECT over {@code cells} and, when there is a former release, {@code former}
     */
    public void ask(String sql, Consumer<Answer> reader) {
        String with = "WITH cells AS (SELECT * FROM read_parquet(" + DuckDb.literal(release.data()) + "))"
                + former.map(each -> ", former AS (SELECT * FROM read_parquet(" + DuckDb.literal(each.data()) + "))")
                        .orElse("");
        try (Connection connection = duckDb.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(with + " " + sql)) {
            Answer answer = new Row(result);
            while (result.next()) {
                reader.accept(answer);
            }
        } catch (SQLException e) {
            throw new DamagedReleaseException(release.id(), "its cells cannot be read: " + e.getMessage(), e);
        }
    }

    /** The ids of the codes of a dimension, in order. */
    public static List<String> ids(Dimension dimension) {
        return dimension.codes().stream().map(Code::id).toList();
    }

    private record Row(ResultSet result) implements Answer {
        @Override
        public @Nullable String text(int column) {
            try {
                return result.getString(column);
            } catch (SQLException e) {
                throw new IllegalStateException("an answer has no column " + column, e);
            }
        }

        @Override
        public double number(int column) {
            try {
                double value = result.getDouble(column);
                return result.wasNull() ? Double.NaN : value;
            } catch (SQLException e) {
                throw new IllegalStateException("an answer has no column " + column, e);
            }
        }

        @Override
        public long count(int column) {
            try {
                return result.getLong(column);
            } catch (SQLException e) {
                throw new IllegalStateException("an answer has no column " + column, e);
            }
        }
    }
}
