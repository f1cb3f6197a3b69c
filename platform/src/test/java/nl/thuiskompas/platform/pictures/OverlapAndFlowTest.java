package nl.thuiskompas.platform.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.thuiskompas.platform.pictures.FlowPicture.Flow;
import nl.thuiskompas.platform.pictures.FlowPicture.Place;
import nl.thuiskompas.platform.pictures.FlowPicture.Side;
import nl.thuiskompas.platform.pictures.OverlapPicture.Entry;
import nl.thuiskompas.platform.pictures.OverlapPicture.Share;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Pictures of groups, with numbers that were made up. */
class OverlapAndFlowTest {
    @Test
    void aCellIsShadedByItsShareAndSaysIt() {
        Document picture = Figures.read(overlap(share(3), share(60)).wide());
        assertThat(all(picture, "rect", "tk-overlap__cell tk-c1")).hasSize(1);
        assertThat(all(picture, "rect", "tk-overlap__cell tk-c6")).hasSize(1);
        assertThat(all(picture, "text", "tk-overlap__number").map(Element::getTextContent))
                .containsExactly("3");
        assertThat(all(picture, "text", "tk-overlap__number tk-overlap__number--light")
                        .map(Element::getTextContent))
                .as("light letters on a dark ground")
                .containsExactly("60");
    }

    @Test
    void whatIsWithheldIsHatchedAndWhatIsNotThereIsBlank() {
        OverlapPicture overlap = overlap(Share.withheld("not told"), Share.NONE);
        Document picture = Figures.read(overlap.wide());
        assertThat(all(picture, "rect", "tk-overlap__cell tk-c-nodata")).hasSize(1);
        assertThat(all(picture, "rect", "tk-overlap__cell tk-c-nodata").map(Element::getTextContent))
                .containsExactly("not told");
        assertThat(rects(picture, "tk-overlap__cell")).hasSize(1);
        assertThat(overlap.withheld()).isEqualTo(1);
    }

    @Test
    void aWithheldSizeClaimsNoAmount() {
        OverlapPicture picture = new OverlapPicture(
                List.of(new Entry("a", 40, "40"), new Entry("b", Double.NaN, "withheld")),
                List.of(List.of(Share.NONE, share(3)), List.of(share(4), Share.NONE)),
                "overlap",
                null);
        assertThat(all(Figures.read(picture.wide()), "rect", "tk-c-nodata").map(bar -> bar.getAttribute("width")))
                .containsExactly("26");
    }

    @Test
    void theScaleCountsTheCellsOfEachClass() {
        assertThat(overlap(share(4.4), share(4.6)).scale().classes().stream().map(ValueClass::count))
                .as("compared as they are shown")
                .containsExactly(1, 1, 0, 0);
    }

    @Test
    void thePictureNamesItsTable() {
        OverlapPicture bare = overlap(share(1), share(2));
        assertThat(bare.draw().markup()).doesNotContain("aria-details");
        OverlapPicture beside = new OverlapPicture(bare.groups(), bare.shares(), "1 < 2", "figures");
        assertThat(beside.draw().markup())
                .contains("aria-details=\"figures\"", "aria-label=\"1 &lt; 2\"", "class=\"tk-only-narrow\"");
    }

