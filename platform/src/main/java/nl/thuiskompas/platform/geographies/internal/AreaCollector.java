package nl.thuiskompas.platform.geographies.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.thuiskompas.platform.borders.SourceAreas;
import nl.thuiskompas.platform.borders.WgsOrRd;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Gathers the areas of a boundary file, feature by feature, and says of each what is wrong with it. */
final class AreaCollector {
    static final String MEND = "Mend the file, or fetch it again";

    /** In the order in which they are looked for; publishers use one of these. */
    private static final List<String> CODE_PROPERTIES =
            List.of("statcode", "gm_code", "gemeentecode", "gemcode", "gmcode", "code");

    private static final List<String> WATER_PROPERTIES = List.of("water", "h2o");

    private final String file;
    private final String codeProperty;
    private final ImportFindings findings;
    private final Map<String, String> whereOf = new HashMap<>();
    private final SortedMap<String, List<List<double[]>>> areas = new TreeMap<>();
    private @Nullable String property;
    private int water;

    /** @param codeProperty property with the code of the municipality; empty to look for a usual one */
    AreaCollector(String file, String codeProperty, ImportFindings findings) {
        this.file = file;
        this.codeProperty = codeProperty;
        this.findings = findings;
    }

    /** File, feature and code, for messages. */
    String where(String feature, String code) {
        return file + ", " + feature + (code.isEmpty() ? "" : " (" + code + ")");
    }

    /** The code of a feature that is to be read; empty when it is the water of one, or cannot be read. */
    Optional<String> code(String feature, JsonNode properties) {
        if (isWater(properties)) {
            water++;
            return Optional.empty();
        }
        String name = property(properties);
        String text = name.isEmpty() ? "" : properties.path(name).asString("").strip();
        if (name.isEmpty()) {
            findings.problem(
                    where(feature, ""),
                    "has no property with the code of its municipality; it has " + properties.propertyNames()
                            + ", expected " + (codeProperty.isEmpty() ? "one of " + CODE_PROPERTIES : codeProperty),
                    "Name the property with --code-property");
            return Optional.empty();
        }
        String code = text.matches("[0-9]{4}") ? "GM" + text : text;
        if (!code.matches("GM[0-9]{4}")) {
            findings.problem(
                    where(feature, ""),
                    "property " + name + " is '" + text + "', expected the code of a municipality such as GM0363",
                    "Mend the code, or name another property with --code-property");
            return Optional.empty();
        }
        String before = whereOf.putIfAbsent(code, feature);
        if (before != null) {
            findings.problem(
                    where(feature, code),
                    "has the code of " + before + " as well, expected every municipality once",
                    "Join its parts into one MultiPolygon, or mend the code");
            return Optional.empty();
        }
        return Optional.of(code);
    }

    private String property(JsonNode properties) {
        if (property != null) {
            return properties.has(property) ? property : "";
        }
        List<String> wanted = codeProperty.isEmpty() ? CODE_PROPERTIES : List.of(codeProperty.toLowerCase(Locale.ROOT));
        for (String name : wanted) {
            for (String present : properties.propertyNames()) {
                if (present.toLowerCase(Locale.ROOT).equals(name)) {
                    property = present;
                    return present;
                }
            }
        }
        return "";
    }

    /** In the district and neighbourhood maps of CBS the water of a municipality is a feature of its own. */
    private static boolean isWater(JsonNode properties) {
        for (String present : properties.propertyNames()) {
            if (WATER_PROPERTIES.contains(present.toLowerCase(Locale.ROOT))) {
                String value = properties.path(present).asString("").strip().toUpperCase(Locale.ROOT);
                return value.equals("JA") || value.equals("B");
            }
        }
        return false;
    }

    /** Adds the polygons of an area. */
    void add(String feature, String code, List<List<double[]>> polygons) {
        List<List<double[]>> whole =
                polygons.stream().filter(polygon -> !polygon.isEmpty()).toList();
        if (whole.isEmpty()) {
            findings.problem(where(feature, code), "has an empty geometry, expected one or more polygons", MEND);
            return;
        }
        for (List<double[]> polygon : whole) {
            for (double[] ring : polygon) {
                check(where(feature, code), ring);
            }
        }
        areas.put(code, whole);
    }

