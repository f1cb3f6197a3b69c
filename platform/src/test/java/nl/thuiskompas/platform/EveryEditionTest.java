package nl.thuiskompas.platform;

import static nl.thuiskompas.platform.Reference.amount;
import static nl.thuiskompas.platform.Reference.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.statistics.Average;
import nl.thuiskompas.engine.statistics.Cube;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Period;
import nl.thuiskompas.engine.statistics.Status;
import nl.thuiskompas.engine.statistics.Value;
import nl.thuiskompas.engine.statistics.Value.Amount;
import nl.thuiskompas.platform.monitor.FigureQuestion;
import nl.thuiskompas.platform.monitor.IndicatorEntry;
import nl.thuiskompas.platform.monitor.Monitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The same figures by the municipalities of other dates, later and earlier. */
class EveryEditionTest {
    private static final LocalDate START_OF_2018 = LocalDate.of(2018, 1, 1);

    /** Homes in the country at the end of each year, as published. */
    private static final Map<String, Double> STOCK = Map.of(
            "2012", 7_449_298.0,
            "2013", 7_535_315.0,
            "2014", 7_587_964.0,
            "2015", 7_641_323.0,
            "2016", 7_686_178.0,
            "2017", 7_740_984.0,
            "2018", 7_814_912.0,
            "2019", 7_891_786.0,
            "2020", 7_966_331.0,
            "2024", 8_274_478.0);

    @TempDir
    private static Path data;

    private static Reference reference;

    @BeforeAll
    static void open() {
        reference = new Reference(data);
    }

    @AfterAll
    static void close() {
        reference.close();
    }