    @Test
    void aMatrixIsSquareAndNotTooLarge() {
        assertThatThrownBy(() -> new OverlapPicture(
                        List.of(new Entry("a", 1, "1"), new Entry("b", 1, "1")),
                        List.of(List.of(Share.NONE)),
                        "overlap",
                        null))
                .hasMessageContaining("Each of the 2 groups");
        List<Entry> many = IntStream.range(0, 14)
                .mapToObj(i -> new Entry("group " + i, i, ""))
                .toList();
        assertThatThrownBy(() -> new OverlapPicture(many, List.of(), "overlap", null))
                .hasMessageContaining("not 14");
        assertThatThrownBy(() -> Share.of(101, "101", "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void noTextOfAMatrixRunsOverAnother(@ForAll @IntRange(min = 2, max = 13) int count, @ForAll boolean bands) {
        List<Entry> groups = IntStream.range(0, count)
                .mapToObj(i -> new Entry("mensen die een zorg- of jeugdinstelling verlaten", 1000 - i, "1.234.567"))
                .toList();
        List<List<Share>> shares = IntStream.range(0, count)
                .mapToObj(i -> IntStream.range(0, count)
                        .mapToObj(j -> i == j ? Share.NONE : Share.of(100, bands ? "68–100" : "100", ""))
                        .toList())
                .toList();
        OverlapPicture picture = new OverlapPicture(groups, shares, "overlap", null);
        // As wide as the least wide screen of each kind leaves for it.
        PlacedText.assertNoneOverlaps(Figures.read(picture.wide()), 680);
        PlacedText.assertNoneOverlaps(
                Figures.read(new Picture(picture.draw()
                        .markup()
                        .substring(picture.wide().markup().length()))),
                340);
    }

    @Test
    void aBandIsAsThickAsItsPartOfAll() {
        Document picture = Figures.read(
                flows(List.of(flow(0, 0, 150), flow(0, 1, 30), flow(1, 0, 60))).draw());
        assertThat(all(picture, "path", "tk-flow__band tk-c2").map(OverlapAndFlowTest::thickness))
                .as("who stayed")
                .containsExactly(150.0);
        assertThat(all(picture, "path", "tk-flow__band tk-c4").map(OverlapAndFlowTest::thickness))
                .as("who moved; the thinner on top")
                .containsExactly(60.0, 30.0);
    }

    @Test
    void aWithheldBandIsLeftOutAndItsBarKeepsItsLength() {
        FlowPicture flows = flows(List.of(flow(0, 0, 150), flow(0, 1, Double.NaN), flow(1, 0, 60)));
        Document picture = Figures.read(flows.draw());
        assertThat(rects(picture, "tk-flow__band")).isEmpty();
        assertThat(all(picture, "path", "tk-flow__band tk-c4")).hasSize(1);
        assertThat(flows.withheld()).isEqualTo(1);
        assertThat(all(picture, "rect", "tk-bar").map(bar -> Double.parseDouble(bar.getAttribute("height"))))
                .startsWith(180.0, 60.0);
    }

    @Test
    void aWithheldBarIsHatchedAndAsLongAsItsBands() {
        FlowPicture flows = new FlowPicture(
                new Side("before", List.of(new Place("home", Double.NaN, "withheld"), new Place("none", 60, "60"))),
                new Side("now", List.of(new Place("home", 180, "180"), new Place("none", 60, "60"))),
                List.of(flow(0, 0, 120), flow(1, 0, 60)),
                "flows",
                null);
        assertThat(all(Figures.read(flows.draw()), "rect", "tk-c-nodata").map(bar -> bar.getAttribute("height")))
                .containsExactly("120");
    }

    @Test
    void nobodyIsNoBand() {
        FlowPicture flows = flows(List.of(flow(0, 0, 0), flow(0, 1, Double.NaN)));
        assertThat(flows.isEmpty()).isTrue();
        assertThat(Figures.read(flows.draw()).getElementsByTagName("path").getLength())
                .isZero();
    }

    @Test
    void flowsGoBetweenTheSamePlacesOnce() {
        assertThatThrownBy(() -> flows(List.of(flow(0, 2, 1)))).hasMessageContaining("no place 2");
        assertThatThrownBy(() -> flows(List.of(flow(0, 1, 1), flow(0, 1, 2)))).hasMessageContaining("one band");
    }

    @Property(tries = 200)
    void noTextOfFlowsRunsOverAnother(
            @ForAll @Size(25) List<@DoubleRange(max = 1e6) Double> numbers, @ForAll boolean sparse) {
        List<Flow> flows = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            flows.add(flow(i / 5, i % 5, sparse && i % 3 == 0 ? Double.NaN : numbers.get(i)));
        }
        FlowPicture picture = new FlowPicture(side("een jaar eerder"), side("nu"), flows, "flows", null);
        Document document = Figures.read(picture.draw());
        PlacedText.assertNoneOverlaps(document, 680);
        all(document, "text", "tk-value-label tk-value-label--quiet tk-only-wide")
                .toList()
                .forEach(number -> number.getParentNode().removeChild(number));
        PlacedText.assertNoneOverlaps(document, 296);
    }

    @Property(tries = 200)
    void bandsOfABarLieWithinItAndNotOverOneAnother(@ForAll @Size(25) List<@DoubleRange(max = 1e6) Double> numbers) {
        List<Flow> flows = IntStream.range(0, 25)
                .mapToObj(i -> flow(i / 5, i % 5, numbers.get(i)))
                .toList();
        Document document = Figures.read(new FlowPicture(side("before"), side("now"), flows, "flows", null).draw());
        double thick = IntStream.range(0, document.getElementsByTagName("path").getLength())
                .mapToObj(i -> (Element) document.getElementsByTagName("path").item(i))
                .mapToDouble(OverlapAndFlowTest::thickness)
                .sum();
        double bars = all(document, "rect", "tk-c-nodata")
                        .mapToDouble(bar -> Double.parseDouble(bar.getAttribute("height")))
                        .sum()
                / 2;
        assertThat(thick).isCloseTo(bars, Offset.offset(5.0));
    }

    private static Side side(String name) {
        return new Side(
                name,
                Stream.of("eigen woning", "instelling", "opvang", "bij anderen", "without a place to live")
                        .map(place -> new Place(place, Double.NaN, "achtergehouden"))
                        .toList());
    }

    private static Flow flow(int from, int to, double number) {
        return new Flow(from, to, number, String.valueOf(Math.round(number)), "");
    }

    private static FlowPicture flows(List<Flow> flows) {
        return new FlowPicture(
                new Side("before", List.of(new Place("home", 180, "180"), new Place("none", 60, "60"))),
                new Side("now", List.of(new Place("home", 210, "210"), new Place("none", 30, "30"))),
                flows,
                "flows",
                null);
    }

    private static OverlapPicture overlap(Share one, Share other) {
        return new OverlapPicture(
                List.of(new Entry("a", 40, "40"), new Entry("b", 20, "20")),
                List.of(List.of(Share.NONE, one), List.of(other, Share.NONE)),
                "overlap",
                null);
    }

    private static Share share(double percent) {
        return Share.of(percent, String.valueOf(Math.round(percent)), percent + " percent");
    }

    /** The distance between the ends of a band at its left side. */
    private static double thickness(Element band) {
        String[] parts =
                band.getAttribute("d").replaceAll("[A-Za-z]", " ").strip().split(" +", -1);
        double top = Double.parseDouble(parts[1]);
        double bottom = Double.parseDouble(parts[parts.length - 1]);
        return Math.round((bottom - top) * 100) / 100.0;
    }

    private static List<Element> rects(Document picture, String part) {
        return IntStream.range(0, picture.getElementsByTagName("rect").getLength())
                .mapToObj(i -> (Element) picture.getElementsByTagName("rect").item(i))
                .filter(each ->
                        Arrays.asList(each.getAttribute("class").split(" ", -1)).contains(part))
                .toList();
    }

    private static Stream<Element> all(Document picture, String tag, String className) {
        return IntStream.range(0, picture.getElementsByTagName(tag).getLength())
                .mapToObj(i -> (Element) picture.getElementsByTagName(tag).item(i))
                .filter(each -> each.getAttribute("class").equals(className))
                .toList()
                .stream();
    }
}
