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
        share.ifPresent(value -> assertThat(value.value()).isBetween(value.low(), value.high()));
        share.ifPresent(value -> assertThat(value.low()).isNotNegative());
        share.ifPresent(value -> assertThat(value.high()).isLessThanOrEqualTo(1));
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
    void aMeanIsOffByItsOwnMarginAndNotByThatOfANumberOfPeople() {
        assertThat(ROUNDED.mean(23.4)).isInstanceOfSatisfying(Told.Amount.class, mean -> {
            assertThat(mean.margin()).isBetween(3.0, 4.0);
            assertThat(mean.value()).isEqualTo(23.4);
        });
        assertThat(new Protected("t", "m", "exact", Map.of(), 0, "0", "r", true).mean(23.4))
                .isEqualTo(new Told.Amount(23.4, 0));
        assertThat(new Protected("t", "m", "unheard-of", Map.of(), 9, "0", "r", true).mean(23.4))
                .as("nothing is told of which nobody can say how far it is off")
                .isInstanceOf(Told.Withheld.class);
    }

    @Test
    void theStandardDeviationIsTheRootOfTheVarianceWhereThereIsOne() {
        assertThat(ROUNDED.deviation()).isEmpty();
        assertThat(new Protected("t", "m", "cell-key", Map.of("variance", "4.0"), 5, "0", "r", true).deviation())
                .hasValue(2);
    }
}
