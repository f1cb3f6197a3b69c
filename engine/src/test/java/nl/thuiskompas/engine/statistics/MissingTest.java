package nl.thuiskompas.engine.statistics;

import static nl.thuiskompas.engine.geography.SmallCountry.AMSTERDAM;
import static nl.thuiskompas.engine.geography.SmallCountry.APPINGEDAM;
import static nl.thuiskompas.engine.geography.SmallCountry.BOXTEL;
import static nl.thuiskompas.engine.geography.SmallCountry.DELFZIJL;
import static nl.thuiskompas.engine.geography.SmallCountry.EEMSDELTA;
import static nl.thuiskompas.engine.geography.SmallCountry.HAAREN;
import static nl.thuiskompas.engine.geography.SmallCountry.WEESP;
import static nl.thuiskompas.engine.statistics.SmallStock.HOMES;
import static nl.thuiskompas.engine.statistics.SmallStock.NEW_YEAR_2021;
import static nl.thuiskompas.engine.statistics.SmallStock.SHARES;
import static nl.thuiskompas.engine.statistics.SmallStock.amount;
import static nl.thuiskompas.engine.statistics.SmallStock.figure;
import static nl.thuiskompas.engine.statistics.SmallStock.reason;
import static nl.thuiskompas.engine.statistics.SmallStock.share;
import static nl.thuiskompas.engine.statistics.SmallStock.stock;
import static nl.thuiskompas.engine.statistics.SmallStock.tables;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.SmallCountry;
import nl.thuiskompas.engine.statistics.Value.Amount;
import org.junit.jupiter.api.Test;

class MissingTest {
    @Test
    void aRegionIsNeverSilentlyPartial() {
        Tables withoutDelfzijl = tables(Tables.without(HOMES, DELFZIJL), SHARES);
        Reason delfzijl = new Reason(Reason.Kind.NOT_OBSERVED, DELFZIJL);

        assertThat(reason(stock(withoutDelfzijl, NEW_YEAR_2021, Division.MUNICIPALITY), EEMSDELTA))
                .isEqualTo(delfzijl);
        assertThat(reason(stock(withoutDelfzijl, NEW_YEAR_2021, Division.PROVINCE), "PV20"))
                .isEqualTo(delfzijl);
        assertThat(reason(stock(withoutDelfzijl, NEW_YEAR_2021, Division.COUNTRY), "NL"))
                .isEqualTo(delfzijl);
        assertThat(reason(share(withoutDelfzijl, NEW_YEAR_2021, Division.PROVINCE), "PV20"))
                .isEqualTo(delfzijl);
        assertThat(amount(stock(withoutDelfzijl, NEW_YEAR_2021, Division.PROVINCE), "PV27"))
                .isEqualTo(Amount.exact(459375));
    }

    @Test
    void aValueThatTheSourceLeftBlankIsMissingToo() {
        Tables blank = tables(Tables.with(HOMES, HAAREN, Double.NaN), SHARES);
        Cube cube = stock(blank, NEW_YEAR_2021, Division.MUNICIPALITY);

        assertThat(reason(cube, BOXTEL)).isEqualTo(new Reason(Reason.Kind.NOT_OBSERVED, HAAREN));
        assertThat(figure(cube, BOXTEL).status()).isEqualTo(Status.MISSING);
        assertThat(figure(cube, BOXTEL).apportioned()).isZero();
    }

    @Test
    void aMissingShareLeavesSumsMeansAndGapsWithoutANumber() {
        Tables withoutWeesp = tables(HOMES, Tables.without(SHARES, WEESP));
        Reason weesp = new Reason(Reason.Kind.NOT_OBSERVED, WEESP);

        assertThat(reason(share(withoutWeesp, NEW_YEAR_2021, Division.MUNICIPALITY), WEESP))
                .isEqualTo(weesp);
        assertThat(reason(share(withoutWeesp, NEW_YEAR_2021, Division.COUNTRY), "NL"))
                .isEqualTo(weesp);
        assertThat(reason(share(withoutWeesp, NEW_YEAR_2021, Division.PROVINCE, Average.MEAN), "PV27"))
                .isEqualTo(weesp);
        for (Measure.Remedy remedy : Measure.Remedy.values()) {
            Cube gap = SmallStock.evaluator(withoutWeesp)
                    .evaluate(
                            SmallStock.gap(remedy),
                            Period.startOf(2021),
                            NEW_YEAR_2021,
                            Division.PROVINCE,
                            Average.RATIO);
            assertThat(reason(gap, "PV27")).isEqualTo(weesp);
            assertThat(gap.value(gap.partition().indexOf("PV30"))).isInstanceOf(Amount.class);
        }
    }

