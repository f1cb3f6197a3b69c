package nl.thuiskompas.platform.borders;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Gives every face to one area or to what lies outside, so that each border is one line with something on either side.
 * Where areas overlap, leave a gap or go round wrongly, the files do not say whose the face is: that is a fault, unless it
 * is narrower than the allowance.
 */
public final class PlanePartition {
    /** What no area holds. */
    static final int OUTSIDE = -1;

    /** What no area holds and one should. */
    private static final int NOBODY = -2;

    /** Metres: what is wider and lies between areas is water that the file leaves out, and no gap. */
    static final double NARROW = 100;

    private final PlaneAreas areas;
    private final PlaneFaces faces;
    private final double allowance;
    private final int[] labels;
    private final List<Fault> faults = new ArrayList<>();
    private int water;

    /** What can be wrong with a face. */
    public enum Kind {
        OVERLAP,
        GAP,
        WRONG_WAY
    }

    /**
     * A face that the file does not give to one area.
     *
     * @param areas the areas that claim it, or that surround it
     * @param mended whether it was narrow enough to be given to one
     */
    public record Fault(Kind kind, SortedSet<Integer> areas, PlaneFaces.Face face, boolean mended) {}

    private PlanePartition(PlaneAreas areas, double allowance) {
        this.areas = areas;
        this.allowance = allowance;
        faces = new PlaneFaces(areas.vertices(), areas.edges());
        labels = new int[faces.faces().size()];
        Arrays.fill(labels, OUTSIDE);
        label();
    }

    /**
     * Divides the plane.
     *
     * @param allowance metres: a gap or an overlap with a mean width below this goes to a neighbour
     */
    public static PlanePartition of(PlaneAreas areas, double allowance) {
        return new PlanePartition(areas, allowance);
    }

    private void label() {
        List<SortedMap<Integer, Double>> beside = new ArrayList<>();
        List<Integer> doubtful = new ArrayList<>();
        for (int face = 0; face < labels.length; face++) {
            beside.add(new TreeMap<>());
            Winding winding = faces.faces().get(face).winding();
            if (winding.isOneArea()) {
                labels[face] = winding.areas().first();
            } else if (face != PlaneFaces.ENDLESS) {
                doubtful.add(face);
            }
        }
        for (int edge = 0; edge < areas.edges().size(); edge++) {
            PlaneEdge piece = areas.edges().get(edge);
            double metres = areas.vertices().metres(piece.from(), piece.to());
            beside.get(faces.face(2 * edge)).merge(labels[faces.face(2 * edge + 1)], metres, Double::sum);
            beside.get(faces.face(2 * edge + 1)).merge(labels[faces.face(2 * edge)], metres, Double::sum);
        }
        doubtful.forEach(face -> judge(face, beside.get(face)));
    }

    private void judge(int number, SortedMap<Integer, Double> beside) {
        PlaneFaces.Face face = faces.faces().get(number);
        SortedSet<Integer> claimed = face.winding().areas();
        SortedSet<Integer> around = new TreeSet<>(beside.keySet());
        around.removeIf(area -> area < 0);
        boolean narrow = face.width() < allowance;
        if (claimed.isEmpty()) {
            boolean gap = around.size() > 1 && face.width() < NARROW;
            if (gap) {
                faults.add(new Fault(Kind.GAP, around, face, narrow));
            } else {
                water++;
            }
            labels[number] = !gap ? OUTSIDE : narrow ? longest(beside, around) : NOBODY;
            return;
        }
        faults.add(new Fault(claimed.size() > 1 ? Kind.OVERLAP : Kind.WRONG_WAY, claimed, face, narrow));
        SortedSet<Integer> candidates = new TreeSet<>(claimed);
        candidates.removeIf(area -> face.winding().counts().getOrDefault(area, 0) < 0);
        // A large municipality loses the smaller part of its area by an overlap.
        labels[number] = candidates.stream()
                .min(Comparator.comparingDouble(area -> areas.areas()[area]))
                .orElse(OUTSIDE);
    }

    /** The one of these with the longest border; the first where none has any. */
    private static int longest(SortedMap<Integer, Double> beside, SortedSet<Integer> candidates) {
        return candidates.stream()
                .max(Comparator.comparingDouble((Integer area) -> beside.getOrDefault(area, 0.0))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(OUTSIDE);
    }

    /** What is wrong, the widest first. */
    public List<Fault> faults() {
        return faults.stream()
                .sorted(Comparator.comparingDouble((Fault fault) -> fault.face().width())
                        .reversed())
                .toList();
    }

    /** Number of faces that areas surround and none holds: water, or what belongs to another country. */
    int water() {
        return water;
    }

    /** The area to the left of an edge, or {@link #OUTSIDE}. */
    int left(int edge) {
        return labels[faces.face(2 * edge)];
    }

    /** The area to the right of an edge, or {@link #OUTSIDE}. */
    int right(int edge) {
        return labels[faces.face(2 * edge + 1)];
    }

    /** Square metres that each area was given. */
    public Map<Integer, Double> given() {
        Map<Integer, Double> given = new TreeMap<>();
        for (int face = 0; face < labels.length; face++) {
            if (labels[face] >= 0) {
                given.merge(labels[face], faces.faces().get(face).area(), Double::sum);
            }
        }
        return given;
    }

    /** The borders, piece by piece; their numbers are centimetres of RD New. */
    public List<BorderLine> lines() {
        PlaneVertices at = areas.vertices();
        List<BorderLine> lines = new ArrayList<>();
        for (int edge = 0; edge < areas.edges().size(); edge++) {
            if (left(edge) != right(edge)) {
                PlaneEdge piece = areas.edges().get(edge);
                int[] xy = {at.x(piece.from()), at.y(piece.from()), at.x(piece.to()), at.y(piece.to())};
                lines.add(BorderLine.between(code(right(edge)), code(left(edge)), xy));
            }
        }
        return lines;
    }

    private String code(int area) {
        return area < 0 ? "" : areas.codes().get(area);
    }
}
