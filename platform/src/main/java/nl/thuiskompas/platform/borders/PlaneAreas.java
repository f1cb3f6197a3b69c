package nl.thuiskompas.platform.borders;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The areas of a file laid over each other in the plane.
 *
 * @param source the file
 * @param codes the codes by number of area
 * @param vertices all places
 * @param edges pieces with something else on either side
 * @param crossings where outlines crossed
 * @param areas square metres of each area by its own outlines
 */
public record PlaneAreas(
        SourceAreas source,
        List<String> codes,
        PlaneVertices vertices,
        List<PlaneEdge> edges,
        List<PlaneEdges.Crossing> crossings,
        double[] areas) {

    /** Lays them over each other. Places that two files' programs rounded differently become one. */
    public static PlaneAreas of(SourceAreas source) {
        List<String> codes = List.copyOf(source.areas().keySet());
        PlaneVertices vertices = new PlaneVertices();
        PlaneEdges edges = new PlaneEdges(vertices);
        double[] areas = new double[codes.size()];
        for (int area = 0; area < areas.length; area++) {
            for (List<double[]> polygon : source.areas().getOrDefault(codes.get(area), List.of())) {
                for (int ring = 0; ring < polygon.size(); ring++) {
                    double size = add(source.way(), polygon.get(ring), ring == 0, area, vertices, edges);
                    areas[area] += ring == 0 ? size : -size;
                }
            }
        }
        List<PlaneEdge> pieces = edges.cut();
        return new PlaneAreas(source, codes, vertices, pieces, edges.crossings(), areas);
    }

    /** The outside goes round with the area to its left, and so does a hole: the other way. */
    private static double add(
            WgsOrRd way, double[] ring, boolean outside, int area, PlaneVertices vertices, PlaneEdges edges) {
        int[] line = new int[ring.length / 2];
        double twice = 0;
        for (int i = 0; i < line.length; i++) {
            RijksDriehoek place = way.toRd(ring[2 * i], ring[2 * i + 1]);
            line[i] = vertices.at(centimetres(place.x()), centimetres(place.y()));
            twice += i == 0 ? 0 : vertices.turn(line[0], line[i - 1], line[i]);
        }
        boolean turned = (twice > 0) != outside;
        for (int i = 1; i < line.length; i++) {
            edges.add(turned ? line[i] : line[i - 1], turned ? line[i - 1] : line[i], area);
        }
        return Math.abs(twice) / 20_000;
    }

    private static int centimetres(double metres) {
        return Math.toIntExact(Math.round(100 * metres));
    }

    /** The place of a vertex in the numbers of the file. */
    String place(int vertex) {
        return place(vertices.x(vertex), vertices.y(vertex));
    }

    /** A place in centimetres in the numbers of the file. */
    public String place(int x, int y) {
        return source.way().place(toRijksDriehoek(x, y));
    }

    /** Centimetres to metres. */
    public static RijksDriehoek toRijksDriehoek(int x, int y) {
        return new RijksDriehoek(x / 100.0, y / 100.0);
    }

    /** A place where lines of these areas cross, in the numbers of the file. */
    public Optional<String> crossing(Set<Integer> numbers) {
        return crossings.stream()
                .filter(crossing -> numbers.containsAll(crossing.one().areas())
                        && numbers.containsAll(crossing.other().areas()))
                .findFirst()
                .map(crossing -> place(crossing.vertex()));
    }
}
