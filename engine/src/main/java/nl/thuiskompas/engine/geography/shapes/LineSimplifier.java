package nl.thuiskompas.engine.geography.shapes;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Makes a line coarser by dropping the points that matter least, after M. Visvalingam and J. D. Whyatt, "Line
 * generalisation by repeated elimination of points", The Cartographic Journal 30 (1993).
 *
 * <p>A point matters as much as the triangle it makes with the two points beside it. Both ends stay where they are, so
 * lines that meet before still meet after, and two neighbours that share one line keep sharing it.
 */
public final class LineSimplifier {
    /** A closed line with fewer points (the closing one counted) would have no area. */
    private static final int FEWEST_POINTS_OF_A_CLOSED_LINE = 4;

    private static final int FEWEST_POINTS_OF_AN_OPEN_LINE = 2;

    private LineSimplifier() {}

    /**
     * Drops every inner point whose triangle is smaller than {@code minArea}.
     *
     * @param xy the line as x, y, x, y …; a line is closed when it ends where it starts
     * @param minArea in the square of the unit of {@code xy}; 0 or less keeps every point
     * @return a new array; the first and last point are those of {@code xy}, a closed line keeps at least four points
     * @throws IllegalArgumentException when {@code xy} has an odd length
     */
    public static int[] simplify(int[] xy, double minArea) {
        if (xy.length % 2 != 0) {
            throw new IllegalArgumentException("A line is pairs of x and y, but this one has " + xy.length
                    + " numbers; give both of every point.");
        }
        int points = xy.length / 2;
        int fewest = isClosed(xy) ? FEWEST_POINTS_OF_A_CLOSED_LINE : FEWEST_POINTS_OF_AN_OPEN_LINE;
        return points <= fewest ? xy.clone() : new Elimination(xy).run(minArea, fewest);
    }

    private static boolean isClosed(int[] xy) {
        int last = xy.length - 2;
        return last > 0 && xy[0] == xy[last] && xy[1] == xy[last + 1];
    }

    /** An inner point and the triangle it made when it was put in the queue. */
    private record Corner(int point, double area) {
        /** The earlier point goes first among equals, so that every run gives the same line. */
        static final Comparator<Corner> LEAST_FIRST =
                Comparator.comparingDouble(Corner::area).thenComparingInt(Corner::point);
    }

    private static final class Elimination {
        private final int[] xy;
        private final int[] before;
        private final int[] after;
        private final double[] areas;
        private final PriorityQueue<Corner> queue = new PriorityQueue<>(Corner.LEAST_FIRST);
        private int kept;

        Elimination(int[] xy) {
            this.xy = xy;
            kept = xy.length / 2;
            before = new int[kept];
            after = new int[kept];
            areas = new double[kept];
            Arrays.setAll(before, point -> point - 1);
            Arrays.setAll(after, point -> point + 1);
            for (int point = 1; point < kept - 1; point++) {
                enqueue(point, 0);
            }
        }

        int[] run(double minArea, int fewest) {
            while (kept > fewest && !queue.isEmpty() && queue.peek().area() < minArea) {
                Corner least = queue.remove();
                // A corner whose neighbour went is queued anew; what it left behind in the queue no longer counts.
                if (least.area() == areas[least.point()]) {
                    drop(least);
                }
            }
            return line();
        }

        private void drop(Corner corner) {
            int left = before[corner.point()];
            int right = after[corner.point()];
            areas[corner.point()] = Double.NaN;
            after[left] = right;
            before[right] = left;
            kept--;
            enqueueInner(left, corner.area());
            enqueueInner(right, corner.area());
        }

        private void enqueueInner(int point, double atLeast) {
            if (point > 0 && point < areas.length - 1) {
                enqueue(point, atLeast);
            }
        }

        /** A corner counts for no less than the one that went before it: what is left is never dropped out of turn. */
        private void enqueue(int point, double atLeast) {
            areas[point] = Math.max(atLeast, triangle(before[point], point, after[point]));
            queue.add(new Corner(point, areas[point]));
        }

        private double triangle(int a, int b, int c) {
            double abX = (double) xy[2 * b] - xy[2 * a];
            double abY = (double) xy[2 * b + 1] - xy[2 * a + 1];
            double acX = (double) xy[2 * c] - xy[2 * a];
            double acY = (double) xy[2 * c + 1] - xy[2 * a + 1];
            return Math.abs(abX * acY - acX * abY) / 2;
        }

        private int[] line() {
            int[] line = new int[2 * kept];
            int next = 0;
            for (int point = 0; point < areas.length; point = after[point]) {
                line[next++] = xy[2 * point];
                line[next++] = xy[2 * point + 1];
            }
            return line;
        }
    }
}
