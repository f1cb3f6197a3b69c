package nl.thuiskompas.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import nl.thuiskompas.engine.statistics.Unit;
import nl.thuiskompas.engine.statistics.Value.Amount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    private static final Numbers DUTCH = Numbers.in(Language.NL);
    private static final Numbers ENGLISH = Numbers.in(Language.EN);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0|0|0",
                "999|0|999|999",
                "1000|0|1.000|1,000",
                "7966331|0|7.966.331|7,966,331",
                "28.85|1|28,9|28.9",
                "-1234.5|1|−1.234,5|−1,234.5",
                "-0.04|1|0,0|0.0",
                "999.96|1|1.000,0|1,000.0",
            })
    void numbersAreWrittenAsEachLanguageDoes(double value, int decimals, String dutch, String english) {
        assertThat(DUTCH.number(value, decimals)).isEqualTo(dutch);
        assertThat(ENGLISH.number(value, decimals)).isEqualTo(english);
    }

    @Property
    void whatIsWrittenIsTheValueToHalfOfTheLastDecimal(
            @ForAll @DoubleRange(min = -1e9, max = 1e9) double value, @ForAll @IntRange(max = 4) int decimals) {
        BigDecimal read = read(DUTCH.number(value, decimals), ".", ",");
        BigDecimal half = new BigDecimal("0.5").movePointLeft(decimals);
        assertThat(read.subtract(BigDecimal.valueOf(value)).abs()).isLessThanOrEqualTo(half);
    }

    @Property
    void bothLanguagesWriteTheSameNumber(
            @ForAll @DoubleRange(min = -1e9, max = 1e9) double value, @ForAll @IntRange(max = 4) int decimals) {
        assertThat(read(DUTCH.number(value, decimals), ".", ","))
                .isEqualByComparingTo(read(ENGLISH.number(value, decimals), ",", "."));
    }

    @Property
    void groupsAreOfThree(@ForAll @DoubleRange(min = 0, max = 1e12) double value) {
        assertThat(ENGLISH.whole(value)).matches("\\d{1,3}(,\\d{3})*");
    }

    @Test
    void aDifferenceCarriesItsSignUnlessThereIsNone() {
        assertThat(DUTCH.difference(4.25, 1)).isEqualTo("+4,3");
        assertThat(DUTCH.difference(-4.25, 1)).isEqualTo("−4,3");
        assertThat(DUTCH.difference(0, 1)).isEqualTo("0,0");
        assertThat(DUTCH.difference(0.01, 1)).as("rounds to no difference").isEqualTo("0,0");
    }

    @Test
    void aPercentageStaysWholeWhereTheSourceGaveItWhole() {
        assertThat(DUTCH.value(new Amount(35, 34.5, 35.5), Unit.PERCENT)).isEqualTo("35%");
        assertThat(DUTCH.value(new Amount(28.885, 28.4, 29.39), Unit.PERCENT)).isEqualTo("28,9%");
        assertThat(DUTCH.value(Amount.exact(30), Unit.PERCENT)).isEqualTo("30,0%");
        assertThat(DUTCH.value(Amount.exact(7_966_331), Unit.HOMES)).isEqualTo("7.966.331");
    }

    @Test
    void aBandHasAnEnDashBetweenItsEnds() {
        assertThat(DUTCH.band(new Amount(28.885, 28.41, 29.39), Unit.PERCENT)).isEqualTo("28,4–29,4%");
        assertThat(ENGLISH.band(new Amount(283_907, 261_632, 307_931), Unit.HOMES))
                .isEqualTo("261,632–307,931");
    }

    @Test
    void millionsHaveTwoDecimals() {
        assertThat(DUTCH.millions(7_966_331)).isEqualTo("7,97 miljoen");
        assertThat(ENGLISH.millions(7_966_331)).isEqualTo("7.97 million");
    }

    @Test
    void datesAreInWords() {
        assertThat(DUTCH.date(LocalDate.of(2021, 3, 1))).isEqualTo("1 maart 2021");
        assertThat(ENGLISH.date(LocalDate.of(2021, 3, 1))).isEqualTo("1 March 2021");
    }

    private static BigDecimal read(String text, String group, String decimal) {
        return new BigDecimal(text.replace(group, "").replace(decimal, ".").replace('−', '-'));
    }
}
