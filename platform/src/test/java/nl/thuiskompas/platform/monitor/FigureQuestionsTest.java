package nl.thuiskompas.platform.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.statistics.Average;
import nl.thuiskompas.platform.Reference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureQuestionsTest {
    @TempDir
    private static Path data;

    private static Reference reference;
    private static FigureQuestions questions;

    @BeforeAll
    static void open() {
        reference = new Reference(data);
        questions = new FigureQuestions(reference.monitor());
    }

    @AfterAll
    static void close() {
        reference.close();
    }

    @Test
    void whatIsNotSaidIsTheNewestPeriodByTheMunicipalitiesOfTheSource() {
        FigureQuestion question = questions.read(Map.of("indicator", "dwelling-stock"));
        assertThat(question.period().code()).isEqualTo("2024");
        assertThat(question.edition()).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(question.division()).isEqualTo(Division.MUNICIPALITY);
        assertThat(question.average()).isEqualTo(Average.RATIO);
    }

    @Test
    void blanksAreAsGoodAsNothing() {
        assertThat(questions.read(Map.of(
                        "indicator", "dwelling-stock", "period", "", "edition", " ", "division", "", "average", "")))
                .isEqualTo(questions.read(Map.of("indicator", "dwelling-stock")));
    }

    @Test
    void allThatIsSaidIsTaken() {
        FigureQuestion question = questions.read(Map.of(
                "indicator", "association-share",
                "period", "2021",
                "edition", "2022-03-24",
                "division", "province",
                "average", "mean"));
        assertThat(question.indicator().code()).isEqualTo("association-share");
        assertThat(question.edition()).isEqualTo(LocalDate.of(2022, 3, 24));
        assertThat(question.division()).isEqualTo(Division.PROVINCE);
        assertThat(question.average()).isEqualTo(Average.MEAN);
    }

    @ParameterizedTest
    @CsvSource({"gemeente, municipality", "provincie, province", "zorgkantoorregio, care-office-region", "corop, corop"
    })
    void aDivisionMayBeTypedByItsDutchName(String given, String code) {
        assertThat(questions
                        .read(Map.of("indicator", "dwelling-stock", "division", given))
                        .division()
                        .code())
                .isEqualTo(code);
    }

    @Test
    void aDivisionWithoutAListIsAnotherMistakeThanOneThatIsNotThere() {
        MissingListException missing = catchThrowableOfType(
                MissingListException.class,
                () -> questions.read(Map.of("indicator", "dwelling-stock", "division", "woondealregio")));
        assertThat(missing)
                .hasMessageContaining("housing-deal-region is missing")
                .hasMessageContaining("35 regions");
        assertThat(missing.allowed()).contains("corop").doesNotContain("housing-deal-region");
    }

    @Test
    void allPeriodsAreOneQuestionEachOnOneDateOrEachOnItsOwn() {
        assertThat(questions.readSeries(
                        Map.of("indicator", "dwelling-stock", "period", "all", "edition", "2023-01-01")))
                .hasSizeGreaterThan(9)
                .allMatch(question -> question.edition().equals(LocalDate.of(2023, 1, 1)))
                .isSortedAccordingTo((a, b) -> a.period().compareTo(b.period()));
        assertThat(questions.readSeries(Map.of("indicator", "dwelling-stock", "period", "all")))
                .allMatch(
                        question -> question.edition().equals(question.period().geographyDate()));
        assertThat(questions.readSeries(Map.of("indicator", "dwelling-stock", "period", "2012")))
                .hasSize(1);
    }

    @Test
    void aPeriodCanBeNamedByItsReferenceDate() {
        assertThat(questions.read(Map.of("indicator", "dwelling-stock", "period", "2012-12-31")))
                .isEqualTo(questions.read(Map.of("indicator", "dwelling-stock", "period", "2012")));
    }

    @ParameterizedTest
    @CsvSource({
        "indicator, asociation-share, association-share, there is no indicator asociation-share",
        "indicator, dwelling, dwelling-stock, there is no indicator dwelling",
        "indicator, '', association-share, indicator is missing: say which one is meant",
        "period, 2011, 2012, dwelling-stock was not observed for period 2011",
        "period, 2021, 2020, dwelling-stock was not observed for period 2021",
        "edition, 2021-13-01, 2021-01-01, edition 2021-13-01 is not a date such as 2021-01-01",
        "edition, 2021, 2021-01-01, edition 2021 is not a date such as 2021-01-01",
        "edition, 1999-01-01, 2012-01-01, 1999-01-01",
        "edition, 2099-01-01, 2024-12-31, 2099-01-01",
        "division, provincies, province, there is no division provincies",
        "division, gemeenten, municipality, there is no division gemeenten",
        "average, ratoi, ratio, there is no average ratoi",
    })
    void aWrongWordIsNamedWithTheOneThatWasProbablyMeant(
            String parameter, String given, String nearest, String message) {
        Map<String, String> all = new HashMap<>(Map.of("indicator", "dwelling-stock"));
        all.put(parameter, given);
        QuestionException wrong = catchThrowableOfType(QuestionException.class, () -> questions.read(all));
        assertThat(wrong).isNotNull();
        assertThat(wrong.parameter()).isEqualTo(parameter);
        assertThat(wrong.given()).isEqualTo(given);
        assertThat(wrong.nearest()).contains(nearest);
        assertThat(wrong).hasMessageContaining(message);
        assertThat(wrong.allowed()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "association-share, 2021, municipality, GM0788, until 2020-12-31",
        "dwelling-stock, 2020, municipality, GM1979, from 2021-01-01",
        "dwelling-stock, 2020, province, GM0363, division province has no region GM0363",
        "dwelling-stock, 2020, municipality, GM9999, has no region GM9999",
    })
    void aRegionThatWasNotThereSaysWhenItWas(
            String indicator, String period, String division, String region, String message) {
        FigureQuestion question =
                questions.read(Map.of("indicator", indicator, "period", period, "division", division));
        QuestionException wrong =
                catchThrowableOfType(QuestionException.class, () -> questions.region(question, region));
        assertThat(wrong).hasMessageContaining(message);
        assertThat(wrong.parameter()).isEqualTo("region");
        assertThat(wrong.nearest()).isNotEmpty();
    }

    @Test
    void aRegionThatWasNamedInsteadOfCodedGetsItsCode() {
        FigureQuestion question = questions.read(Map.of("indicator", "dwelling-stock"));
        QuestionException wrong =
                catchThrowableOfType(QuestionException.class, () -> questions.region(question, "amsterdam"));
        assertThat(wrong.nearest()).containsExactly("GM0363");
    }

    @Test
    void aRegionIsFoundAtItsPlace() {
        FigureQuestion question = questions.read(Map.of("indicator", "dwelling-stock"));
        int place = questions.region(question, "GM0363");
        assertThat(reference.monitor().cube(question).region(place).name()).isEqualTo("Amsterdam");
    }
}
