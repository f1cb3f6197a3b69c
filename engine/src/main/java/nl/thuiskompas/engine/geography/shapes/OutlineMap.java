package nl.thuiskompas.engine.geography.shapes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The outlines of a set of areas, kept as the borders between them. Whatever is done to the map is done to each border
 * once, so that neighbours never come apart and never overlap. Immutable.
 *
 * <p>Areas are named by their code; y grows downwards.
 */
public final class OutlineMap {
    private final List<Border> borders;
    /** Per area its rings: places in {@link #borders}, inverted with ~ where walked backwards. */
    private final SortedMap<String, List<int[]>> rings;

    private OutlineMap(List<Border> borders, SortedMap<String, List<int[]>> rings) {
        this.borders = borders;
        this.rings = rings;
    }

    /**
     * A map of these borders.
     *
     * @throws IllegalArgumentException when the borders of an area do not close
     */
    public static OutlineMap of(List<Border> borders) {
        List<Border> own = List.copyOf(borders);
        return new OutlineMap(own, RingAssembly.of(own));
    }

    /** The codes of the areas. */
    public SortedSet<String> areas() {
        return new TreeSet<>(rings.keySet());
    }

    /** Whether the area is on the map. */
    public boolean contains(String area) {
        return rings.containsKey(area);
    }

    /** The borders of which the map consists. */
    public List<Border> borders() {
        return borders;
    }

    /**
     * The closed rings of an area, holes and islands alike, to be read by the even-odd rule; each x, y, x, y … without
     * the first point again at the end. A ring that has no surface on this grid is left out.
     *
     * @throws IllegalArgumentException when the area is not on the map
     */
    public List<int[]> rings(String area) {
        return steps(area).stream()
                .map(this::ring)
                .filter(ring -> ring.length >= 6 && Ring.area(ring) != 0)
                .toList();
    }

    private List<int[]> steps(String area) {
        List<int[]> found = rings.get(area);
        if (found == null) {
            throw new IllegalArgumentException(area + " is not on this map of " + rings.size() + " areas.");
        }
        return found;
    }

    private int[] ring(int[] steps) {
        int size = 0;
        for (int step : steps) {
            size += points(step).length;
        }
        int[] ring = new int[size];
        int next = 0;
        for (int step : steps) {
            int[] line = points(step);
            for (int i = 0; i < line.length; i += 2) {
                int from = step < 0 ? line.length - 2 - i : i;
                ring[next++] = line[from];
                ring[next++] = line[from + 1];
            }
        }
        return Ring.withoutRepeats(ring);
    }

    private int[] points(int step) {
        return borders.get(step < 0 ? ~step : step).sharedPoints();
    }

    /**
     * Surface of an area, in the square of the unit of the grid; holes do not count.
     *
     * @throws IllegalArgumentException when the area is not on the map
     */
    public double surface(String area) {
        return Math.abs(steps(area).stream()
                .map(this::ring)
                .filter(ring -> ring.length >= 6)
                .mapToDouble(Ring::area)
                .sum());
    }

    /**
     * A coarser map: corners whose triangle is smaller than {@code minArea} go, and so do islands and holes smaller than
     * that on the outer side. An area that would vanish keeps its borders as they are.
     *
     * @param minArea in the square of the unit of the grid
     */
    public OutlineMap simplify(double minArea) {
        Set<String> fragile = new HashSet<>();
        while (true) {
            OutlineMap simple = simplify(minArea, fragile);
            List<String> vanished = rings.keySet().stream()
                    .filter(area -> !fragile.contains(area))
                    .filter(area -> !simple.contains(area) || simple.surface(area) < minArea)
                    .toList();
            if (vanished.isEmpty()) {
                return simple;
            }
            fragile.addAll(vanished);
        }
    }

    private OutlineMap simplify(double minArea, Set<String> fragile) {
        List<Border> simple = new ArrayList<>();
        for (Border border : borders) {
            int[] points = border.sharedPoints();
            if (isIn(fragile, border.forward()) || isIn(fragile, border.backward())) {
                simple.add(border);
            } else if (!(border.isOuter() && border.isClosed() && Math.abs(Ring.area(points)) < minArea)) {
                simple.add(border.along(LineSimplifier.simplify(points, minArea)));
            }
        }
        return of(simple);
    }

    private static boolean isIn(Set<String> areas, @Nullable String area) {
        return area != null && areas.contains(area);
    }

    /**
     * The map on another grid: {@code scale} times as large, with this point in the corner at the left and top. Points
     * that fall together become one; lines that met still meet.
     */
    public OutlineMap scale(double scale, double left, double top) {
        List<Border> scaled = borders.stream()
                .map(border -> border.along(onGrid(border.sharedPoints(), scale, left, top)))
                .toList();
        return new OutlineMap(scaled, rings);
    }

