package nl.thuiskompas.platform.measuring.internal;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.thuiskompas.engine.disclosure.Interval;

/**
 * What whoever checks the output has to know of an indicator in a table: confidential.
 *
 * @param cells cells with all totals, each once, whatever regions share it
 * @param withheld by exact reason how many cells are withheld
 * @param none cells in which nobody is
 * @param smallest the published cells to which fewest contribute, and not nobody
 * @param dominant the published sums of which one contributor has the largest part
 * @param guarded withheld cells whose protection interval is narrowest
 * @param deviation mean distance of published values from the true ones
 * @param hellinger distance between the true and the published distribution, 0 to 1
 */
public record SheetFacts(
        int year,
        String table,
        String indicator,
        long cells,
        SortedMap<String, Long> withheld,
        long none,
        List<Small> smallest,
        List<Dominant> dominant,
        List<Guarded> guarded,
        double deviation,
        double hellinger) {
    public SheetFacts {
        withheld = new TreeMap<>(withheld);
        smallest = List.copyOf(smallest);
        dominant = List.copyOf(dominant);
        guarded = List.copyOf(guarded);
    }

    /** A published cell, by how many contribute to it in truth. */
    public record Small(String cell, long contributors, double published) {}

    /** A published sum, by the share of it that the largest contribution has, from 0 to 1. */
    public record Dominant(String cell, double share, long contributors) {}

    /** A withheld cell, by the values that nobody outside can exclude. */
    public record Guarded(String cell, long value, Interval interval) {}

    /** How many cells are withheld. */
    public long withheldInAll() {
        return withheld.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many cells have a value. */
    public long published() {
        return cells - none - withheldInAll();
    }

    /** Adds the cells of several facts by reason. */
    public static SortedMap<String, Long> together(List<SheetFacts> facts) {
        SortedMap<String, Long> all = new TreeMap<>();
        for (SheetFacts each : facts) {
            for (Map.Entry<String, Long> reason : each.withheld.entrySet()) {
                all.merge(reason.getKey(), reason.getValue(), Long::sum);
            }
        }
        return all;
    }
}
