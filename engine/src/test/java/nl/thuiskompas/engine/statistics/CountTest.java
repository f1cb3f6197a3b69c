package nl.thuiskompas.engine.statistics;

import static nl.thuiskompas.engine.geography.SmallCountry.AMSTERDAM;
import static nl.thuiskompas.engine.geography.SmallCountry.APPINGEDAM;
import static nl.thuiskompas.engine.geography.SmallCountry.BERG_EN_DAL;
import static nl.thuiskompas.engine.geography.SmallCountry.BOXTEL;
import static nl.thuiskompas.engine.geography.SmallCountry.EEMSDELTA;
import static nl.thuiskompas.engine.geography.SmallCountry.GROESBEEK;
import static nl.thuiskompas.engine.geography.SmallCountry.HAAREN;
import static nl.thuiskompas.engine.geography.SmallCountry.WEESP;
import static nl.thuiskompas.engine.statistics.SmallStock.HOMES;
import static nl.thuiskompas.engine.statistics.SmallStock.NEW_YEAR_2021;
import static nl.thuiskompas.engine.statistics.SmallStock.WEESP_GONE;
import static nl.thuiskompas.engine.statistics.SmallStock.amount;
import static nl.thuiskompas.engine.statistics.SmallStock.figure;
import static nl.thuiskompas.engine.statistics.SmallStock.stock;
import static nl.thuiskompas.engine.statistics.SmallStock.tables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Map;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.SmallCountry;
import nl.thuiskompas.engine.geography.UnknownEditionException;
import nl.thuiskompas.engine.statistics.Value.Amount;
import org.junit.jupiter.api.Test;

class CountTest {
    private static final double ALL_HOMES =
            HOMES.values().stream().mapToDouble(Double::doubleValue).sum();

    @Test
    void eemsdeltaIsTheSumOfItsThreePredecessors() {
        Figure eemsdelta = figure(stock(tables(), NEW_YEAR_2021, Division.MUNICIPALITY), EEMSDELTA);

        assertThat(eemsdelta.value()).isEqualTo(Amount.exact(6023 + 12278 + 4782));
        assertThat(eemsdelta.status()).isEqualTo(Status.FINAL);
        assertThat(eemsdelta.apportioned()).isZero();
    }

    @Test
    void boxtelGetsItsPartOfHaarenAndSaysHowMuchWasApportioned() {
        Figure boxtel = figure(stock(tables(), NEW_YEAR_2021, Division.MUNICIPALITY), BOXTEL);
        // 6,003 homes by parts of 5,739: 921.52, 2,414.17, 565.89 and 2,101.42. The two left over go to the largest
        // rests.
        assertThat(boxtel.value()).isEqualTo(Amount.exact(13461 + 922));
        assertThat(boxtel.status()).isEqualTo(Status.APPORTIONED);
        assertThat(boxtel.apportioned()).isCloseTo(922 / (13461 + 922.0), within(1e-12));
    }

    @Test
    void theHomesOfHaarenAreDealtOutWholeAndNoneIsLost() {
        Cube each = stock(tables(), NEW_YEAR_2021, Division.MUNICIPALITY);

        assertThat(amount(each, SmallCountry.OISTERWIJK)).isEqualTo(Amount.exact(11718 + 2414));
        assertThat(amount(each, SmallCountry.TILBURG)).isEqualTo(Amount.exact(101883 + 566));
        assertThat(amount(each, SmallCountry.VUGHT)).isEqualTo(Amount.exact(11650 + 2101));
        assertThat(922 + 2414 + 566 + 2101).isEqualTo(6003);
    }

    @Test
    void aProvinceThatContainsAllPartsOfHaarenIsExact() {
        Figure brabant = figure(stock(tables(), NEW_YEAR_2021, Division.PROVINCE), "PV30");

        assertThat(brabant.value()).isEqualTo(Amount.exact(13461 + 6003 + 11718 + 101883 + 11650));
        assertThat(brabant.status()).isEqualTo(Status.FINAL);
        assertThat(brabant.apportioned()).isZero();
    }

    @Test
    void aRegionThatContainsSomePartsOfHaarenIsApportioned() {
        Cube corop = stock(tables(), NEW_YEAR_2021, SmallCountry.COROP);

        assertThat(amount(corop, "CR34")).isEqualTo(Amount.exact(11718 + 2414 + 101883 + 566));
        assertThat(figure(corop, "CR34").status()).isEqualTo(Status.APPORTIONED);
    }

    @Test
    void homesAreNeverLostBetweenEditionsAndDivisions() {
        for (LocalDate edition : new LocalDate[] {LocalDate.of(2020, 12, 31), NEW_YEAR_2021, WEESP_GONE}) {
            for (Division division : new Division[] {Division.MUNICIPALITY, Division.PROVINCE, Division.COUNTRY}) {
                double sum = stock(tables(), edition, division)
                        .figures()
                        .map(Figure::value)
                        .mapToDouble(value -> value instanceof Amount amount ? amount.value() : 0)
                        .sum();
                assertThat(sum).as(division + " of " + edition).isEqualTo(ALL_HOMES);
            }
        }
    }

