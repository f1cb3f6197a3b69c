package nl.thuiskompas.platform.datasets;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The cells of some rows, laid beside each other in memory. */
final class WideStretch {
    private static final List<CellStatus> STATUSES = List.of(CellStatus.values());
    private static final String STATUS = IntStream.range(0, STATUSES.size())
            .mapToObj(i -> " WHEN '" + STATUSES.get(i).code() + "' THEN " + i)
            .collect(Collectors.joining("", "CASE c.status", " END"));
    private static final byte NONE = -1;

    /** So many cells are found quicker by their places than by a pass over all. */
    private static final int FEW = 20_000;

    /** From so many rows a topic has a stretch of the file to itself. */
    private static final long LONG = 122_880;

    private final WideKeys rows;
    private final int topics;
    private final double[] values;
    private final byte[] statuses;
    private final @Nullable String[][] texts;

    private WideStretch(WideKeys rows, int topics) {
        this.rows = rows;
        this.topics = topics;
        this.values = new double[rows.size() * topics];
        this.statuses = new byte[rows.size() * topics];
        this.texts = new String[topics][];
        Arrays.fill(values, Double.NaN);
        Arrays.fill(statuses, NONE);
    }

    /** @param topics ids of those that are wanted; their places in this list name them in the rows */
    static WideStretch read(
            Connection connection, WideLayout layout, Dataset dataset, List<String> topics, WideKeys rows)
            throws SQLException {
        WideStretch stretch = new WideStretch(rows, topics.size());
        if (rows.size() > 0 && !topics.isEmpty()) {
            if (layout.regular()) {
                List<String> all = dataset.topics().stream().map(Topic::id).toList();
                stretch.byPlace(
                        connection,
                        layout,
                        all.size(),
                        topics.stream().map(all::indexOf).toList());
            } else {
                stretch.byCodes(connection, layout, topics);
            }
        }
        return stretch;
    }

    /** The place of each cell is known. Long topics are asked for one by one, so that nothing between them is read. */
    private void byPlace(Connection connection, WideLayout layout, int all, List<Integer> wanted) throws SQLException {
        int[] columns = new int[all];
        for (int i = 0; i < wanted.size(); i++) {
            columns[wanted.get(i)] = i;
        }
        boolean apart = layout.rows() > LONG;
        for (List<Integer> some : apart ? wanted.stream().map(List::of).toList() : List.of(wanted)) {
            byPlace(connection, layout, columns, some);
        }
    }

    private void byPlace(Connection connection, WideLayout layout, int[] columns, List<Integer> wanted)
            throws SQLException {
        long length = layout.rows();
        long first = rows.places()[0];
        long last = rows.places()[rows.size() - 1];
        String some = wanted.size() == columns.length
                ? ""
                : wanted.stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ", " AND c.file_row_number // " + length + " IN (", ")"));
        String which;
        Object[] given = {};
        if (wanted.size() == 1 && rows.together()) {
            long from = wanted.getFirst() * length;
            which = "c.file_row_number BETWEEN " + (from + first) + " AND " + (from + last);
        } else if (wanted.size() == 1 || (long) rows.size() * wanted.size() <= FEW) {
            which = "c.file_row_number IN (SELECT unnest(?))";
            given = wanted.stream()
                    .flatMap(topic -> LongStream.of(rows.places()).mapToObj(place -> topic * length + place))
                    .toArray();
        } else if (rows.together()) {
            which = "c.file_row_number % " + length + " BETWEEN " + first + " AND " + last + some;
        } else {
            which = "c.file_row_number % " + length + " IN (SELECT unnest(?))" + some;
            given = LongStream.of(rows.places()).boxed().toArray();
        }
        String sql =
                "SELECT c.file_row_number, c.value, " + STATUS + ", c.text FROM " + layout.file() + " c WHERE " + which;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (given.length > 0) {
                statement.setObject(1, connection.createArrayOf("BIGINT", given));
            }
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    long cell = result.getLong(1);
                    int row = Arrays.binarySearch(rows.places(), cell % length);
                    put(row, columns[(int) (cell / length)], result, 2);
                }
            }
        }
    }

    /** The cells are found by the codes of their rows. */
    private void byCodes(Connection connection, WideLayout layout, List<String> topics) throws SQLException {
        StringBuilder names = new StringBuilder();
        StringBuilder same = new StringBuilder("TRUE");
        for (int i = 0; i < layout.keys().size(); i++) {
            names.append(", unnest(?) AS k").append(i);
            same.append(" AND c.").append(layout.keys().get(i)).append(" = r.k").append(i);
        }
        String sql = "SELECT r.n, t.n, c.value, " + STATUS + ", c.text FROM " + layout.file() + " c"
                + " JOIN (SELECT unnest(range(?)) AS n" + names + ") r ON " + same
                + " JOIN (SELECT unnest(range(?)) AS n, unnest(?) AS topic) t ON t.topic = c.topic";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int place = 1;
            statement.setInt(place++, rows.size());
            for (int i = 0; i < layout.keys().size(); i++) {
                int dimension = i;
                statement.setObject(
                        place++,
                        connection.createArrayOf(
                                "VARCHAR",
                                rows.codes().stream()
                                        .map(codes -> codes.get(dimension))
                                        .toArray()));
            }
            statement.setInt(place++, topics.size());
            statement.setObject(place, connection.createArrayOf("VARCHAR", topics.toArray()));
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    put(result.getInt(1), result.getInt(2), result, 3);
                }
            }
        }
    }

    /** Of two cells at one place, which only a release that was published in spite of it has, one is kept. */
    private void put(int row, int topic, ResultSet result, int from) throws SQLException {
        int at = row * topics + topic;
        double value = result.getDouble(from);
        values[at] = result.wasNull() ? Double.NaN : value;
        int status = result.getInt(from + 1);
        if (result.wasNull()) {
            throw new IllegalStateException("a release has a status that nobody knows");
        }
        statuses[at] = (byte) status;
        String text = result.getString(from + 2);
        if (text != null) {
            @Nullable String[] column = texts[topic];
            if (column == null) {
                column = new String[rows.size()];
                texts[topic] = column;
            }
            column[row] = text;
        }
    }

    void forEach(Consumer<WideRow> reader) {
        Row row = new Row();
        for (int i = 0; i < rows.size(); i++) {
            row.at = i;
            reader.accept(row);
        }
    }

    /** Looks at one row after the other. */
    private final class Row implements WideRow {
        private int at;

        @Override
        public long place() {
            return rows.places()[at];
        }

        @Override
        public List<String> codes() {
            return rows.codes().get(at);
        }

        @Override
        public @Nullable CellStatus status(int topic) {
            byte status = statuses[at * topics + topic];
            return status == NONE ? null : STATUSES.get(status);
        }

        @Override
        public double value(int topic) {
            return values[at * topics + topic];
        }

        @Override
        public @Nullable String text(int topic) {
            @Nullable String[] column = texts[topic];
            return column == null ? null : column[at];
        }
    }
}
