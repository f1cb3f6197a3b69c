package nl.thuiskompas.platform.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import nl.thuiskompas.platform.datasets.CellStatus;
import org.junit.jupiter.api.Test;

/** Shares that may be given, of numbers that were made up. */
class ProtectedTest {
    private static final Protected ROUNDED = new Protected(
            "table", "measured", "rounded", Map.of("base", "10", "shares-from", "100"), 9, "0", "records", true);

    @Property
    void aShareIsGivenFromTheLeastBaseUpAndLiesBetweenNoneAndAll(
            @ForAll @DoubleRange(min = 0, max = 1e6) double part,
            @ForAll @DoubleRange(min = 0, max = 1e6) double base) {
        var share = ROUNDED.share(new Told.Amount(part, 9), new Told.Amount(base, 9));
        assertThat(share.isPresent()).isEqualTo(base >= 100);
        share.ifPresent(value -> assertThat(value).isBetween(0.0, 1.0));
    }

    @Test
    void ofWhatIsWithheldThereIsNoShare() {
        Told withheld = new Told.Withheld(CellStatus.WITHHELD);
        assertThat(ROUNDED.share(withheld, new Told.Amount(500, 9))).isEmpty();
        assertThat(ROUNDED.share(new Told.Amount(500, 9), withheld)).isEmpty();
        assertThat(new Told.Amount(500, 9).minus(withheld)).isEqualTo(withheld);
        assertThat(withheld.minus(new Told.Amount(500, 9))).isEqualTo(withheld);
        assertThat(new Told.Amount(500, 9).minus(Told.notMeasured())).isEqualTo(Told.notMeasured());
    }

    @Test
    void theStandardDeviationIsTheRootOfTheVarianceWhereThereIsOne() {
        assertThat(ROUNDED.deviation()).isEmpty();
        assertThat(new Protected("t", "m", "cell-key", Map.of("variance", "4.0"), 5, "0", "r", true).deviation())
                .hasValue(2);
    }
}
