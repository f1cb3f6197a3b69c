package nl.thuiskompas.engine.statistics;

import static nl.thuiskompas.engine.geography.SmallCountry.APPINGEDAM;
import static nl.thuiskompas.engine.geography.SmallCountry.BOXTEL;
import static nl.thuiskompas.engine.geography.SmallCountry.DELFZIJL;
import static nl.thuiskompas.engine.geography.SmallCountry.EEMSDELTA;
import static nl.thuiskompas.engine.geography.SmallCountry.HAAREN;
import static nl.thuiskompas.engine.geography.SmallCountry.LOPPERSUM;
import static nl.thuiskompas.engine.geography.SmallCountry.WEESP;
import static nl.thuiskompas.engine.statistics.SmallStock.HOMES;
import static nl.thuiskompas.engine.statistics.SmallStock.NEW_YEAR_2021;
import static nl.thuiskompas.engine.statistics.SmallStock.amount;
import static nl.thuiskompas.engine.statistics.SmallStock.figure;
import static nl.thuiskompas.engine.statistics.SmallStock.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.statistics.Value.Amount;
import org.junit.jupiter.api.Test;

/** A source that counted Eemsdelta as it is from 2021 beside municipalities, such as Haaren, that were there until then. */
class LayersTest {
    private static final LocalDate LAST_OF_2020 = LocalDate.of(2020, 12, 31);
    private static final ColumnName PLANS = ColumnName.parse("plans.hard");
    private static final Indicator HARD = SmallStock.count(PLANS);
    private static final Indicator RATE = new Indicator("rate", 1, Unit.PERCENT, new Measure.Rate(PLANS, Tables.STOCK));

    /** Ten homes in plans everywhere, 100 in Eemsdelta and none given for what it was made of. */
    private static Map<String, Double> plans() {
        Map<String, Double> plans = new TreeMap<>();
        HOMES.keySet().forEach(code -> plans.put(code, 10.0));
        plans.keySet().removeAll(Set.of(APPINGEDAM, DELFZIJL, LOPPERSUM));
        plans.put(EEMSDELTA, 100.0);
        return plans;
    }

    private static Cube cube(
            Indicator indicator, Map<String, Double> plans, Set<String> incomplete, LocalDate on, Division division) {
        Source source = new Source("r1", "plans", "Provinces", "Plans", PLANS, LAST_OF_2020, "");
        Tables tables = SmallStock.tables()
                .with(new Observations(
                        source,
                        Period.endOf(2020),
                        Precision.EXACT,
                        Status.FINAL,
                        plans,
                        incomplete,
                        Map.of(EEMSDELTA, NEW_YEAR_2021)));
        return SmallStock.evaluator(tables).evaluate(indicator, Period.endOf(2020), on, division, Average.RATIO);
    }

    private static Cube hard(LocalDate on, Division division) {
        return cube(HARD, plans(), Set.of(), on, division);
    }

    @Test
    void eachMunicipalityIsExactOnTheDateItWasCountedBy() {
        Cube after = hard(NEW_YEAR_2021, Division.MUNICIPALITY);
        assertThat(figure(after, EEMSDELTA).status()).isEqualTo(Status.FINAL);
        assertThat(amount(after, EEMSDELTA)).isEqualTo(Amount.exact(100));
        assertThat(figure(after, BOXTEL).status()).isEqualTo(Status.APPORTIONED);

        Cube before = hard(LAST_OF_2020, Division.MUNICIPALITY);
        assertThat(figure(before, HAAREN).status()).isEqualTo(Status.FINAL);
        assertThat(amount(before, HAAREN)).isEqualTo(Amount.exact(10));
        // The small country has no homes on the eve, so nobody knows what of Eemsdelta lay where.
        assertThat(reason(before, APPINGEDAM)).isEqualTo(new Reason(Reason.Kind.NO_WEIGHT_BACKWARDS, EEMSDELTA));
        assertThat(amount(hard(LAST_OF_2020, Division.PROVINCE), "PV20"))
                .isEqualTo(amount(hard(NEW_YEAR_2021, Division.PROVINCE), "PV20"));
    }

