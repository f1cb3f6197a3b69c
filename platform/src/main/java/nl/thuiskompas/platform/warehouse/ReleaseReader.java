package nl.thuiskompas.platform.warehouse;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.engine.statistics.ColumnName;
import nl.thuiskompas.engine.statistics.Observations;
import nl.thuiskompas.engine.statistics.Period;
import nl.thuiskompas.engine.statistics.Source;
import nl.thuiskompas.platform.storage.DuckDb;
import org.jspecify.annotations.Nullable;

/**
 * Reads releases. What it keeps in memory is named by the id of the release, so nothing ever grows stale: a newer
 * release has other names.
 */
final class ReleaseReader {
    /** About what the pages of one reference edition ask for; each is a few hundred numbers. */
    private static final long KEPT = 512;

    private record ColumnKey(String release, String column) {}

    private record PeriodKey(ColumnKey column, Period period) {}

    private final DuckDb duckDb;
    private final Cache<ColumnKey, List<Period>> periods =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private final Cache<PeriodKey, Observations> observations =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    ReleaseReader(DuckDb duckDb) {
        this.duckDb = duckDb;
    }

    /** The periods for which a column has at least one value, oldest first. */
    List<Period> periods(Release release, ColumnDescription column, Measurement measurement) {
        return periods.get(
                new ColumnKey(release.id(), column.name()), key -> readPeriods(release, column, measurement));
    }

    /** The values of a column for one of its periods. */
    Observations observations(Release release, ColumnDescription column, Measurement measurement, Period period) {
        return observations.get(
                new PeriodKey(new ColumnKey(release.id(), column.name()), period),
                key -> readObservations(release, column, measurement, period));
    }

    private List<Period> readPeriods(Release release, ColumnDescription column, Measurement measurement) {
        String sql = "SELECT DISTINCT period::INTEGER AS year FROM read_parquet(?) WHERE " + DuckDb.name(column.name())
                + " IS NOT NULL ORDER BY year";
        List<Period> found = new ArrayList<>();
        query(release, sql, List.of(), row -> found.add(period(row.getInt(1), measurement.timing())));
        return List.copyOf(found);
    }

    private Observations readObservations(
            Release release, ColumnDescription column, Measurement measurement, Period period) {
        String sql = "SELECT municipality, " + DuckDb.name(column.name())
                + "::DOUBLE FROM read_parquet(?) WHERE period::VARCHAR = ?";
        Map<String, Double> values = new HashMap<>();
        query(release, sql, List.of(period.code()), row -> {
            double value = row.getDouble(2);
            values.put(row.getString(1), row.wasNull() ? Double.NaN : value);
        });
        SourceDescription source = column.source();
        return new Observations(
                new Source(
                        release.id(),
                        source.table(),
                        source.publisher(),
                        source.title().nl(),
                        new ColumnName(release.table().name(), column.name()),
                        period.reference(),
                        column.licenceName()),
                period,
                measurement.precision(),
                measurement.status(),
                values);
    }

    /** All rows of a table; nothing is kept, for a table is asked once to build what lasts. */
    Rows rows(Release release) {
        List<ColumnDescription> columns = release.table().columns();
        Map<String, Integer> places = new LinkedHashMap<>();
        columns.forEach(column -> places.put(column.name(), places.size()));
        List<@Nullable Object[]> cells = new ArrayList<>();
        query(release, "SELECT * FROM read_parquet(?)", List.of(), row -> {
            @Nullable Object[] values = new @Nullable Object[columns.size()];
            for (int place = 0; place < values.length; place++) {
                values[place] = columns.get(place).datatype() == Datatype.DATE
                        ? row.getObject(place + 1, LocalDate.class)
                        : row.getObject(place + 1);
            }
            cells.add(values);
        });
        return new Rows(release, places, cells);
    }

    private static Period period(int year, Period.Timing timing) {
        return switch (timing) {
            case START_OF_DAY -> Period.startOf(year);
            case END_OF_DAY -> Period.endOf(year);
            case DURING_YEAR -> Period.during(year);
        };
    }

    private void query(Release release, String sql, List<String> parameters, RowReader reader) {
        try (Connection connection = duckDb.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, release.data().toString());
            for (int i = 0; i < parameters.size(); i++) {
                statement.setString(i + 2, parameters.get(i));
            }
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    reader.read(result);
                }
            }
        } catch (SQLException e) {
            throw new UnreadableReleaseException(release, e);
        }
    }

    /** Takes what it needs from the row a result stands on. */
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
