package nl.thuiskompas.platform.records.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.thuiskompas.engine.microdata.ColumnData;
import nl.thuiskompas.engine.microdata.RecordColumn;
import nl.thuiskompas.engine.microdata.RecordKind;
import nl.thuiskompas.platform.records.PreparedYear;
import nl.thuiskompas.platform.records.RecordFiles;
import nl.thuiskompas.platform.records.RecordSchema;
import nl.thuiskompas.platform.records.RecordsException;
import nl.thuiskompas.platform.records.SchemaColumn;
import nl.thuiskompas.platform.storage.DuckDb;

/**
 * Writes prepared records as Parquet, in their order. What SQL reads is made from the very columns that the shared scan
 * reads, so that both count the same records.
 */
public final class ParquetExport {
    private static final int ROWS_IN_GROUP = 122_880;

    private final PreparedYear year;
    private final RecordKind kind;
    private final List<Field> fields = new ArrayList<>();

    /** A column of the Parquet file. */
    private record Field(String name, String type, RecordSource source) {}

    private ParquetExport(PreparedYear year, RecordKind kind) {
        this.year = year;
        this.kind = kind;
    }

    /**
     * The Parquet file of the records of one kind, written when it is not there yet. Stand-in dwellings are left out.
     *
     * @throws RecordsException when it cannot be written
     */
    public static Path of(PreparedYear year, RecordKind kind) {
        Path file = year.folder().resolve(RecordFiles.singular(kind) + ".parquet");
        if (!Files.exists(file)) {
            Path staged = year.folder().resolve("." + file.getFileName());
            try (Workbench bench = new Workbench(year.folder(), List.of(year.folder()))) {
                Files.deleteIfExists(staged);
                write(year, kind, bench, staged);
                Files.move(staged, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (Workbench.WorkException e) {
                throw e.at(file.toString(), "Free some room on that disk, and try again");
            } catch (IOException e) {
                throw RecordsException.at(
                        file.toString(), "it cannot be written (" + e + ")", "Give access to it, and try again", e);
            }
        }
        return file;
    }

    private static void write(PreparedYear year, RecordKind kind, Workbench bench, Path file) {
        ParquetExport export = new ParquetExport(year, kind);
        export.fields();
        String columns = IntStream.range(0, export.fields.size())
                .mapToObj(at -> "c" + at + "::" + export.fields.get(at).type() + " AS "
                        + DuckDb.name(export.fields.get(at).name()))
                .collect(Collectors.joining(", "));
        bench.table(
                "prepared",
                export.rows(),
                export.fields.stream().map(Field::source).toList());
        bench.run("COPY (SELECT " + columns + " FROM prepared()"
                + (kind == RecordKind.DWELLING ? " WHERE c0 IS NOT NULL" : "") + ") TO " + DuckDb.literal(file)
                + " (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE " + ROWS_IN_GROUP + ")");
    }

    private long rows() {
        return year.numbers(kind).size();
    }

    private void fields() {
        for (SchemaColumn column : RecordSchema.bundled().columns(kind)) {
            String name = column.column().name();
            fields.add(new Field(name, type(column), source(column.column())));
        }
        fields.add(new Field("record_key", "INTEGER", RecordSource.known(year.keys(kind))));
    }

    private static String type(SchemaColumn column) {
        if (column.lowest() < Short.MIN_VALUE || column.highest() > Short.MAX_VALUE) {
            return "INTEGER";
        }
        return column.highest() > Byte.MAX_VALUE ? "SMALLINT" : "TINYINT";
    }

    private RecordSource source(RecordColumn column) {
        if (year.has(column)) {
            return RecordSource.of(year.column(column));
        }
        if (column.name().equals(RecordFiles.singular(kind))) {
            return RecordSource.of(year.numbers(kind));
        }
        RecordKind parent = kind.parent().orElseThrow();
        ColumnData numbers = year.numbers(parent);
        return RecordSource.ofParent(numbers, year.within(parent));
    }
}
