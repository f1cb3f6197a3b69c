package nl.thuiskompas.platform;

import static nl.thuiskompas.platform.Reference.amount;
import static nl.thuiskompas.platform.Reference.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.IntStream;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.statistics.Average;
import nl.thuiskompas.engine.statistics.Cube;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Status;
import nl.thuiskompas.engine.statistics.Tally;
import nl.thuiskompas.engine.statistics.Unit;
import nl.thuiskompas.engine.statistics.Value.Amount;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures that have to come out of the reference edition, computed by hand from the tables of Statistics Netherlands. */
class AcceptanceTest {
    private static final Numbers ENGLISH = Numbers.in(Language.EN);
    private static final LocalDate START_OF_2021 = LocalDate.of(2021, 1, 1);

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

    @Test
    void atTheStartOf2021ThereWere352Municipalities() {
        Cube shares = reference.cube("association-share", "2021", Division.MUNICIPALITY);
        assertThat(shares.edition()).isEqualTo(START_OF_2021);
        assertThat(shares.size()).isEqualTo(352);
        assertThat(shares.figures())
                .allSatisfy(figure -> assertThat(amount(figure).value()).isBetween(0.0, 100.0));
    }

    @Test
    void associationsOwned2301071Of7966331Homes() {
        Cube shares = reference.cube("association-share", "2021", Division.MUNICIPALITY);
        Cube stock = stockAtTheStartOf2021();
        double homes =
                stock.figures().mapToDouble(figure -> amount(figure).value()).sum();
        double owned = IntStream.range(0, shares.size())
                .mapToDouble(place -> amount(shares.figure(place)).value()
                        / 100
                        * value(stock, shares.region(place).code()))
                .sum();
        assertThat(Math.round(homes)).isEqualTo(7_966_331);
        assertThat(Math.round(owned)).isEqualTo(2_301_071);
        assertThat(amount(reference.country("association-share", "2021")).value())
                .isCloseTo(100 * 2_301_071 / 7_966_331.0, within(1e-4));
    }

    @Test
    void theNationalShareIs28_9PercentBetween28_4And29_4() {
        Amount share = amount(reference.country("association-share", "2021"));
        assertThat(ENGLISH.value(share, Unit.PERCENT)).isEqualTo("28.9%");
        assertThat(ENGLISH.band(share, Unit.PERCENT)).isEqualTo("28.4–29.4%");
    }

    @Test
    void belowTheNationalShareLie238Surely252ByTheMiddleValueAnd279Possibly() {
        Cube shares = reference.cube("association-share", "2021", Division.MUNICIPALITY);
        Tally tally = Tally.below(shares, amount(reference.country("association-share", "2021")));
        assertThat(tally).isEqualTo(new Tally(238, 252, 279, 352));
    }

    @Test
    void below30PercentLie279ByTheMiddleValueAndOf11AtExactly30ItCannotBeSaid() {
        Cube shares = reference.cube("association-share", "2021", Division.MUNICIPALITY);
        Tally tally = Tally.below(shares, Amount.exact(30));
        assertThat(tally.middle()).isEqualTo(279);
        assertThat(tally.possibly()).isEqualTo(279 + 11);
        assertThat(shares.figures().filter(figure -> amount(figure).value() == 30))
                .hasSize(11);
    }

    @Test
    void thePlainMeanOfMunicipalitiesIs24_3PercentAnd192LieBelowIt() {
        Figure mean = reference
                .cube("association-share", "2021", START_OF_2021, Division.COUNTRY, Average.MEAN)
                .figure(0);
        assertThat(mean.average()).isEqualTo(Average.MEAN);
        assertThat(ENGLISH.value(amount(mean), Unit.PERCENT)).isEqualTo("24.3%");
        Cube shares = reference.cube("association-share", "2021", Division.MUNICIPALITY);
        assertThat(Tally.below(shares, amount(mean)).middle()).isEqualTo(192);
    }

    @Test
    void liftingEachMunicipalityTo30PercentTakes283907ExistingHomesChangingHands() {
        Amount homes = amount(reference.country("homes-to-30-transfer", "2021"));
        assertThat(ENGLISH.value(homes, Unit.HOMES)).isEqualTo("283,907");
        assertThat(ENGLISH.band(homes, Unit.HOMES)).isEqualTo("261,632–307,931");
        assertThat(reference
                        .cube("homes-to-30-transfer", "2021", Division.MUNICIPALITY)
                        .figures()
                        .filter(figure -> amount(figure).value() > 0))
                .hasSize(279);
    }

