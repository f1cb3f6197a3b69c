package nl.thuiskompas.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import nl.thuiskompas.engine.distribution.Distribution;
import nl.thuiskompas.engine.distribution.FairShares;
import nl.thuiskompas.engine.distribution.Limit;
import nl.thuiskompas.engine.distribution.Method;
import nl.thuiskompas.engine.distribution.Outcome;
import nl.thuiskompas.engine.distribution.Participant;
import nl.thuiskompas.engine.distribution.Price;
import nl.thuiskompas.engine.distribution.Problem;
import nl.thuiskompas.engine.distribution.Scope;
import nl.thuiskompas.engine.distribution.TaskCell;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to distribute a task over the municipalities of a region, of a large one, and of the country: checked, both
 * stages, with and without limits, from the problem to the whole answer; and the price of every limit. Made-up municipalities
 * whose sizes differ as those of a country do; a limit for every second municipality, on totals, categories and cells.
 */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class FairSharesBenchmark {
    private static final int SIZES = 4;

    /** Municipalities x cells x households. */
    @Param({"12x8x600", "30x32x3000", "342x32x30000"})
    public String size = "";

    private Problem free = problem("12x8x600", false);
    private Problem limited = free;
    private Distribution solved = (Distribution) FairShares.distribute(free);

    @Setup
    public void make() {
        free = problem(size, false);
        limited = problem(size, true);
        solved = (Distribution) FairShares.distribute(limited);
    }

    @Benchmark
    public Outcome withoutLimits() {
        return FairShares.distribute(free);
    }

    @Benchmark
    public Outcome withLimits() {
        return FairShares.distribute(limited);
    }

    @Benchmark
    public List<Price> allPrices() {
        return FairShares.prices(solved);
    }

    private static Problem problem(String size, boolean limits) {
        String[] sizes = size.split("x", -1);
        int count = Integer.parseInt(sizes[0]);
        int cells = Integer.parseInt(sizes[1]);
        int households = Integer.parseInt(sizes[2]);
        Random random = new Random(7);
        List<Participant> participants = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double factor = Math.exp(0.9 * random.nextGaussian());
            participants.add(new Participant(
                    "GM%04d".formatted(i + 1),
                    Map.of(
                            "inhabitants", BigDecimal.valueOf(Math.round(30_000 * factor)),
                            "dwellings", BigDecimal.valueOf(Math.round(14_000 * factor * between(random, 0.8, 1.2))),
                            "vacancies", BigDecimal.valueOf(Math.round(300 * factor * between(random, 0.5, 1.5))))));
        }
        List<TaskCell> task = new ArrayList<>();
        int left = households;
        for (int c = cells - 1; c >= 0; c--) {
            int part = c == 0 ? left : (int) Math.round(households * between(random, 0.3, 1.6) / cells);
            task.add(new TaskCell("category " + c / SIZES, "size " + c % SIZES, part));
            left -= part;
        }
        double average = (double) households / count;
        List<Limit> chosen = new ArrayList<>();
        for (int i = 0; i < count && limits; i += 2) {
            chosen.add(limit(random, participants.get(i).region(), random.nextInt(cells), average, cells));
        }
        Map<String, BigDecimal> weights = Map.of(
                "inhabitants", new BigDecimal("0.5"),
                "dwellings", new BigDecimal("0.3"),
                "vacancies", new BigDecimal("0.2"));
        return new Problem(participants, task, weights, chosen, Method.WEBSTER);
    }

    private static Limit limit(Random random, String region, int cell, double average, int cells) {
        Scope category = Scope.of("category " + cell / SIZES);
        double ofCategory = average * SIZES / cells;
        return switch (random.nextInt(5)) {
            case 0 -> new Limit.AtMost(region, Scope.TOTAL, Math.round(average * between(random, 0.7, 1.5)));
            case 1 -> new Limit.AtMost(region, category, Math.round(ofCategory * between(random, 0.6, 1.6)));
            case 2 ->
                new Limit.AtMost(
                        region,
                        Scope.of("category " + cell / SIZES, "size " + cell % SIZES),
                        Math.round(average / cells * between(random, 0.5, 2.5)));
            case 3 -> new Limit.AtLeast(region, category, Math.round(ofCategory * between(random, 0, 0.3)));
            default -> new Limit.AtMostShare(region, Scope.TOTAL, "vacancies", new BigDecimal("0.4"));
        };
    }

    private static double between(Random random, double low, double high) {
        return low + (high - low) * random.nextDouble();
    }
}
