package nl.thuiskompas.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Partition;
import nl.thuiskompas.engine.microdata.MeasuredTable;
import nl.thuiskompas.engine.microdata.Regrouping;

/** From municipalities to the ten divisions and the country, on two threads. */
final class RollUp {
    private final Geography geography = RealCountry.geography();

    /** The tables for every division and the country, in the order of tables. */
    List<MeasuredTable> of(List<MeasuredTable> tables) throws Exception {
        List<Callable<List<MeasuredTable>>> work = new ArrayList<>();
        for (MeasuredTable table : tables) {
            List<Regrouping> ways = geography.divisions().stream()
                    .filter(division -> !division.equals(Division.MUNICIPALITY))
                    .map(division -> way(table, division))
                    .toList();
            int half = ways.size() / 2;
            for (List<Regrouping> some : List.of(ways.subList(0, half), ways.subList(half, ways.size()))) {
                work.add(() -> Regrouping.all(table, some));
            }
        }
        List<MeasuredTable> rolled = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            for (Future<List<MeasuredTable>> each : pool.invokeAll(work)) {
                rolled.addAll(each.get());
            }
        }
        return rolled;
    }

    private Regrouping way(MeasuredTable table, Division division) {
        Partition partition = geography.partition(division, LocalDate.of(table.year(), 1, 1));
        int[] of = table.regions().stream()
                .mapToInt(number -> partition.regionOf("GM%04d".formatted(number)))
                .toArray();
        int[] codes = new int[partition.regions().size()];
        Arrays.setAll(codes, place -> place);
        return new Regrouping(codes, of);
    }
}
