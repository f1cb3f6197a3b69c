package nl.thuiskompas.platform.pictures;

import static nl.thuiskompas.platform.pictures.Figures.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Value;
import nl.thuiskompas.platform.pictures.LineChart.Measurement;
import nl.thuiskompas.platform.pictures.LineChart.Series;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ChartsTest {
    @Test
    void aYearThatWasNotMeasuredIsAGap() {
        Document chart = Figures.read(
                line(1, at(2012, 7), at(2013, 7.5), at(2014, 7.6), at(2018, 8)).draw());
        assertThat(chart.getElementsByTagName("polyline").getLength()).isEqualTo(1);
        assertThat(chart.getElementsByTagName("circle").getLength()).isEqualTo(2 + 1);
    }

    @Test
    void whatWasApportionedIsDashedAndOpen() {
        Document chart = Figures.read(line(
                        1,
                        new Measurement(LocalDate.of(2012, 12, 31), 7, true),
                        new Measurement(LocalDate.of(2013, 12, 31), 7.5, true),
                        new Measurement(LocalDate.of(2014, 12, 31), 7.6),
                        new Measurement(LocalDate.of(2015, 12, 31), 7.7))
                .draw());
        assertThat(classes(chart, "polyline")).containsExactly("tk-series tk-series--apportioned", "tk-series");
        assertThat(classes(chart, "circle"))
                .filteredOn(name -> name.contains("tk-point--apportioned"))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void daysOfChangeWithinTheAxisAreMarked() {
        List<LocalDate> breaks = List.of(LocalDate.of(2011, 1, 1), LocalDate.of(2014, 1, 1), LocalDate.of(2022, 1, 1));
        LineChart chart = withRoom(new LineChart.Room(List.of(), breaks), at(2012, 7), at(2020, 8));
        assertThat(classes(Figures.read(chart.draw()), "line").filter("tk-break"::equals))
                .hasSize(1);
    }

    @Test
    void twoChartsWithTheSameRoomHaveTheSameAxis() {
        LineChart whole = line(1, at(2012, 7), at(2013, 7.4), at(2020, 8));
        List<Measurement> others = List.of(at(2012, 7), at(2013, 7.4), at(2020, 8));
        LineChart late = withRoom(new LineChart.Room(others, List.of()), at(2020, 8));
        assertThat(late.axisStart()).isLessThanOrEqualTo(7).isCloseTo(whole.axisStart(), within());
    }

    private static LineChart withRoom(LineChart.Room room, Measurement... points) {
        return new LineChart(
                List.of(new Series(Role.SUBJECT, "end", null, List.of(points))),
                1,
                v -> "" + v,
                y -> "" + y,
                "A line",
                200,
                room);
    }

    private static Stream<String> classes(Document chart, String tag) {
        var found = chart.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength()).mapToObj(i -> ((Element) found.item(i)).getAttribute("class"));
    }

    @Test
    void aSourceThatMeasuresEveryFourYearsHasNoGaps() {
        Document chart =
                Figures.read(line(4, at(2012, 7), at(2016, 7.5), at(2020, 7.6)).draw());
        Element polyline = (Element) chart.getElementsByTagName("polyline").item(0);
        assertThat(polyline.getAttribute("points").split(" ")).hasSize(3);
    }

    @Test
    void theAxisStartsAtZeroUnlessThatCostsHalfOfTheHeight() {
        assertThat(line(1, at(2012, 40), at(2013, 100)).axisStart()).isZero();
        assertThat(line(1, at(2012, 7.449), at(2020, 7.966)).axisStart()).isEqualTo(7.2, within());
    }

    @Test
    void labelsAtTheEndsKeepApart() {
        List<Series> series = new ArrayList<>();
        for (Role role : List.of(Role.COUNTRY, Role.REGION, Role.MINE)) {
            series.add(new Series(role, role.name(), null, List.of(at(2012, 100), at(2020, 107))));
        }
        Document chart = Figures.read(new LineChart(series, 9, v -> "" + v, y -> "" + y, "Lines", 200).draw());
        List<Double> places = IntStream.range(
                        0, chart.getElementsByTagName("svg").getLength())
                .mapToObj(i -> (Element) chart.getElementsByTagName("svg").item(i))
                .filter(svg -> svg.getTextContent().matches("MINE|REGION|COUNTRY"))
                .map(svg -> Double.valueOf(svg.getAttribute("y")))
                .sorted()
                .toList();
        assertThat(places).hasSize(3);
        assertThat(places.get(1) - places.get(0)).isGreaterThanOrEqualTo(15);
        assertThat(places.get(2) - places.get(1)).isGreaterThanOrEqualTo(15);
    }

    @Test
    void aFourthLineIsRefused() {
        Series one = new Series(Role.SUBJECT, "a", null, List.of(at(2012, 1)));
        assertThatThrownBy(() -> new LineChart(List.of(one, one, one, one), 1, v -> "", y -> "", "Lines", 200))
                .hasMessageContaining("not 4");
    }

    @Test
    void barsStartAtZeroAndShowTheirValue() {
        Picture bars = new BarComparison(
                        List.of(
                                new BarComparison.Bar(Role.MINE, "Arnhem", 40, "40%"),
                                new BarComparison.Bar(Role.COUNTRY, "Nederland", 20, "20%")),
                        new BarComparison.Norm(30, "norm"),
                        v -> Math.round(v) + "%",
                        "Bars")
                .draw();
        Document drawn = Figures.read(bars);
        Element longest = (Element) drawn.getElementsByTagName("rect").item(0);
        Element half = (Element) drawn.getElementsByTagName("rect").item(1);
        assertThat(longest.getAttribute("class")).isEqualTo("tk-bar tk-bar--mine");
        assertThat(longest.getAttribute("x")).isEqualTo("0");
        assertThat(longest.getAttribute("width")).isEqualTo("78%");
        assertThat(half.getAttribute("width")).isEqualTo("39%");
        assertThat(drawn.getDocumentElement().getTextContent()).contains("40%").contains("norm");
    }

    @Test
    void aCellBarWithoutANumberShowsTheNormAlone() {
        CellBar bars = new CellBar(50, 30.0);
        assertThat(bars.draw(Role.SUBJECT, Value.Amount.exact(25)).markup()).contains("width=\"50%\"");
        assertThat(bars.draw(Role.SUBJECT, Figures.missing("GM1", "Aa").value()).markup())
                .doesNotContain("rect")
                .contains("x1=\"60%\"");
    }

    @Test
    void everyMunicipalityIsOneDotAndTheOwnOneIsMarked() {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            figures.add(figure("GM" + i, "Name", i % 7));
        }
        figures.add(Figures.missing("GM99", "Nowhere"));
        Picture dots = dots(figures, new DotPlot.Mine("GM3", "Mine 3%"));
        assertThat(dots("tk-dots--rim", dots)).isEqualTo(30);
        assertThat(dots("tk-dots--mine", dots)).isEqualTo(1);
        assertThat(Figures.read(dots).getDocumentElement().getTextContent()).contains("Mine 3%");
    }

    @Test
    void homesLieOnALogarithmicAxisWithZeroesApart() {
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            figures.add(figure("GM" + i, "Name", i < 3 ? 0 : Math.pow(1.3, i)));
        }
        DotPlot plot = plot(figures, null);
        assertThat(plot.axis().isLogarithmic()).isTrue();
        assertThat(plot.axis().columnOf(0)).isZero();
        assertThat(plot.axis().columnOf(1)).isEqualTo(2);
    }

    @Property
    void everyValueHasAPlaceOnTheAxis(
            @ForAll @Size(min = 1, max = 50) List<@DoubleRange(min = -200, max = 400_000) Double> values) {
        DotAxis axis = DotAxis.of(values, 0);
        assertThat(values).allSatisfy(value -> {
            assertThat(axis.columnOf(value)).isBetween(0, axis.columns() - 1);
            assertThat(axis.percent(value)).isBetween(0.0, 100.0);
        });
        assertThat(axis.columns()).isLessThan(80);
        assertThat(axis.ticks()).allSatisfy(tick -> assertThat(tick.percent()).isBetween(0.0, 100.0));
    }

    @Test
    void theLegendCountsAndCuts() {
        ClassScale scale = ClassLimits.choose(List.of(0.0, 10.0, 20.0, 30.0), 0, OptionalDouble.of(15));
        Picture legend = new Legend(
                        scale,
                        "Share <2021>",
                        "and number",
                        c -> Math.round(c.low()) + "–" + Math.round(c.high()),
                        n -> "n=" + n,
                        "below: " + scale.countBelow(),
                        "above: " + scale.countAbove(),
                        "no figure",
                        null)
                .draw();
        assertThat(Figures.read(legend).getDocumentElement().getTextContent())
                .contains("Share <2021> and number", "below: 2", "above: 2", "no figure", "n=1");
    }

    private static Picture dots(List<Figure> figures, DotPlot.Mine mine) {
        return plot(figures, mine).draw();
    }

    private static DotPlot plot(List<Figure> figures, DotPlot.@Nullable Mine mine) {
        List<Double> values = figures.stream()
                .map(Figure::value)
                .filter(Value.Amount.class::isInstance)
                .map(value -> ((Value.Amount) value).value())
                .toList();
        ClassScale scale = ClassLimits.choose(values, 0, OptionalDouble.empty());
        DotPlot.Reference reference = new DotPlot.Reference(new Value.Amount(3, 2.5, 3.5), "Country 3%");
        return new DotPlot(figures, scale, v -> "" + v, "Dots", reference, mine, List.of(new DotPlot.Note(0, "least")));
    }

    private static int dots(String className, Picture picture) {
        Document drawn = Figures.read(picture);
        for (int i = 0; i < drawn.getElementsByTagName("path").getLength(); i++) {
            Element path = (Element) drawn.getElementsByTagName("path").item(i);
            if (path.getAttribute("class").contains(className)) {
                return path.getAttribute("d").split("M", -1).length - 1;
            }
        }
        return 0;
    }

    private static Offset<Double> within() {
        return Assertions.within(1e-9);
    }

    private static LineChart line(int interval, Measurement... points) {
        Series series = new Series(Role.SUBJECT, "end", "start", List.of(points));
        return new LineChart(List.of(series), interval, v -> "" + v, y -> "" + y, "Line", 200);
    }

    private static Measurement at(int year, double value) {
        return new Measurement(LocalDate.of(year, 12, 31), value);
    }
}
