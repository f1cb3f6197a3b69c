package nl.thuiskompas.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.RandomCountry;
import nl.thuiskompas.engine.statistics.Measure.Remedy;
import nl.thuiskompas.engine.statistics.Value.Amount;

class FiguresPropertiesTest {
    private static final List<Division> DIVISIONS = List.of(Division.MUNICIPALITY, Division.PROVINCE, Division.COUNTRY);

    /** A country with homes at the end of a year and whole percentages at the beginning of the next. */
    record Data(Geography country, int year, Map<String, Double> homes, Map<String, Double> shares) {
        Cube evaluate(Measure measure, LocalDate edition, Division division, Average average) {
            Tables tables = new Tables()
                    .counted(Tables.STOCK, Period.endOf(year - 1), homes)
                    .percentages(Tables.SHARE, Period.startOf(year), shares);
            Period period = measure instanceof Measure.Count ? Period.endOf(year - 1) : Period.startOf(year);
            return new Evaluator(country, tables)
                    .evaluate(new Indicator("any", 1, Unit.HOMES, measure), period, edition, division, average);
        }

        LocalDate day() {
            return LocalDate.of(year, 1, 1);
        }

        double allHomes() {
            return homes.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    @Provide
    Arbitrary<Data> data() {
        return Combinators.combine(
                        RandomCountry.countries(),
                        Arbitraries.integers().between(2011, 2016),
                        Arbitraries.integers().between(1, 200_000).list().ofSize(7),
                        Arbitraries.integers().between(0, 100).list().ofSize(5))
                .as((country, year, homes, shares) -> new Data(
                        country,
                        year,
                        spread(country, LocalDate.of(year - 1, 12, 31), homes),
                        spread(country, LocalDate.of(year, 1, 1), shares)))
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return RandomCountry.dates();
    }

    @Provide
    Arbitrary<Amount> amounts() {
        Arbitrary<Amount> whole = Arbitraries.integers()
                .between(0, 100)
                .map(p -> new Amount(p, Math.max(0, p - 0.5), Math.min(100, p + 0.5)));
        return Arbitraries.oneOf(whole, Arbitraries.integers().between(0, 200).map(p -> Amount.exact(p / 2.0)))
                .withoutEdgeCases();
    }

    @Property(tries = 300)
    void forwardsNoHomeIsLostOrWon(@ForAll("data") Data data, @ForAll("dates") LocalDate edition) {
        LocalDate later = edition.isBefore(data.day()) ? data.day() : edition;
        for (Division division : DIVISIONS) {
            Cube cube = data.evaluate(count(), later, division, Average.RATIO);
            assertThat(numbers(cube).sum()).isEqualTo(data.allHomes());
        }
    }

    @Property(tries = 300)
    void backwardsANumberIsExactOrThereIsNone(@ForAll("data") Data data, @ForAll("dates") LocalDate edition) {
        LocalDate earlier = edition.isBefore(data.day()) ? edition : data.day().minusDays(1);
        assertThat(numbers(data.evaluate(count(), earlier, Division.COUNTRY, Average.RATIO))
                        .sum())
                .isEqualTo(data.allHomes());
        Cube each = data.evaluate(count(), earlier, Division.MUNICIPALITY, Average.RATIO);
        assertThat(numbers(each).sum()).isLessThanOrEqualTo(data.allHomes());
        assertThat(each.figures()).extracting(Figure::status).isSubsetOf(Status.FINAL, Status.MISSING);
    }

    @Property(tries = 300)
    void aShareLiesWithinItsBandAndTheBandBetweenNoneAndAll(
            @ForAll("data") Data data, @ForAll("dates") LocalDate edition, @ForAll Average average) {
        for (Division division : DIVISIONS) {
            data.evaluate(Tables.ASSOCIATION, edition, division, average)
                    .figures()
                    .forEach(figure -> {
                        if (figure.value() instanceof Amount amount) {
                            assertThat(amount.low()).isBetween(0.0, amount.value());
                            assertThat(amount.high()).isBetween(amount.value(), 100.0);
                            assertThat(amount.high() - amount.low()).isLessThanOrEqualTo(1 + 1e-9);
                        }
                        assertThat(figure.apportioned()).isBetween(0.0, 1.0);
                    });
        }
    }

    @Property(tries = 300)
    void onItsOwnEditionTheCountryHasTheRatioOfTheSumsAndTheMeanOfTheShares(@ForAll("data") Data data) {
        Cube homes = data.evaluate(count(), data.day(), Division.MUNICIPALITY, Average.RATIO);
        double part = 0;
        double base = 0;
        double shares = 0;
        for (Figure figure : homes.figures().toList()) {
            double percent = data.shares().get(figure.region().code());
            double stock = ((Amount) figure.value()).value();
            part += stock * percent / 100;
            base += stock;
            shares += percent;
        }

        assertThat(country(data, Average.RATIO)).isCloseTo(100 * part / base, within(1e-9));
        assertThat(country(data, Average.MEAN)).isCloseTo(shares / homes.size(), within(1e-9));
    }

    @Property(tries = 300)
    void onAnyEditionTheShareOfTheCountryIsTheSame(@ForAll("data") Data data, @ForAll("dates") LocalDate edition) {
        assertThat(((Amount) data.evaluate(Tables.ASSOCIATION, edition, Division.COUNTRY, Average.RATIO)
                                .value(0))
                        .value())
                .isCloseTo(country(data, Average.RATIO), within(1e-9));
    }

    @Property(tries = 300)
    void aClosedGapReachesTheNorm(@ForAll("data") Data data, @ForAll @IntRange(min = 1, max = 99) int norm) {
        Cube homes = data.evaluate(count(), data.day(), Division.MUNICIPALITY, Average.RATIO);
        Cube moved = data.evaluate(gap(norm, Remedy.TRANSFER), data.day(), Division.MUNICIPALITY, Average.RATIO);
        Cube built = data.evaluate(gap(norm, Remedy.CONSTRUCTION), data.day(), Division.MUNICIPALITY, Average.RATIO);
        for (int place = 0; place < homes.size(); place++) {
            double percent = data.shares().get(homes.region(place).code());
            double stock = ((Amount) homes.value(place)).value();
            double have = stock * percent / 100;
            double transfer = ((Amount) moved.value(place)).value();
            double construction = ((Amount) built.value(place)).value();
            if (stock == 0) { // A divided municipality of one home leaves none for its smaller part.
                assertThat(transfer + construction).isZero();
                continue;
            }
            double reached = Math.max(norm, percent);
            assertThat(100 * (have + transfer) / stock).isCloseTo(reached, within(1e-9));
            assertThat(100 * (have + construction) / (stock + construction)).isCloseTo(reached, within(1e-9));
        }
    }

    @Property(tries = 300)
    void surelyIsNoMoreThanTheMiddleAndThatNoMoreThanPossibly(
            @ForAll("data") Data data, @ForAll("dates") LocalDate edition, @ForAll("amounts") Amount reference) {
        Tally tally = Tally.below(
                data.evaluate(Tables.ASSOCIATION, edition, Division.MUNICIPALITY, Average.RATIO), reference);

        assertThat(tally.surely()).isBetween(0, tally.middle());
        assertThat(tally.possibly()).isBetween(tally.middle(), tally.of());
    }

    @Property
    void aVerdictHoldsForEveryTrueValueWithinTheBands(
            @ForAll("amounts") Amount value,
            @ForAll("amounts") Amount reference,
            @ForAll @IntRange(max = 999) int here,
            @ForAll @IntRange(max = 999) int there) {
        double truly = value.low() + here / 1000.0 * (value.high() - value.low());
        double against = reference.low() + there / 1000.0 * (reference.high() - reference.low());

        switch (Verdict.below(value, reference)) {
            case YES -> assertThat(truly).isLessThan(against);
            case NO -> assertThat(truly).isGreaterThanOrEqualTo(against);
            case CANNOT_BE_SAID -> {
                assertThat(value.low()).isLessThan(reference.high());
                assertThat(value.high()).isGreaterThanOrEqualTo(reference.low());
            }
        }
        assertThat(Verdict.above(reference, value)).isEqualTo(Verdict.below(value, reference));
    }

    private static double country(Data data, Average average) {
        Cube cube = data.evaluate(Tables.ASSOCIATION, data.day(), Division.COUNTRY, average);
        return ((Amount) cube.value(0)).value();
    }

    private static DoubleStream numbers(Cube cube) {
        return cube.figures()
                .map(Figure::value)
                .filter(Amount.class::isInstance)
                .mapToDouble(value -> ((Amount) value).value());
    }

    private static Measure count() {
        return new Measure.Count(List.of(Tables.STOCK));
    }

    private static Measure gap(double norm, Remedy remedy) {
        return new Measure.Gap(Tables.ASSOCIATION, norm, remedy);
    }

    private static Map<String, Double> spread(Geography country, LocalDate date, List<Integer> numbers) {
        Map<String, Double> valueOf = new TreeMap<>();
        country.edition(date)
                .municipalities()
                .forEach(m -> valueOf.put(m.code(), (double) numbers.get(valueOf.size() % numbers.size())));
        return valueOf;
    }
}
