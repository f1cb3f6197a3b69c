package nl.thuiskompas.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Partition;
import nl.thuiskompas.engine.microdata.MeasuredTable;

/** From municipalities to the ten divisions and the country, on two threads. */
final class RollUp {
    private final Geography geography = RealCountry.geography();

    /** The tables for every division and the country, in the order of tables. */
    List<MeasuredTable> of(List<MeasuredTable> tables) throws Exception {
        List<Callable<MeasuredTable>> work = new ArrayList<>();
        for (MeasuredTable table : tables) {
            for (Division division : geography.divisions()) {
                if (!division.equals(Division.MUNICIPALITY)) {
                    Partition partition = geography.partition(division, LocalDate.of(table.year(), 1, 1));
                    int[] of = table.regions().stream()
                            .mapToInt(number -> partition.regionOf("GM%04d".formatted(number)))
                            .toArray();
                    int[] codes = new int[partition.regions().size()];
                    java.util.Arrays.setAll(codes, place -> place);
                    work.add(() -> table.over(codes, of));
                }
            }
        }
        List<MeasuredTable> rolled = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            for (Future<MeasuredTable> each : pool.invokeAll(work)) {
                rolled.add(each.get());
            }
        }
        return rolled;
    }
}
