package nl.thuiskompas.platform.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.thuiskompas.engine.microdata.ColumnData;
import nl.thuiskompas.engine.microdata.RecordColumn;
import nl.thuiskompas.engine.microdata.RecordKind;

/** A folder of records for tests, written as short CSV: columns that are not named stay unknown. */
final class RecordFolder {
    static final Consumer<String> QUIETLY = words -> {};

    final Path path;

    RecordFolder(Path path, Integer... years) {
        this.path = path;
        describe("{\"schema\": 1, \"years\": " + Arrays.toString(years)
                + ", \"synthetic\": true, \"seed\": 7, \"source\": \"made up\", \"geography\": \"reference\"}");
        write("mapping.yaml", "format: {delimiter: \",\"}\n");
        for (int year : years) {
            dwellings(year, "dwelling");
            households(year, "household");
            persons(year, "person");
        }
    }

    RecordFolder describe(String json) {
        return write("records.json", json);
    }

    RecordFolder write(String file, String text) {
        try {
            Files.writeString(path.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RecordFolder dwellings(int year, String header, String... rows) {
        return csv(RecordKind.DWELLING, year, header, rows);
    }

    RecordFolder households(int year, String header, String... rows) {
        return csv(RecordKind.HOUSEHOLD, year, header, rows);
    }

    RecordFolder persons(int year, String header, String... rows) {
        return csv(RecordKind.PERSON, year, header, rows);
    }

    private RecordFolder csv(RecordKind kind, int year, String header, String... rows) {
        List<String> columns = new ArrayList<>(List.of(header.split(",")));
        own(kind).stream().filter(column -> !columns.contains(column)).forEach(columns::add);
        int missing = columns.size() - header.split(",").length;
        return write(
                RecordFiles.stem(kind, year) + ".csv",
                String.join(",", columns) + "\n"
                        + Arrays.stream(rows)
                                .map(row -> row.replace(" ", "") + ",".repeat(missing) + "\n")
                                .collect(Collectors.joining()));
    }

    static List<String> own(RecordKind kind) {
        return RecordSchema.bundled().columns(kind).stream()
                .filter(column -> !column.derived())
                .map(column -> column.column().name())
                .toList();
    }

    /** The same records as Parquet, in the place of the CSV. */
    RecordFolder asParquet(RecordKind kind, int year) {
        Path csv = path.resolve(RecordFiles.stem(kind, year) + ".csv");
        sql("COPY (SELECT "
                + own(kind).stream()
                        .map(name -> "\"" + name + "\"::INTEGER AS \"" + name + "\"")
                        .collect(Collectors.joining(", "))
                + " FROM read_csv('" + csv + "', header = true, all_varchar = true)) TO '"
                + path.resolve(RecordFiles.parquet(kind, year)) + "' (FORMAT parquet)");
        delete(csv);
        return this;
    }

    void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void sql(String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    Records open() {
        return Records.open(path, new FourPlaces());
    }

    PreparedYear prepare(int year) {
        return open().prepare(year, QUIETLY);
    }

    /** The values of columns such as "dwelling.tenure", one record a line, a dash for unknown. */
    static List<String> values(PreparedYear year, String... columns) {
        List<ColumnData> data =
                Arrays.stream(columns).map(column -> data(year, column)).toList();
        return IntStream.range(0, (int) data.getFirst().size())
                .mapToObj(at -> data.stream()
                        .map(each -> each.value(at) == ColumnData.UNKNOWN ? "-" : String.valueOf(each.value(at)))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    static ColumnData data(PreparedYear year, String column) {
        String kind = column.substring(0, column.indexOf('.')).toUpperCase(Locale.ROOT);
        String name = column.substring(column.indexOf('.') + 1);
        return switch (kind) {
            case "WITHIN" -> year.within(RecordKind.valueOf(name.toUpperCase(Locale.ROOT)));
            case "NUMBER" -> year.numbers(RecordKind.valueOf(name.toUpperCase(Locale.ROOT)));
            default -> year.column(new RecordColumn(RecordKind.valueOf(kind), name));
        };
    }
}
