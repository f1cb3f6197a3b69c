package nl.thuiskompas.platform.geographies.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.thuiskompas.platform.borders.SourceAreas;
import tools.jackson.databind.JsonNode;

/** Reads municipalities from a GeoJSON FeatureCollection (RFC 7946; of the 2008 edition also the member crs). */
final class GeoJsonBoundaries {
    private final ImportFindings findings;
    private final AreaCollector areas;

    private GeoJsonBoundaries(ImportFindings findings, AreaCollector areas) {
        this.findings = findings;
        this.areas = areas;
    }

    /** The areas; empty when something is wrong, which the findings then say. */
    static Optional<SourceAreas> read(String file, JsonNode document, String codeProperty, ImportFindings findings) {
        AreaCollector areas = new AreaCollector(file, codeProperty, findings);
        GeoJsonBoundaries reader = new GeoJsonBoundaries(findings, areas);
        int number = 0;
        for (JsonNode feature : document.path("features")) {
            number++;
            reader.feature("feature " + number, feature);
        }
        return areas.finish(document.path("crs"));
    }

    private void feature(String feature, JsonNode node) {
        areas.code(feature, node.path("properties")).ifPresent(code -> {
            List<List<double[]>> polygons = new ArrayList<>();
            JsonNode geometry = node.path("geometry");
            String where = areas.where(feature, code);
            switch (geometry.path("type").asString("")) {
                case "Polygon" -> polygons.add(polygon(where, geometry.path("coordinates")));
                case "MultiPolygon" ->
                    geometry.path("coordinates").forEach(polygon -> polygons.add(polygon(where, polygon)));
                case "" -> polygons.clear();
                default -> {
                    findings.problem(
                            where,
                            "is a " + geometry.path("type").asString("") + ", expected a Polygon or MultiPolygon",
                            AreaCollector.MEND);
                    return;
                }
            }
            areas.add(feature, code, polygons);
        });
    }

    private List<double[]> polygon(String where, JsonNode polygon) {
        List<double[]> rings = new ArrayList<>();
        for (JsonNode ring : polygon) {
            List<JsonNode> places = new ArrayList<>();
            ring.forEach(places::add);
            areas.ring(where, places).ifPresent(rings::add);
        }
        return rings;
    }
}
