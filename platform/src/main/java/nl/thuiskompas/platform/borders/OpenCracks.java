package nl.thuiskompas.platform.borders;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds cracks between neighbours that are open at an end, such as a border that was drawn twice and runs into the sea:
 * stretches of the outer edges of two areas that face each other closely over a long way.
 */
public final class OpenCracks {
    /** Metres: a crossing of our grid to the next. */
    static final double WIDEST = GridRounding.CELL;

    /** Metres along an outer edge from one measurement to the next. */
    private static final double STEP = 10;

    /** Where a coast runs up to a border, both sides face each other as well, but not over as long a way. */
    private static final double SHORTEST = 500;

    private static final double LENGTH_PER_WIDTH = 40;

    /** Cosine of the largest angle between edges that face each other: some 20 degrees. */
    private static final double FACING = -0.94;

    private final PlaneAreas areas;
    private final Map<Long, List<Look>> looksOfCell = new HashMap<>();
    private final List<Look> looks = new ArrayList<>();

    private OpenCracks(PlaneAreas areas) {
        this.areas = areas;
    }

    /** A place on an outer edge, in metres, and the direction in which its area goes round, its area to the left. */
    private record Look(int area, double x, double y, double dx, double dy) {}

    /**
     * A crack.
     *
     * @param one number of an area
     * @param other number of the area across
     * @param length metres
     * @param width mean width in metres
     * @param x centimetres
     * @param y centimetres
     */
    public record Crack(int one, int other, double length, double width, int x, int y) {}

    public static List<Crack> find(PlaneAreas areas, PlanePartition partition) {
        OpenCracks cracks = new OpenCracks(areas);
        for (int edge = 0; edge < areas.edges().size(); edge++) {
            int left = partition.left(edge);
            int right = partition.right(edge);
            if (left >= 0 && right == PlanePartition.OUTSIDE) {
                cracks.look(
                        left,
                        areas.edges().get(edge).from(),
                        areas.edges().get(edge).to());
            } else if (right >= 0 && left == PlanePartition.OUTSIDE) {
                cracks.look(
                        right,
                        areas.edges().get(edge).to(),
                        areas.edges().get(edge).from());
            }
        }
        return cracks.pairs();
    }

    private void look(int area, int from, int to) {
        double metres = areas.vertices().metres(from, to);
        double x = areas.vertices().x(from) / 100.0;
        double y = areas.vertices().y(from) / 100.0;
        double dx = (areas.vertices().x(to) / 100.0 - x) / metres;
        double dy = (areas.vertices().y(to) / 100.0 - y) / metres;
        for (double at = STEP / 2; at < metres; at += STEP) {
            Look look = new Look(area, x + at * dx, y + at * dy, dx, dy);
            looks.add(look);
            looksOfCell
                    .computeIfAbsent(cell(cell(look.x), cell(look.y)), c -> new ArrayList<>())
                    .add(look);
        }
    }

    private static int cell(double metres) {
        return (int) Math.floor(metres / WIDEST);
    }

    private static long cell(int x, int y) {
        return PlaneVertices.pair(x, y);
    }

    private List<Crack> pairs() {
        SortedMap<Long, double[]> found = new TreeMap<>();
        for (Look look : looks) {
            Look across = across(look);
            if (across != null && look.area < across.area) {
                double[] sums = found.computeIfAbsent(
                        PlaneVertices.pair(look.area, across.area), p -> new double[] {0, 0, look.x, look.y});
                sums[0] += STEP;
                sums[1] += STEP * distance(look, across);
            }
        }
        List<Crack> cracks = new ArrayList<>();
        found.forEach((pair, sums) -> {
            double width = sums[1] / sums[0];
            if (sums[0] >= Math.max(SHORTEST, LENGTH_PER_WIDTH * width)) {
                cracks.add(new Crack(
                        (int) (pair >> Integer.SIZE), pair.intValue(), sums[0], width, (int) (100 * sums[2]), (int)
                                (100 * sums[3])));
            }
        });
        return cracks;
    }

    private static double distance(Look one, Look other) {
        return Math.abs((other.x - one.x) * one.dy - (other.y - one.y) * one.dx);
    }

    /** The nearest place across the void, of another area that goes round the opposite way. */
    private @Nullable Look across(Look look) {
        Look nearest = null;
        for (int beside = 0; beside < 9; beside++) {
            long cell = cell(cell(look.x) + beside % 3 - 1, cell(look.y) + beside / 3 - 1);
            for (Look other : looksOfCell.getOrDefault(cell, List.of())) {
                boolean facing = other.area != look.area
                        && look.dx * other.dx + look.dy * other.dy < FACING
                        && isToTheRight(look, other);
                if (facing && (nearest == null || distance(look, other) < distance(look, nearest))) {
                    nearest = other;
                }
            }
        }
        return nearest;
    }

    private static boolean isToTheRight(Look look, Look other) {
        double along = (other.x - look.x) * look.dx + (other.y - look.y) * look.dy;
        double right = (other.x - look.x) * look.dy - (other.y - look.y) * look.dx;
        return right > 0 && right < WIDEST && Math.abs(along) <= STEP;
    }
}