    @ParameterizedTest
    @CsvSource({"2021-01-01, 352", "2022-01-01, 345", "2022-03-24, 344", "2023-01-01, 342"})
    void countryTotalsDoNotChangeWithTheMunicipalitiesOfALaterDate(LocalDate edition, int municipalities) {
        assertThat(on(edition, "dwelling-stock", "2020", Division.MUNICIPALITY).size())
                .isEqualTo(municipalities);
        assertThat(on(edition, "dwelling-stock", "2020", Division.COUNTRY).value(0))
                .isEqualTo(Amount.exact(7_966_331));
        Amount share = amount(
                on(edition, "association-share", "2021", Division.COUNTRY).figure(0));
        Amount own = amount(reference.country("association-share", "2021"));
        assertThat(share.value()).isCloseTo(own.value(), within(1e-9));
        assertThat(share.low()).isCloseTo(own.low(), within(1e-9));
        assertThat(share.high()).isCloseTo(own.high(), within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("editions")
    void everyDivisionAddsUpToTheSameCountryInEveryYear(LocalDate edition) {
        for (Map.Entry<String, Double> year : STOCK.entrySet()) {
            for (Division division : reference.monitor().geography().divisions()) {
                Cube cube = on(edition, "dwelling-stock", year.getKey(), division);
                Cube each = on(edition, "dwelling-stock", year.getKey(), Division.MUNICIPALITY);
                double outside = cube.partition().outside().stream()
                        .mapToDouble(m -> value(each, m.code()))
                        .sum();
                double sum = cube.figures()
                        .mapToDouble(figure -> amount(figure).value())
                        .sum();
                assertThat(sum + outside)
                        .as("%s of %s on %s", division.code(), year.getKey(), edition)
                        .isEqualTo(year.getValue());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("editions")
    void aRegionIsTheSumOfItsMunicipalities(LocalDate edition) {
        Cube each = on(edition, "dwelling-stock", "2016", Division.MUNICIPALITY);
        for (Division division : reference.monitor().geography().divisions()) {
            Cube cube = on(edition, "dwelling-stock", "2016", division);
            for (int place = 0; place < cube.size(); place++) {
                double sum = cube.partition().municipalitiesOf(place).stream()
                        .mapToDouble(m -> value(each, m.code()))
                        .sum();
                assertThat(amount(cube.figure(place)).value())
                        .as("%s on %s", cube.region(place), edition)
                        .isEqualTo(sum);
            }
        }
    }

    @Test
    void theShareOfVoorneAanZeeIsTheRatioOfTheSumsOfItsThreePredecessors() {
        Cube shares = reference.cube("association-share", "2021", Division.MUNICIPALITY);
        Cube stock = on(shares.edition(), "dwelling-stock", "2020", Division.MUNICIPALITY);
        List<String> predecessors = List.of("GM0501", "GM0530", "GM0614");
        double owned = predecessors.stream()
                .mapToDouble(code -> value(shares, code) * value(stock, code))
                .sum();
        double homes =
                predecessors.stream().mapToDouble(code -> value(stock, code)).sum();
        Cube later = on(LocalDate.of(2023, 1, 1), "association-share", "2021", Division.MUNICIPALITY);
        Figure voorneAanZee = later.find("GM1992").orElseThrow();
        assertThat(amount(voorneAanZee).value()).isCloseTo(owned / homes, within(1e-9));
        assertThat(amount(voorneAanZee).high() - amount(voorneAanZee).low()).isCloseTo(1, within(1e-9));
        assertThat(voorneAanZee.apportioned()).isZero();
        assertThat(predecessors).noneMatch(code -> later.find(code).isPresent());
    }

    @Test
    void weespBelongsToAmsterdamFrom24March2022() {
        Cube before = on(LocalDate.of(2022, 3, 23), "dwelling-stock", "2020", Division.MUNICIPALITY);
        Cube after = on(LocalDate.of(2022, 3, 24), "dwelling-stock", "2020", Division.MUNICIPALITY);
        assertThat(value(after, "GM0363")).isEqualTo(value(before, "GM0363") + value(before, "GM0457"));
        assertThat(after.find("GM0457")).isEmpty();
    }

    @Test
    void thePredecessorsOfWesterkwartierHaveTheirPartOfItsStockOf2020AndSaySo() {
        Cube stock = on(START_OF_2018, "dwelling-stock", "2020", Division.MUNICIPALITY);
        for (String code : List.of("GM0015", "GM0022", "GM0025", "GM0056", "GM0053")) {
            Figure figure = stock.find(code).orElseThrow();
            assertThat(figure.status()).isEqualTo(Status.APPORTIONED);
            assertThat(figure.apportioned()).isEqualTo(1);
        }
        // Winsum (5,308 and 732 homes) has come back from two municipalities.
        Cube before = on(START_OF_2018, "dwelling-stock", "2018", Division.MUNICIPALITY);
        assertThat(value(stock, "GM0053")).isBetween(value(before, "GM0053"), 1.05 * value(before, "GM0053"));
    }

    @Test
    void everyMunicipalityOfEveryDateHasAStockOfEveryYear() {
        for (LocalDate edition : editions()) {
            for (String year : STOCK.keySet()) {
                assertThat(on(edition, "dwelling-stock", year, Division.MUNICIPALITY)
                                .figures())
                        .as("%s on %s", year, edition)
                        .allMatch(figure -> figure.value() instanceof Amount);
            }
        }
    }

    @Test
    void municipalitiesThatNothingHappenedToKeepTheirStockGoingBack() {
        Cube stock = on(START_OF_2018, "dwelling-stock", "2020", Division.MUNICIPALITY);
        Cube own = reference.cube("dwelling-stock", "2020", Division.MUNICIPALITY);
        Set<String> touched = reference.monitor().geography().changes().stream()
                .filter(change ->
                        change.date().isAfter(START_OF_2018) && !change.date().isAfter(own.edition()))
                .flatMap(change -> Stream.of(change.from(), change.to()))
                .collect(Collectors.toCollection(TreeSet::new));
        List<Figure> untouched = stock.figures()
                .filter(figure -> !touched.contains(figure.region().code()))
                .toList();
        assertThat(untouched).hasSizeGreaterThan(300).allSatisfy(figure -> {
            assertThat(figure.value())
                    .isEqualTo(Amount.exact(value(own, figure.region().code())));
            assertThat(figure.status()).isEqualTo(Status.FINAL);
        });
    }

    @Test
    void theCountryIsExactGoingBack() {
        Figure country =
                on(START_OF_2018, "dwelling-stock", "2020", Division.COUNTRY).figure(0);
        assertThat(country.value()).isEqualTo(Amount.exact(7_966_331));
        assertThat(country.status()).isEqualTo(Status.FINAL);
    }

    @ParameterizedTest
    @MethodSource("editions")
    void everyFigureOfEveryIndicatorSaysWhereItComesFromOrWhyItIsMissing(LocalDate edition) {
        Monitor monitor = reference.monitor();
        for (IndicatorEntry entry : monitor.catalogue().entries()) {
            for (Period period : monitor.periods(entry)) {
                for (Division division : monitor.geography().divisions()) {
                    monitor.cube(new FigureQuestion(entry, period, edition, division, Average.RATIO))
                            .figures()
                            .forEach(EveryEditionTest::check);
                }
                check(monitor.cube(new FigureQuestion(entry, period, edition, Division.COUNTRY, Average.MEAN))
                        .figure(0));
            }
        }
    }

    private static void check(Figure figure) {
        assertThat(figure.sources()).as("sources of %s", figure).isNotEmpty();
        figure.sources().forEach(source -> {
            assertThat(source.release()).isNotBlank();
            assertThat(source.publisher()).isIn("CBS", "CBS/Kadaster");
            assertThat(source.table()).isNotBlank();
            assertThat(source.title()).isNotBlank();
            assertThat(source.licence()).isEqualTo("CC BY 4.0");
        });
        switch (figure.value()) {
            case Amount amount -> {
                assertThat(amount.low()).as("%s", figure).isGreaterThanOrEqualTo(0);
                assertThat(amount.high()).as("%s", figure).isFinite();
            }
            case Value.Missing missing ->
                assertThat(missing.reason().sentence()).isNotBlank();
        }
        assertThat(figure.apportioned()).as("%s", figure).isBetween(0.0, 1.0);
    }

    private static List<LocalDate> editions() {
        return reference.monitor().geography().editionDates();
    }

    private static Cube on(LocalDate edition, String indicator, String period, Division division) {
        return reference.cube(indicator, period, edition, division, Average.RATIO);
    }
}
