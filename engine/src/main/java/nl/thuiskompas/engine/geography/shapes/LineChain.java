package nl.thuiskompas.engine.geography.shapes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Joins lines that meet into longer ones, in whatever direction they run: fewer starts make shorter path data. */
final class LineChain {
    private final Map<Point, Deque<int[]>> byEnd = new HashMap<>();

    private LineChain() {}

    /** The same lines in fewer pieces. */
    static List<int[]> of(List<int[]> lines) {
        LineChain chain = new LineChain();
        lines.forEach(chain::offer);
        List<int[]> joined = new ArrayList<>();
        for (int[] line : lines) {
            if (chain.take(line)) {
                joined.add(reversed(chain.extend(reversed(chain.extend(line)))));
            }
        }
        return joined;
    }

    private void offer(int[] line) {
        at(start(line)).add(line);
        at(end(line)).add(line);
    }

    private Deque<int[]> at(Point point) {
        return byEnd.computeIfAbsent(point, p -> new ArrayDeque<>());
    }

    /** Takes a line out of what is left; false when it was taken before. */
    @SuppressWarnings("ReferenceEquality") // two lines may run alike; this one is meant
    private boolean take(int[] line) {
        boolean left = at(start(line)).removeIf(other -> other == line);
        at(end(line)).removeIf(other -> other == line);
        return left;
    }

    private int[] extend(int[] line) {
        List<int[]> pieces = new ArrayList<>(List.of(line));
        int size = line.length;
        Point at = end(line);
        for (int[] next = at(at).peek(); next != null; next = at(at).peek()) {
            take(next);
            int[] onwards = start(next).equals(at) ? next : reversed(next);
            pieces.add(onwards);
            size += onwards.length - 2;
            at = end(onwards);
        }
        int[] whole = new int[size];
        int filled = 0;
        for (int[] piece : pieces) {
            int from = filled == 0 ? 0 : 2;
            System.arraycopy(piece, from, whole, filled, piece.length - from);
            filled += piece.length - from;
        }
        return whole;
    }

    private static Point start(int[] line) {
        return new Point(line[0], line[1]);
    }

    private static Point end(int[] line) {
        return new Point(line[line.length - 2], line[line.length - 1]);
    }

    private static int[] reversed(int[] line) {
        int[] reversed = new int[line.length];
        for (int i = 0; i < line.length; i += 2) {
            reversed[line.length - 2 - i] = line[i];
            reversed[line.length - 1 - i] = line[i + 1];
        }
        return reversed;
    }
}
