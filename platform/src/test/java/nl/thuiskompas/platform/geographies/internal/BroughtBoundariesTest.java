package nl.thuiskompas.platform.geographies.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.borders.BorderPath;
import nl.thuiskompas.platform.borders.RijksDriehoek;
import nl.thuiskompas.platform.borders.WgsOrRd;
import org.junit.jupiter.api.Test;

/** A country of four squares of two kilometres, in metres of the national grid, and what can be wrong with it. */
class BroughtBoundariesTest {
    private static final BroughtBoundaries.Reading USUAL = new BroughtBoundaries.Reading("", "", 0.5);

    private static final String NORTH_WEST = "GM0001: 100000 402000, 102000 402000, 102000 404000, 100000 404000";
    private static final String NORTH_EAST = "GM0002: 102000 402000, 104000 402000, 104000 404000, 102000 404000";
    private static final String SOUTH_WEST = "GM0003: 100000 400000, 102000 400000, 102000 402000, 100000 402000";
    private static final String SOUTH_EAST = "GM0004: 102000 400000, 104000 400000, 104000 402000, 102000 402000";

    private final ImportFindings findings = new ImportFindings();

    @Test
    void neighboursShareTheirBorder() {
        BroughtBoundaries map =
                read(NORTH_WEST, NORTH_EAST, SOUTH_WEST, SOUTH_EAST).orElseThrow();
        assertThat(map.codes()).containsExactly("GM0001", "GM0002", "GM0003", "GM0004");
        assertThat(pairs(map))
                .containsExactlyInAnyOrder(
                        "GM0001|",
                        "GM0002|",
                        "GM0003|",
                        "GM0004|",
                        "GM0001|GM0002",
                        "GM0001|GM0003",
                        "GM0002|GM0004",
                        "GM0003|GM0004");
        assertThat(map.drawing().lines()).hasSize(8);
    }

    @Test
    void aCornerOnTheNeighboursEdgeDividesIt() {
        BroughtBoundaries map = read(
                        "GM0001: 100000 402000, 104000 402000, 104000 404000, 100000 404000", SOUTH_WEST, SOUTH_EAST)
                .orElseThrow();
        assertThat(pairs(map)).contains("GM0001|GM0003", "GM0001|GM0004", "GM0003|GM0004");
    }

    @Test
    void cornersThatDifferByCentimetresAreOne() {
        BroughtBoundaries map = read(
                        NORTH_WEST,
                        "GM0002: 102000.3 402000.2, 104000 402000, 104000 404000, 101999.9 404000",
                        SOUTH_WEST,
                        SOUTH_EAST)
                .orElseThrow();
        assertThat(pairs(map)).hasSize(8).contains("GM0001|GM0002", "GM0002|GM0004");
    }

    @Test
    void anIslandAndAnEnclaveBelongWhereTheyLie() {
        String withHole = "GM0001: 100000 402000, 102000 402000, 102000 404000, 100000 404000"
                + " / 100500 402500, 101000 402500, 101000 403000, 100500 403000";
        String enclaveAndIsland = "GM0002: 100500 402500, 101000 402500, 101000 403000, 100500 403000"
                + " & 110000 402000, 111000 402000, 111000 403000";
        BroughtBoundaries map = read(withHole, enclaveAndIsland).orElseThrow();
        assertThat(pairs(map)).containsExactlyInAnyOrder("GM0001|", "GM0002|", "GM0001|GM0002");
    }

    @Test
    void waterAmongMunicipalitiesBelongsToNone() {
        BroughtBoundaries map = read(
                        "GM0001: 100000 400000, 104000 400000, 104000 401000, 100000 401000",
                        "GM0002: 100000 401000, 101000 401000, 101000 402000, 104000 402000, 104000 403000, 100000 403000",
                        "GM0003: 103000 401000, 104000 401000, 104000 402000, 103000 402000")
                .orElseThrow();
        assertThat(map.drawing().lines()).anyMatch(line -> line.backward().isEmpty());
        assertThat(findings.problems()).isEmpty();
    }

