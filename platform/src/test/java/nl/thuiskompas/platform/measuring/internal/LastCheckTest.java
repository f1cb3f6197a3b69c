package nl.thuiskompas.platform.measuring.internal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.thuiskompas.platform.attack.AttackReport;
import nl.thuiskompas.platform.attack.Finding;
import nl.thuiskompas.platform.attack.Tested;
import nl.thuiskompas.platform.measuring.MeasureException;
import org.junit.jupiter.api.Test;

/** What an attack has to find for a release not to be written. */
class LastCheckTest {
    private static final Tested ALL = new Tested(100, 0, 20, 20, 0, 0, 0, 0, 0, 0, 4);
    private static final Tested ALL_BUT_ONE = new Tested(100, 0, 20, 20, 0, 0, 0, 0, 0, 1, 4);

    private static Finding finding(Finding.Kind kind) {
        return new Finding(
                kind,
                "measured-exact-1",
                2021,
                "homes",
                "homes-by-rent",
                "CR36 tenure=association",
                3,
                5,
                "cannot be told from nobody, nor from 10",
                List.of(
                        "in CR36: homes (2090) = homes tenure=association (not published) + others",
                        "CR36 tenure=other-landlord is at least its part vacant-homes, published as 45"));
    }

    @Test
    void whereNothingIsFoundNothingIsRefused() {
        assertThatCode(() -> LastCheck.requireSafe(
                        new AttackReport(List.of("measured-exact-1"), ALL, 0, List.of(), List.of()), "exact", false))
                .doesNotThrowAnyException();
    }

    @Test
    void whatPartsTellHasToBeAccepted() {
        AttackReport report = new AttackReport(
                List.of("measured-exact-1"), ALL_BUT_ONE, 0, List.of(), List.of(finding(Finding.Kind.THROUGH_PARTS)));
        assertThatThrownBy(() -> LastCheck.requireSafe(report, "exact", false))
                .isInstanceOf(MeasureException.class)
                .hasMessageContaining("1 cell that is withheld can be narrowed")
                .hasMessageContaining("--accept-parts")
                .hasMessageContaining("homes, homes-by-rent, CR36 tenure=association")
                .hasMessageContaining("its part vacant-homes");
        assertThatCode(() -> LastCheck.requireSafe(report, "exact", true)).doesNotThrowAnyException();
    }

    @Test
    void whatIsFoundIsNeverAccepted() {
        AttackReport report =
                new AttackReport(List.of("measured-exact-1"), ALL, 1, List.of(finding(Finding.Kind.LINEAR)), List.of());
        assertThatThrownBy(() -> LastCheck.requireSafe(report, "exact", true))
                .isInstanceOf(MeasureException.class)
                .hasMessageContaining("found 1 cell of which more can be known than exact promises");
    }
}
