package nl.thuiskompas.platform.geographies.internal;

import static nl.thuiskompas.platform.geographies.internal.FourSquares.NORTH_EAST;
import static nl.thuiskompas.platform.geographies.internal.FourSquares.NORTH_WEST;
import static nl.thuiskompas.platform.geographies.internal.FourSquares.SOUTH_EAST;
import static nl.thuiskompas.platform.geographies.internal.FourSquares.SOUTH_WEST;
import static nl.thuiskompas.platform.geographies.internal.FourSquares.USUAL;
import static nl.thuiskompas.platform.geographies.internal.FourSquares.geoJson;
import static nl.thuiskompas.platform.geographies.internal.FourSquares.pairs;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The borders of a country of four squares, and what can be wrong with how they lie. */
class BroughtBoundariesTest {
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

    private Optional<BroughtBoundaries> read(String... areas) {
        return BroughtBoundaries.read("country.geojson", geoJson("", areas), USUAL, findings);
    }
}