    private void check(String where, double[] ring) {
        int last = ring.length - 2;
        if (ring.length < 8) {
            findings.problem(where, "has a ring of " + ring.length / 2 + " points, expected four or more", MEND);
        } else if (ring[0] != ring[last] || ring[1] != ring[last + 1]) {
            findings.problem(
                    where,
                    "has a ring that is not closed: it begins at " + at(ring, 0) + " and ends at " + at(ring, last)
                            + ", expected the same place",
                    "Close the ring");
        }
    }

    private static String at(double[] ring, int place) {
        return "[" + ring[place] + ", " + ring[place + 1] + "]";
    }

    /** The areas, when their places can be read. */
    Optional<SourceAreas> finish(JsonNode crs) {
        if (water > 0) {
            findings.note(file + ": " + water + " features are marked as water and were left out.");
        }
        Optional<WgsOrRd> way = crs.isMissingNode() || crs.isNull() ? bySize() : named(crs);
        way.ifPresent(this::checkPlaces);
        if (way.isPresent() && areas.isEmpty() && !findings.isRefused()) {
            findings.problem(file, "holds no municipalities", "Bring a file that does");
        }
        return way.filter(w -> !findings.isRefused()).map(w -> new SourceAreas(file, w, areas));
    }

    private Optional<WgsOrRd> named(JsonNode crs) {
        String name = crs.isString()
                ? crs.stringValue()
                : crs.path("properties").path("name").asString("");
        Optional<WgsOrRd> way = WgsOrRd.named(name);
        if (way.isEmpty()) {
            findings.problem(
                    file + ", member crs",
                    "is " + (name.isEmpty() ? crs : "'" + name + "'")
                            + ", expected WGS84 (CRS84, EPSG:4326 or EPSG:4258)" + " or RD New (EPSG:28992)",
                    "Save the file in one of these");
        }
        return way;
    }

    private Optional<WgsOrRd> bySize() {
        if (areas.isEmpty()) {
            return Optional.of(WgsOrRd.WGS84);
        }
        double[] ring = areas.firstEntry().getValue().getFirst().getFirst();
        if (ring.length < 2) {
            return Optional.empty();
        }
        Optional<WgsOrRd> way = WgsOrRd.of(ring[0], ring[1]);
        if (way.isEmpty()) {
            findings.problem(
                    where(whereOf.getOrDefault(areas.firstKey(), ""), areas.firstKey()),
                    WgsOrRd.why(null, ring[0], ring[1]),
                    "Save the file in one of these");
        }
        return way;
    }

    private void checkPlaces(WgsOrRd way) {
        areas.forEach((code, polygons) -> polygons.stream()
                .flatMap(List::stream)
                .flatMap(ring -> outside(way, ring).stream())
                .findFirst()
                .ifPresent(place -> findings.problem(
                        where(whereOf.getOrDefault(code, ""), code),
                        WgsOrRd.why(way, place.getFirst(), place.getLast()),
                        "Save the file in one of these")));
    }

    private static Optional<List<Double>> outside(WgsOrRd way, double[] ring) {
        for (int at = 0; at < ring.length; at += 2) {
            if (!way.holds(ring[at], ring[at + 1])) {
                return Optional.of(List.of(ring[at], ring[at + 1]));
            }
        }
        return Optional.empty();
    }

    /** A ring of x, y, x, y … of numbers in pairs; empty when one is not a place. */
    Optional<double[]> ring(String where, List<JsonNode> places) {
        List<Double> xy = new ArrayList<>();
        for (JsonNode place : places) {
            if (!place.path(0).isNumber() || !place.path(1).isNumber()) {
                findings.problem(where, "holds " + place + " where two numbers should stand", MEND);
                return Optional.empty();
            }
            xy.add(place.path(0).doubleValue());
            xy.add(place.path(1).doubleValue());
        }
        return Optional.of(xy.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
