package nl.thuiskompas.platform.datasets;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.thuiskompas.platform.storage.DuckDb;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two releases of one dataset: cells are the same when topic and codes are. Worked out topic by topic,
 * so that two large releases need no more memory than two small ones.
 */
public final class ReleaseDiff {
    private final DuckDb duckDb;
    private final DatasetRelease before;
    private final Dataset datasetBefore;
    private final DatasetRelease after;
    private final Dataset datasetAfter;
    private final List<String> dimensions;

    ReleaseDiff(
            DuckDb duckDb, DatasetRelease before, Dataset datasetBefore, DatasetRelease after, Dataset datasetAfter) {
        this.duckDb = duckDb;
        this.before = before;
        this.datasetBefore = datasetBefore;
        this.after = after;
        this.datasetAfter = datasetAfter;
        this.dimensions = datasetAfter.dimensions().stream()
                .map(Dimension::name)
                .filter(name -> datasetBefore.findDimension(name).isPresent())
                .toList();
    }

    /** What happened to a cell. */
    public enum Kind {
        CHANGED,
        ADDED,
        REMOVED
    }

    /**
     * A cell that is not what it was.
     *
     * @param topic id of its topic
     * @param codes its code in each dimension that both releases have, by name of the dimension
     * @param valueBefore the number before, {@link Double#NaN} where there was none
     * @param valueAfter the number now, {@link Double#NaN} where there is none
     * @param textBefore the text or the status before, where that says more than the number
     * @param textAfter the text or the status now
     */
    public record Change(
            Kind kind,
            String topic,
            Map<String, String> codes,
            double valueBefore,
            double valueAfter,
            @Nullable String textBefore,
            @Nullable String textAfter) {
        /** By how much the number changed; {@link Double#NaN} when it was or is not there. */
        public double difference() {
            return valueAfter - valueBefore;
        }
    }

    /** The dimensions that only one of the releases has: then cells cannot be compared one by one. */
    public List<String> dimensionsOfOne() {
        Set<String> names = new LinkedHashSet<>();
        datasetBefore.dimensions().forEach(each -> names.add(each.name()));
        datasetAfter.dimensions().forEach(each -> names.add(each.name()));
        names.removeAll(dimensions);
        return List.copyOf(names);
    }

    /** The release before. */
    public DatasetRelease before() {
        return before;
    }

    /** The release after. */
    public DatasetRelease after() {
        return after;
    }

    /** What the cells of the later release mean. */
    public Dataset dataset() {
        return datasetAfter;
    }

    /** What the cells of the earlier release mean. */
    public Dataset datasetBefore() {
        return datasetBefore;
    }

    /** All changes, topic by topic in the order of the later release, and within one in the order of its codes. */
    public void forEach(Consumer<Change> reader) {
        Set<String> topics = new LinkedHashSet<>();
        datasetAfter.topics().forEach(topic -> topics.add(topic.id()));
        datasetBefore.topics().forEach(topic -> topics.add(topic.id()));
        try (Connection connection = duckDb.connect();
                Statement statement = connection.createStatement()) {
            for (String topic : topics) {
                try (ResultSet result = statement.executeQuery(sql(topic))) {
                    while (result.next()) {
                        reader.accept(change(topic, result));
                    }
                }
            }
        } catch (SQLException e) {
            throw new DamagedReleaseException(after.id(), "it cannot be compared: " + e.getMessage(), e);
        }
    }

    private String sql(String topic) {
        List<String> select = new ArrayList<>();
        List<String> on = new ArrayList<>();
        List<String> order = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            String old = "o." + column(datasetBefore, dimensions.get(i));
            String now = "n." + column(datasetAfter, dimensions.get(i));
            select.add("coalesce(" + now + ", " + old + ")");
            on.add(old + " = " + now);
            order.add(Integer.toString(7 + i));
        }
        String literal = "'" + topic.replace("'", "''") + "'";
        return "SELECT CASE WHEN o.topic IS NULL THEN 1 WHEN n.topic IS NULL THEN 2 ELSE 0 END, o.value, n.value,"
                + " coalesce(o.text, o.status), coalesce(n.text, n.status), 0"
                + (select.isEmpty() ? "" : ", " + String.join(", ", select))
                + " FROM (SELECT * FROM read_parquet(" + DuckDb.literal(before.data()) + ") WHERE topic = " + literal
                + ") o FULL JOIN (SELECT * FROM read_parquet(" + DuckDb.literal(after.data()) + ") WHERE topic = "
                + literal + ") n ON " + (on.isEmpty() ? "TRUE" : String.join(" AND ", on))
                + " WHERE o.topic IS NULL OR n.topic IS NULL OR o.value IS DISTINCT FROM n.value"
                + " OR o.text IS DISTINCT FROM n.text OR o.status IS DISTINCT FROM n.status"
                + (order.isEmpty() ? "" : " ORDER BY " + String.join(", ", order));
    }

    private static String column(Dataset dataset, String dimension) {
        List<String> columns = CellColumns.ofDimensions(dataset.dimensions());
        for (int i = 0; i < columns.size(); i++) {
            if (dataset.dimensions().get(i).name().equals(dimension)) {
                return DuckDb.name(columns.get(i));
            }
        }
        throw new IllegalArgumentException("no dimension is called " + dimension);
    }

    private Change change(String topic, ResultSet row) throws SQLException {
        Map<String, String> codes = new LinkedHashMap<>();
        for (int i = 0; i < dimensions.size(); i++) {
            codes.put(dimensions.get(i), row.getString(7 + i));
        }
        Kind kind = Kind.values()[row.getInt(1)];
        return new Change(kind, topic, codes, number(row, 2), number(row, 3), row.getString(4), row.getString(5));
    }

    private static double number(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }
}