    @Test
    void theWholeIsTheSameOnEveryDate() {
        double all = plans().values().stream().mapToDouble(Double::doubleValue).sum();
        for (LocalDate date : new LocalDate[] {LAST_OF_2020, NEW_YEAR_2021, SmallStock.WEESP_GONE}) {
            assertThat(amount(hard(date, Division.COUNTRY), "NL")).isEqualTo(Amount.exact(all));
            assertThat(hard(date, Division.PROVINCE)
                            .figures()
                            .map(Figure::value)
                            .filter(Amount.class::isInstance)
                            .mapToDouble(value -> ((Amount) value).value())
                            .sum())
                    .isCloseTo(all, within(1e-9));
        }
    }

    @Test
    void whereTheSourceHasTheWholeAndAPartOfItThePartsAreTaken() {
        Map<String, Double> both = plans();
        both.put(DELFZIJL, 60.0);
        Cube cube = cube(HARD, both, Set.of(), NEW_YEAR_2021, Division.MUNICIPALITY);

        assertThat(reason(cube, EEMSDELTA)).isEqualTo(new Reason(Reason.Kind.NOT_OBSERVED, APPINGEDAM));
    }

    @Test
    void aSumOfWhichAPartIsUnknownIsIncompleteAndSaysSo() {
        Map<String, Double> partly = Tables.with(plans(), WEESP, Double.NaN);
        Reason weesp = new Reason(Reason.Kind.INCOMPLETE, WEESP);

        assertThat(reason(cube(HARD, partly, Set.of(WEESP), NEW_YEAR_2021, Division.MUNICIPALITY), WEESP))
                .isEqualTo(weesp);
        assertThat(reason(cube(HARD, partly, Set.of(WEESP), NEW_YEAR_2021, Division.COUNTRY), "NL"))
                .isEqualTo(weesp);
        assertThat(weesp.sentence()).contains("only a part of the number of " + WEESP);
    }

    @Test
    void aRateIsTheRatioOfTheSums() {
        Cube cube = cube(RATE, plans(), Set.of(), NEW_YEAR_2021, Division.MUNICIPALITY);
        assertThat(amount(cube, EEMSDELTA).value()).isCloseTo(100 * 100.0 / (6023 + 12278 + 4782), within(1e-9));
        assertThat(figure(cube, EEMSDELTA).status()).isEqualTo(Status.FINAL);

        Cube provinces = cube(RATE, plans(), Set.of(), NEW_YEAR_2021, Division.PROVINCE);
        assertThat(amount(provinces, "PV27").value()).isCloseTo(100 * 20.0 / (449_989 + 9_386), within(1e-9));
    }

    @Test
    void aCellSaysByWhichDateItWasCounted() {
        Source source = new Source("r1", "plans", "Provinces", "Plans", PLANS, LAST_OF_2020, "");
        Tables tables = new Tables()
                .with(new Observations(
                        source,
                        Period.endOf(2020),
                        Precision.EXACT,
                        Status.FINAL,
                        plans(),
                        Set.of(),
                        Map.of(EEMSDELTA, NEW_YEAR_2021)));
        Evaluator evaluator = SmallStock.evaluator(tables);
        Cube cube = evaluator.evaluate(HARD, Period.endOf(2020), LAST_OF_2020, Division.MUNICIPALITY, Average.RATIO);

        assertThat(evaluator.contributions(cube, cube.partition().indexOf(APPINGEDAM)))
                .singleElement()
                .satisfies(cell -> {
                    assertThat(cell.code()).isEqualTo(EEMSDELTA);
                    assertThat(cell.counted()).isEqualTo(NEW_YEAR_2021);
                    assertThat(cell.part()).isNaN();
                });
    }
}
