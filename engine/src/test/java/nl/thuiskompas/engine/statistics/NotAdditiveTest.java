package nl.thuiskompas.engine.statistics;

import static nl.thuiskompas.engine.geography.SmallCountry.AMSTERDAM;
import static nl.thuiskompas.engine.geography.SmallCountry.BOXTEL;
import static nl.thuiskompas.engine.geography.SmallCountry.EEMSDELTA;
import static nl.thuiskompas.engine.geography.SmallCountry.GROESBEEK;
import static nl.thuiskompas.engine.geography.SmallCountry.GRONINGEN;
import static nl.thuiskompas.engine.geography.SmallCountry.WEESP;
import static nl.thuiskompas.engine.statistics.SmallStock.NEW_YEAR_2021;
import static nl.thuiskompas.engine.statistics.SmallStock.WEESP_GONE;
import static nl.thuiskompas.engine.statistics.SmallStock.amount;
import static nl.thuiskompas.engine.statistics.SmallStock.figure;
import static nl.thuiskompas.engine.statistics.SmallStock.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.SmallCountry;
import nl.thuiskompas.engine.statistics.Measure.Obstacle;
import nl.thuiskompas.engine.statistics.Value.Amount;
import org.junit.jupiter.api.Test;

/** Averages with and without their weights, and medians. */
class NotAdditiveTest {
    private static final ColumnName VALUE = ColumnName.parse("key-figures.average_home_value");
    private static final Precision THOUSANDS = new Precision(500);
    private static final Map<String, Double> VALUES = Map.of(
            AMSTERDAM,
            440_000.0,
            WEESP,
            340_000.0,
            EEMSDELTA,
            160_000.0,
            GRONINGEN,
            220_000.0,
            SmallCountry.BERG_EN_DAL,
            300_000.0);

    @Test
    void aMergedMunicipalityHasTheAverageWeighedByHomesWithTheBandOfTheRounding() {
        Figure amsterdam = figure(mean(WEESP_GONE, Division.MUNICIPALITY), AMSTERDAM);
        double expected = (440_000.0 * 449_989 + 340_000.0 * 9386) / 459_375;

        assertThat(((Amount) amsterdam.value()).value()).isCloseTo(expected, within(1e-6));
        assertThat(((Amount) amsterdam.value()).low()).isCloseTo(expected - 500, within(1e-6));
        assertThat(((Amount) amsterdam.value()).high()).isCloseTo(expected + 500, within(1e-6));
        assertThat(amsterdam.status()).isEqualTo(Status.ESTIMATED);
    }

    @Test
    void aWholeMunicipalityHasThePublishedAverage() {
        Cube own = mean(NEW_YEAR_2021, Division.MUNICIPALITY);

        assertThat(figure(own, WEESP).value()).isEqualTo(new Amount(340_000, 339_500, 340_500));
        assertThat(figure(own, WEESP).status()).isEqualTo(Status.FINAL);
        assertThat(amount(mean(LocalDate.of(2015, 6, 1), Division.MUNICIPALITY), GROESBEEK)
                        .value())
                .isEqualTo(300_000);
    }

    @Test
    void anAverageIsMissingWhereOneOfItsPartsIs() {
        assertThat(reason(mean(NEW_YEAR_2021, Division.PROVINCE), "PV30").kind())
                .isEqualTo(Reason.Kind.NOT_OBSERVED);
    }

    @Test
    void aMedianIsGivenForWholeMunicipalitiesAndRefusedForTheRest() {
        Cube own = published(Obstacle.MEDIAN, NEW_YEAR_2021, Division.MUNICIPALITY);
        Cube later = published(Obstacle.MEDIAN, WEESP_GONE, Division.MUNICIPALITY);
        Cube province = published(Obstacle.MEDIAN, NEW_YEAR_2021, Division.PROVINCE);

        assertThat(amount(own, AMSTERDAM).value()).isEqualTo(440_000);
        assertThat(figure(own, AMSTERDAM).status()).isEqualTo(Status.FINAL);
        assertThat(reason(own, BOXTEL).kind()).isEqualTo(Reason.Kind.NOT_OBSERVED);
        assertThat(reason(later, AMSTERDAM)).isEqualTo(new Reason(Reason.Kind.MEDIAN_OF_SEVERAL, AMSTERDAM));
        assertThat(amount(later, GRONINGEN).value()).isEqualTo(220_000);
        assertThat(reason(province, "PV27")).isEqualTo(new Reason(Reason.Kind.MEDIAN_OF_SEVERAL, "PV27"));
        assertThat(reason(province, "PV27").sentence()).contains("medians of parts give no median of a whole");
    }

    @Test
    void aRegionOfOneWholeMunicipalityHasItsMedian() {
        // Gelderland holds Berg en Dal only.
        assertThat(amount(published(Obstacle.MEDIAN, NEW_YEAR_2021, Division.PROVINCE), "PV25")
                        .value())
                .isEqualTo(300_000);
    }

    @Test
    void anAverageWithoutItsNumbersIsRefusedAndSaysWhy() {
        Cube country = published(Obstacle.AVERAGE_WITHOUT_WEIGHTS, NEW_YEAR_2021, Division.COUNTRY);

        assertThat(reason(country, "NL").kind()).isEqualTo(Reason.Kind.AVERAGE_WITHOUT_WEIGHTS);
        assertThat(reason(country, "NL").sentence()).contains("does not say of how many each average is");
        assertThat(figure(country, "NL").status()).isEqualTo(Status.MISSING);
    }

    @Test
    void aPartOfAMunicipalityDoesNotHaveItsMedian() {
        Cube before = published(Obstacle.MEDIAN, LocalDate.of(2020, 12, 31), Division.MUNICIPALITY);

        assertThat(reason(before, SmallCountry.APPINGEDAM).kind()).isEqualTo(Reason.Kind.MEDIAN_OF_SEVERAL);
    }

    private static Cube mean(LocalDate edition, Division division) {
        return evaluate(new Measure.Mean(VALUE, Tables.STOCK), edition, division);
    }

    private static Cube published(Obstacle why, LocalDate edition, Division division) {
        return evaluate(new Measure.Published(List.of(VALUE), why), edition, division);
    }

    private static Cube evaluate(Measure measure, LocalDate edition, Division division) {
        Tables tables = SmallStock.tables().with(VALUE, Period.startOf(2021), THOUSANDS, Status.FINAL, VALUES);
        return SmallStock.evaluator(tables)
                .evaluate(
                        new Indicator("value", 1, Unit.EUROS, measure),
                        Period.startOf(2021),
                        edition,
                        division,
                        Average.RATIO);
    }
}
