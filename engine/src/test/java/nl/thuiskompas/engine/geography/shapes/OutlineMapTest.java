package nl.thuiskompas.engine.geography.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OutlineMapTest {
    @Test
    void bordersAreChainedIntoRings() {
        OutlineMap map = Squares.map("ab");
        assertThat(map.areas()).containsExactly("a", "b");
        assertThat(map.rings("a")).hasSize(1);
        assertThat(map.surface("a")).isEqualTo(100);
        assertThat(map.path("a")).startsWith("M").endsWith("z");
    }

    @Test
    void aHoleIsNotPartOfTheAreaRoundIt() {
        OutlineMap map = Squares.map("aaa", "aba", "aaa");
        assertThat(map.rings("a")).hasSize(2);
        assertThat(map.surface("a")).isEqualTo(800);
        assertThat(map.neighbours("b")).containsExactly("a");
    }

    @Test
    void aClosedLineIsAnIsland() {
        OutlineMap map = OutlineMap.of(List.of(Border.parse("t", "", "3 4 5 0 0 5 -5 0 0 -5")));
        assertThat(map.path("t")).isEqualTo("M3 4l5 0 0 5-5 0z");
        assertThat(map.box()).isEqualTo(new Box(3, 4, 8, 9));
    }

    @Test
    void anAreaWhoseBordersDoNotCloseIsNamed() {
        assertThatThrownBy(() -> OutlineMap.of(List.of(Border.parse("GM0007", "", "0 0 5 0"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("GM0007")
                .hasMessageContaining("5,0");
    }

    @Test
    void anAreaThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> Squares.map("ab").path("c")).hasMessageContaining("c is not on this map of 2 areas");
    }

    @Test
    void neighboursShareABorderAndACornerIsNone() {
        OutlineMap map = Squares.map("ab", "cd");
        assertThat(map.neighbours("a")).containsExactly("b", "c");
    }

    @Test
    void groupsAreDividedByTheirSeams() {
        OutlineMap map = Squares.map("abc", "abc");
        Map<String, String> provinces = Map.of("a", "west", "b", "west", "c", "east");
        assertThat(map.seams(provinces::get)).isEqualTo("M20 0l0 10 0 10");
        OutlineMap dissolved = map.dissolve(provinces::get);
        assertThat(dissolved.areas()).containsExactly("east", "west");
        assertThat(dissolved.surface("west")).isEqualTo(400);
        assertThat(dissolved.neighbours("west")).containsExactly("east");
    }

    @Test
    void theCoastHasNoNeighbour() {
        assertThat(Squares.map("a").coast()).isEqualTo("M0 0l0 10 10 0 0-10-10 0");
    }

    @Test
    void theEdgeOfSomeAreasLeavesOutWhatLiesBetweenThem() {
        OutlineMap map = Squares.map("abc");
        assertThat(map.edge(Set.of("a", "b", "c"))).isEqualTo(map.coast());
        assertThat(map.edge(Set.of("b"))).isEqualTo("M10 0l0 10 10 0 0-10-10 0");
    }

    @Test
    void scalingFillsTheWidthBetweenTheMargins() {
        OutlineMap map = Squares.map("abcd").scaleTo(1000, 14);
        assertThat(map.box()).isEqualTo(new Box(14, 14, 986, 257));
    }

    @Test
    void anAreaTooSmallForTheGridStaysDrawable() {
        OutlineMap map = Squares.map("ab").scale(0.01, 0, 0);
        assertThat(map.rings("a")).isEmpty();
        assertThat(map.path("a")).isEqualTo("M-1 0l1-1 1 1-1 1z");
        assertThat(map.labelPoint("a")).isEqualTo(new Point(0, 0));
    }

    @Test
    void aSmallIslandGoesButNotTheLastOfAnArea() {
        OutlineMap map = OutlineMap.of(List.of(
                Border.parse("t", "", "0 0 50 0 0 50 -50 0 0 -50"),
                Border.parse("t", "", "90 0 2 0 0 2 -2 0 0 -2"),
                Border.parse("v", "", "90 50 3 0 0 3 -3 0 0 -3")));
        OutlineMap simple = map.simplify(20);
        assertThat(simple.rings("t")).hasSize(1);
        assertThat(simple.surface("v")).isEqualTo(9);
    }

    @Test
    void aLabelStandsInsideAHorseshoe() {
        OutlineMap map = Squares.map("aaa", "a..", "aaa");
        Point place = map.labelPoint("a");
        assertThat(place.x() > 10 && place.y() > 10 && place.y() < 20)
                .as("%s lies in the bay", place)
                .isFalse();
        assertThat(new Box(0, 0, 30, 30).contains(new Box(place.x(), place.y(), place.x(), place.y())))
                .isTrue();
    }

    @Property(tries = 200)
    void everySquareIsInOneArea(@ForAll("drawings") List<String> rows) {
        OutlineMap map = Squares.map(rows.toArray(String[]::new));
        for (String area : map.areas()) {
            assertThat(map.surface(area)).isEqualTo(100.0 * squares(rows, area));
        }
    }

    @Property(tries = 200)
    void whoIsMyNeighbourHasMeAsOne(@ForAll("drawings") List<String> rows) {
        OutlineMap map = Squares.map(rows.toArray(String[]::new));
        for (String area : map.areas()) {
            assertThat(map.neighbours(area))
                    .allSatisfy(other -> assertThat(map.neighbours(other)).contains(area));
        }
    }

    @Property(tries = 200)
    void surfacesGrowWithTheSquareOfTheScale(
            @ForAll("drawings") List<String> rows, @ForAll @IntRange(min = 1, max = 40) int scale) {
        OutlineMap map = Squares.map(rows.toArray(String[]::new));
        OutlineMap scaled = map.scale(scale, -3, 5);
        for (String area : map.areas()) {
            assertThat(scaled.surface(area)).isEqualTo(map.surface(area) * scale * scale);
        }
    }

    @Property(tries = 200)
    void onACoarseGridNoSurfaceIsLostOrMadeBetweenNeighbours(
            @ForAll("drawings") List<String> rows, @ForAll @IntRange(min = 1, max = 90) int percent) {
        OutlineMap scaled = Squares.map(rows.toArray(String[]::new)).scale(percent / 100.0, 0, 0);
        double sum = scaled.areas().stream().mapToDouble(scaled::surface).sum();
        OutlineMap whole = scaled.dissolve(area -> "all");
        double together = whole.contains("all") ? whole.surface("all") : 0;
        assertThat(sum).isCloseTo(together, within(1e-9));
    }

    @Property(tries = 200)
    void noAreaVanishesHoweverCoarse(
            @ForAll("drawings") List<String> rows, @ForAll @IntRange(min = 1, max = 100_000) int minArea) {
        OutlineMap map = Squares.map(rows.toArray(String[]::new));
        OutlineMap simple = map.simplify(minArea);
        assertThat(simple.areas()).isEqualTo(map.areas());
        assertThat(simple.areas())
                .allSatisfy(area -> assertThat(simple.surface(area)).isPositive());
    }

    @Provide
    Arbitrary<List<String>> drawings() {
        return Arbitraries.strings()
                .withChars("abc.")
                .ofLength(6)
                .list()
                .ofSize(5)
                .filter(rows -> rows.stream().anyMatch(row -> !row.equals("......")));
    }

    private static long squares(List<String> rows, String area) {
        return rows.stream()
                .flatMap(row -> Arrays.stream(row.split("")))
                .filter(area::equals)
                .count();
    }
}
