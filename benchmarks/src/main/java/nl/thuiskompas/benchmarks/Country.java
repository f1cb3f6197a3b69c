package nl.thuiskompas.benchmarks;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.thuiskompas.engine.microdata.MeasuredTable;
import nl.thuiskompas.engine.microdata.RecordColumn;
import nl.thuiskompas.engine.microdata.RecordKind;
import nl.thuiskompas.engine.microdata.RecordTable;
import nl.thuiskompas.engine.microdata.SharedScan;
import nl.thuiskompas.platform.measuring.MeasureCatalogue;
import nl.thuiskompas.platform.records.PreparedYear;
import nl.thuiskompas.platform.records.Records;

/** The years of a folder of records, prepared, and ways to count them. */
final class Country implements AutoCloseable {
    static final int THREADS = 2;

    final List<PreparedYear> years = new ArrayList<>();

    /** Opens a folder; years that are not prepared yet are prepared in it, which takes minutes. */
    Country(Path folder) {
        Records records = Records.open(folder);
        for (int year : records.description().years()) {
            System.err.println("  opening " + year);
            years.add(records.prepare(year, words -> {}));
        }
    }

    long records(RecordKind... kinds) {
        return years.stream()
                .mapToLong(year -> Stream.of(kinds).mapToLong(year::records).sum())
                .sum();
    }

    /** The tables of the catalogue, as they can be measured in a year. */
    static List<RecordTable> catalogue(PreparedYear year) {
        return MeasureCatalogue.bundled().tables(year.year());
    }

    /** Counts tables in all years, one after another. */
    List<MeasuredTable> scan(java.util.function.Function<PreparedYear, List<RecordTable>> tables, boolean keyed)
            throws InterruptedException {
        List<MeasuredTable> measured = new ArrayList<>();
        for (PreparedYear year : years) {
            measured.addAll(SharedScan.count(year, tables.apply(year), keyed, THREADS));
        }
        return measured;
    }

    /** The stored columns that tables look at; with the links between records and their keys if asked. */
    List<MemorySegment> columns(java.util.function.Function<PreparedYear, List<RecordTable>> tables, boolean keyed) {
        List<MemorySegment> all = new ArrayList<>();
        for (PreparedYear year : years) {
            Set<RecordColumn> columns = new LinkedHashSet<>();
            Set<RecordKind> kinds = new LinkedHashSet<>();
            for (RecordTable table : tables.apply(year)) {
                kinds.add(table.population());
                table.breakdowns().forEach(breakdown -> columns.add(breakdown.column()));
                table.indicators().forEach(indicator -> {
                    indicator.requirement().columns().forEach(columns::add);
                    indicator.measured().forEach(columns::add);
                });
            }
            columns.forEach(column -> all.add(year.column(column).data()));
            for (RecordKind kind : kinds) {
                kind.parent().ifPresent(parent -> all.add(year.within(parent).data()));
                if (keyed) {
                    all.add(year.keys(kind).data());
                }
            }
        }
        return all;
    }

    @Override
    public void close() {
        years.forEach(PreparedYear::close);
    }
}
