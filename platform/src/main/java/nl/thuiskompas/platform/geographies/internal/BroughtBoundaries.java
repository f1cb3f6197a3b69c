package nl.thuiskompas.platform.geographies.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.thuiskompas.engine.geography.shapes.Border;
import nl.thuiskompas.engine.geography.shapes.OutlineMap;
import nl.thuiskompas.platform.borders.BorderPath;
import nl.thuiskompas.platform.borders.BoundaryDrawing;
import nl.thuiskompas.platform.borders.GridRounding;
import nl.thuiskompas.platform.borders.OpenCracks;
import nl.thuiskompas.platform.borders.PlaneAreas;
import nl.thuiskompas.platform.borders.PlanePartition;
import nl.thuiskompas.platform.borders.SourceAreas;
import nl.thuiskompas.platform.tables.RawFileException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The borders of a boundary file that somebody brought, on our grid: GeoJSON or TopoJSON, in degrees or on the national
 * grid. Neighbours share their lines, also where the file has a line of its own for each.
 *
 * @param codes the municipalities that are on the map
 * @param drawing the lines
 */
record BroughtBoundaries(SortedSet<String> codes, BoundaryDrawing.Result drawing) {
    /** Half a hectare in cells: what our usual files are about as fine as. */
    private static final double USUAL = 8;

    /** 4.5 ha. */
    private static final double OF_A_FINE_FILE = 72;

    private static final int POINTS_OF_A_FINE_FILE = 40_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * How a file is to be read.
     *
     * @param codeProperty property with the code; empty to look for a usual one
     * @param object object of a TopoJSON document; empty to look for it
     * @param allowance metres: narrower gaps and overlaps go to a neighbour, wider ones are refused
     */
    record Reading(String codeProperty, String object, double allowance) {}

    /** Reads, checks and draws; empty when something is wrong, which the findings then say. */
    static Optional<BroughtBoundaries> read(String file, String text, Reading reading, ImportFindings findings) {
        return areas(file, text, reading, findings).flatMap(areas -> draw(areas, reading.allowance(), findings));
    }

    private static Optional<SourceAreas> areas(String file, String text, Reading reading, ImportFindings findings) {
        JsonNode document;
        try {
            document = JSON.readTree(text);
        } catch (JacksonException e) {
            BrokenJson.tell(file, "GeoJSON or TopoJSON", e, findings);
            return Optional.empty();
        }
        String type = document.path("type").asString("");
        return switch (type) {
            case "FeatureCollection" -> GeoJsonBoundaries.read(file, document, reading.codeProperty(), findings);
            case "Topology" ->
                TopoJsonBoundaries.read(file, document, reading.codeProperty(), reading.object(), findings);
            default -> {
                findings.problem(
                        file + ", member type",
                        "is '" + type + "', expected FeatureCollection (GeoJSON) or Topology (TopoJSON)",
                        AreaCollector.MEND);
                yield Optional.empty();
            }
        };
    }

    private static Optional<BroughtBoundaries> draw(SourceAreas source, double allowance, ImportFindings findings) {
        PlaneAreas areas = PlaneAreas.of(source);
        PlanePartition partition = PlanePartition.of(areas, allowance);
        OutlineFaults faults = new OutlineFaults(areas, findings);
        faults.tell(partition.faults());
        faults.tellCracks(OpenCracks.find(areas, partition), allowance);
        if (!findings.isRefused()) {
            faults.tellAreas(partition.given());
        }
        if (findings.isRefused()) {
            return Optional.empty();
        }
        double coarsest = source.points() > POINTS_OF_A_FINE_FILE ? OF_A_FINE_FILE : USUAL;
        try {
            BoundaryDrawing.Result drawing =
                    BoundaryDrawing.draw(source.file(), partition.lines(), PlaneAreas::toRijksDriehoek, coarsest);
            checkMap(source, drawing, findings);
            findings.note(String.format(
                    Locale.ROOT,
                    "%s: %d municipalities in %s, %d points; drawn in %d lines, and no area is more than %.2f %% off (%s).",
                    source.file(),
                    areas.codes().size(),
                    source.way().words(),
                    source.points(),
                    drawing.lines().size(),
                    100 * drawing.largestDeviation(),
                    drawing.worst()));
            return Optional.of(new BroughtBoundaries(new TreeSet<>(areas.codes()), drawing));
        } catch (RawFileException e) {
            findings.problem(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** A municipality that is too small for our grid would not be on the map. */
    private static void checkMap(SourceAreas source, BoundaryDrawing.Result drawing, ImportFindings findings) {
        List<Border> borders = drawing.lines().stream()
                .map(line -> Border.parse(line.forward(), line.backward(), BorderPath.of(line.xy())))
                .toList();
        SortedSet<String> missing = new TreeSet<>(source.areas().keySet());
        missing.removeAll(OutlineMap.of(borders).areas());
        if (!missing.isEmpty()) {
            findings.problem(
                    source.file(),
                    missing + " are too small for our grid of " + GridRounding.CELL + " m, expected municipalities",
                    "Check the outlines of these");
        }
    }
}
