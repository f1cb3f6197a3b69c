package nl.thuiskompas.platform.borders;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * The faces into which edges divide the plane, and which areas lie in each.
 *
 * <p>Every edge has two halves: 2n runs along it, 2n + 1 against it. A half has the face to its left. Walking on along
 * the same face, one comes round: such a round is the outside of a face or the outside of a hole in one.
 */
public final class PlaneFaces {
    /** The face that has no end. */
    static final int ENDLESS = 0;

    private final PlaneVertices vertices;
    private final List<PlaneEdge> edges;
    private final int[] next;
    private final int[] roundOf;
    private final List<Round> rounds = new ArrayList<>();
    private final int[] faceOfRound;
    private final List<Face> faces = new ArrayList<>();

    /** A way round: its first half, twice its area in square centimetres, its length in metres. */
    private record Round(int half, double twiceArea, double metres, int west) {}

    /**
     * A face.
     *
     * @param winding the areas that lie there
     * @param area in square metres; endless for {@link #ENDLESS}
     * @param metres length of all its edges
     * @param place the middle of its longest edge, in centimetres
     */
    public record Face(Winding winding, double area, double metres, int[] place) {
        /** Of a long and narrow face: its mean width in metres. */
        public double width() {
            return 2 * area / metres;
        }
    }

    PlaneFaces(PlaneVertices vertices, List<PlaneEdge> edges) {
        this.vertices = vertices;
        this.edges = edges;
        next = new int[2 * edges.size()];
        roundOf = new int[next.length];
        linkHalves();
        findRounds();
        faceOfRound = new int[rounds.size()];
        nest();
        measure(windings());
    }

    List<Face> faces() {
        return faces;
    }

    /** The face to the left of a half. */
    int face(int half) {
        return faceOfRound[roundOf[half]];
    }

    private int from(int half) {
        PlaneEdge edge = edges.get(half / 2);
        return half % 2 == 0 ? edge.from() : edge.to();
    }

    private int to(int half) {
        return from(half ^ 1);
    }

    private void linkHalves() {
        Integer[] halves = new Integer[next.length];
        Arrays.setAll(halves, i -> i);
        Arrays.sort(halves, Comparator.<Integer>comparingInt(this::from).thenComparing(this::byAngle));
        for (int i = 0; i < halves.length; ) {
            int end = i;
            while (end < halves.length && from(halves[end]) == from(halves[i])) {
                end++;
            }
            // Who comes in at this vertex goes out by the half next in the sense of the clock.
            for (int k = i; k < end; k++) {
                next[halves[k] ^ 1] = halves[k == i ? end - 1 : k - 1];
            }
            i = end;
        }
    }

    private int byAngle(int one, int other) {
        int halfPlane = Boolean.compare(isLower(one), isLower(other));
        return halfPlane != 0 ? halfPlane : -Long.signum(vertices.turn(from(one), to(one), to(other)));
    }

    private boolean isLower(int half) {
        int dy = vertices.y(to(half)) - vertices.y(from(half));
        return dy < 0 || (dy == 0 && vertices.x(to(half)) < vertices.x(from(half)));
    }

    private void findRounds() {
        Arrays.fill(roundOf, -1);
        for (int first = 0; first < next.length; first++) {
            if (roundOf[first] >= 0) {
                continue;
            }
            double twiceArea = 0;
            double metres = 0;
            int west = from(first);
            int half = first;
            do {
                roundOf[half] = rounds.size();
                twiceArea += vertices.turn(from(first), from(half), to(half));
                metres += vertices.metres(from(half), to(half));
                west = vertices.x(from(half)) < vertices.x(west) ? from(half) : west;
                half = next[half];
            } while (half != first);
            rounds.add(new Round(first, twiceArea, metres, west));
        }
    }

