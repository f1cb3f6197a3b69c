package nl.thuiskompas.platform.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DumbbellTest {
    @Test
    void aHollowDotBecomesAFilledOneOnOneAxis() {
        assertThat(new Dumbbell(8, 4).draw(Role.MINE, 2, 6).markup())
                .contains("<circle class=\"tk-point tk-point--hollow\" cx=\"25%\"")
                .contains("<circle class=\"tk-point tk-point--mine\" cx=\"75%\"")
                .contains("<line class=\"tk-mean\" x1=\"50%\" x2=\"50%\"")
                .contains("aria-hidden=\"true\"");
    }

    @Test
    void noDotLiesBesideTheColumn() {
        assertThat(new Dumbbell(8, 4).draw(Role.SUBJECT, -1, 9).markup()).contains("cx=\"0%\"", "cx=\"100%\"");
    }

    @Test
    void anAxisHasALength() {
        assertThatThrownBy(() -> new Dumbbell(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
