package nl.thuiskompas.platform.borders;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Outlines laid over each other: cut wherever one touches or crosses another, so that pieces have only their ends in
 * common. Pieces of different areas that lie on each other are one.
 */
final class PlaneEdges {
    /** Every round cuts what the round before brought together; two or three do. */
    private static final int MOST_ROUNDS = 30;

    private final PlaneVertices vertices;
    private final List<Crossing> crossings = new ArrayList<>();
    private SequencedMap<Long, PlaneEdge> edges = new LinkedHashMap<>();

    PlaneEdges(PlaneVertices vertices) {
        this.vertices = vertices;
    }

    /** Two pieces crossed each other here, each with the areas that it bounds. */
    record Crossing(int vertex, Winding one, Winding other) {}

    /** Adds a step of the outline of an area, which lies to its left. */
    void add(int from, int to, int area) {
        put(edges, from, to, Winding.of(area, 1));
    }

    private static void put(Map<Long, PlaneEdge> edges, int from, int to, Winding winding) {
        if (from == to) {
            return;
        }
        int low = Math.min(from, to);
        int high = Math.max(from, to);
        Winding along = low == from ? winding : Winding.NONE.minus(winding);
        edges.merge(
                PlaneVertices.pair(low, high),
                new PlaneEdge(low, high, along),
                (a, b) -> new PlaneEdge(low, high, a.winding().plus(b.winding())));
    }

