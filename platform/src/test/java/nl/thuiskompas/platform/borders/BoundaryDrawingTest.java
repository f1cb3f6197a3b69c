package nl.thuiskompas.platform.borders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.thuiskompas.platform.tables.RawFileException;
import org.junit.jupiter.api.Test;

class BoundaryDrawingTest {
    /** A hundred metres or so to a cell. */
    private static final Topology.Transform TRANSFORM = new Topology.Transform(0.0015, 0.0009, 5, 52);

    private static final int[] OUTSIDE = {0, 0, 0, 100, 100, 100, 100, 0, 0, 0};
    private static final int[] INSIDE = {40, 40, 60, 40, 60, 60, 40, 60, 40, 40};

    @Test
    void anEnclaveAndTheHoleAroundItShareALine() {
        Topology topology = topology(
                List.of(OUTSIDE, INSIDE),
                area("GM0001", List.of(new int[] {0}, new int[] {1})),
                area("GM0002", List.of(new int[] {1})));
        List<BorderLine> lines = BorderLines.of(topology);
        assertThat(lines).extracting(BorderLine::forward).containsExactly("GM0001", "GM0001");
        assertThat(lines).extracting(BorderLine::backward).containsExactly("", "GM0002");
        BoundaryDrawing.Result drawing = BoundaryDrawing.draw(topology, 8);
        assertThat(drawing.lines()).hasSize(2);
        assertThat(drawing.largestDeviation()).isLessThan(BoundaryDrawing.LARGEST_DEVIATION);
    }

    @Test
    void aBorderThatWasDrawnTwiceIsDrawnOnce() {
        BorderLine west = new BorderLine("GM0001", "", new int[] {5, 0, 5, 5, 5, 10});
        BorderLine east = new BorderLine("GM0002", "", new int[] {5, 10, 5, 5, 5, 0});
        assertThat(GridBorders.of(List.of(west, east))).singleElement().satisfies(line -> {
            assertThat(line.forward()).isEqualTo("GM0001");
            assertThat(line.backward()).isEqualTo("GM0002");
            assertThat(line.xy()).containsExactly(5, 0, 5, 5, 5, 10);
        });
    }

    @Test
    void aMunicipalityWithoutWidthLeavesItsNeighboursSideBySide() {
        BorderLine one = new BorderLine("GM0001", "GM0002", new int[] {0, 0, 9, 9});
        BorderLine other = new BorderLine("GM0002", "GM0003", new int[] {0, 0, 9, 9});
        assertThat(GridBorders.of(List.of(one, other))).singleElement().satisfies(line -> {
            assertThat(line.forward()).isEqualTo("GM0001");
            assertThat(line.backward()).isEqualTo("GM0003");
        });
    }

    @Test
    void roundingKeepsTheAreaOfASmallMunicipality() {
        // About 290 by 280 m: rounding its corners to 25 m alone would cost it some percent.
        int[] small = {0, 0, 0, 1, 0, 2, 0, 3, 3, 3, 3, 2, 3, 1, 3, 0, 0, 0};
        Topology topology = topology(List.of(small), area("GM0001", List.of(new int[] {0})));
        GridRounding.Result grid = GridRounding.round(BorderLines.of(topology), TRANSFORM);
        double[] sums = new double[1];
        grid.lines()
                .forEach(line -> line.addTwiceArea(
                        Arrays.stream(line.xy()).asDoubleStream().toArray(), (code, twice) -> sums[0] += twice / 2));
        double source = grid.sourceAreas().getOrDefault("GM0001", 0.0);
        assertThat(sums[0]).isCloseTo(source, within(GridRounding.LARGEST_DEVIATION * source));
    }

    @Test
    void areasThatOverlapAreRefused() {
        Topology topology = topology(
                List.of(OUTSIDE), area("GM0001", List.of(new int[] {0})), area("GM0002", List.of(new int[] {0})));
        assertThatThrownBy(() -> BorderLines.of(topology))
                .isInstanceOf(RawFileException.class)
                .hasMessageContaining("is a border of GM0001 and of GM0002 on the same side");
    }

    @Test
    void aPathIsWhereItBeginsAndItsSteps() {
        assertThat(BorderPath.of(new int[] {10, 20, 11, 18, 11, 25})).isEqualTo("10 20 1 -2 0 7");
    }

    private record Area(String code, List<int[]> rings) {}

    private static Area area(String code, List<int[]> rings) {
        return new Area(code, rings);
    }

    private static Topology topology(List<int[]> arcs, Area... areas) {
        SortedMap<String, List<List<int[]>>> byCode = new TreeMap<>();
        for (Area area : areas) {
            byCode.put(area.code(), List.of(area.rings()));
        }
        return new Topology("x.topo.json", arcs, byCode, TRANSFORM);
    }
}
