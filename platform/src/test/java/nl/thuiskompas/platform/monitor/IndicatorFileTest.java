package nl.thuiskompas.platform.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import nl.thuiskompas.engine.statistics.ColumnName;
import nl.thuiskompas.engine.statistics.Measure;
import nl.thuiskompas.engine.statistics.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of the catalogue are read strictly: a mistake stops the start and says which file and what to mend. */
class IndicatorFileTest {
    private static final String GOOD = """
            code: vacancy
            version: 2
            theme: supply
            unit: homes
            measure:
              count: [vacancy.homes, old-vacancy.homes]
            title: {nl: Leegstand, en: Vacancy}
            shortTitle: {nl: leegstand, en: vacancy}
            definition: {nl: Lege woningen., en: Empty homes.}
            sentence: {nl: "{country} leeg", en: "{country} empty"}
            """;
    private static final Measure.Share SHARE =
            new Measure.Share(ColumnName.parse("a.share"), ColumnName.parse("b.homes"));

    @Test
    void aFileBecomesAnIndicator() {
        IndicatorEntry entry = read(GOOD);
        assertThat(entry.code()).isEqualTo("vacancy");
        assertThat(entry.indicator().definition()).isEqualTo("vacancy/2");
        assertThat(entry.indicator().unit()).isEqualTo(Unit.HOMES);
        assertThat(entry.indicator().measure())
                .isInstanceOfSatisfying(
                        Measure.Count.class,
                        count -> assertThat(count.columns())
                                .extracting(ColumnName::toString)
                                .containsExactly("vacancy.homes", "old-vacancy.homes"));
        assertThat(entry.norm()).isNull();
        assertThat(entry.quoted()).isEmpty();
    }

    @Test
    void aMeanNamesItsWeights() {
        String mean = GOOD.replace("count: [vacancy.homes, old-vacancy.homes]", "mean: a.value\n  of: b.homes");
        assertThat(read(mean).indicator().measure())
                .isEqualTo(new Measure.Mean(ColumnName.parse("a.value"), ColumnName.parse("b.homes")));
    }

    @ParameterizedTest
    @CsvSource({"median, MEDIAN", "average-without-weights, AVERAGE_WITHOUT_WEIGHTS"})
    void whatIsOnlyPublishedSaysWhyItDoesNotAddUp(String because, Measure.Obstacle obstacle) {
        String published = GOOD.replace(
                "count: [vacancy.homes, old-vacancy.homes]", "published: [a.value]\n  because: " + because);
        assertThat(read(published).indicator().measure())
                .isEqualTo(new Measure.Published(java.util.List.of(ColumnName.parse("a.value")), obstacle));
    }

    @Test
    void aGapTakesTheShareOfTheIndicatorItNames() {
        String gap = GOOD.replace("count: [vacancy.homes, old-vacancy.homes]", """
                gapOf: other
                  to: 30
                  remedy: construction
                """.strip());
        assertThat(read(gap).indicator().measure()).isEqualTo(new Measure.Gap(SHARE, 30, Measure.Remedy.CONSTRUCTION));
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "theme", "unit", "title", "shortTitle", "definition", "sentence"})
    void aMissingLineIsNamed(String field) {
        String without = GOOD.replaceFirst("(?m)^" + field + ":.*\\n", "");
        assertThat(without).isNotEqualTo(GOOD);
        assertRefused(without, field + " is missing");
    }

    @Test
    void aMissingMeasureIsNamed() {
        assertRefused(GOOD.replaceFirst("measure:\\n.*\\n", ""), "measure is missing");
    }

    @Test
    void aVersionIsCountedFromOne() {
        assertRefused(GOOD.replace("version: 2", "version: 0"), "version is 0; the first version is 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unit: homes|unit: houses|unit is houses; it can be homes, persons, percent, euros, municipalities",
                "unit: homes|unit: Homes|unit is Homes",
                "theme: supply|theem: supply|nothing is called theem here; perhaps theme is meant",
                "en: Vacancy|em: Vacancy|title: the English words (en) are missing",
                "version: 2|version: two|version: ",
                "count: [|counts: [|counts",
                "count: [vacancy.homes, old-vacancy.homes]|share: a.share|share and of",
                "count: [vacancy.homes, old-vacancy.homes]|to: 30|measure has to hold count",
            })
    void whatIsWrongIsNamed(String good, String wrong, String message) {
        assertThat(GOOD).contains(good);
        assertRefused(GOOD.replace(good, wrong), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count: [vacancy.homes, old-vacancy.homes]|count: [homes]|table.column",
                "count: [vacancy.homes, old-vacancy.homes]|count: []|at least one column",
                ", en: Vacancy}|}|title",
                "title: {nl: Leegstand|title: {nl: ''|title",
            })
    void columnsAndBothLanguagesAreChecked(String good, String wrong, String message) {
        assertThat(GOOD).contains(good);
        assertRefused(GOOD.replace(good, wrong), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "- a", "just words", "a: [", "measure:\n  count: x: y"})
    void whatIsNoIndicatorAtAllIsRefused(String text) {
        assertRefused(text, "vacancy.yaml");
    }

    @Test
    void aGapOfSomethingThatIsNoShareIsRefused() {
        String gap = GOOD.replace(
                        "count: [vacancy.homes, old-vacancy.homes]", "{gapOf: count, to: 30, remedy: transfer}")
                .replace("measure:\n  {", "measure: {");
        assertThatThrownBy(() -> file(gap)
                        .toEntry(
                                "vacancy.yaml", other -> new Measure.Count(java.util.List.of(ColumnName.parse("a.b")))))
                .isInstanceOf(IndicatorFileException.class)
                .hasMessageContaining("gapOf names count, which is not a share");
    }

    @Test
    void everyFileOfTheCatalogueIsListedInItsOrder() {
        assertThat(IndicatorCatalogue.bundled().entries())
                .extracting(IndicatorEntry::code)
                .containsExactlyInAnyOrderElementsOf(
                        nl.thuiskompas.platform.SourceFiles.below("platform/src/main/resources/indicators", ".yaml")
                                .stream()
                                .map(file -> file.getFileName().toString().replace(".yaml", ""))
                                .toList());
    }

    private static void assertRefused(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(IndicatorFileException.class)
                .hasMessageContaining("vacancy.yaml")
                .hasMessageContaining(message);
    }

    private static IndicatorFile file(String text) {
        return IndicatorFile.read("vacancy.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static IndicatorEntry read(String text) {
        return file(text).toEntry("vacancy.yaml", other -> SHARE);
    }
}
