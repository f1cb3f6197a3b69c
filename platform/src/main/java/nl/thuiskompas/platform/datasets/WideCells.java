package nl.thuiskompas.platform.datasets;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.thuiskompas.platform.storage.DuckDb;

/**
 * The cells of one release with all topics of one combination of codes beside each other. First is asked which rows are
 * wanted, then for the cells of just these rows, a stretch at a time: the memory that an answer takes does not grow with
 * the table. Safe for many threads.
 *
 * <p>Conditions are about dimensions, about {@code place}, and about topics by {@link Condition.OfTopic}.
 */
public final class WideCells {
    /** Rows times topics that are held at a time: some 6 MB. */
    private static final int MOST_AT_ONCE = 600_000;

    /** Rows of which the codes are held at a time. */
    private static final int MOST_ROWS = 10_001;

    private final DuckDb duckDb;
    private final DatasetRelease release;
    private final Dataset dataset;
    private final List<String> keys;
    private final Map<String, String> fields;
    private final WideLayout layout;

    WideCells(DuckDb duckDb, DatasetRelease release, Dataset dataset) {
        this.duckDb = duckDb;
        this.release = release;
        this.dataset = dataset;
        this.keys = CellColumns.ofDimensions(dataset.dimensions()).stream()
                .map(DuckDb::name)
                .toList();
        this.fields = new TreeMap<>(Map.of("place", "place"));
        for (int i = 0; i < keys.size(); i++) {
            fields.put(dataset.dimensions().get(i).name(), keys.get(i));
        }
        String file = "read_parquet(" + DuckDb.literal(release.data()) + ", file_row_number = true)";
        try (Connection connection = duckDb.connect();
                Statement statement = connection.createStatement()) {
            this.layout = WideLayout.of(statement, file, keys, dataset.topics().size());
        } catch (SQLException e) {
            throw damaged(e);
        }
    }

    /** What the cells mean. */
    public Dataset dataset() {
        return dataset;
    }

    /** How many rows there are. */
    public long count() {
        return layout.rows();
    }

    /** How many rows satisfy a condition. */
    public long count(Condition condition) {
        if (condition.equals(Condition.ALL)) {
            return count();
        }
        ConditionSql where = where(condition);
        try (Connection connection = duckDb.connect();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT count(*) FROM " + layout.listed() + " WHERE " + where.text())) {
            where.fill(statement, 1);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        } catch (SQLException e) {
            throw damaged(e);
        }
    }

    /**
     * The rows that satisfy a condition, always in the same order.
     *
     * @param topics ids of the topics that are wanted, none twice
     * @param skip how many rows are passed over
     * @param most how many rows are given at most
     */
    public void read(Condition condition, List<String> topics, long skip, long most, Consumer<WideRow> reader) {
        try (Connection connection = duckDb.connect()) {
            long given = 0;
            while (given < most) {
                int wanted = (int) Math.min(MOST_ROWS, most - given);
                WideKeys rows = keys(connection, condition, skip + given, wanted);
                int stretch = Math.max(1, MOST_AT_ONCE / Math.max(1, topics.size()));
                for (int from = 0; from < rows.size(); from += stretch) {
                    WideKeys some = rows.part(from, Math.min(rows.size(), from + stretch));
                    WideStretch.read(connection, layout, dataset, topics, some).forEach(reader);
                }
                if (rows.size() < wanted) {
                    return;
                }
                given += wanted;
            }
        } catch (SQLException e) {
            throw damaged(e);
        }
    }

    private ConditionSql where(Condition condition) {
        return ConditionSql.ofRows(fields, ConditionSql.fields(dataset), layout, condition);
    }

    private WideKeys keys(Connection connection, Condition condition, long skip, int most) throws SQLException {
        boolean all = condition.equals(Condition.ALL);
        ConditionSql where = where(condition);
        // The places of all rows are known: none has to be counted to.
        String which = all
                ? " WHERE place >= " + skip + " AND place < " + (skip + most) + " ORDER BY place"
                : " WHERE " + where.text() + " ORDER BY place LIMIT " + most + " OFFSET " + skip;
        List<List<String>> codes = new ArrayList<>();
        List<Long> places = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT * FROM " + layout.listed() + which)) {
            if (!all) {
                where.fill(statement, 1);
            }
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    places.add(result.getLong(1));
                    List<String> row = new ArrayList<>(keys.size());
                    for (int i = 0; i < keys.size(); i++) {
                        row.add(result.getString(2 + i));
                    }
                    codes.add(List.copyOf(row));
                }
            }
        }
        return new WideKeys(places.stream().mapToLong(Long::longValue).toArray(), codes);
    }

    private DamagedReleaseException damaged(SQLException e) {
        return new DamagedReleaseException(release.id(), "its cells cannot be read: " + e.getMessage(), e);
    }
}
