package nl.thuiskompas.platform.records.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.thuiskompas.engine.geography.shapes.Point;
import nl.thuiskompas.engine.microdata.ColumnData;
import nl.thuiskompas.platform.records.Places;

/**
 * How far it is from a municipality of the year before to one of this year: between their centres in whole km, at least 1,
 * and 0 within one. A municipality that went over into another as a whole is that other one.
 */
final class Distances {
    /** Numbers of municipalities have four digits. */
    private static final int MUNICIPALITIES = 10_000;

    private static final int NOT_YET = -1;

    private final Places places;
    private final int year;
    private final int[][] known = new int[MUNICIPALITIES][];
    private final Map<Integer, Optional<Point>> centres = new HashMap<>();
    private final Map<Integer, Optional<Point>> centresBefore = new HashMap<>();
    private final Map<Integer, Integer> successors = new HashMap<>();

    Distances(Places places, int year) {
        this.places = places;
        this.year = year;
        for (int before : places.municipalities(year - 1)) {
            places.successor(before, year).ifPresent(now -> successors.put(before, now));
        }
    }

    /** The distance, or {@link ColumnData#UNKNOWN} where no outline of one of them is known. */
    int between(int before, int now) {
        if (known[before] == null) {
            known[before] = new int[MUNICIPALITIES];
            Arrays.fill(known[before], NOT_YET);
        }
        if (known[before][now] == NOT_YET) {
            known[before][now] = measure(before, now);
        }
        return known[before][now];
    }

    private Optional<Point> centre(int municipality, int of) {
        return (of == year ? centres : centresBefore)
                .computeIfAbsent(municipality, any -> places.centre(municipality, of));
    }

    private int measure(int before, int now) {
        if (before == now || successors.getOrDefault(before, before) == now) {
            return 0;
        }
        Optional<Point> from =
                successors.containsKey(before) ? centre(successors.get(before), year) : centre(before, year - 1);
        Optional<Point> to = centre(now, year);
        if (from.isEmpty() || to.isEmpty()) {
            return ColumnData.UNKNOWN;
        }
        double cells = Math.hypot(
                (double) from.get().x() - to.get().x(),
                (double) from.get().y() - to.get().y());
        return (int) Math.max(1, Math.round(cells * Places.CELL));
    }
}
