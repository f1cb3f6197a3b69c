package nl.thuiskompas.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.statistics.Average;
import nl.thuiskompas.engine.statistics.ColumnName;
import nl.thuiskompas.engine.statistics.Evaluator;
import nl.thuiskompas.engine.statistics.Indicator;
import nl.thuiskompas.engine.statistics.Measure;
import nl.thuiskompas.engine.statistics.Period;
import nl.thuiskompas.engine.statistics.Precision;
import nl.thuiskompas.engine.statistics.Unit;
import nl.thuiskompas.platform.datasets.Cell;
import nl.thuiskompas.platform.datasets.Cells;
import nl.thuiskompas.platform.datasets.Condition;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.datasets.Report;
import nl.thuiskompas.platform.language.Words;
import nl.thuiskompas.platform.monitor.FedColumn;
import nl.thuiskompas.platform.monitor.Feeds;
import nl.thuiskompas.platform.monitor.Holdings;
import nl.thuiskompas.platform.warehouse.Warehouse;

/**
 * Imports a made-up table of 32 million cells into a data folder that goes away afterwards, and asks it questions: one
 * topic, all municipalities, one period.
 */
public final class Import32Million {
    private static final long CELLS = 32_000_000;
    private static final int QUESTIONS = 400;
    private static final int INDICATORS = 50;
    private static final double NANOS_IN_MS = 1e6;

    private Import32Million() {}

    public static void main(String[] arguments) throws IOException {
        long most = arguments.length > 0 ? Long.parseLong(arguments[0]) : CELLS;
        Path folder = Files.createTempDirectory("thuis-import");
        try (Datasets datasets = Datasets.open(folder, Clock.systemUTC())) {
            long start = System.nanoTime();
            long[] sorting = new long[1];
            DatasetRelease release = datasets.stage(
                    new GeneratedTable(municipalities(), most), "benchmark", notice -> {}, (doing, done, of) -> {
                        if (doing.equals("sorting")) {
                            sorting[0] = System.nanoTime();
                        }
                    });
            long end = System.nanoTime();
            System.out.printf(
                    "%,d cells: taken in %.1f s, sorted and written in %.1f s; %,.0f cells/s in all; %,d bytes%n",
                    release.cells(),
                    (sorting[0] - start) / 1e9,
                    (end - sorting[0]) / 1e9,
                    release.cells() / ((end - start) / 1e9),
                    Files.size(release.data()));
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            System.out.printf(
                    "heap in use %,d MB of at most %,d%n",
                    (runtime.totalMemory() - runtime.freeMemory()) >> 20, runtime.maxMemory() >> 20);
            ask(datasets.cells(release));
            rebase(folder, datasets, release);
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
    }

    private static List<String> municipalities() {
        return RealCountry.geography().municipalities().stream()
                .map(Municipality::code)
                .toList();
    }

    /** One indicator, all municipalities of another date, any period: what a page asks. */
    private static void rebase(Path folder, Datasets datasets, DatasetRelease release) {
        datasets.checked(release.id(), new Report(List.of(), List.of("none")), "benchmark");
        datasets.publish(release.id(), "benchmark", "");
        List<FedColumn> columns = new ArrayList<>();
        for (int i = 0; i < INDICATORS; i++) {
            Map<String, List<String>> where = Map.of(
                    "Groups", List.of("G%03d".formatted(i % 13)),
                    "Characteristics", List.of("C%03d".formatted(i)));
            Words words = new Words("x", "x");
            columns.add(new FedColumn(
                    new ColumnName("generated", "c" + i),
                    words,
                    words,
                    Unit.HOMES,
                    Period.Timing.END_OF_DAY,
                    Precision.EXACT,
                    List.of(new FedColumn.Place("generated", "T" + i % 12, where, Map.of()))));
        }
        Geography geography = RealCountry.geography();
        Random random = new Random(5);
        try (Warehouse warehouse = Warehouse.open(folder)) {
            Holdings holdings = Holdings.of(warehouse, datasets, Feeds.of(columns));
            Evaluator evaluator = new Evaluator(geography, holdings);
            for (String pass : List.of("first", "warm")) {
                double[] took = new double[pass.equals("first") ? INDICATORS : QUESTIONS];
                for (int i = 0; i < took.length; i++) {
                    int which = pass.equals("first") ? i : random.nextInt(INDICATORS);
                    Indicator indicator = new Indicator(
                            "i" + which,
                            1,
                            Unit.HOMES,
                            new Measure.Count(List.of(columns.get(which).name())));
                    long start = System.nanoTime();
                    evaluator.evaluate(
                            indicator,
                            Period.endOf(2012 + random.nextInt(9)),
                            LocalDate.of(2023, 1, 1),
                            Division.MUNICIPALITY,
                            Average.RATIO);
                    took[i] = (System.nanoTime() - start) / NANOS_IN_MS;
                }
                Arrays.sort(took);
                System.out.printf(
                        "re-based to 2023-01-01, %s questions (%d): median %.2f ms, p99 %.2f ms%n",
                        pass, took.length, took[took.length / 2], took[took.length * 99 / 100]);
            }
        }
    }

    private static void ask(Cells cells) {
        Random random = new Random(7);
        double[] took = new double[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            Condition condition = new Condition.And(List.of(
                    Condition.is("topic", "T" + random.nextInt(12)),
                    Condition.is("Groups", "G%03d".formatted(random.nextInt(13))),
                    Condition.is("Characteristics", "C%03d".formatted(random.nextInt(51))),
                    Condition.is("Periods", (2012 + random.nextInt(9)) + "JJ00")));
            List<Cell> answer = new ArrayList<>();
            long start = System.nanoTime();
            cells.read(condition, 0, Long.MAX_VALUE, answer::add);
            took[i] = (System.nanoTime() - start) / NANOS_IN_MS;
            if (answer.isEmpty()) {
                throw new IllegalStateException("an answer without cells");
            }
        }
        double[] warm = Arrays.copyOfRange(took, QUESTIONS / 4, QUESTIONS);
        Arrays.sort(warm);
        System.out.printf(
                "%d questions straight from the file: median %.1f ms, p99 %.1f ms%n",
                warm.length, warm[warm.length / 2], warm[warm.length * 99 / 100]);
    }
}
