package nl.thuiskompas.platform.datasets;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.storage.DuckDb;
import org.jspecify.annotations.Nullable;

/** A condition as SQL with question marks, and what stands in their place; what a user typed never becomes SQL. */
final class ConditionSql {
    /** From so many texts on one list is given instead of a question mark for each. */
    private static final int MOST_MARKS = 50;

    private final Map<String, String> columns;
    private final List<Object> parameters = new ArrayList<>();
    private final @Nullable Rows rows;
    private final String text;

    /**
     * What conditions on topics need.
     *
     * @param cells SQL of each field of a cell by its name
     */
    private record Rows(Map<String, String> cells, WideLayout layout) {}

    private ConditionSql(Map<String, String> columns, @Nullable Rows rows, Condition condition) {
        this.columns = columns;
        this.rows = rows;
        this.text = sql(condition);
    }

    /**
     * @param columns SQL of each field by its name
     * @throws UnknownFieldException when the condition names another
     */
    static ConditionSql of(Map<String, String> columns, Condition condition) {
        return new ConditionSql(columns, null, condition);
    }

    /**
     * A condition on rows.
     *
     * @param columns SQL of each field of a row by its name
     * @param cells SQL of each field of a cell by its name
     * @throws UnknownFieldException when the condition names another
     */
    static ConditionSql ofRows(
            Map<String, String> columns, Map<String, String> cells, WideLayout layout, Condition condition) {
        return new ConditionSql(columns, new Rows(cells, layout), condition);
    }

    /** The fields of a dataset as SQL. */
    static Map<String, String> fields(Dataset dataset) {
        Map<String, String> fields = new TreeMap<>(Map.of(
                CellColumns.TOPIC,
                CellColumns.TOPIC,
                CellColumns.VALUE,
                CellColumns.VALUE,
                CellColumns.TEXT,
                CellColumns.TEXT,
                CellColumns.STATUS,
                CellColumns.STATUS,
                "id",
                "file_row_number"));
        List<String> columns = CellColumns.ofDimensions(dataset.dimensions());
        for (int i = 0; i < columns.size(); i++) {
            fields.put(dataset.dimensions().get(i).name(), DuckDb.name(columns.get(i)));
        }
        return fields;
    }

    /** Somebody asks for a field that is not there. */
    static UnknownFieldException unknown(String field, Map<String, String> fields) {
        return new UnknownFieldException(field, List.copyOf(fields.keySet()));
    }

    String text() {
        return text;
    }

    /** Fills the question marks; returns the next place. */
    int fill(PreparedStatement statement, int from) throws SQLException {
        int place = from;
        for (Object parameter : parameters) {
            statement.setObject(
                    place++,
                    parameter instanceof List<?> texts
                            ? statement.getConnection().createArrayOf("VARCHAR", texts.toArray())
                            : parameter);
        }
        return place;
    }

    private String column(String field) {
        String column = columns.get(field);
        if (column == null) {
            throw unknown(field, columns);
        }
        return column;
    }

    private String sql(Condition condition) {
        return switch (condition) {
            case Condition.And(List<Condition> parts) -> joined(parts, " AND ", "TRUE");
            case Condition.Or(List<Condition> parts) -> joined(parts, " OR ", "FALSE");
            case Condition.Not(Condition part) -> "NOT coalesce(" + sql(part) + ", FALSE)";
            case Condition.Text text -> {
                parameters.add(text.text());
                yield column(text.field()) + " " + text.comparison().sql() + " ?";
            }
            case Condition.Amount number -> {
                parameters.add(number.number());
                yield column(number.field()) + " " + number.comparison().sql() + " ?";
            }
            case Condition.StartsWith(String field, String start) -> {
                parameters.add(start);
                yield "starts_with(" + column(field) + ", ?)";
            }
            case Condition.EndsWith(String field, String end) -> {
                parameters.add(end);
                yield "suffix(" + column(field) + ", ?)";
            }
            case Condition.Contains(String field, String part) -> {
                parameters.add(part);
                yield "contains(" + column(field) + ", ?)";
            }
            case Condition.Piece piece -> {
                parameters.add(piece.from() + 1);
                String length = "";
                if (piece.length() >= 0) {
                    parameters.add(piece.length());
                    length = ", ?::INTEGER";
                }
                parameters.add(piece.text());
                yield "substring(" + column(piece.field()) + ", ?::INTEGER" + length + ") = ?";
            }
            case Condition.OneOf(String field, List<String> texts) -> {
                if (texts.size() > MOST_MARKS) {
                    parameters.add(texts);
                    yield column(field) + " IN (SELECT unnest(?))";
                }
                parameters.addAll(texts);
                yield texts.isEmpty()
                        ? "FALSE"
                        : column(field) + " IN (" + String.join(", ", Collections.nCopies(texts.size(), "?")) + ")";
            }
            case Condition.Absent(String field, boolean absent) ->
                column(field) + (absent ? " IS NULL" : " IS NOT NULL");
            case Condition.OfTopic(String topic, Condition cell) -> ofTopic(topic, cell);
        };
    }

    private String ofTopic(String topic, Condition cell) {
        if (rows == null) {
            throw new IllegalArgumentException("a cell has one topic; only rows have topics beside each other");
        }
        parameters.add(topic);
        ConditionSql inside = of(rows.cells(), cell);
        parameters.addAll(inside.parameters);
        WideLayout layout = rows.layout();
        return layout.rowListed() + " IN (SELECT " + layout.rowOfCell() + " FROM " + layout.file()
                + " WHERE topic = ? AND " + inside.text + ")";
    }

    private String joined(List<Condition> parts, String by, String none) {
        return parts.isEmpty() ? none : parts.stream().map(this::sql).collect(Collectors.joining(by, "(", ")"));
    }
}
