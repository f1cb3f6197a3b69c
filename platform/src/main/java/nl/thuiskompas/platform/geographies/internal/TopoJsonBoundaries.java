package nl.thuiskompas.platform.geographies.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import nl.thuiskompas.platform.borders.SourceAreas;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads municipalities from a TopoJSON document, quantised or not. The lines are put together to whole outlines, so that
 * these are checked like those of any other file: a document may hold lines that cross.
 */
final class TopoJsonBoundaries {
    private final String file;
    private final ImportFindings findings;
    private final AreaCollector areas;
    private final List<double[]> arcs = new ArrayList<>();

    private TopoJsonBoundaries(String file, ImportFindings findings, AreaCollector areas) {
        this.file = file;
        this.findings = findings;
        this.areas = areas;
    }

    /**
     * The areas; empty when something is wrong, which the findings then say.
     *
     * @param object the object with the municipalities; empty when there is one whose geometries have their codes
     */
    static Optional<SourceAreas> read(
            String file, JsonNode document, String codeProperty, String object, ImportFindings findings) {
        AreaCollector areas = new AreaCollector(file, codeProperty, findings);
        TopoJsonBoundaries reader = new TopoJsonBoundaries(file, findings, areas);
        String chosen = reader.choose(document.path("objects"), codeProperty, object);
        if (chosen == null || !reader.readArcs(document)) {
            return Optional.empty();
        }
        int number = 0;
        for (JsonNode geometry : document.path("objects").path(chosen).path("geometries")) {
            number++;
            reader.geometry("object " + chosen + ", geometry " + number, geometry);
        }
        return areas.finish(document.path("crs"));
    }

    private @Nullable String choose(JsonNode objects, String codeProperty, String object) {
        TreeSet<String> names = new TreeSet<>(objects.propertyNames());
        if (!object.isEmpty()) {
            if (!names.contains(object)) {
                findings.problem(file, "has no object '" + object + "', it has " + names, "Choose one with --object");
            }
            return names.contains(object) ? object : null;
        }
        List<String> fitting = names.stream()
                .filter(name -> holdsMunicipalities(objects.path(name), codeProperty))
                .toList();
        if (fitting.size() != 1) {
            findings.problem(
                    file,
                    "has " + (fitting.isEmpty() ? "no object" : "the objects " + fitting)
                            + " with the codes of municipalities; all its objects are " + names + ", expected one",
                    "Choose it with --object" + (fitting.isEmpty() ? " and --code-property" : ""));
            return null;
        }
        return fitting.getFirst();
    }

    private static boolean holdsMunicipalities(JsonNode object, String codeProperty) {
        JsonNode properties = object.path("geometries").path(0).path("properties");
        return new AreaCollector("", codeProperty, new ImportFindings())
                .code("", properties)
                .isPresent();
    }

    private boolean readArcs(JsonNode document) {
        JsonNode scale = document.path("transform").path("scale");
        JsonNode translate = document.path("transform").path("translate");
        boolean quantised = document.has("transform");
        for (JsonNode arc : document.path("arcs")) {
            List<JsonNode> places = new ArrayList<>();
            arc.forEach(places::add);
            Optional<double[]> xy = areas.ring(file + ", arcs[" + arcs.size() + "]", places);
            if (xy.isEmpty()) {
                return false;
            }
            arcs.add(quantised ? placed(xy.get(), scale, translate) : xy.get());
        }
        return true;
    }

    /** Each point but the first is given as the step from the one before. */
    private static double[] placed(double[] steps, JsonNode scale, JsonNode translate) {
        double[] xy = new double[steps.length];
        double[] at = new double[2];
        for (int i = 0; i < steps.length; i++) {
            at[i % 2] += steps[i];
            xy[i] = at[i % 2] * scale.path(i % 2).asDouble(1)
                    + translate.path(i % 2).asDouble(0);
        }
        return xy;
    }

    private void geometry(String feature, JsonNode geometry) {
        areas.code(feature, geometry.path("properties")).ifPresent(code -> {
            List<List<double[]>> polygons = new ArrayList<>();
            String where = areas.where(feature, code);
            String type = geometry.path("type").asString("");
            switch (type) {
                case "Polygon" -> polygons.add(rings(where, geometry.path("arcs")));
                case "MultiPolygon" -> geometry.path("arcs").forEach(polygon -> polygons.add(rings(where, polygon)));
                default -> {
                    if (!type.isEmpty()) {
                        findings.problem(
                                where, "is a " + type + ", expected a Polygon or MultiPolygon", AreaCollector.MEND);
                        return;
                    }
                }
            }
            areas.add(feature, code, polygons);
        });
    }

    private List<double[]> rings(String where, JsonNode polygon) {
        List<double[]> rings = new ArrayList<>();
        for (JsonNode ring : polygon) {
            double[] xy = new double[0];
            for (JsonNode number : ring) {
                int arc = number.asInt(Integer.MAX_VALUE);
                if ((arc < 0 ? ~arc : arc) >= arcs.size()) {
                    findings.problem(
                            where, "names arc " + number + ", expected one of " + arcs.size(), AreaCollector.MEND);
                    return rings;
                }
                xy = joined(where, xy, arc < 0 ? backwards(arcs.get(~arc)) : arcs.get(arc));
            }
            rings.add(xy);
        }
        return rings;
    }

    private double[] joined(String where, double[] xy, double[] arc) {
        if (xy.length == 0) {
            return arc.clone();
        }
        if (arc.length > 1 && (xy[xy.length - 2] != arc[0] || xy[xy.length - 1] != arc[1])) {
            findings.problem(
                    where,
                    "has a ring that is not closed: a line ends at [" + xy[xy.length - 2] + ", " + xy[xy.length - 1]
                            + "] and the next begins at [" + arc[0] + ", " + arc[1] + "]",
                    AreaCollector.MEND);
        }
        double[] both = Arrays.copyOf(xy, xy.length + Math.max(0, arc.length - 2));
        System.arraycopy(arc, Math.min(2, arc.length), both, xy.length, both.length - xy.length);
        return both;
    }

    private static double[] backwards(double[] xy) {
        double[] turned = new double[xy.length];
        for (int at = 0; at + 1 < xy.length; at += 2) {
            turned[at] = xy[xy.length - 2 - at];
            turned[at + 1] = xy[xy.length - 1 - at];
        }
        return turned;
    }
}