    /** The map on a grid of this width, margin on both sides included; the height follows. */
    public OutlineMap scaleTo(int width, int margin) {
        Box box = box();
        double scale = (width - 2.0 * margin) / box.width();
        return scale(scale, box.left() - margin / scale, box.top() - margin / scale);
    }

    private static int[] onGrid(int[] points, double scale, double left, double top) {
        int[] moved = new int[points.length];
        int next = 0;
        for (int i = 0; i < points.length; i += 2) {
            int x = (int) Math.round((points[i] - left) * scale);
            int y = (int) Math.round((points[i + 1] - top) * scale);
            boolean last = i == points.length - 2;
            if (next == 0 || x != moved[next - 2] || y != moved[next - 1] || (last && next < 4)) {
                moved[next++] = x;
                moved[next++] = y;
            }
        }
        return Arrays.copyOf(moved, next);
    }

    /**
     * The map of groups of areas, such as provinces. Borders within a group go; an area without a group becomes part of
     * what lies outside.
     *
     * @param groupOf the group of an area, or null
     */
    public OutlineMap dissolve(Function<String, @Nullable String> groupOf) {
        return of(borders.stream()
                .map(border -> border.between(area -> area == null ? null : groupOf.apply(area)))
                .filter(Objects::nonNull)
                .toList());
    }

    /** The borders between areas of different groups, as SVG path data; coast and state border are left out. */
    public String seams(Function<String, @Nullable String> groupOf) {
        return lines(border -> {
            String one = border.forward();
            String other = border.backward();
            return one != null && other != null && !Objects.equals(groupOf.apply(one), groupOf.apply(other));
        });
    }

    /** Coast and state border, as SVG path data. */
    public String coast() {
        return lines(Border::isOuter);
    }

    /** Coast and state border as far as they come into a frame, as SVG path data. */
    public String coast(Box frame) {
        return lines(border -> border.isOuter() && Box.of(border.sharedPoints()).overlaps(frame));
    }

    /** The outer edge of a set of areas, as SVG path data. */
    public String edge(Set<String> areas) {
        return lines(border -> isIn(areas, border.forward()) != isIn(areas, border.backward()));
    }

    private String lines(Predicate<Border> which) {
        return PathData.open(LineChain.of(borders.stream()
                .filter(which)
                .map(Border::sharedPoints)
                .filter(line -> line.length > 4 || line[0] != line[2] || line[1] != line[3])
                .toList()));
    }

    /**
     * The area as SVG path data in whole relative steps, to be filled by the even-odd rule. Never empty: an area too
     * small for the grid is a lozenge of two by two.
     *
     * @throws IllegalArgumentException when the area is not on the map
     */
    public String path(String area) {
        List<int[]> drawn = rings(area);
        if (drawn.isEmpty()) {
            int[] points = points(steps(area).getFirst()[0]);
            return "M" + (points[0] - 1) + " " + points[1] + "l1-1 1 1-1 1z";
        }
        return PathData.closed(drawn);
    }

    /**
     * A point well inside the area, as far as can be from its edge: the place of a label.
     *
     * @throws IllegalArgumentException when the area is not on the map
     */
    public Point labelPoint(String area) {
        List<int[]> drawn = rings(area);
        if (drawn.isEmpty()) {
            int[] points = points(steps(area).getFirst()[0]);
            return new Point(points[0], points[1]);
        }
        return InnermostPoint.of(drawn);
    }

    /** The box round the whole map. */
    public Box box() {
        return borders.stream()
                .map(border -> Box.of(border.sharedPoints()))
                .reduce(Box::around)
                .orElseThrow(() -> new IllegalStateException("An empty map has no box."));
    }

    /**
     * The box round these areas.
     *
     * @throws IllegalArgumentException when one is not on the map, or none is given
     */
    public Box box(Collection<String> areas) {
        return areas.stream()
                .flatMap(area -> steps(area).stream())
                .map(steps -> Box.of(ring(steps)))
                .reduce(Box::around)
                .orElseThrow(() -> new IllegalArgumentException("No areas were given to put a box round."));
    }

    /** The areas that share a border with this one. */
    public SortedSet<String> neighbours(String area) {
        SortedSet<String> beside = new TreeSet<>();
        for (int[] ring : steps(area)) {
            for (int step : ring) {
                Border border = borders.get(step < 0 ? ~step : step);
                String other = step < 0 ? border.forward() : border.backward();
                if (other != null) {
                    beside.add(other);
                }
            }
        }
        return beside;
    }
}
