package nl.thuiskompas.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.thuiskompas.engine.statistics.Value.Amount;
import org.junit.jupiter.api.Test;

class ValuesTest {
    @Test
    void theEndOfAYearIsTheMomentTheNextBegins() {
        assertThat(Period.endOf(2020).moment())
                .isEqualTo(Period.startOf(2021).moment())
                .isEqualTo("2021-01-01");
        assertThat(Period.endOf(2020).geographyDate()).isEqualTo("2020-12-31");
        assertThat(Period.startOf(2021).geographyDate()).isEqualTo("2021-01-01");
        assertThat(Period.during(2020).geographyDate()).isEqualTo("2020-12-31");
        assertThat(Period.endOf(2012).code()).isEqualTo("2012");
    }

    @Test
    void periodsComeByMomentAndAreOnlyEqualInOrderWhenTheyAreEqual() {
        List<Period> inOrder = Stream.of(
                        Period.during(2021),
                        Period.startOf(2021),
                        Period.during(2020),
                        Period.endOf(2020),
                        Period.endOf(2012))
                .sorted()
                .toList();

        assertThat(inOrder)
                .containsExactly(
                        Period.endOf(2012),
                        Period.endOf(2020),
                        Period.during(2020),
                        Period.startOf(2021),
                        Period.during(2021));
        assertThat(Period.endOf(2020)).isNotEqualByComparingTo(Period.during(2020));
    }

    @Test
    void anAmountLiesWithinItsBand() {
        assertThat(Amount.exact(3).banded()).isFalse();
        assertThat(new Amount(3, 2.5, 3.5).banded()).isTrue();
        assertThatThrownBy(() -> new Amount(3, 3.1, 3.5)).hasMessage("3.0 does not lie between 3.1 and 3.5");
        assertThatThrownBy(() -> new Amount(Double.NaN, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSumPromisesNoMoreThanItsLeastPart() {
        assertThat(Status.FINAL.worse(Status.PROVISIONAL)).isEqualTo(Status.PROVISIONAL);
        assertThat(Status.APPORTIONED.worse(Status.ESTIMATED)).isEqualTo(Status.ESTIMATED);
        assertThat(Status.FINAL.worse(Status.FINAL)).isEqualTo(Status.FINAL);
        assertThat(Status.APPORTIONED.code()).isEqualTo("apportioned");
        assertThat(Unit.PERCENT.code()).isEqualTo("percent");
    }

    @Test
    void aColumnIsNamedByTableAndColumn() {
        assertThat(ColumnName.parse("dwelling-stock.end_stock"))
                .isEqualTo(new ColumnName("dwelling-stock", "end_stock"))
                .hasToString("dwelling-stock.end_stock");
        for (String wrong : new String[] {"end_stock", ".end_stock", "dwelling-stock."}) {
            assertThatThrownBy(() -> ColumnName.parse(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a column is written as table.column, not as \"" + wrong + "\"");
        }
    }

    @Test
    void aRoundingStepIsNotNegative() {
        assertThat(Precision.WHOLE_PERCENT.halfWidth()).isEqualTo(0.5);
        assertThatThrownBy(() -> new Precision(-0.5)).hasMessage("half a rounding step cannot be -0.5");
        assertThatThrownBy(() -> new Precision(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCountNamesAtLeastOneColumn() {
        assertThatThrownBy(() -> new Measure.Count(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a count names at least one column");
    }

    @Test
    void observationsKnowNothingOfACodeTheyDoNotHold() {
        Observations observations = new Tables()
                .counted(Tables.STOCK, Period.endOf(2020), Map.of("GM0855", 2.0, "GM0363", 1.0))
                .observations(Tables.STOCK, Period.endOf(2020));

        assertThat(observations.codes()).containsExactly("GM0363", "GM0855");
        assertThat(observations.value("GM0855")).isEqualTo(2);
        assertThat(observations.value("GM0456")).isNaN();
    }

    @Test
    void everyReasonIsASentence() {
        assertThat(new Reason(Reason.Kind.NOT_OBSERVED, "GM0363").sentence())
                .isEqualTo("the source has no value for GM0363");
        assertThat(new Reason(Reason.Kind.NO_BASE, "PV27").sentence()).isEqualTo("PV27 has nothing to take a share of");
    }
}
