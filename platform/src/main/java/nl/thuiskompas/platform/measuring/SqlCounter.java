package nl.thuiskompas.platform.measuring;

import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.thuiskompas.engine.microdata.AlignedRecords;
import nl.thuiskompas.engine.microdata.MeasuredTable;
import nl.thuiskompas.engine.microdata.RecordKind;
import nl.thuiskompas.engine.microdata.RecordTable;
import nl.thuiskompas.platform.records.PreparedYear;
import nl.thuiskompas.platform.records.Records;
import nl.thuiskompas.platform.storage.DuckDb;
import org.jspecify.annotations.Nullable;

/** Counts by SQL in DuckDB: the reference that other ways are held against, and the way for what they cannot express. */
public final class SqlCounter implements RecordCounter {
    private static final String MEMORY = "2GB";
    private static final long[] NOTHING = new long[2];

    private final Records records;

    /** Counts records of this folder; what does not fit in memory is spilled into it for as long as counting takes. */
    public SqlCounter(Records records) {
        this.records = records;
    }

    @Override
    public String name() {
        return "duckdb";
    }

    @Override
    public List<MeasuredTable> count(PreparedYear year, List<RecordTable> tables, boolean keyed) {
        List<MeasuredTable> measured = new ArrayList<>();
        try (DuckDb duckDb = DuckDb.heavy(spill(), List.of(records.folder(), year.folder()), MEMORY);
                Connection connection = duckDb.connect();
                Statement statement = connection.createStatement()) {
            for (RecordKind kind : RecordKind.values()) {
                String name = kind.name().toLowerCase(Locale.ROOT);
                Path file = year.parquet(kind);
                statement.execute(
                        "CREATE VIEW " + name + " AS SELECT * FROM read_parquet(" + DuckDb.literal(file) + ")");
            }
            for (RecordTable table : tables) {
                measured.add(filled(statement, year, table, RecordSql.of(table, year.year(), keyed), keyed));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The records in " + records.folder() + " cannot be counted", e);
        }
        return measured;
    }

    private Path spill() {
        return records.folder()
                .resolve("prepared")
                .resolve("spill-" + ProcessHandle.current().pid());
    }

    /** The table that a query with the columns of {@link RecordSql} fills. */
    static MeasuredTable filled(Statement statement, PreparedYear year, RecordTable table, String query, boolean keyed)
            throws SQLException {
        List<Integer> regions =
                year.extents().stream().map(AlignedRecords.Extent::municipality).toList();
        Map<Integer, Integer> region = new HashMap<>();
        regions.forEach(each -> region.put(each, region.size()));
        MeasuredTable measured = MeasuredTable.empty(table, year.year(), regions, keyed);
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                put(rows, table, measured, region, keyed);
            }
        }
        measured.complete();
        return measured;
    }

    private static void put(
            ResultSet rows, RecordTable table, MeasuredTable measured, Map<Integer, Integer> region, boolean keyed)
            throws SQLException {
        int column = 1;
        int municipality = rows.getInt(column++);
        int[] places = new int[table.breakdowns().size()];
        for (int each = 0; each < places.length; each++) {
            places[each] = rows.getInt(column++);
        }
        int cell = measured.cell(java.util.Objects.requireNonNull(region.get(municipality)), places);
        long records = rows.getLong(column++);
        measured.put(cell, records, keyed ? rows.getInt(column++) : 0);
        for (int each = 0; each < table.indicators().size(); each++) {
            long count = rows.getLong(column++);
            boolean summed = table.indicators().get(each).measured().findAny().isPresent();
            long sum = summed ? rows.getLong(column++) : 0;
            long[] largest = summed ? amounts(rows.getArray(column++)) : NOTHING;
            measured.put(each, cell, count, sum, largest[0], largest[1], keyed ? rows.getInt(column++) : 0);
        }
    }

    /** The largest amounts of a list that has up to two; absent where nothing counts. */
    private static long[] amounts(@Nullable Array list) throws SQLException {
        if (list == null) {
            return NOTHING;
        }
        long[] amounts = new long[2];
        Object[] all = (Object[]) list.getArray();
        for (int each = 0; each < all.length; each++) {
            amounts[each] = ((Number) all[each]).longValue();
        }
        return amounts;
    }
}
