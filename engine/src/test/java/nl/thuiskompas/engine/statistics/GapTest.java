package nl.thuiskompas.engine.statistics;

import static nl.thuiskompas.engine.geography.SmallCountry.AMSTERDAM;
import static nl.thuiskompas.engine.geography.SmallCountry.BERG_EN_DAL;
import static nl.thuiskompas.engine.geography.SmallCountry.BOXTEL;
import static nl.thuiskompas.engine.geography.SmallCountry.GRONINGEN;
import static nl.thuiskompas.engine.geography.SmallCountry.HET_HOGELAND;
import static nl.thuiskompas.engine.geography.SmallCountry.MIDDEN_GRONINGEN;
import static nl.thuiskompas.engine.statistics.SmallStock.NEW_YEAR_2021;
import static nl.thuiskompas.engine.statistics.SmallStock.WEESP_GONE;
import static nl.thuiskompas.engine.statistics.SmallStock.amount;
import static nl.thuiskompas.engine.statistics.SmallStock.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.statistics.Measure.Remedy;
import nl.thuiskompas.engine.statistics.Value.Amount;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class GapTest {
    private static final Offset<Double> HAIR = within(1e-6);

    @Test
    void transferLiftsTheShareOfTheHomesThatStand() {
        Amount gap = amount(gap(Remedy.TRANSFER, Division.MUNICIPALITY), HET_HOGELAND);

        assertThat(gap.value()).isCloseTo(0.06 * 22878, HAIR);
    }

    @Test
    void constructionAddsToTheHomesAsWell() {
        double built = amount(gap(Remedy.CONSTRUCTION, Division.MUNICIPALITY), HET_HOGELAND)
                .value();

        assertThat(built).isCloseTo(0.06 * 22878 / 0.7, HAIR);
        assertThat((0.24 * 22878 + built) / (22878 + built)).isCloseTo(0.30, within(1e-12));
    }

    @Test
    void aHighShareGivesTheLowEndOfTheGap() {
        Amount gap = amount(gap(Remedy.TRANSFER, Division.MUNICIPALITY), HET_HOGELAND);

        assertThat(gap.low()).isCloseTo((0.30 - 0.245) * 22878, HAIR);
        assertThat(gap.high()).isCloseTo((0.30 - 0.235) * 22878, HAIR);
    }

    @Test
    void aMunicipalityAtTheNormMayStillBeShort() {
        Cube gaps = gap(Remedy.TRANSFER, Division.MUNICIPALITY);

        Amount atTheNorm = amount(gaps, MIDDEN_GRONINGEN);
        assertThat(atTheNorm.value()).isCloseTo(0, HAIR);
        assertThat(atTheNorm.low()).isCloseTo(0, HAIR);
        assertThat(atTheNorm.high()).isCloseTo(0.005 * 28154, HAIR);
        assertThat(amount(gaps, AMSTERDAM)).isEqualTo(Amount.exact(0));
    }

    @Test
    void aSurplusHereFillsNoGapThere() {
        Amount groningen = amount(gap(Remedy.TRANSFER, Division.PROVINCE), "PV20");

        assertThat(amount(SmallStock.share(SmallStock.tables(), NEW_YEAR_2021, Division.PROVINCE), "PV20")
                        .value())
                .isGreaterThan(30);
        assertThat(groningen.value()).isCloseTo(0.06 * 22878 + 0.09 * 27494, HAIR);
        assertThat(groningen.low()).isCloseTo(0.055 * 22878 + 0.085 * 27494, HAIR);
        assertThat(groningen.high()).isCloseTo(0.065 * 22878 + 0.095 * 27494 + 0.005 * 28154, HAIR);
    }

    @Test
    void theGapOfTheCountryIsTheSumOfItsMunicipalities() {
        for (Remedy remedy : Remedy.values()) {
            Cube each = gap(remedy, Division.MUNICIPALITY);
            Amount country = amount(gap(remedy, Division.COUNTRY), "NL");

            assertThat(country.value())
                    .isCloseTo(
                            each.figures()
                                    .mapToDouble(f -> ((Amount) f.value()).value())
                                    .sum(),
                            HAIR);
            assertThat(country.high())
                    .isCloseTo(
                            each.figures()
                                    .mapToDouble(f -> ((Amount) f.value()).high())
                                    .sum(),
                            HAIR);
        }
    }

    @Test
    void aGapIsComputedByUsAndSoEstimatedAlsoWhereAPartIsApportioned() {
        Cube gaps = gap(Remedy.TRANSFER, Division.MUNICIPALITY);
        double fromHaaren = 922; // of 6,003 homes, by 881 of 5,739 addresses, dealt out whole

        assertThat(figure(gaps, BERG_EN_DAL).status()).isEqualTo(Status.ESTIMATED);
        assertThat(figure(gaps, GRONINGEN).status()).isEqualTo(Status.ESTIMATED);
        assertThat(figure(gaps, BOXTEL).status()).isEqualTo(Status.ESTIMATED);
        assertThat(figure(gaps, BOXTEL).apportioned()).isCloseTo(fromHaaren / (13461 + fromHaaren), within(1e-9));
    }

    @Test
    void mergedMunicipalitiesFillOneAnothersGap() {
        LocalDate between = LocalDate.of(2022, 1, 1);

        assertThat(amount(gap(Remedy.TRANSFER, Division.PROVINCE, between), "PV27")
                        .value())
                .isZero();
        assertThat(amount(gap(Remedy.TRANSFER, Division.PROVINCE, WEESP_GONE), "PV27")
                        .high())
                .isZero();
    }

    @Test
    void aNormOfNoneOrAllIsRefused() {
        for (double norm : new double[] {0, 100, -5, Double.NaN}) {
            assertThatThrownBy(() -> new Measure.Gap(Tables.ASSOCIATION, norm, Remedy.CONSTRUCTION))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is not between 0 and 100");
        }
    }

    private static Cube gap(Remedy remedy, Division division) {
        return gap(remedy, division, NEW_YEAR_2021);
    }

    private static Cube gap(Remedy remedy, Division division, LocalDate edition) {
        return SmallStock.evaluator(SmallStock.tables())
                .evaluate(SmallStock.gap(remedy), Period.startOf(2021), edition, division, Average.RATIO);
    }
}
