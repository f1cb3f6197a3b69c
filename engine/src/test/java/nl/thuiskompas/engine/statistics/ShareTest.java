package nl.thuiskompas.engine.statistics;

import static nl.thuiskompas.engine.geography.SmallCountry.AMSTERDAM;
import static nl.thuiskompas.engine.geography.SmallCountry.BERG_EN_DAL;
import static nl.thuiskompas.engine.geography.SmallCountry.BOXTEL;
import static nl.thuiskompas.engine.geography.SmallCountry.EEMSDELTA;
import static nl.thuiskompas.engine.geography.SmallCountry.GROESBEEK;
import static nl.thuiskompas.engine.geography.SmallCountry.HET_HOGELAND;
import static nl.thuiskompas.engine.geography.SmallCountry.TILBURG;
import static nl.thuiskompas.engine.geography.SmallCountry.WEESP;
import static nl.thuiskompas.engine.statistics.SmallStock.HOMES;
import static nl.thuiskompas.engine.statistics.SmallStock.NEW_YEAR_2021;
import static nl.thuiskompas.engine.statistics.SmallStock.SHARES;
import static nl.thuiskompas.engine.statistics.SmallStock.WEESP_GONE;
import static nl.thuiskompas.engine.statistics.SmallStock.amount;
import static nl.thuiskompas.engine.statistics.SmallStock.figure;
import static nl.thuiskompas.engine.statistics.SmallStock.share;
import static nl.thuiskompas.engine.statistics.SmallStock.tables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.SmallCountry;
import nl.thuiskompas.engine.statistics.Value.Amount;
import org.junit.jupiter.api.Test;

class ShareTest {
    @Test
    void aMunicipalityOnItsOwnEditionShowsThePublishedPercentage() {
        Cube cube = share(tables(), NEW_YEAR_2021, Division.MUNICIPALITY);

        SHARES.forEach((code, percent) -> {
            Figure figure = figure(cube, code);
            assertThat(figure.value()).isEqualTo(new Amount(percent, percent - 0.5, percent + 0.5));
            assertThat(figure.status()).isEqualTo(Status.FINAL);
            assertThat(figure.apportioned()).isZero();
        });
        assertThat(cube.size()).isEqualTo(SHARES.size());
    }

    @Test
    void thePublishedPercentageNeedsNoBase() {
        Tables noHomes = tables(Tables.without(HOMES, TILBURG), SHARES);
        Tables zeroHomes = tables(Tables.with(HOMES, HET_HOGELAND, 0), SHARES);

        assertThat(amount(share(noHomes, NEW_YEAR_2021, Division.MUNICIPALITY), TILBURG)
                        .value())
                .isEqualTo(32);
        assertThat(amount(share(zeroHomes, NEW_YEAR_2021, Division.MUNICIPALITY), HET_HOGELAND)
                        .value())
                .isEqualTo(24);
    }

    @Test
    void bandsEndAtNoneAndAll() {
        Tables ends = tables(HOMES, Tables.with(Tables.with(SHARES, WEESP, 0), AMSTERDAM, 100));
        Cube each = share(ends, NEW_YEAR_2021, Division.MUNICIPALITY);
        Amount together = amount(share(ends, NEW_YEAR_2021, Division.PROVINCE), "PV27");

        assertThat(amount(each, WEESP)).isEqualTo(new Amount(0, 0, 0.5));
        assertThat(amount(each, AMSTERDAM)).isEqualTo(new Amount(100, 99.5, 100));
        assertThat(together.low()).isCloseTo(99.5 * 449989 / 459375, within(1e-9));
        assertThat(together.high()).isCloseTo((449989 + 0.005 * 9386) / 459375 * 100, within(1e-9));
    }

    @Test
    void aShareOfTwoMunicipalitiesIsTheRatioOfTheSums() {
        Figure northHolland = figure(share(tables(), NEW_YEAR_2021, Division.PROVINCE), "PV27");
        double expected = (0.41 * 449989 + 0.32 * 9386) / (449989 + 9386) * 100;

        Amount percent = (Amount) northHolland.value();
        assertThat(percent.value()).isCloseTo(expected, within(1e-9)).isNotCloseTo(36.5, within(1.0));
        assertThat(percent.low()).isCloseTo(expected - 0.5, within(1e-9));
        assertThat(percent.high()).isCloseTo(expected + 0.5, within(1e-9));
        assertThat(northHolland.average()).isEqualTo(Average.RATIO);
    }

    @Test
    void theMeanCountsEachMunicipalityOnceAndSaysSo() {
        Figure northHolland = figure(share(tables(), NEW_YEAR_2021, Division.PROVINCE, Average.MEAN), "PV27");

        assertThat(northHolland.value()).isEqualTo(new Amount(36.5, 36, 37));
        assertThat(northHolland.average()).isEqualTo(Average.MEAN);
        assertThat(northHolland.average().code()).isEqualTo("mean");
    }

    @Test
    void theMeanOfEqualSharesIsThatShare() {
        Tables all = tables(HOMES, SHARES.keySet().stream().collect(Collectors.toMap(code -> code, code -> 100.0)));

        assertThat(amount(share(all, NEW_YEAR_2021, Division.COUNTRY, Average.MEAN), "NL"))
                .isEqualTo(new Amount(100, 99.5, 100));
        assertThat(amount(share(all, NEW_YEAR_2021, Division.COUNTRY), "NL").value())
                .isEqualTo(100);
    }

    @Test
    void theMeanIsOverTheMunicipalitiesOfTheEditionThatWasAskedFor() {
        double merged = (0.41 * 449989 + 0.32 * 9386) / 459375 * 100;

        assertThat(amount(share(tables(), WEESP_GONE, Division.PROVINCE, Average.MEAN), "PV27")
                        .value())
                .isCloseTo(merged, within(1e-9));
    }

