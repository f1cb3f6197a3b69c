package nl.thuiskompas.engine.geography.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BorderTest {
    @Test
    void aPathIsAPlaceAndThenSteps() {
        Border border = Border.parse("GM0363", "GM0384", "100 200 5 -3 -1 0");
        assertThat(border.forward()).isEqualTo("GM0363");
        assertThat(border.backward()).isEqualTo("GM0384");
        assertThat(border.points()).containsExactly(100, 200, 105, 197, 104, 197);
    }

    @Test
    void whatIsReadCanBeWritten() {
        String path = "7 8 1 0 0 1 -1 -1";
        assertThat(Border.parse("GM0001", "", path).path()).isEqualTo(path);
    }

    @Test
    void aBlankSideLiesOutside() {
        Border coast = Border.parse("GM0448", "", "0 0 9 0 0 9 -9 -9");
        assertThat(coast.backward()).isNull();
        assertThat(coast.isOuter()).isTrue();
        assertThat(coast.isClosed()).isTrue();
    }

    @Test
    void aWordThatIsNoNumberIsNamed() {
        assertThatThrownBy(() -> Border.parse("GM0001", "", "1 2 three 4"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'three'");
    }

    @Test
    void halfAPointAndALineOfOnePointAreRefused() {
        assertThatThrownBy(() -> Border.parse("GM0001", "", "1 2 3")).hasMessageContaining("3 numbers");
        assertThatThrownBy(() -> Border.parse("GM0001", "", "1 2")).hasMessageContaining("2 numbers");
    }

    @Test
    void aBorderDividesTwoThings() {
        assertThatThrownBy(() -> Border.parse("GM0001", "GM0001", "1 2 3 4")).hasMessageContaining("both are GM0001");
        assertThatThrownBy(() -> Border.parse("", "", "1 2 3 4")).hasMessageContaining("both are outside");
    }

    @Test
    void nobodyCanMoveItsPoints() {
        int[] points = {0, 0, 1, 1};
        Border border = new Border("a", null, points);
        points[0] = 9;
        border.points()[1] = 9;
        assertThat(border.points()).containsExactly(0, 0, 1, 1);
    }
}
