package nl.thuiskompas.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.Callable;

/**
 * Several ways to do the same, in one process, in turn: what disturbs one disturbs the others alike. Prints the median
 * and the fastest of each, and the load of the machine, so that a reader sees how quiet it was.
 */
final class Turns {
    private final SequencedMap<String, Side> sides = new LinkedHashMap<>();

    /** One way, how often it is done, and the seconds it took: of the clock, and of the cores. */
    private record Side(Callable<?> work, int runs, List<Double> seconds, List<Double> ofCores) {}

    /** Adds a way; a slow one may be done fewer times than others. */
    Turns side(String name, int runs, Callable<?> work) {
        if (runs > 0) {
            sides.put(name, new Side(work, runs, new ArrayList<>(), new ArrayList<>()));
        }
        return this;
    }

    /** Does them all, in turn, after each was done once (those that run more than twice) to warm up. */
    Turns run() throws Exception {
        for (Side side : sides.values()) {
            if (side.runs > 2) {
                side.work.call();
            }
        }
        int most = sides.values().stream().mapToInt(Side::runs).max().orElse(0);
        for (int turn = 0; turn < most; turn++) {
            for (Map.Entry<String, Side> each : sides.entrySet()) {
                if (turn < each.getValue().runs) {
                    double before = ofCores();
                    long start = System.nanoTime();
                    each.getValue().work.call();
                    double took = (System.nanoTime() - start) / 1e9;
                    each.getValue().seconds.add(took);
                    each.getValue().ofCores.add(ofCores() - before);
                    System.err.printf("  %-44s %8.3f s, load %.1f%n", each.getKey(), took, load());
                }
            }
        }
        return this;
    }

    /** The load of the machine: how many want its cores. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** Seconds of the cores that this process had so far: what others do on them counts for little here. */
    private static double ofCores() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                        .getProcessCpuTime()
                / 1e9;
    }

    /** Median of a way, in seconds. */
    double median(String name) {
        return middle(sorted(sides.get(name).seconds));
    }

    /** The same of the cores. */
    double medianOfCores(String name) {
        return middle(sorted(sides.get(name).ofCores));
    }

    private static double middle(double[] sorted) {
        return (sorted[sorted.length / 2] + sorted[(sorted.length - 1) / 2]) / 2;
    }

    private static double[] sorted(List<Double> seconds) {
        double[] sorted = seconds.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    /** A table in Markdown: each way against the first. */
    void print(String title) {
        String first = sides.firstEntry().getKey();
        System.out.printf(
                "%n%s (%d cores, JDK %s, load %.1f at the end)%n%n",
                title, Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"), load());
        System.out.println("| way | runs | median s | fastest s | median against the first | median core seconds |");
        System.out.println("|---|---:|---:|---:|---:|---:|");
        sides.forEach((name, side) -> System.out.printf(
                "| %s | %d | %.3f | %.3f | %.2f | %.2f |%n",
                name,
                side.runs,
                median(name),
                sorted(side.seconds)[0],
                median(name) / median(first),
                medianOfCores(name)));
    }
}