    @Test
    void aMergedMunicipalityHasTheShareOfBoth() {
        Figure amsterdam = figure(share(tables(), WEESP_GONE, Division.MUNICIPALITY), AMSTERDAM);

        assertThat(((Amount) amsterdam.value()).value())
                .isCloseTo((0.41 * 449989 + 0.32 * 9386) / 459375 * 100, within(1e-9));
        assertThat(amsterdam.status()).isEqualTo(Status.FINAL);
    }

    @Test
    void theBaseOfADividedMunicipalityIsApportionedAndTheShareSaysSo() {
        double boxtel = 0.28 * (13461 + 922);
        double oisterwijk = 0.20 * (11718 + 2414);
        double tilburg = 0.32 * (101883 + 566);
        double vught = 0.24 * (11650 + 2101);
        double shared = 0.28 * 922 + 0.20 * 2414 + 0.32 * 566 + 0.24 * 2101;
        Figure brabant = figure(share(tables(), NEW_YEAR_2021, Division.PROVINCE), "PV30");

        assertThat(((Amount) brabant.value()).value())
                .isCloseTo((boxtel + oisterwijk + tilburg + vught) / 144715 * 100, within(1e-9));
        assertThat(brabant.status()).isEqualTo(Status.APPORTIONED);
        assertThat(brabant.apportioned()).isCloseTo(shared / (boxtel + oisterwijk + tilburg + vught), within(1e-12));
    }

    @Test
    void eemsdeltaUsesTheHomesOfItsPredecessorsAsBase() {
        double groningen = 0.33 * 118922 + 0.30 * 28154 + 0.24 * 22878 + 0.21 * 27494 + 0.32 * 23083;
        Figure province = figure(share(tables(), NEW_YEAR_2021, Division.PROVINCE), "PV20");

        assertThat(((Amount) province.value()).value())
                .isCloseTo(groningen / (118922 + 28154 + 22878 + 27494 + 23083) * 100, within(1e-9));
        assertThat(province.status()).isEqualTo(Status.FINAL);
        assertThat(province.sources())
                .extracting(source -> source.column().toString() + " " + source.reference())
                .containsExactly("key-figures.association_share 2021-01-01", "dwelling-stock.end_stock 2020-12-31");
    }

    @Test
    void aRenumberedMunicipalityKeepsThePublishedPercentage() {
        Cube cube = share(tables(), LocalDate.of(2015, 1, 1), Division.MUNICIPALITY);

        assertThat(amount(cube, GROESBEEK)).isEqualTo(new Amount(29, 28.5, 29.5));
        assertThat(amount(share(tables(), WEESP_GONE, Division.MUNICIPALITY), BERG_EN_DAL))
                .isEqualTo(new Amount(29, 28.5, 29.5));
    }

    @Test
    void aShareAtTheEndOfADayIsAShareOfTheHomesAtThatMoment() {
        Map<String, Double> half = HOMES.keySet().stream().collect(Collectors.toMap(code -> code, code -> 50.0));
        Tables atTheEnd = new Tables()
                .counted(Tables.STOCK, Period.endOf(2020), HOMES)
                .percentages(Tables.SHARE, Period.endOf(2020), half);
        Cube cube = SmallStock.evaluator(atTheEnd)
                .evaluate(
                        SmallStock.ASSOCIATION_SHARE,
                        Period.endOf(2020),
                        NEW_YEAR_2021,
                        Division.COUNTRY,
                        Average.RATIO);

        assertThat(amount(cube, "NL").value()).isCloseTo(50, within(1e-9));
        assertThat(figure(cube, "NL").status()).isEqualTo(Status.FINAL);
    }

    @Test
    void aShareOfNothingIsMissing() {
        Tables nobody = tables(Tables.with(Tables.with(HOMES, AMSTERDAM, 0), WEESP, 0), SHARES);
        Cube cube = share(nobody, NEW_YEAR_2021, Division.PROVINCE);

        assertThat(SmallStock.reason(cube, "PV27")).isEqualTo(new Reason(Reason.Kind.NO_BASE, "PV27"));
        assertThat(figure(cube, "PV27").status()).isEqualTo(Status.MISSING);
    }

    @Test
    void contributionsNameTheCellsAFigureCameFrom() {
        Cube cube = share(tables(), NEW_YEAR_2021, Division.MUNICIPALITY);
        Evaluator evaluator = SmallStock.evaluator(tables());
        Map<String, Contribution> homes = new TreeMap<>();
        List<Contribution> all = evaluator.contributions(cube, cube.partition().indexOf(BOXTEL));
        all.stream().skip(1).forEach(c -> homes.put(c.code(), c));

        assertThat(all).hasSize(3);
        assertThat(all.getFirst().value()).isEqualTo(28);
        assertThat(all.getFirst().part()).isEqualTo(1);
        assertThat(all.getFirst().period()).isEqualTo(Period.startOf(2021));
        assertThat(homes.get(BOXTEL).part()).isEqualTo(1);
        assertThat(homes.get(SmallCountry.HAAREN).name()).isEqualTo("Haaren");
        assertThat(homes.get(SmallCountry.HAAREN).value()).isEqualTo(6003);
        assertThat(homes.get(SmallCountry.HAAREN).part()).isEqualTo(881.0 / 5739);
        assertThat(evaluator.contributions(cube, cube.partition().indexOf(EEMSDELTA)))
                .extracting(Contribution::name)
                .containsExactly("Eemsdelta", "Appingedam", "Delfzijl", "Loppersum");
    }
}
