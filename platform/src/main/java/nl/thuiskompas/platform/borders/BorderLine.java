package nl.thuiskompas.platform.borders;

import java.util.Comparator;
import java.util.function.ObjDoubleConsumer;

/**
 * A line between two municipalities, or between one and the outside.
 *
 * @param forward code of the municipality that goes round along the line as it runs
 * @param backward code of the one that goes round against it; empty for the outside
 * @param xy x, y, x, y …; on which grid, the context says
 */
public record BorderLine(String forward, String backward, int[] xy) {
    static final Comparator<BorderLine> BY_NEIGHBOURS =
            Comparator.comparing(BorderLine::forward).thenComparing(BorderLine::backward);

    /** The line between the two that runs the way in which the lower code goes round; the outside goes last. */
    static BorderLine between(String forward, String backward, int[] xy) {
        boolean turn = forward.isEmpty() || (!backward.isEmpty() && backward.compareTo(forward) < 0);
        return turn ? new BorderLine(backward, forward, reversed(xy)) : new BorderLine(forward, backward, xy);
    }

    boolean sameNeighbours(BorderLine other) {
        return forward.equals(other.forward) && backward.equals(other.backward);
    }

    /** The same border drawn by other points. */
    BorderLine with(int[] points) {
        return new BorderLine(forward, backward, points);
    }

    boolean isClosed() {
        return xy[0] == xy[xy.length - 2] && xy[1] == xy[xy.length - 1];
    }

    /**
     * Gives each side its share in twice the signed area of its municipality: summed over all lines of a municipality
     * it is below 0 where it goes round clockwise with y upwards.
     */
    void addTwiceArea(double[] points, ObjDoubleConsumer<String> sums) {
        double cross = twiceArea(points);
        sums.accept(forward, cross);
        if (!backward.isEmpty()) {
            sums.accept(backward, -cross);
        }
    }

    /** Twice the signed area under a line of x, y, x, y …, seen from the origin. */
    static double twiceArea(double[] xy) {
        double cross = 0;
        for (int at = 0; at + 3 < xy.length; at += 2) {
            cross += xy[at] * xy[at + 3] - xy[at + 2] * xy[at + 1];
        }
        return cross;
    }

    private static int[] reversed(int[] xy) {
        int[] reversed = new int[xy.length];
        for (int at = 0; at < xy.length; at += 2) {
            reversed[at] = xy[xy.length - 2 - at];
            reversed[at + 1] = xy[xy.length - 1 - at];
        }
        return reversed;
    }
}
