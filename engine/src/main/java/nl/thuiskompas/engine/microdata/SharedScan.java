package nl.thuiskompas.engine.microdata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Counts many tables in one pass over aligned records, municipality by municipality, on several threads. */
public final class SharedScan {
    /** Whether vectors are there and pay; without them the same is counted in plain Java. */
    static final boolean VECTORS =
            ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent() && VectorCounters.pay();

    private SharedScan() {}

    /**
     * Whether an indicator can be counted in this way on these records: its requirement is made of conditions on single
     * columns, comparisons of two, and choices whose parts exclude each other. Others are for SQL.
     *
     * @throws UnmeasurableException when the records lack a column
     */
    public static boolean expresses(RecordIndicator indicator, AlignedRecords records) {
        return ScanPlan.expresses(indicator, records);
    }

    /**
     * In how many parts, of which a record meets at most one, an indicator is counted in a year: each is a bit of the
     * record's word. Empty when it is left to SQL.
     *
     * @throws UnmeasurableException when a condition has no version for the year
     */
    public static OptionalInt parts(RecordIndicator indicator, int year) {
        return Parts.of(indicator.requirement(), year).stream()
                .mapToInt(List::size)
                .findFirst();
    }

    /**
     * Counts the tables, for every municipality that the records have.
     *
     * @param keyed whether cells carry the keys of their records
     * @param threads how many to use, at least 1
     * @return a measured table for each table, in order, with municipalities as regions
     * @throws UnmeasurableException when the records lack a column, or a condition has no version in their year
     */
    public static List<MeasuredTable> count(
            AlignedRecords records, List<RecordTable> tables, boolean keyed, int threads) throws InterruptedException {
        return count(records, tables, keyed, threads, VECTORS);
    }

    /** The same, with vectors or without. */
    static List<MeasuredTable> count(
            AlignedRecords records, List<RecordTable> tables, boolean keyed, int threads, boolean vectors)
            throws InterruptedException {
        ScanPlan plan = ScanPlan.of(records, tables);
        int[] regions = records.extents().stream()
                .mapToInt(AlignedRecords.Extent::municipality)
                .toArray();
        List<MeasuredTable> measured = tables.stream()
                .map(table -> new MeasuredTable(table, records.year(), regions, keyed))
                .toList();
        List<Pouring> pourings = tables.stream()
                .map(table -> Pouring.of(plan, plan.grid(table), table))
                .toList();
        List<Integer> largestFirst = IntStream.range(0, regions.length)
                .boxed()
                .sorted(Comparator.comparingInt(
                        region -> -records.extents().get(region).persons()
                                - records.extents().get(region).dwellings()))
                .toList();
        AtomicInteger next = new AtomicInteger();
        Callable<Void> work = () -> {
            ScanWorker worker = new ScanWorker(records, plan, keyed, vectors);
            for (int at = next.getAndIncrement(); at < regions.length; at = next.getAndIncrement()) {
                int region = largestFirst.get(at);
                List<GridCounters> counted = worker.count(records.extents().get(region));
                for (int each = 0; each < tables.size(); each++) {
                    Pouring pouring = pourings.get(each);
                    pouring.pour(counted.get(pouring.grid()), measured.get(each), region);
                    measured.get(each).total(region);
                }
            }
            return null;
        };
        run(work, threads);
        return measured;
    }

    private static void run(Callable<Void> work, int threads) throws InterruptedException {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Void>> all = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                all.add(pool.submit(work));
            }
            for (Future<Void> each : all) {
                each.get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        }
    }
}
