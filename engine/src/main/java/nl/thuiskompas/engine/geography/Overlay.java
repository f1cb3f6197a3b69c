package nl.thuiskompas.engine.geography;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How two divisions cut one another on one date. Divisions do not nest: a region of one may lie in several regions of the
 * other, and a municipality in none of either.
 */
public final class Overlay {
    /** Place of what lies in no region. */
    public static final int OUTSIDE = -1;

    private static final int[] OUTSIDE_ONLY = {OUTSIDE};

    private final Partition one;
    private final Partition other;
    private final List<Piece> pieces;

    /**
     * The municipalities that lie in one region of each.
     *
     * @param one place of a region of the first division, or {@link #OUTSIDE}
     * @param other place of a region of the second division, or {@link #OUTSIDE}
     * @param municipalities in the order of their codes; never empty
     */
    public record Piece(int one, int other, List<Municipality> municipalities) {}

    private record Place(int one, int other) implements Comparable<Place> {
        @Override
        public int compareTo(Place that) {
            int first = compare(one, that.one);
            return first != 0 ? first : compare(other, that.other);
        }

        /** What lies outside comes last. */
        private static int compare(int left, int right) {
            return Integer.compareUnsigned(left, right);
        }
    }

    private Overlay(Partition one, Partition other, List<Piece> pieces) {
        this.one = one;
        this.other = other;
        this.pieces = pieces;
    }

    /**
     * Lays two divisions over one another.
     *
     * @throws IllegalArgumentException when they are not of the same municipalities
     */
    public static Overlay of(Partition one, Partition other) {
        if (!one.edition().validity().equals(other.edition().validity())) {
            throw new IllegalArgumentException(one.date() + " and " + other.date() + " have other municipalities");
        }
        Map<Place, List<Municipality>> found = new TreeMap<>();
        Edition edition = one.edition();
        for (int i = 0; i < edition.size(); i++) {
            for (int here : orOutside(one.regionsAt(i))) {
                for (int there : orOutside(other.regionsAt(i))) {
                    found.computeIfAbsent(new Place(here, there), place -> new ArrayList<>())
                            .add(edition.municipalities().get(i));
                }
            }
        }
        List<Piece> pieces = new ArrayList<>();
        found.forEach(
                (place, municipalities) -> pieces.add(new Piece(place.one, place.other, List.copyOf(municipalities))));
        return new Overlay(one, other, List.copyOf(pieces));
    }

    private static int[] orOutside(int[] regions) {
        return regions.length == 0 ? OUTSIDE_ONLY : Arrays.copyOf(regions, regions.length);
    }

    /** The first division. */
    public Partition one() {
        return one;
    }

    /** The second division. */
    public Partition other() {
        return other;
    }

    /** All pieces, by the regions of the first and then of the second; what lies in no region last. */
    public List<Piece> pieces() {
        return pieces;
    }

    /** The pieces of a region of the first division. */
    public List<Piece> piecesOf(int region) {
        return pieces.stream().filter(piece -> piece.one == region).toList();
    }

    /** Whether a region of the first division lies as a whole in one region of the second. */
    public boolean fits(int region) {
        List<Piece> here = piecesOf(region);
        return here.size() == 1 && here.getFirst().other != OUTSIDE;
    }
}
