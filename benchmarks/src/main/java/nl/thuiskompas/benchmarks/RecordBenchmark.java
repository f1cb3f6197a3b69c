package nl.thuiskompas.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.thuiskompas.engine.microdata.MeasuredTable;
import nl.thuiskompas.engine.microdata.RecordColumn;
import nl.thuiskompas.engine.microdata.RecordIndicator;
import nl.thuiskompas.engine.microdata.RecordKind;
import nl.thuiskompas.engine.microdata.RecordTable;
import nl.thuiskompas.engine.microdata.SharedScan;
import nl.thuiskompas.platform.measuring.MeasureCatalogue;
import nl.thuiskompas.platform.measuring.SqlCounter;
import nl.thuiskompas.platform.records.PreparedYear;
import nl.thuiskompas.platform.records.RecordSchema;
import nl.thuiskompas.platform.records.Records;

/**
 * Measuring from records against the bytes it must read, and against DuckDB. {@code benchmarks/records} starts it and says
 * which words it knows.
 */
public final class RecordBenchmark {
    private static final String DUCK_MEMORY = System.getProperty("duckdb.memory", "10GB");
    private static final int DUCK_RUNS = Integer.getInteger("duckdb.runs", 3);
    private static final int RUNS = Integer.getInteger("runs", 7);