    @Test
    void amsterdamHasTheHomesOfWeespSince24March2022() {
        Cube before = stock(tables(), LocalDate.of(2022, 3, 23), Division.MUNICIPALITY);
        Cube after = stock(tables(), WEESP_GONE, Division.MUNICIPALITY);

        assertThat(amount(before, AMSTERDAM)).isEqualTo(Amount.exact(449989));
        assertThat(amount(before, WEESP)).isEqualTo(Amount.exact(9386));
        assertThat(amount(after, AMSTERDAM)).isEqualTo(Amount.exact(459375));
        assertThat(after.find(WEESP)).isEmpty();
    }

    @Test
    void backwardsThroughARenumberingTheCountIsExact() {
        Figure groesbeek = figure(stock(tables(), LocalDate.of(2015, 6, 1), Division.MUNICIPALITY), GROESBEEK);

        assertThat(groesbeek.value()).isEqualTo(Amount.exact(HOMES.get(BERG_EN_DAL)));
        assertThat(groesbeek.status()).isEqualTo(Status.FINAL);
    }

    @Test
    void aFlowIsCountedByTheMunicipalitiesOfTheEndOfItsYear() {
        Tables built = tables().counted(Tables.BUILT, Period.during(2020), Map.of(HAAREN, 57.39));
        Cube cube = SmallStock.evaluator(built)
                .evaluate(
                        SmallStock.count(Tables.BUILT),
                        Period.during(2020),
                        LocalDate.of(2020, 7, 1),
                        Division.MUNICIPALITY,
                        Average.RATIO);

        assertThat(amount(cube, HAAREN)).isEqualTo(Amount.exact(57.39));
        assertThat(SmallStock.reason(cube, APPINGEDAM).kind()).isEqualTo(Reason.Kind.NOT_OBSERVED);
    }

    @Test
    void aTableThatSucceedsAnotherIsUsedWhereTheFirstHasNothing() {
        ColumnName old = ColumnName.parse("old-stock.homes");
        Cube cube = SmallStock.evaluator(tables())
                .evaluate(
                        SmallStock.count(old, Tables.STOCK),
                        Period.endOf(2020),
                        NEW_YEAR_2021,
                        Division.COUNTRY,
                        Average.RATIO);

        assertThat(cube.sources()).extracting(Source::column).containsExactly(Tables.STOCK);
        assertThat(amount(cube, "NL").value()).isEqualTo(ALL_HOMES);
    }

    @Test
    void aCountRoundedByItsSourceCarriesItsBand() {
        Tables rounded =
                new Tables().with(Tables.STOCK, Period.endOf(2020), new Precision(5), Status.PROVISIONAL, HOMES);
        Figure eemsdelta = figure(stock(rounded, NEW_YEAR_2021, Division.MUNICIPALITY), EEMSDELTA);

        assertThat(eemsdelta.value()).isEqualTo(new Amount(23083, 23068, 23098));
        assertThat(eemsdelta.status()).isEqualTo(Status.PROVISIONAL);
    }

    @Test
    void aPeriodThatWasNotObservedIsNamed() {
        assertThatThrownBy(() -> SmallStock.evaluator(tables())
                        .evaluate(
                                SmallStock.DWELLING_STOCK,
                                Period.endOf(2013),
                                NEW_YEAR_2021,
                                Division.COUNTRY,
                                Average.RATIO))
                .isInstanceOf(MissingObservationsException.class)
                .hasMessage("column dwelling-stock.end_stock has no observations for 2013");
        assertThatThrownBy(() -> stock(tables(), LocalDate.of(2031, 1, 1), Division.COUNTRY))
                .isInstanceOf(UnknownEditionException.class);
    }

    @Test
    void aFigureCarriesWhatOneNeedsToTrustIt() {
        Cube cube = stock(tables(), NEW_YEAR_2021, Division.PROVINCE);
        Figure figure = figure(cube, "PV27");

        assertThat(figure.indicator().definition()).isEqualTo("count/1");
        assertThat(figure.period()).isEqualTo(Period.endOf(2020));
        assertThat(figure.edition()).isEqualTo(NEW_YEAR_2021);
        assertThat(figure.region().name()).isEqualTo("Noord-Holland");
        assertThat(figure.sources())
                .hasSize(1)
                .first()
                .extracting(Source::reference)
                .hasToString("2020-12-31");
        assertThat(figure.average()).isEqualTo(Average.RATIO);
        assertThat(cube.size()).isEqualTo(5);
        assertThat(cube.region(2)).isEqualTo(figure.region());
    }
}
