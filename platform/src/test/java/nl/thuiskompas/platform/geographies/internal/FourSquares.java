package nl.thuiskompas.platform.geographies.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A country of four squares of two kilometres, in metres of the national grid, for tests of maps that are brought. */
final class FourSquares {
    static final BroughtBoundaries.Reading USUAL = new BroughtBoundaries.Reading("", "", 0.5);

    static final String NORTH_WEST = "GM0001: 100000 402000, 102000 402000, 102000 404000, 100000 404000";
    static final String NORTH_EAST = "GM0002: 102000 402000, 104000 402000, 104000 404000, 102000 404000";
    static final String SOUTH_WEST = "GM0003: 100000 400000, 102000 400000, 102000 402000, 100000 402000";
    static final String SOUTH_EAST = "GM0004: 102000 400000, 104000 400000, 104000 402000, 102000 402000";

    private FourSquares() {}

    /** The two sides of each border line. */
    static Set<String> pairs(BroughtBoundaries map) {
        return map.drawing().lines().stream()
                .map(line -> line.forward() + "|" + line.backward())
                .collect(Collectors.toSet());
    }

    /** Each area as "code: x y, x y / hole & another polygon", not closed. */
    static String geoJson(String crs, String... areas) {
        return Arrays.stream(areas)
                .map(area -> area.split(": ?", 2))
                .map(area -> "{\"type\": \"Feature\", \"properties\": {\"statcode\": \"" + area[0]
                        + "\"}, \"geometry\": {\"type\": \"MultiPolygon\", \"coordinates\": ["
                        + (area[1].isBlank()
                                ? ""
                                : Arrays.stream(area[1].split(" & "))
                                        .map(FourSquares::polygon)
                                        .collect(Collectors.joining(", ")))
                        + "]}}")
                .collect(Collectors.joining(
                        ",\n", "{\"type\": \"FeatureCollection\", " + crs + " \"features\": [\n", "\n]}"));
    }

    private static String polygon(String rings) {
        return Arrays.stream(rings.split(" / "))
                .map(ring -> {
                    List<String> places = Arrays.stream(ring.split(", "))
                            .map(place -> "[" + place.replace(" ", ", ") + "]")
                            .toList();
                    return "[" + String.join(", ", places) + ", " + places.getFirst() + "]";
                })
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