    @Test
    void backwardsThroughAMergerTheMunicipalityIsMissingAndTheProvinceExact() {
        Tables later = new Tables()
                .counted(
                        Tables.STOCK,
                        Period.endOf(2022),
                        Map.of(AMSTERDAM, 470000.0, EEMSDELTA, 23000.0, BOXTEL, 14500.0));
        LocalDate before = LocalDate.of(2022, 1, 1);
        Evaluator evaluator = SmallStock.evaluator(later);
        Cube each = evaluator.evaluate(
                SmallStock.DWELLING_STOCK, Period.endOf(2022), before, Division.MUNICIPALITY, Average.RATIO);
        Cube province = evaluator.evaluate(
                SmallStock.DWELLING_STOCK, Period.endOf(2022), before, Division.PROVINCE, Average.RATIO);

        Reason unknown = new Reason(Reason.Kind.NO_WEIGHT_BACKWARDS, AMSTERDAM);
        assertThat(reason(each, WEESP)).isEqualTo(unknown);
        assertThat(reason(each, AMSTERDAM)).isEqualTo(unknown);
        assertThat(unknown.sentence())
                .isEqualTo("GM0363 was formed from several municipalities, and no weight says which part lay where");
        assertThat(amount(each, EEMSDELTA)).isEqualTo(Amount.exact(23000));
        assertThat(amount(province, "PV27")).isEqualTo(Amount.exact(470000));
        assertThat(figure(province, "PV27").status()).isEqualTo(Status.FINAL);
    }

    @Test
    void backwardsASplitAlsoLeavesTheSuccessorsThatExistedWithoutANumber() {
        Tables later = tables(HOMES, SHARES);
        Cube shares = share(later, LocalDate.of(2020, 1, 1), Division.MUNICIPALITY);

        assertThat(reason(shares, BOXTEL).kind()).isEqualTo(Reason.Kind.NO_WEIGHT_BACKWARDS);
        assertThat(reason(shares, HAAREN).kind()).isEqualTo(Reason.Kind.NO_WEIGHT_BACKWARDS);
        assertThat(reason(shares, APPINGEDAM)).isEqualTo(new Reason(Reason.Kind.NO_WEIGHT_BACKWARDS, EEMSDELTA));
        assertThat(amount(shares, AMSTERDAM).value()).isEqualTo(41);
        assertThat(amount(share(later, LocalDate.of(2020, 1, 1), Division.PROVINCE), "PV30")
                        .value())
                .isPositive();
    }

    @Test
    void whatContributesByAnUnknownPartIsShownWithoutThePart() {
        Cube shares = share(tables(), LocalDate.of(2020, 1, 1), Division.MUNICIPALITY);

        assertThat(SmallStock.evaluator(tables())
                        .contributions(shares, shares.partition().indexOf(APPINGEDAM))
                        .getFirst())
                .satisfies(contribution -> {
                    assertThat(contribution.name()).isEqualTo("Eemsdelta");
                    assertThat(contribution.part()).isNaN();
                });
    }

    @Test
    void aRegionWithoutMunicipalitiesHasNoNumber() {
        Reason zeeland = new Reason(Reason.Kind.EMPTY_REGION, "PV29");

        assertThat(reason(stock(tables(), NEW_YEAR_2021, Division.PROVINCE), "PV29"))
                .isEqualTo(zeeland);
        assertThat(reason(share(tables(), NEW_YEAR_2021, Division.PROVINCE, Average.MEAN), "PV29"))
                .isEqualTo(zeeland);
        assertThat(zeeland.sentence()).isEqualTo("PV29 holds no municipality on that date");
    }

    @Test
    void whatLiesInNoRegionCountsInNone() {
        Cube corop = stock(tables(), NEW_YEAR_2021, SmallCountry.COROP);

        assertThat(corop.figures()
                        .mapToDouble(figure -> ((Amount) figure.value()).value())
                        .sum())
                .isEqualTo(144715);
    }
}