    @Test
    void orItTakes405582NewlyBuiltHomes() {
        Amount homes = amount(reference.country("homes-to-30-construction", "2021"));
        assertThat(ENGLISH.value(homes, Unit.HOMES)).isEqualTo("405,582");
        assertThat(homes.banded()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2012, 7449298", "2013, 7535315", "2014, 7587964", "2015, 7641323", "2016, 7686178",
        "2017, 7740984", "2018, 7814912", "2019, 7891786", "2020, 7966331", "2024, 8274478"
    })
    void theStockAtTheEndOfEachYearIsThatOfTheSource(String year, double homes) {
        Figure stock = reference.country("dwelling-stock", year);
        assertThat(stock.value()).isEqualTo(Amount.exact(homes));
        assertThat(stock.status()).isEqualTo(Status.FINAL);
        assertThat(stock.period().reference()).isEqualTo(LocalDate.of(Integer.parseInt(year), 12, 31));
    }

    @Test
    void theStockOf2015CountsTheMunicipalityWithTwoCodesOnce() {
        Cube stock = reference.cube("dwelling-stock", "2015", Division.MUNICIPALITY);
        assertThat(stock.find("GM1921")).isEmpty();
        assertThat(value(stock, "GM1940")).isPositive();
        assertThat(stock.size()).isEqualTo(393);
    }

    @Test
    void in2020WereBuilt69985HomesAnd10245Demolished() {
        assertThat(reference.country("new-construction", "2020").value()).isEqualTo(Amount.exact(69_985));
        assertThat(reference.country("demolition", "2020").value()).isEqualTo(Amount.exact(10_245));
    }

    @Test
    void eemsdeltaIsTheSumOfItsThreePredecessors() {
        Cube before = reference.cube("dwelling-stock", "2020", Division.MUNICIPALITY);
        Figure eemsdelta = stockAtTheStartOf2021().find("GM1979").orElseThrow();
        assertThat(amount(eemsdelta).value())
                .isEqualTo(value(before, "GM0003") + value(before, "GM0010") + value(before, "GM0024"));
        assertThat(eemsdelta.apportioned()).isZero();
        assertThat(eemsdelta.status()).isEqualTo(Status.FINAL);
    }

    @Test
    void sharesAddUpAfterHaarenIsDivided() {
        Cube before = reference.cube("dwelling-stock", "2020", Division.MUNICIPALITY);
        Cube after = stockAtTheStartOf2021();
        double neighboursBefore = 0;
        double neighboursAfter = 0;
        for (String code : new String[] {"GM0757", "GM0824", "GM0855", "GM0865"}) {
            neighboursBefore += value(before, code);
            neighboursAfter += value(after, code);
            assertThat(after.find(code).orElseThrow().status()).isEqualTo(Status.APPORTIONED);
        }
        assertThat(after.find("GM0788")).isEmpty();
        assertThat(neighboursAfter).isEqualTo(neighboursBefore + value(before, "GM0788"));
    }

    @Test
    void noordBrabantIsExactThoughHaarenWasDividedInIt() {
        double ofEach = 0;
        Cube before = reference.cube("dwelling-stock", "2020", Division.MUNICIPALITY);
        var provinces = reference.monitor().geography().partition(Division.PROVINCE, before.edition());
        for (int place = 0; place < before.size(); place++) {
            int province = provinces.regionOf(before.region(place).code());
            ofEach += provinces.regions().get(province).name().equals("Noord-Brabant")
                    ? amount(before.figure(place)).value()
                    : 0;
        }
        Figure brabant = reference
                .cube("dwelling-stock", "2020", START_OF_2021, Division.PROVINCE, Average.RATIO)
                .figures()
                .filter(figure -> figure.region().name().equals("Noord-Brabant"))
                .findFirst()
                .orElseThrow();
        assertThat(amount(brabant).value()).isEqualTo(ofEach);
        assertThat(brabant.apportioned()).isZero();
        assertThat(brabant.status()).isEqualTo(Status.FINAL);
    }

    @Test
    void theLettersFigureStandsBesideOursAsAQuotedOne() {
        var quoted = reference.indicator("association-share").quoted();
        assertThat(quoted).hasSize(1);
        assertThat(quoted.getFirst().value().en()).isEqualTo("26%");
        assertThat(quoted.getFirst().context().en()).contains("67%", "2.1 million");
        assertThat(quoted.getFirst().difference().en()).contains("liberalisation threshold", "8.08 million");
    }

    private static Cube stockAtTheStartOf2021() {
        return reference.cube("dwelling-stock", "2020", START_OF_2021, Division.MUNICIPALITY, Average.RATIO);
    }
}
