package nl.thuiskompas.platform.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Pictures of targets, with numbers that were made up. */
class ProgrammePicturesTest {
    private static Bullet bullet(double goal, @Nullable Double expected, boolean gap, Double... parts) {
        return new Bullet(
                goal,
                List.of(parts),
                expected,
                gap,
                new Bullet.Words("so many", "as many as there should be", "goal", "so many of goal"),
                value -> String.valueOf((long) value));
    }

    @Test
    void theBarIsAsLongAsItsPartOfTheTarget() {
        Document picture = Figures.read(bullet(400, 200.0, false, 60.0, 40.0).draw());
        assertThat(one(picture, "rect", "tk-bar").getAttribute("width")).isEqualTo("25%");
        assertThat(one(picture, "line", "tk-marker").getAttribute("x1")).isEqualTo("50%");
        assertThat(one(picture, "line", "tk-part").getAttribute("x1")).isEqualTo("15%");
        assertThat(one(picture, "line", "tk-target-line").getAttribute("x1")).isEqualTo("100%");
    }

    @Test
    void whatIsMissingIsHatchedAndClaimsNoAmount() {
        assertThat(one(Figures.read(bullet(400, null, true, 60.0).draw()), "rect", "tk-c-nodata")
                        .getAttribute("width"))
                .isEqualTo("26");
    }

    @Test
    void nothingCountedIsNoBarAndNoZero() {
        Document picture = Figures.read(bullet(400, null, false).draw());
        assertThat(all(picture, "rect", "tk-bar")).isEmpty();
        assertThat(picture.getDocumentElement().getTextContent()).doesNotContain("so many");
    }

    @Test
    void moreThanTheTargetFillsTheWidthAndTheTargetMovesToTheLeft() {
        Document picture = Figures.read(bullet(100, null, false, 200.0).draw());
        assertThat(one(picture, "rect", "tk-bar").getAttribute("width")).isEqualTo("100%");
        assertThat(one(picture, "line", "tk-target-line").getAttribute("x1")).isEqualTo("50%");
    }

    @Test
    void aTargetOfNothingIsNoTarget() {
        assertThatThrownBy(() -> bullet(0, null, false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void everythingLiesWithinThePlot(
            @ForAll @DoubleRange(min = 0.5, max = 1e9) double goal,
            @ForAll @DoubleRange(max = 1e9) double realised,
            @ForAll @DoubleRange(max = 1e9) double expected) {
        Document picture = Figures.read(bullet(goal, expected, false, realised).draw());
        assertThat(IntStream.range(0, picture.getElementsByTagName("line").getLength())
                        .mapToObj(i ->
                                ((Element) picture.getElementsByTagName("line").item(i)).getAttribute("x1"))
                        .mapToDouble(at -> Double.parseDouble(at.replace("%", ""))))
                .allMatch(at -> at >= 0 && at <= 100.01);
    }

    @Test
    void pathsAreDashedAndBeginAtNothing() {
        Document picture = Figures.read(path("").draw());
        assertThat(all(picture, "polyline", "tk-series tk-series--target").map(line -> line.getAttribute("points")))
                .singleElement()
                .asString()
                .startsWith("0,260 ");
        assertThat(all(picture, "polyline", "tk-series")).hasSize(1);
        assertThat(picture.getDocumentElement().getTextContent()).doesNotContain("short");
    }

    @Test
    void theDistanceToThePathIsWrittenWhereThereIsRoom() {
        assertThat(Figures.read(path("30 short").draw()).getDocumentElement().getTextContent())
                .contains("30 short");
    }

    @Test
    void aYearWithoutAFigureIsHatchedAndSaysSo() {
        Document picture = Figures.read(new ColumnChart(
                        List.of(
                                new ColumnChart.Year("2020", OptionalDouble.of(40), "40"),
                                new ColumnChart.Year("2021", OptionalDouble.empty(), "none"),
                                new ColumnChart.Year("2022", OptionalDouble.of(20), "20")),
                        value -> String.valueOf((long) value),
                        List.of("no", "figure"),
                        "columns")
                .draw());
        assertThat(all(picture, "rect", "tk-bar")).hasSize(2);
        assertThat(all(picture, "rect", "tk-c-nodata")).hasSize(1);
        assertThat(all(picture, "rect", "tk-bar").map(bar -> Double.parseDouble(bar.getAttribute("height"))))
                .containsExactly(170.0, 85.0);
    }

    private static PathChart path(String shortfall) {
        LocalDate end = LocalDate.of(2022, 12, 31);
        return new PathChart(
                LocalDate.of(2022, 1, 1),
                List.of(new PathChart.Path(
                        "series 1: 100",
                        List.of(
                                new PathChart.Point(end, 40, "40"),
                                new PathChart.Point(end.plusYears(1), 100, "100")))),
                new PathChart.Path("10", List.of(new PathChart.Point(end, 10, "10"))),
                shortfall,
                value -> String.valueOf((long) value),
                year -> "end " + year,
                "path");
    }

    private static Element one(Document picture, String tag, String className) {
        return all(picture, tag, className).findFirst().orElseThrow();
    }

    private static Stream<Element> all(Document picture, String tag, String className) {
        return IntStream.range(0, picture.getElementsByTagName(tag).getLength())
                .mapToObj(i -> (Element) picture.getElementsByTagName(tag).item(i))
                .filter(each -> each.getAttribute("class").equals(className));
    }
}