    /** Rounds the wrong way are holes: the face to the west of their most western vertex goes on round them. */
    private void nest() {
        int count = 1;
        int[] beside = new int[rounds.size()];
        for (int i = 0; i < beside.length; i++) {
            boolean hole = rounds.get(i).twiceArea() <= 0;
            beside[i] = hole ? roundToTheWest(rounds.get(i).west()) : i;
            faceOfRound[i] = hole ? ENDLESS : count++;
        }
        for (int i = 0; i < beside.length; i++) {
            int round = i;
            while (round >= 0 && beside[round] != round) {
                round = beside[round];
            }
            faceOfRound[i] = round < 0 ? ENDLESS : faceOfRound[round];
        }
        faces.addAll(Collections.nCopies(count, new Face(Winding.NONE, 0, 0, new int[2])));
    }

    /** The round that has the place just to the west of a vertex to its left; below 0 when there is nothing. */
    private int roundToTheWest(int vertex) {
        long x = vertices.x(vertex);
        int y = vertices.y(vertex);
        int nearest = -1;
        double nearestX = Double.NEGATIVE_INFINITY;
        for (int edge = 0; edge < edges.size(); edge++) {
            int low = edges.get(edge).from();
            int high = edges.get(edge).to();
            int y1 = vertices.y(low);
            int y2 = vertices.y(high);
            if ((y1 <= y) == (y2 <= y) || Math.min(vertices.x(low), vertices.x(high)) >= x) {
                continue;
            }
            double at = vertices.x(low) + (double) (y - y1) / (y2 - y1) * ((double) vertices.x(high) - vertices.x(low));
            if (at < x && at > nearestX) {
                nearestX = at;
                // What lies to the east of an edge that runs south lies to its left.
                nearest = y2 < y1 ? 2 * edge : 2 * edge + 1;
            }
        }
        return nearest < 0 ? -1 : roundOf[nearest];
    }

    private Winding[] windings() {
        Winding[] windings = new Winding[faces.size()];
        List<List<Integer>> halvesOf = new ArrayList<>();
        faces.forEach(face -> halvesOf.add(new ArrayList<>()));
        for (int half = 0; half < next.length; half++) {
            halvesOf.get(face(half)).add(half);
        }
        Deque<Integer> known = new ArrayDeque<>(List.of(ENDLESS));
        windings[ENDLESS] = Winding.NONE;
        while (!known.isEmpty()) {
            int face = known.remove();
            for (int half : halvesOf.get(face)) {
                int other = face(half ^ 1);
                if (windings[other] == null) {
                    Winding more = edges.get(half / 2).winding();
                    windings[other] = half % 2 == 0 ? windings[face].minus(more) : windings[face].plus(more);
                    known.add(other);
                }
            }
        }
        return windings;
    }

    private void measure(Winding[] windings) {
        double[] area = new double[windings.length];
        double[] metres = new double[windings.length];
        double[] longest = new double[windings.length];
        int[] edgeOf = new int[windings.length];
        for (int i = 0; i < faceOfRound.length; i++) {
            area[faceOfRound[i]] += rounds.get(i).twiceArea() / 20_000;
            metres[faceOfRound[i]] += rounds.get(i).metres();
        }
        for (int half = 0; half < next.length; half++) {
            double length = vertices.metres(from(half), to(half));
            if (length > longest[face(half)]) {
                longest[face(half)] = length;
                edgeOf[face(half)] = half / 2;
            }
        }
        area[ENDLESS] = Double.POSITIVE_INFINITY;
        for (int face = 0; face < windings.length; face++) {
            faces.set(face, new Face(windings[face], area[face], metres[face], middle(edgeOf[face])));
        }
    }

    private int[] middle(int edge) {
        if (edges.isEmpty()) {
            return new int[2];
        }
        int from = edges.get(edge).from();
        int to = edges.get(edge).to();
        return new int[] {
            (int) (((long) vertices.x(from) + vertices.x(to)) / 2),
            (int) (((long) vertices.y(from) + vertices.y(to)) / 2)
        };
    }
}
