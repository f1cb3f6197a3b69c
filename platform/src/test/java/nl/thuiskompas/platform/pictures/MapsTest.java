package nl.thuiskompas.platform.pictures;

import static nl.thuiskompas.platform.pictures.Figures.figure;
import static nl.thuiskompas.platform.pictures.Figures.missing;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import nl.thuiskompas.engine.geography.shapes.Border;
import nl.thuiskompas.engine.geography.shapes.OutlineMap;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class MapsTest {
    private static final ClassScale SCALE =
            ClassLimits.choose(List.of(0.0, 10.0, 20.0, 30.0), 0, OptionalDouble.of(15));

    private final EditionMaps maps =
            new EditionMaps(Figures.row("GM1", "GM2", "GM3"), code -> code.equals("GM3") ? "east" : "west");

    @Test
    void everyAreaLeadsSomewhereAndSaysItsNameAndValue() {
        Document map = Figures.read(CountryMap.draw(
                maps.country(),
                view(List.of(figure("GM1", "'s-Graveland & <Oost>", 12), figure("GM2", "Ee", 30)), null)));
        assertThat(texts(map, "title")).containsExactlyInAnyOrder("'s-Graveland & <Oost>: 12%", "Ee: 30%");
        assertThat(attributes(map, "a", "href")).containsExactlyInAnyOrder("/GM1?x=1&y=2", "/GM2?x=1&y=2");
        assertThat(map.getDocumentElement().getAttribute("role")).isEqualTo("group");
        assertThat(map.getDocumentElement().getAttribute("aria-label")).isEqualTo("A map");
        assertThat(texts(map, "desc")).containsExactly("What it shows");
    }

    @Test
    void anAreaWithoutAFigureIsHatched() {
        Document map = Figures.read(CountryMap.draw(
                maps.country(), view(List.of(figure("GM1", "Aa", 12), missing("GM2", "Ee")), null)));
        assertThat(texts(map, "title")).contains("Ee: unknown");
        assertThat(group(map, "tk-c-nodata").getElementsByTagName("path").getLength())
                .isEqualTo(2);
        assertThat(map.getElementsByTagName("pattern").getLength()).isEqualTo(1);
    }

    @Test
    void theTabKeyComesToOneAreaOnly() {
        List<Figure> figures = List.of(figure("GM1", "Aa", 1), figure("GM2", "Ee", 20), figure("GM3", "Ie", 30));
        assertThat(attributes(Figures.read(CountryMap.draw(maps.country(), view(figures, "GM2"))), "a", "tabindex"))
                .containsExactly("-1", "", "-1");
        assertThat(attributes(Figures.read(CountryMap.draw(maps.country(), view(figures, null))), "a", "tabindex"))
                .containsExactly("", "-1", "-1");
    }

    @Test
    void theReadersOwnAreaIsOutlinedAndNamed() {
        Document map = Figures.read(CountryMap.draw(maps.country(), view(List.of(figure("GM1", "Aa", 12)), "GM1")));
        assertThat(attributes(map, "path", "class")).containsSequence("tk-map__selection-case", "tk-map__selection");
        assertThat(texts(map, "text")).containsExactly("Aa 12%");
    }

    @Test
    void provincesAndCoastAreDrawnAfterTheAreas() {
        Document map = Figures.read(CountryMap.draw(maps.country(), view(List.of(figure("GM1", "Aa", 12)), null)));
        assertThat(attributes(map, "path", "class")).endsWith("tk-map__provinces", "tk-map__outline");
    }

    @Test
    void aMunicipalityInNoRegionIsAnAreaByItself() {
        MapSheet sheet = maps.country("parts", code -> code.equals("GM3") ? code : "west");
        assertThat(sheet.shapes().keySet()).containsExactly("GM3", "west");
        Document map = Figures.read(CountryMap.draw(
                sheet, view(List.of(figure("west", "West", 12), missing("GM3", "Ie")), null)));
        assertThat(group(map, "tk-c-nodata").getElementsByTagName("path").getLength())
                .isEqualTo(1);
        assertThat(texts(map, "title")).containsExactlyInAnyOrder("West: 12%", "Ie: unknown");
    }

    @Test
    void aDivisionHasItsRegionsAsAreas() {
        MapSheet provinces = maps.country("province", code -> code.equals("GM3") ? "east" : "west");
        assertThat(provinces.shapes()).containsOnlyKeys("east", "west");
        assertThat(maps.country("province", code -> null)).isSameAs(provinces);
    }

    @Test
    void aRegionShowsItsSurroundingsInWashAndItsNamesInTheAreas() {
        MapSheet sheet = maps.region(Set.of("GM1", "GM2", "GM9"));
        Document map = Figures.read(RegionMap.draw(
                sheet, view(List.of(figure("GM1", "Aa", 12), figure("GM2", "Ee", 30)), "GM2")));
        assertThat(attributes(map, "path", "class")).contains("tk-map__area tk-c-quiet", "tk-map__region");
        assertThat(texts(map, "text")).containsExactly("Ee", "30%", "Aa", "12%");
    }

    @Test
    void aNameThatDoesNotFitIsLeftToTheTitle() {
        MapSheet sheet = maps.region(Set.of("GM1", "GM2", "GM3"));
        String name = "Nuenen, Gerwen en Nederwetten en omstreken";
        Document map = Figures.read(RegionMap.draw(sheet, view(List.of(figure("GM1", name, 12)), null)));
        assertThat(texts(map, "text")).containsExactly("12%");
        assertThat(texts(map, "title")).containsExactly(name + ": 12%");
    }

    @Test
    void theMapOf352MunicipalitiesStaysSmall() throws IOException {
        OutlineMap outlines =
                OutlineMap.of(Files.readAllLines(Path.of("../reference/boundaries-2021-01-01.csv")).stream()
                        .skip(1)
                        .map(line -> line.split(",", -1))
                        .map(cells -> Border.parse(cells[0], cells[1], cells[2]))
                        .toList());
        List<Figure> figures = new ArrayList<>();
        outlines.areas().forEach(code -> figures.add(figure(code, "Name of " + code, figures.size() % 40)));
        assertThat(figures).hasSize(352);
        Picture map = CountryMap.draw(new EditionMaps(outlines, code -> null).country(), view(figures, "GM0202"));
        assertThat(compressed(map.markup())).isLessThan(16 * 1024);
        assertThat(Figures.read(map).getElementsByTagName("a").getLength()).isEqualTo(352);
    }

    private static MapView view(List<Figure> figures, @Nullable String selected) {
        return new MapView(
                figures,
                SCALE,
                figure -> figure.region().name(),
                figure -> figure.value() instanceof Value.Amount amount ? Math.round(amount.value()) + "%" : "unknown",
                figure -> "/" + figure.region().code() + "?x=1&y=2",
                "A map",
                "What it shows",
                selected);
    }

    private static int compressed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    private static Element group(Document map, String className) {
        return elements(map, "g").stream()
                .filter(g -> g.getAttribute("class").equals(className))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Document map, String tag) {
        return elements(map, tag).stream().map(Element::getTextContent).toList();
    }

    private static List<String> attributes(Document map, String tag, String name) {
        return elements(map, tag).stream().map(e -> e.getAttribute(name)).toList();
    }

    private static List<Element> elements(Document map, String tag) {
        NodeList found = map.getElementsByTagName(tag);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }
}
