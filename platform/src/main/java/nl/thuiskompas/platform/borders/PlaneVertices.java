package nl.thuiskompas.platform.borders;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Places in whole centimetres of RD New. Places that are nearly the same are one: the one that was there first. */
final class PlaneVertices {
    /** Centimetres: files of one boundary that were rounded in different ways differ less. */
    static final int TOLERANCE = 50;

    private static final int NONE = -1;

    private final Map<Long, Integer> exact = new HashMap<>();
    private final Map<Long, Integer> newestOfCell = new HashMap<>();
    private int[] x = new int[1024];
    private int[] y = new int[1024];
    private int[] olderOfCell = new int[1024];
    private int size;

    int size() {
        return size;
    }

    int x(int vertex) {
        return x[vertex];
    }

    int y(int vertex) {
        return y[vertex];
    }

    /** The vertex at this place, or within {@link #TOLERANCE} of it; a new one where there is none. */
    int at(int placeX, int placeY) {
        long place = pair(placeX, placeY);
        Integer known = exact.get(place);
        if (known != null) {
            return known;
        }
        int near = nearest(placeX, placeY);
        int vertex = near == NONE ? add(placeX, placeY) : near;
        exact.put(place, vertex);
        return vertex;
    }

    private int nearest(int placeX, int placeY) {
        int cellX = Math.floorDiv(placeX, TOLERANCE);
        int cellY = Math.floorDiv(placeY, TOLERANCE);
        int best = NONE;
        long least = (long) TOLERANCE * TOLERANCE;
        for (int beside = 0; beside < 9; beside++) {
            int vertex = newestOfCell.getOrDefault(pair(cellX + beside % 3 - 1, cellY + beside / 3 - 1), NONE);
            for (; vertex != NONE; vertex = olderOfCell[vertex]) {
                long dx = (long) x[vertex] - placeX;
                long dy = (long) y[vertex] - placeY;
                long square = dx * dx + dy * dy;
                if (square < least || (square == least && vertex < best)) {
                    best = vertex;
                    least = square;
                }
            }
        }
        return best;
    }

    private int add(int placeX, int placeY) {
        if (size == x.length) {
            x = Arrays.copyOf(x, 2 * size);
            y = Arrays.copyOf(y, 2 * size);
            olderOfCell = Arrays.copyOf(olderOfCell, 2 * size);
        }
        x[size] = placeX;
        y[size] = placeY;
        long cell = pair(Math.floorDiv(placeX, TOLERANCE), Math.floorDiv(placeY, TOLERANCE));
        olderOfCell[size] = newestOfCell.getOrDefault(cell, NONE);
        newestOfCell.put(cell, size);
        return size++;
    }

    /** Twice the signed area of the triangle a, b, c: above 0 when c lies to the left of the way from a to b. */
    long turn(int a, int b, int c) {
        return ((long) x[b] - x[a]) * ((long) y[c] - y[a]) - ((long) y[b] - y[a]) * ((long) x[c] - x[a]);
    }

    /** Metres between two vertices. */
    double metres(int a, int b) {
        return Math.hypot((double) x[b] - x[a], (double) y[b] - y[a]) / 100;
    }

    static long pair(int a, int b) {
        return ((long) a << Integer.SIZE) ^ Integer.toUnsignedLong(b);
    }
}