    @Test
    void bordersThatCrossAreRefusedWithThePlace() {
        assertThat(read(NORTH_WEST, "GM0002: 102100 401900, 104000 402000, 104000 404000, 101800 404000", SOUTH_WEST))
                .isEmpty();
        assertThat(findings.problems())
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("country.geojson: GM0001 and GM0002 overlap, lines cross at [102000.0, 402")
                        .contains("m wide near [")
                        .contains("--mend"));
    }

    @Test
    void everyOverlapIsReported() {
        assertThat(read(
                        NORTH_WEST,
                        "GM0002: 101900 402000, 104000 402000, 104000 404000, 101900 404000",
                        "GM0003: 100000 400000, 102000 400000, 102000 402050, 100000 402050"))
                .isEmpty();
        assertThat(findings.problems())
                .hasSize(3)
                .anyMatch(problem -> problem.contains("GM0001 and GM0002 overlap"))
                .anyMatch(problem -> problem.contains("GM0001 and GM0003 overlap"))
                .anyMatch(problem -> problem.contains("GM0001 and GM0002 and GM0003 overlap"));
    }

    @Test
    void aMunicipalityWithinAnotherIsAnOverlap() {
        assertThat(read(NORTH_WEST, "GM0002: 100500 402500, 101000 402500, 101000 403000, 100500 403000"))
                .isEmpty();
        assertThat(findings.problems())
                .singleElement()
                .asString()
                .contains("GM0001 and GM0002 overlap (1 place, together 250000 m²");
    }

    @Test
    void aGapBetweenNeighboursIsRefusedAndCanBeMended() {
        String[] country = {
            NORTH_WEST,
            "GM0002: 102000 402000, 102005 403000, 102000 404000, 104000 404000, 104000 402000",
            SOUTH_WEST,
            SOUTH_EAST
        };
        assertThat(read(country)).isEmpty();
        assertThat(findings.problems())
                .singleElement()
                .asString()
                .startsWith("country.geojson: between GM0001 and GM0002 there is a gap: their borders do not coincide"
                        + " (1 place, together 5000 m², the widest 2.5 m wide near [");
        ImportFindings second = new ImportFindings();
        BroughtBoundaries mended = BroughtBoundaries.read(
                        "country.geojson", geoJson("", country), new BroughtBoundaries.Reading("", "", 3), second)
                .orElseThrow();
        assertThat(pairs(mended)).hasSize(8).contains("GM0001|GM0002");
        assertThat(second.notes()).anyMatch(note -> note.contains("it went to a neighbour"));
    }

    @Test
    void aCrackThatIsOpenAtBothEndsIsRefused() {
        assertThat(read(NORTH_WEST, "GM0002: 102003 402000, 104000 402000, 104000 404000, 102003 404000"))
                .isEmpty();
        assertThat(findings.problems())
                .singleElement()
                .asString()
                .contains("between GM0001 and GM0002 there is a crack over 2000 m, 3.0 m wide");
    }

    @Test
    void anOutlineThatCrossesItselfIsRefused() {
        assertThat(read("GM0001: 100000 400000, 102000 402000, 102000 400000, 100000 401500"))
                .isEmpty();
        assertThat(findings.problems())
                .singleElement()
                .asString()
                .contains("the outline of GM0001 crosses itself, lines cross at [");
    }

    @Test
    void anOpenRingIsRefused() {
        String json = geoJson("", NORTH_WEST).replace(", [100000, 402000]]", "]");
        assertThat(BroughtBoundaries.read("country.geojson", json, USUAL, findings))
                .isEmpty();
        assertThat(findings.problems())
                .singleElement()
                .asString()
                .startsWith("country.geojson, feature 1 (GM0001): has a ring that is not closed");
    }

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
                                        .map(BroughtBoundariesTest::polygon)
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
