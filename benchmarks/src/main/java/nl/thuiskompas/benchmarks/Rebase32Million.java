package nl.thuiskompas.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.statistics.Rebasing;

/**
 * Re-bases 32 million observations (thirteen years, every municipality of each, so many cells) to the municipalities, ten
 * divisions and the country of one date, on two threads, and prints how long each of five passes took. Values are made up
 * with a fixed seed; the geography is the real one. Words: the date, by default 2023-01-01.
 */
public final class Rebase32Million {
    private static final long OBSERVATIONS = 32_000_000;
    private static final int PASSES = 5;
    private static final int THREADS = 2;
    private static final int LARGEST = 5_000;

    private Rebase32Million() {}

    public static void main(String[] words) throws InterruptedException, ExecutionException {
        LocalDate to = LocalDate.parse(words.length > 0 ? words[0] : "2023-01-01");
        Geography geography = RealCountry.geography();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int pass = 1; pass <= PASSES; pass++) {
                AtomicLong seen = new AtomicLong();
                long start = System.nanoTime();
                List<Callable<Long>> years = new ArrayList<>();
                for (int year = 2012; year <= 2024; year++) {
                    LocalDate from = LocalDate.of(year, 12, 31);
                    years.add(() -> year(geography, from, to, seen));
                }
                long sum = 0;
                for (Future<Long> done : threads.invokeAll(years)) {
                    sum += done.get();
                }
                double seconds = (System.nanoTime() - start) / 1e9;
                System.out.printf(
                        "pass %d to %s: %,d observations in %.2f s, %.1f million a second (national sum %,d)%n",
                        pass, to, seen.get(), seconds, seen.get() / seconds / 1e6, sum);
            }
        }
    }

    /** A thirteenth of all observations; gives the sum over the country, which has to be the same on every date. */
    private static long year(Geography geography, LocalDate from, LocalDate to, AtomicLong seen) {
        List<Division> divisions = geography.divisions();
        Rebasing rebasing = new Rebasing(geography, from, to, divisions);
        long[] column = new long[rebasing.from().size()];
        SplittableRandom random = new SplittableRandom(from.getYear());
        long sum = 0;
        long cells = OBSERVATIONS / 13 / column.length + 1;
        for (long cell = 0; cell < cells; cell++) {
            for (int i = 0; i < column.length; i++) {
                column[i] = random.nextInt(LARGEST);
            }
            rebasing.carry(column);
            sum += rebasing.carried(divisions.size() - 1)[0];
        }
        seen.addAndGet(cells * column.length);
        return sum;
    }
}