    private RecordBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        List<Path> folders = Stream.of(arguments).skip(1).map(Path::of).toList();
        switch (arguments[0]) {
            case "dwellings" -> dwellings(folders.getFirst());
            case "joined" -> joined(folders.getFirst());
            case "first" -> first(folders.getFirst());
            case "growth" -> growth(folders);
            case "memory" -> memory(folders.getFirst());
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /** Sixty indicators on dwellings alone. */
    private static void dwellings(Path folder) throws Exception {
        Function<PreparedYear, List<RecordTable>> tables = year -> List.of(DwellingTrial.table());
        RollUp rollUp = new RollUp();
        try (Country country = new Country(folder);
                DuckSide duck = new DuckSide(DUCK_MEMORY)) {
            ReadFloor floor = new ReadFloor(country.columns(tables, false));
            List<MeasuredTable> measured = country.scan(tables, false);
            for (PreparedYear year : DUCK_RUNS > 0 ? country.years : List.<PreparedYear>of()) {
                duck.load(year, RecordKind.DWELLING);
                duck.run("ALTER TABLE dwelling RENAME TO dwelling" + year.year());
            }
            new Turns()
                    .side("scan", RUNS, () -> country.scan(tables, false))
                    .side("roll-up to ten divisions and the country", RUNS, () -> rollUp.of(measured))
                    .side("scan, keyed", RUNS, () -> country.scan(tables, true))
                    .side("read floor, %,d bytes".formatted(floor.bytes()), RUNS, floor::read)
                    .side("DuckDB, one shared scan", DUCK_RUNS, () -> {
                        for (PreparedYear year : country.years) {
                            duck.run("CREATE OR REPLACE VIEW dwelling AS FROM dwelling" + year.year());
                            duck.count(DwellingTrial.table(), year.year(), false);
                        }
                        return null;
                    })
                    .run()
                    .print("%,d dwellings, 60 indicators".formatted(country.records(RecordKind.DWELLING)));
        }
    }

    /** Every table of the catalogue, with keys. */
    private static void joined(Path folder) throws Exception {
        RollUp rollUp = new RollUp();
        try (Country country = new Country(folder);
                DuckSide duck = new DuckSide(DUCK_MEMORY)) {
            ReadFloor floor = new ReadFloor(country.columns(Country::catalogue, true));
            List<MeasuredTable> measured = country.scan(Country::catalogue, true);
            Turns turns = new Turns()
                    .side("scan, keyed, and roll-up", RUNS, () -> rollUp.of(country.scan(Country::catalogue, true)))
                    .side("scan, keyed", RUNS, () -> country.scan(Country::catalogue, true))
                    .side("scan, without keys", RUNS, () -> country.scan(Country::catalogue, false))
                    .side("roll-up to ten divisions and the country", RUNS, () -> rollUp.of(measured))
                    .side("read floor, %,d bytes".formatted(floor.bytes()), RUNS, floor::read);
            PreparedYear last = country.years.getLast();
            if (DUCK_RUNS > 0) {
                duck.load(last, RecordKind.values());
                turns.side("DuckDB, a shared scan for each table, " + last.year() + " only", DUCK_RUNS, () -> {
                    duck.countAll(Country.catalogue(last), last.year(), true);
                    return null;
                });
            }
            turns.run()
                    .print("%,d records, every table of the catalogue".formatted(country.records(RecordKind.values())));
        }
    }

    /**
     * From Parquet as it came, in a folder of its own that is made anew. DuckDB counts, straight from the same files and
     * without keys, the indicators that rest on nothing but columns of the files; the scan counts all, with keys.
     */
    private static void first(Path folder) throws Exception {
        Path copy = Files.createTempDirectory(folder.toAbsolutePath().getParent(), "first-run");
        int year = Records.open(folder).description().years().getFirst();
        List<RecordTable> all = MeasureCatalogue.bundled().tables(year);
        List<RecordTable> plain = all.stream().flatMap(RecordBenchmark::plain).toList();
        try (DuckSide duck = new DuckSide(DUCK_MEMORY)) {
            for (RecordKind kind : RecordKind.values()) {
                duck.look(kind, folder.resolve(DuckSide.name(kind) + "s-" + year + ".parquet"));
            }
            new Turns()
                    .side("prepare and scan, %d counts".formatted(indicators(all)), DUCK_RUNS, () -> {
                        remove(copy);
                        copy(folder, copy);
                        try (PreparedYear prepared = Records.open(copy).prepare(year, words -> {})) {
                            return SharedScan.count(prepared, all, true, Country.THREADS);
                        }
                    })
                    .side("DuckDB straight from Parquet, %d counts".formatted(indicators(plain)), DUCK_RUNS, () -> {
                        duck.countAll(plain, year, false);
                        return null;
                    })
                    .run()
                    .print("First run of " + year);
        } finally {
            remove(copy);
        }
    }

    private static int indicators(List<RecordTable> tables) {
        return tables.stream().mapToInt(table -> table.indicators().size()).sum();
    }

    /** What of a table can be counted from columns of the files alone. */
    private static Stream<RecordTable> plain(RecordTable table) {
        List<RecordIndicator> indicators = table.indicators().stream()
                .filter(each -> Stream.concat(each.requirement().columns(), each.measured())
                        .allMatch(RecordBenchmark::comesInFiles))
                .toList();
        boolean whole = table.breakdowns().stream().allMatch(each -> comesInFiles(each.column()));
        return whole && !indicators.isEmpty()
                ? Stream.of(new RecordTable(table.code(), table.population(), table.breakdowns(), indicators))
                : Stream.empty();
    }

    private static boolean comesInFiles(RecordColumn column) {
        return !RecordSchema.bundled().column(column).derived();
    }

    /** The same at several sizes, smallest first, and what memory it took. */
    private static void growth(List<Path> folders) throws Exception {
        System.out.println(
                "| records | scan, keyed: median s | median core seconds | core ns a record | most resident MB so far |");
        System.out.println("|---:|---:|---:|---:|---:|");
        for (Path folder : folders) {
            try (Country country = new Country(folder)) {
                Turns turns = new Turns()
                        .side("scan", RUNS, () -> country.scan(Country::catalogue, true))
                        .run();
                long records = country.records(RecordKind.values());
                double cores = turns.medianOfCores("scan");
                System.out.printf(
                        "| %,d | %.3f | %.2f | %.1f | %,d |%n",
                        records, turns.median("scan"), cores, cores * 1e9 / records, mostResident());
            }
        }
    }

    /** What counting by SQL takes of memory, under the limit it is given. */
    private static void memory(Path folder) throws Exception {
        Records records = Records.open(folder);
        int year = records.description().years().getLast();
        try (PreparedYear prepared = records.prepare(year, words -> {})) {
            long start = System.nanoTime();
            new SqlCounter(records).count(prepared, Country.catalogue(prepared), true);
            System.out.printf(
                    "%d by SQL: %.1f s, most resident %,d MB, load %.1f%n",
                    year, (System.nanoTime() - start) / 1e9, mostResident(), Turns.load());
        }
    }

    /** The most memory this process ever had, in MB; that of mapped files counts too. */
    private static long mostResident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private static void copy(Path from, Path into) throws IOException {
        Files.createDirectories(into);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.createLink(into.resolve(file.getFileName()), file);
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
