package nl.thuiskompas.engine.geography.shapes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Chains the borders of each area end to end into rings. Where an area touches itself in a point, either way on is
 * right: an area is filled by the even-odd rule, which looks at its lines and not at their order.
 */
final class RingAssembly {
    /** A border in a direction: its place in the list of borders, as it is or inverted with ~ when walked backwards. */
    private record Step(int border, Point from, Point to) {}

    private final List<Border> borders;

    private RingAssembly(List<Border> borders) {
        this.borders = borders;
    }

    /**
     * The rings of every area, each a list of places in {@code borders}, inverted with ~ where walked backwards.
     *
     * @throws IllegalArgumentException when the borders of an area do not close
     */
    static SortedMap<String, List<int[]>> of(List<Border> borders) {
        return new RingAssembly(borders).assemble();
    }

    private SortedMap<String, List<int[]>> assemble() {
        SortedMap<String, List<Step>> steps = new TreeMap<>();
        for (int i = 0; i < borders.size(); i++) {
            Border border = borders.get(i);
            int[] points = border.sharedPoints();
            Point start = new Point(points[0], points[1]);
            Point end = new Point(points[points.length - 2], points[points.length - 1]);
            add(steps, border.forward(), new Step(i, start, end));
            add(steps, border.backward(), new Step(~i, end, start));
        }
        SortedMap<String, List<int[]>> rings = new TreeMap<>();
        steps.forEach((area, all) -> rings.put(area, chain(area, all)));
        return rings;
    }

    private static void add(SortedMap<String, List<Step>> steps, @Nullable String area, Step step) {
        if (area != null) {
            steps.computeIfAbsent(area, a -> new ArrayList<>()).add(step);
        }
    }

    private static List<int[]> chain(String area, List<Step> steps) {
        Map<Point, List<Step>> open = new HashMap<>();
        for (Step step : steps) {
            open.computeIfAbsent(step.from(), p -> new ArrayList<>()).add(step);
        }
        List<int[]> rings = new ArrayList<>();
        for (Step first : steps) {
            if (take(open, first)) {
                rings.add(follow(area, first, open));
            }
        }
        return rings;
    }

    private static boolean take(Map<Point, List<Step>> open, Step step) {
        List<Step> here = open.get(step.from());
        return here != null && here.remove(step);
    }

    private static int[] follow(String area, Step first, Map<Point, List<Step>> open) {
        List<Integer> ring = new ArrayList<>(List.of(first.border()));
        for (Point at = first.to(); !at.equals(first.from()); ) {
            List<Step> here = open.getOrDefault(at, List.of());
            if (here.isEmpty()) {
                throw new IllegalArgumentException(
                        "The borders of " + area + " do not close: none leaves from " + at.x() + "," + at.y() + ".");
            }
            Step next = here.removeFirst();
            ring.add(next.border());
            at = next.to();
        }
        return ring.stream().mapToInt(Integer::intValue).toArray();
    }
}
