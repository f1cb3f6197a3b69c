package nl.thuiskompas.platform.geographies.internal;

import static nl.thuiskompas.platform.geographies.internal.FourSquares.NORTH_EAST;
import static nl.thuiskompas.platform.geographies.internal.FourSquares.NORTH_WEST;
import static nl.thuiskompas.platform.geographies.internal.FourSquares.USUAL;
import static nl.thuiskompas.platform.geographies.internal.FourSquares.geoJson;
import static nl.thuiskompas.platform.geographies.internal.FourSquares.pairs;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import nl.thuiskompas.platform.borders.BorderPath;
import nl.thuiskompas.platform.borders.RijksDriehoek;
import nl.thuiskompas.platform.borders.WgsOrRd;
import org.junit.jupiter.api.Test;

/** What boundary files are read, in which coordinates, and what can be wrong with their codes. */
class BroughtBoundaryFilesTest {
    private final ImportFindings findings = new ImportFindings();

    @Test
    void allThatIsWrongWithCodesIsToldAtOnce() {
        assertThat(read(NORTH_WEST, NORTH_EAST.replace("GM0002", "GM0001"), "XX12: 0 0, 1 0, 1 1", "GM0005: "))
                .isEmpty();
        assertThat(findings.problems())
                .satisfiesExactly(
                        twice -> assertThat(twice)
                                .startsWith("country.geojson, feature 2 (GM0001): has the code of feature 1 as well"),
                        unknown -> assertThat(unknown)
                                .startsWith(
                                        "country.geojson, feature 3: property statcode is 'XX12', expected the code"),
                        empty -> assertThat(empty)
                                .startsWith("country.geojson, feature 4 (GM0005): has an empty geometry"));
    }

    @Test
    void anotherSystemOfCoordinatesIsRefused() {
        String crs = "\"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:EPSG::3857\"}},";
        assertThat(BroughtBoundaries.read("country.geojson", geoJson(crs, NORTH_WEST), USUAL, findings))
                .isEmpty();
        assertThat(findings.problems())
                .singleElement()
                .asString()
                .contains("member crs: is 'urn:ogc:def:crs:EPSG::3857', expected WGS84");
    }

    @Test
    void placesFarAwayAreRefused() {
        assertThat(read("GM0001: 500000 6800000, 502000 6800000, 502000 6802000"))
                .isEmpty();
        assertThat(findings.problems())
                .singleElement()
                .asString()
                .contains("[500000.0, 6800000.0] does not lie in the Netherlands");
    }

    @Test
    void latitudeBeforeLongitudeIsSaid() {
        assertThat(read("GM0001: 52.1 5.1, 52.1 5.2, 52.2 5.2")).isEmpty();
        assertThat(findings.problems()).singleElement().asString().contains("has north before east");
    }

    @Test
    void degreesAndMetresGiveTheSameMap() {
        BroughtBoundaries metres = read(NORTH_WEST, NORTH_EAST).orElseThrow();
        String degrees = geoJson("", NORTH_WEST, NORTH_EAST);
        for (String place : Set.of(
                "100000, 402000",
                "102000, 402000",
                "104000, 402000",
                "100000, 404000",
                "102000, 404000",
                "104000, 404000")) {
            double[] xy = Arrays.stream(place.split(", "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            degrees = degrees.replace("[" + place + "]", WgsOrRd.WGS84.place(new RijksDriehoek(xy[0], xy[1])));
        }
        BroughtBoundaries fromDegrees = BroughtBoundaries.read("degrees.geojson", degrees, USUAL, findings)
                .orElseThrow();
        assertThat(BorderPath.rows(fromDegrees.drawing().lines()))
                .isEqualTo(BorderPath.rows(metres.drawing().lines()));
    }

    @Test
    void waterFeaturesAreLeftOut() {
        String json = geoJson("", NORTH_WEST, NORTH_EAST.replace("GM0002", "GM0001"))
                .replaceFirst("\"statcode\": \"GM0001\"}", "\"statcode\": \"GM0001\", \"water\": \"NEE\"}");
        int last = json.lastIndexOf("\"statcode\": \"GM0001\"}");
        String withWater = json.substring(0, last) + "\"statcode\": \"GM0001\", \"water\": \"JA\"}"
                + json.substring(last + "\"statcode\": \"GM0001\"}".length());
        assertThat(BroughtBoundaries.read("country.geojson", withWater, USUAL, findings))
                .isPresent();
        assertThat(findings.notes()).anyMatch(note -> note.contains("1 features are marked as water"));
    }

    @Test
    void topoJsonIsReadQuantisedAndNot() {
        String absolute = """
                {"type": "Topology", "objects": {
                   "country": {"type": "GeometryCollection", "geometries": [{"type": "Polygon", "arcs": [[0, 1]]}]},
                   "gemeenten": {"type": "GeometryCollection", "geometries": [
                     {"type": "Polygon", "properties": {"GM_CODE": "GM0001"}, "arcs": [[0, 2]]},
                     {"type": "Polygon", "properties": {"GM_CODE": "GM0002"}, "arcs": [[1, -3]]}]}},
                 "arcs": [[[102000, 404000], [100000, 404000], [100000, 402000], [102000, 402000]],
                          [[102000, 402000], [104000, 402000], [104000, 404000], [102000, 404000]],
                          [[102000, 402000], [102000, 404000]]]}
                """;
        String quantised = absolute.replace(
                        "\"type\": \"Topology\"",
                        "\"type\": \"Topology\", \"transform\": {\"scale\": [1000, 1000], \"translate\": [100000, 400000]}")
                .replaceAll("(?s)\"arcs\": \\[\\[\\[102000.*", """
                        "arcs": [[[2, 4], [-2, 0], [0, -2], [2, 0]], [[2, 2], [2, 0], [0, 2], [-2, 0]], [[2, 2], [0, 2]]]}
                        """);
        BroughtBoundaries one = BroughtBoundaries.read("country.topojson", absolute, USUAL, findings)
                .orElseThrow();
        BroughtBoundaries other = BroughtBoundaries.read("country.topojson", quantised, USUAL, findings)
                .orElseThrow();
        assertThat(pairs(one)).containsExactlyInAnyOrder("GM0001|", "GM0002|", "GM0001|GM0002");
        assertThat(BorderPath.rows(one.drawing().lines()))
                .isEqualTo(BorderPath.rows(other.drawing().lines()));
    }

    private Optional<BroughtBoundaries> read(String... areas) {
        return BroughtBoundaries.read("country.geojson", geoJson("", areas), USUAL, findings);
    }
}
