package nl.thuiskompas.platform.borders;

import java.util.List;
import java.util.SortedMap;

/**
 * The areas of a boundary file as it draws them.
 *
 * @param file name for messages
 * @param way how the places are given
 * @param areas by code the polygons, each as rings (the first is the outside, the others are holes) of x, y, x, y …; the
 *     last point of a ring is its first
 */
public record SourceAreas(String file, WgsOrRd way, SortedMap<String, List<List<double[]>>> areas) {
    /** Number of points of all rings together. */
    public int points() {
        return areas.values().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .mapToInt(ring -> ring.length / 2)
                .sum();
    }
}