    /**
     * Cuts until nothing touches anything but at its ends.
     *
     * @return the pieces that lie between something and something else
     * @throws IllegalStateException when no end comes to it
     */
    List<PlaneEdge> cut() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            edges.values().removeIf(edge -> edge.winding().isNone());
            List<PlaneEdge> all = List.copyOf(edges.values());
            Map<Integer, List<Integer>> cuts = new HashMap<>();
            findTouching(all, cuts);
            if (cuts.isEmpty()) {
                findCrossing(all, cuts);
            }
            if (cuts.isEmpty()) {
                return all;
            }
            edges = cutAt(all, cuts);
        }
        throw new IllegalStateException("outlines that touch do not come apart in " + MOST_ROUNDS + " rounds");
    }

    /** Where outlines crossed. */
    List<Crossing> crossings() {
        return crossings;
    }

    private SequencedMap<Long, PlaneEdge> cutAt(List<PlaneEdge> all, Map<Integer, List<Integer>> cuts) {
        SequencedMap<Long, PlaneEdge> cut = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            PlaneEdge edge = all.get(i);
            int at = edge.from();
            List<Integer> inOrder = new ArrayList<>(cuts.getOrDefault(i, List.of()));
            inOrder.sort(Comparator.comparingDouble(vertex -> along(edge, vertex)));
            for (int vertex : inOrder) {
                put(cut, at, vertex, edge.winding());
                at = vertex;
            }
            put(cut, at, edge.to(), edge.winding());
        }
        return cut;
    }

    /** How far along the edge a vertex lies: 0 at its beginning, 1 at its end. */
    private double along(PlaneEdge edge, int vertex) {
        double dx = (double) vertices.x(edge.to()) - vertices.x(edge.from());
        double dy = (double) vertices.y(edge.to()) - vertices.y(edge.from());
        double px = (double) vertices.x(vertex) - vertices.x(edge.from());
        double py = (double) vertices.y(vertex) - vertices.y(edge.from());
        return (dx * px + dy * py) / (dx * dx + dy * dy);
    }

    /** Vertices that lie on an edge, or so near that they should. */
    private void findTouching(List<PlaneEdge> all, Map<Integer, List<Integer>> cuts) {
        Integer[] byX = all.stream()
                .flatMap(edge -> List.of(edge.from(), edge.to()).stream())
                .distinct()
                .sorted(Comparator.comparingInt(vertices::x))
                .toArray(Integer[]::new);
        int[] x = Arrays.stream(byX).mapToInt(vertices::x).toArray();
        for (int i = 0; i < all.size(); i++) {
            PlaneEdge edge = all.get(i);
            int west = Math.min(vertices.x(edge.from()), vertices.x(edge.to())) - PlaneVertices.TOLERANCE;
            int east = Math.max(vertices.x(edge.from()), vertices.x(edge.to())) + PlaneVertices.TOLERANCE;
            int first = Arrays.binarySearch(x, west);
            for (int at = first < 0 ? ~first : firstOf(x, first); at < x.length && x[at] <= east; at++) {
                if (touches(edge, byX[at])) {
                    cuts.computeIfAbsent(i, e -> new ArrayList<>()).add(byX[at]);
                }
            }
        }
    }

    private static int firstOf(int[] sorted, int place) {
        int first = place;
        while (first > 0 && sorted[first - 1] == sorted[place]) {
            first--;
        }
        return first;
    }

    private boolean touches(PlaneEdge edge, int vertex) {
        int y = vertices.y(vertex);
        int low = Math.min(vertices.y(edge.from()), vertices.y(edge.to()));
        int high = Math.max(vertices.y(edge.from()), vertices.y(edge.to()));
        if (y < low - PlaneVertices.TOLERANCE
                || y > high + PlaneVertices.TOLERANCE
                || vertex == edge.from()
                || vertex == edge.to()) {
            return false;
        }
        double along = along(edge, vertex);
        double length = 100 * vertices.metres(edge.from(), edge.to());
        return along > 0
                && along < 1
                && Math.abs(vertices.turn(edge.from(), edge.to(), vertex)) < PlaneVertices.TOLERANCE * length;
    }

    private void findCrossing(List<PlaneEdge> all, Map<Integer, List<Integer>> cuts) {
        Integer[] byWest = new Integer[all.size()];
        Arrays.setAll(byWest, i -> i);
        Arrays.sort(byWest, Comparator.comparingInt(i -> west(all.get(i))));
        int[] west = Arrays.stream(byWest).mapToInt(i -> west(all.get(i))).toArray();
        for (int i = 0; i < byWest.length; i++) {
            PlaneEdge one = all.get(byWest[i]);
            int east = Math.max(vertices.x(one.from()), vertices.x(one.to()));
            for (int j = i + 1; j < byWest.length && west[j] <= east; j++) {
                PlaneEdge other = all.get(byWest[j]);
                if (cross(one, other)) {
                    int vertex = meeting(one, other);
                    crossings.add(new Crossing(vertex, one.winding(), other.winding()));
                    cuts.computeIfAbsent(byWest[i], e -> new ArrayList<>()).add(vertex);
                    cuts.computeIfAbsent(byWest[j], e -> new ArrayList<>()).add(vertex);
                }
            }
        }
    }

    private int west(PlaneEdge edge) {
        return Math.min(vertices.x(edge.from()), vertices.x(edge.to()));
    }

    private boolean cross(PlaneEdge one, PlaneEdge other) {
        int a = one.from();
        int b = one.to();
        int c = other.from();
        int d = other.to();
        boolean apart = Math.max(vertices.y(a), vertices.y(b)) < Math.min(vertices.y(c), vertices.y(d))
                || Math.max(vertices.y(c), vertices.y(d)) < Math.min(vertices.y(a), vertices.y(b));
        return !apart
                && Long.signum(vertices.turn(a, b, c)) * Long.signum(vertices.turn(a, b, d)) < 0
                && Long.signum(vertices.turn(c, d, a)) * Long.signum(vertices.turn(c, d, b)) < 0;
    }

    private int meeting(PlaneEdge one, PlaneEdge other) {
        double before = vertices.turn(other.from(), other.to(), one.from());
        double after = vertices.turn(other.from(), other.to(), one.to());
        double part = before / (before - after);
        int x1 = vertices.x(one.from());
        int y1 = vertices.y(one.from());
        return vertices.at(
                Math.toIntExact(Math.round(x1 + part * ((double) vertices.x(one.to()) - x1))),
                Math.toIntExact(Math.round(y1 + part * ((double) vertices.y(one.to()) - y1))));
    }
}
