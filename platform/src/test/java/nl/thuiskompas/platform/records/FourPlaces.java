package nl.thuiskompas.platform.records;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.thuiskompas.engine.geography.shapes.Point;

/**
 * Municipalities made up for tests: 10, 20 and 30 always; 41 until 2020, which went into 20 as a whole; 42 until 2020, which
 * was divided. Nobody knows where 30 lies.
 */
final class FourPlaces implements Places {
    private static final Map<Integer, Point> CENTRES = Map.of(
            10, new Point(0, 0), //
            20, new Point(0, 4_000), // 100 km from 10
            41, new Point(0, 3_600),
            42, new Point(1_200, 0)); // 30 km from 10

    @Override
    public String sign() {
        return "four";
    }

    @Override
    public int firstYear() {
        return 2019;
    }

    @Override
    public int lastYear() {
        return 2022;
    }

    @Override
    public SortedSet<Integer> municipalities(int year) {
        SortedSet<Integer> all = new TreeSet<>(java.util.List.of(10, 20, 30));
        if (year <= 2020) {
            all.addAll(java.util.List.of(41, 42));
        }
        return all;
    }

    @Override
    public OptionalInt successor(int municipality, int year) {
        if (municipalities(year).contains(municipality)) {
            return OptionalInt.of(municipality);
        }
        return municipality == 41 ? OptionalInt.of(20) : OptionalInt.empty();
    }

    @Override
    public Optional<Point> centre(int municipality, int year) {
        return Optional.ofNullable(CENTRES.get(municipality));
    }
}
