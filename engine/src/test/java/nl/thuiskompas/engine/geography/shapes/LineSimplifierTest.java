package nl.thuiskompas.engine.geography.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LineSimplifierTest {
    @Test
    void aPointOnAStraightLineGoes() {
        assertThat(LineSimplifier.simplify(new int[] {0, 0, 5, 0, 10, 0}, 0.5)).containsExactly(0, 0, 10, 0);
    }

    @Test
    void theSmallestCornerGoesFirstAndALargeOneStays() {
        int[] line = {0, 0, 10, 1, 20, 0, 30, 40, 40, 0};
        assertThat(LineSimplifier.simplify(line, 20)).containsExactly(0, 0, 20, 0, 30, 40, 40, 0);
    }

    @Test
    void withoutAnAreaNothingGoes() {
        int[] line = {0, 0, 5, 0, 10, 0};
        assertThat(LineSimplifier.simplify(line, 0)).containsExactly(line);
    }

    @Test
    void anIslandStaysAnIsland() {
        int[] island = {0, 0, 2, 0, 3, 1, 2, 2, 0, 2, 0, 0};
        assertThat(LineSimplifier.simplify(island, 1e9))
                .hasSize(8)
                .startsWith(0, 0)
                .endsWith(0, 0);
    }

    @Test
    void emptyAndShortLinesStayAsTheyAre() {
        assertThat(LineSimplifier.simplify(new int[0], 9)).isEmpty();
        assertThat(LineSimplifier.simplify(new int[] {3, 4}, 9)).containsExactly(3, 4);
        assertThat(LineSimplifier.simplify(new int[] {3, 4, 5, 6}, 9)).containsExactly(3, 4, 5, 6);
    }

    @Test
    void halfAPointIsRefused() {
        assertThatThrownBy(() -> LineSimplifier.simplify(new int[] {1, 2, 3}, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 numbers");
    }

    @Property
    void endsStayAndWhatIsKeptWasThere(
            @ForAll @Size(min = 2, max = 60) int[] numbers, @ForAll @IntRange(max = 1_000_000) int minArea) {
        int[] line = Arrays.stream(Arrays.copyOf(numbers, numbers.length / 2 * 2))
                .map(number -> number % 2_000)
                .toArray();
        int[] simple = LineSimplifier.simplify(line, minArea);
        assertThat(pointsOf(line)).containsSubsequence(pointsOf(simple));
        assertThat(pointsOf(simple)[0]).isEqualTo(pointsOf(line)[0]);
        assertThat(pointsOf(simple)[simple.length / 2 - 1]).isEqualTo(pointsOf(line)[line.length / 2 - 1]);
        assertThat(LineSimplifier.simplify(line, minArea)).containsExactly(simple);
    }

    private static String[] pointsOf(int[] xy) {
        String[] points = new String[xy.length / 2];
        Arrays.setAll(points, point -> xy[2 * point] + " " + xy[2 * point + 1]);
        return points;
    }
}
