package nl.thuiskompas.platform.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.engine.geography.BoundaryChange;
import nl.thuiskompas.engine.geography.BoundaryChange.Kind;
import nl.thuiskompas.engine.geography.Fraction;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Lineage;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Register;
import nl.thuiskompas.engine.geography.Validity;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The map of a division with another over it, and the family tree of a municipality. */
class DivisionPicturesTest {
    private static final LocalDate DAY = LocalDate.of(2019, 1, 1);

    private final EditionMaps maps = new EditionMaps(Figures.row("GM1", "GM2", "GM3", "GM4"), code -> null);

    @Test
    void neighboursHaveDifferentTintsAndTheOtherDivisionIsALineOverThem() {
        DivisionSheet sheet = maps.divisions(
                "one other",
                code -> code.equals("GM4") ? "east" : code.equals("GM3") ? "middle" : "west",
                code -> code.equals("GM1") ? "left" : "right");
        assertThat(sheet.tint("west")).isNotEqualTo(sheet.tint("middle"));
        assertThat(sheet.tint("middle")).isNotEqualTo(sheet.tint("east"));
        Document map = Figures.read(DivisionMap.draw(
                sheet,
                new DivisionMap.View(
                        "A map",
                        "What it shows",
                        List.of(area("west", false), area("middle", false), area("east", true)))));
        assertThat(attributes(map, "path", "class")).endsWith("tk-map__outline", "tk-map__other-case", "tk-map__other");
        assertThat(attributes(map, "g", "class")).contains("tk-c-nodata");
        assertThat(attributes(map, "a", "href")).containsExactlyInAnyOrder("/west", "/middle", "/east");
        assertThat(attributes(map, "a", "tabindex")).containsOnlyOnce("");
        assertThat(texts(map, "text")).contains("west");
        assertThat(texts(map, "desc")).containsExactly("What it shows");
        assertThat(maps.divisions("one other", code -> null, code -> null)).isSameAs(sheet);
    }

    @Test
    void withoutAnotherDivisionThereIsNoLine() {
        DivisionSheet sheet = maps.divisions("alone", code -> code, code -> null);
        assertThat(sheet.borders()).isEmpty();
    }

    @Test
    void aLongNameIsBrokenAndATooLongOneIsLeftOut() {
        DivisionSheet sheet = maps.divisions("each", code -> code, code -> null);
        List<DivisionMap.Area> areas = List.of(
                new DivisionMap.Area("GM1", "t", "/", "Noordoost-Noord-Brabant", false),
                new DivisionMap.Area("GM2", "t", "/", "Onuitspreekelijkheidsgebied", false));
        Document map = Figures.read(DivisionMap.draw(sheet, new DivisionMap.View("A map", "It", areas)));
        assertThat(texts(map, "text")).containsExactly("Noordoost-", "Noord-Brabant");
    }

    @Test
    void aTreeHasALineForEachMemberAndAConnectionForEachChange() {
        Document tree = Figures.read(FamilyTree.draw(Lineage.of(country(), "GM0002"), words()));
        assertThat(lines(tree, "tk-tree__life")).isEqualTo(5);
        assertThat(lines(tree, "tk-tree__joint")).isEqualTo(4);
        assertThat(texts(tree, "text"))
                .contains("1 1", "2019", "GM0002!", "part 3/4", "part 1/4")
                .doesNotContain("part 1/1");
        assertThat(tree.getDocumentElement().getAttribute("aria-label")).isEqualTo("A tree");
        assertThat(attributes(tree, "line", "class"))
                .contains("tk-tree__life tk-tree__life--subject", "tk-tree__life tk-tree__life--mine");
    }

    @Test
    void whoeverWentIntoADescendantTooStandsBeyondIt() {
        assertThat(FamilyTree.drawn(Lineage.of(country(), "GM0002")))
                .containsExactly("GM0001", "GM0004", "GM0002", "GM0005", "GM0003");
    }

    @Test
    void aRenumberingIsDashed() {
        Geography renamed = geography(
                List.of(
                        new Municipality("GM0001", "A", new Validity(LocalDate.MIN, DAY)),
                        new Municipality("GM0002", "B", new Validity(DAY, LocalDate.MAX))),
                List.of(change("GM0001", "GM0002", Kind.RENUMBERING, 1, 1)));
        Document tree = Figures.read(FamilyTree.draw(Lineage.of(renamed, "GM0002"), words()));
        assertThat(attributes(tree, "line", "class")).contains("tk-tree__joint tk-tree__joint--same");
    }

    /** GM0002 was divided over GM0004, into which GM0001 went too, and GM0005, into which GM0003 went. */
    private static Geography country() {
        Validity before = new Validity(LocalDate.MIN, DAY);
        Validity after = new Validity(DAY, LocalDate.MAX);
        return geography(
                List.of(
                        new Municipality("GM0001", "A", before),
                        new Municipality("GM0002", "B", before),
                        new Municipality("GM0003", "C", before),
                        new Municipality("GM0004", "D", after),
                        new Municipality("GM0005", "E", after)),
                List.of(
                        change("GM0001", "GM0004", Kind.MERGER, 1, 1),
                        change("GM0002", "GM0004", Kind.SPLIT, 3, 4),
                        change("GM0002", "GM0005", Kind.SPLIT, 1, 4),
                        change("GM0003", "GM0005", Kind.MERGER, 1, 1)));
    }

    private static Geography geography(List<Municipality> municipalities, List<BoundaryChange> changes) {
        return new Geography(Register.of(
                LocalDate.of(2015, 1, 1), LocalDate.of(2023, 1, 1), municipalities, changes, Map.of(), List.of()));
    }

    private static BoundaryChange change(String from, String to, Kind kind, long part, long of) {
        return new BoundaryChange(DAY, from, to, kind, Fraction.of(part, of), "test");
    }

    private static FamilyTree.Words words() {
        return new FamilyTree.Words(
                node -> node.code() + "!",
                change -> change.part().isOne() ? "" : "part " + change.part(),
                date -> date.getDayOfMonth() + " " + date.getMonthValue(),
                date -> Integer.toString(date.getYear()),
                node -> node.code().equals("GM0003"),
                "A tree");
    }

    private static DivisionMap.Area area(String code, boolean outside) {
        return new DivisionMap.Area(code, code + ": said", "/" + code, code, outside);
    }

    private static long lines(Document tree, String className) {
        return attributes(tree, "line", "class").stream()
                .filter(name -> name.startsWith(className))
                .count();
    }

    private static List<String> texts(Document document, String tag) {
        return elements(document, tag).stream().map(Element::getTextContent).toList();
    }

    private static List<String> attributes(Document document, String tag, String name) {
        return elements(document, tag).stream().map(e -> e.getAttribute(name)).toList();
    }

    private static List<Element> elements(Document document, String tag) {
        var found = document.getElementsByTagName(tag);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }
}
