package nl.thuiskompas.platform.borders;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.thuiskompas.platform.tables.RawFileException;
import tools.jackson.databind.JsonNode;

/**
 * One object of a quantised TopoJSON document: lines that areas share, and the areas as rings of lines.
 *
 * @param file name for messages
 * @param arcs every line as x, y, x, y … on the grid of the document
 * @param areas by code the polygons, each as rings (the first is the outside, the others are holes) of numbers of arcs;
 *     a number below 0 is the line {@code ~number} backwards
 * @param transform from the grid to degrees
 */
public record Topology(String file, List<int[]> arcs, SortedMap<String, List<List<int[]>>> areas, Transform transform) {
    /** Degrees are {@code grid * scale + translate}. */
    record Transform(double scaleX, double scaleY, double translateX, double translateY) implements GridPlaces {
        @Override
        public RijksDriehoek toRijksDriehoek(int x, int y) {
            return RijksDriehoek.of(y * scaleY + translateY, x * scaleX + translateX);
        }
    }

    /**
     * Reads the object with the municipalities.
     *
     * @param file name for messages
     * @param object name of the object
     * @param codeProperty the property of its geometries that holds their codes
     */
    public static Topology read(String file, String object, String codeProperty, JsonNode document) {
        return new Reader(file).read(document, object, codeProperty);
    }

    private record Reader(String file) {
        Topology read(JsonNode document, String object, String codeProperty) {
            List<int[]> arcs = new ArrayList<>();
            for (JsonNode arc : array(document.path("arcs"), "arcs")) {
                arcs.add(arc(arc, "arcs[" + arcs.size() + "]"));
            }
            SortedMap<String, List<List<int[]>>> areas = new TreeMap<>();
            String member = "objects." + object + ".geometries";
            JsonNode geometries = document.path("objects").path(object).path("geometries");
            for (JsonNode geometry : array(geometries, member)) {
                String code = geometry.path("properties").path(codeProperty).asString("");
                if (!code.matches("GM[0-9]{4}")) {
                    throw problem(
                            member + ".properties." + codeProperty, "is '" + code + "', expected a code as GM0363");
                }
                List<List<int[]>> polygons = polygons(geometry, member + " of " + code, arcs.size());
                areas.computeIfAbsent(code, c -> new ArrayList<>()).addAll(polygons);
            }
            return new Topology(file, arcs, areas, transform(document.path("transform")));
        }

        private Transform transform(JsonNode transform) {
            return new Transform(
                    number(transform.path("scale").path(0), "transform.scale[0]"),
                    number(transform.path("scale").path(1), "transform.scale[1]"),
                    number(transform.path("translate").path(0), "transform.translate[0]"),
                    number(transform.path("translate").path(1), "transform.translate[1]"));
        }

        /** Each point but the first is given as the step from the one before. */
        private int[] arc(JsonNode arc, String member) {
            int[] xy = new int[2 * array(arc, member).size()];
            int x = 0;
            int y = 0;
            for (int point = 0; point < arc.size(); point++) {
                x += whole(arc.path(point).path(0), member);
                y += whole(arc.path(point).path(1), member);
                xy[2 * point] = x;
                xy[2 * point + 1] = y;
            }
            if (xy.length < 4) {
                throw problem(member, "has " + xy.length / 2 + " points, expected two or more");
            }
            return xy;
        }

        private List<List<int[]>> polygons(JsonNode geometry, String member, int arcs) {
            JsonNode shape = geometry.path("arcs");
            List<List<int[]>> polygons = new ArrayList<>();
            String type = geometry.path("type").asString("");
            switch (type) {
                case "Polygon" -> polygons.add(rings(shape, member, arcs));
                case "MultiPolygon" ->
                    array(shape, member).forEach(polygon -> polygons.add(rings(polygon, member, arcs)));
                default -> throw problem(member, "is a '" + type + "', expected a Polygon or MultiPolygon");
            }
            return polygons;
        }

        private List<int[]> rings(JsonNode polygon, String member, int arcs) {
            List<int[]> rings = new ArrayList<>();
            for (JsonNode ring : array(polygon, member)) {
                int[] numbers = new int[array(ring, member).size()];
                for (int i = 0; i < numbers.length; i++) {
                    int number = whole(ring.path(i), member);
                    if ((number < 0 ? ~number : number) >= arcs) {
                        throw problem(member, "names arc " + number + ", expected one of " + arcs);
                    }
                    numbers[i] = number;
                }
                rings.add(numbers);
            }
            return rings;
        }

        private JsonNode array(JsonNode node, String member) {
            if (!node.isArray()) {
                throw problem(member, "is missing, expected a list");
            }
            return node;
        }

        private int whole(JsonNode node, String member) {
            if (!node.isInt()) {
                throw problem(member, "holds '" + node + "', expected whole numbers of a quantised topology");
            }
            return node.intValue();
        }

        private double number(JsonNode node, String member) {
            if (!node.isNumber()) {
                throw problem(member, "is missing, expected a number: the topology has to be quantised");
            }
            return node.doubleValue();
        }

        private RawFileException problem(String member, String problem) {
            return RawFileException.inMember(file, member, problem, "Fetch the TopoJSON file again");
        }
    }
}
