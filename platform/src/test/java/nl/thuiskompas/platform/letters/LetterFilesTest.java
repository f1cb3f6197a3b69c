package nl.thuiskompas.platform.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.thuiskompas.platform.BesideOthers;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.programme.Ledger;
import nl.thuiskompas.platform.programme.LetterFigures;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Letters as files, read back as those who get them do. */
@BesideOthers
@ExtendWith(SharedFigures.class)
class LetterFilesTest {
    private static final LocalDate JUNE_2023 = LocalDate.of(2023, 6, 12);
    private static final String SITE = "https://thuiskompas.example";

    @TempDir
    static Path folder;

    private static Letters letters;
    private static Letter letter;
    private static byte[] pdf;

    @BeforeAll
    static void open(ReferenceFigures reference) {
        letters = reference.letters();
        letter = letters.national(JUNE_2023, Language.NL);
        pdf = letters.write(letter, LetterFormat.PDF, SITE);
    }

    private static Document xml(byte[] document) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        String text = new String(document, StandardCharsets.UTF_8).replaceFirst("^<!DOCTYPE html>\\s*", "");
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** One sign of a font stands for both apostrophes. */
    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0]+", "").replace('\u02bc', '\u2019');
    }

    private static Map<String, byte[]> unzipped(byte[] odt) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(odt))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal()).isEqualTo(JUNE_2023.atStartOfDay());
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void theLetterOfAMunicipalityHasAMapOfTheAreaItLiesIn() throws Exception {
        Letter arnhem = letters.local("GM0202", LocalDate.of(2026, 10, 1), Language.NL);
        Document page = xml(letters.write(arnhem, LetterFormat.HTML, SITE));
        assertThat(elements(page, "svg").getLast())
                .satisfies(map -> assertThat(map.getTextContent())
                        .contains("Arnhem", "Nijmegen")
                        .doesNotContain("Amsterdam"));
        Letter province = letters.local("PV25", LocalDate.of(2026, 10, 1), Language.NL);
        assertThat(elements(xml(letters.write(province, LetterFormat.HTML, SITE)), "svg")
                        .getLast())
                .satisfies(map ->
                        assertThat(map.getTextContent()).contains("Apeldoorn").doesNotContain("Utrecht"));
    }

    @Test
    void thePdfHasEveryFigureOfTheLetterWithItsSource() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = plain(new PDFTextStripper().getText(document));
            assertThat(text).contains("heefthetkabinet");
            assertThat(letter.figures().stream().map(StatedFigure::name))
                    .containsAll(LetterFigures.entries().values());
            assertThat(letter.figures())
                    .allSatisfy(figure -> assertThat(text)
                            .contains(plain(figure.value()))
                            .contains(plain(figure.title()))
                            .contains(plain(figure.definition()))
                            .contains(plain(figure.release()))
                            .contains(plain(figure.document()))
                            .contains(plain(figure.place())));
        }
    }

    @Test
    void aValidatorFindsThatThePdfCanBeListenedToAndKept() throws Exception {
        assertThat(PdfStandards.broken(pdf)).isEmpty();
        Letter arnhem = letters.local("GM0202", LocalDate.of(2026, 10, 1), Language.NL);
        assertThat(PdfStandards.broken(letters.write(arnhem, LetterFormat.PDF, SITE)))
                .isEmpty();
    }

    @Test
    void thePdfIsTaggedInItsLanguageWithItsFontsInIt() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            assertThat(document.getDocumentInformation().getTitle()).startsWith(letter.title());
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfuaid");
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .extracting(PDOutlineItem::getTitle)
                    .contains(letter.sections().getFirst().title(), "Alle cijfers in deze brief");
            Set<String> tags = new TreeSet<>();
            List<String> alternatives = new ArrayList<>();
            tags(document.getDocumentCatalog().getStructureTreeRoot(), tags, alternatives);
            assertThat(tags).contains("H1", "H2", "H3", "P", "L", "LI", "Table", "TH", "TD", "Figure", "Link");
            assertThat(alternatives).anySatisfy(alt -> assertThat(alt).contains("Kaart van Nederland", "252"));
            for (PDPage page : document.getPages()) {
                for (COSName font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
                }
            }
        }
    }

    private static void tags(PDStructureNode node, Set<String> tags, List<String> alternatives) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                if (element.getAlternateDescription() != null) {
                    alternatives.add(element.getAlternateDescription());
                }
                tags(element, tags, alternatives);
            }
        }
    }

    @Test
    void theSameLetterGivesTheSameBytes() {
        assertThat(letters.write(letters.national(JUNE_2023, Language.NL), LetterFormat.PDF, SITE))
                .isEqualTo(pdf);
        for (LetterFormat format : List.of(LetterFormat.HTML, LetterFormat.ODT)) {
            assertThat(letters.write(letter, format, SITE)).isEqualTo(letters.write(letter, format, SITE));
        }
    }

    @Test
    void thePageLinksEveryFigureToItsPageAndToTheList() throws Exception {
        Document page = xml(letters.write(letter, LetterFormat.HTML, SITE));
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("nl");
        assertThat(elements(page, "title").getFirst().getTextContent()).contains("12 juni 2023");
        Set<String> ids = new TreeSet<>();
        elements(page, "*").stream()
                .map(e -> e.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .forEach(id -> assertThat(ids.add(id)).as(id).isTrue());
        List<String> addresses =
                elements(page, "a").stream().map(a -> a.getAttribute("href")).toList();
        assertThat(addresses).allSatisfy(address -> {
            if (address.startsWith("#")) {
                assertThat(ids).contains(address.substring(1));
            } else {
                assertThat(address).startsWith(SITE + "/nl/");
            }
        });
        assertThat(letter.figures())
                .allSatisfy(
                        figure -> assertThat(addresses).contains(SITE + figure.address(), "#cijfer-" + figure.mark()));
        assertThat(elements(page, "svg")).isNotEmpty();
    }

    @Test
    void withoutASiteNoLinkLeadsOutOfTheLetter() throws Exception {
        Document page = xml(letters.write(letter, LetterFormat.HTML, ""));
        assertThat(elements(page, "a"))
                .allSatisfy(a -> assertThat(a.getAttribute("href")).startsWith("#"));
    }

    @Test
    void theOpenDocumentIsWholeAndNamesItsPicture() throws Exception {
        Map<String, byte[]> files = unzipped(letters.write(letter, LetterFormat.ODT, SITE));
        assertThat(files.keySet()).first().isEqualTo("mimetype");
        Document manifest = xml(files.get("META-INF/manifest.xml"));
        assertThat(elements(manifest, "manifest:file-entry").stream().map(e -> e.getAttribute("manifest:full-path")))
                .containsExactlyInAnyOrder(
                        "/", "content.xml", "styles.xml", "meta.xml", "Pictures/association-share.png");
        assertThat(files).containsKeys("content.xml", "styles.xml", "meta.xml", "Pictures/association-share.png");
        xml(files.get("styles.xml"));
        assertThat(elements(xml(files.get("meta.xml")), "dc:language")
                        .getFirst()
                        .getTextContent())
                .isEqualTo("nl-NL");
        Document content = xml(files.get("content.xml"));
        assertThat(elements(content, "svg:desc").getFirst().getTextContent()).contains("Kaart van Nederland");
        String text = plain(content.getDocumentElement().getTextContent());
        assertThat(letter.figures())
                .allSatisfy(figure ->
                        assertThat(text).contains(plain(figure.value())).contains(plain(figure.source())));
        Set<String> styles = new TreeSet<>();
        for (Document document : List.of(content, xml(files.get("styles.xml")))) {
            elements(document, "*").stream()
                    .map(e -> e.getAttribute("style:name"))
                    .forEach(styles::add);
        }
        assertThat(elements(content, "*").stream()
                        .map(e -> e.getAttribute("text:style-name"))
                        .filter(style -> !style.isEmpty()))
                .isSubsetOf(styles);
    }

    @Test
    void sentencesThatWereRefusedAreNamed() {
        Letter refusing = new Letters(
                        Ledger.read(folder.resolve("no-tables-here")), (day, language) -> new Measured.OnDay() {
                            @Override
                            Answer ask(String name) {
                                return new Answer.Missing("nobody knows " + name);
                            }

                            @Override
                            LocalFigures area(String code) {
                                throw new IllegalArgumentException("a national letter asks for no area: " + code);
                            }

                            @Override
                            public List<String> releases() {
                                return List.of();
                            }
                        })
                .national(JUNE_2023, Language.EN);
        assertThat(new Html(refusing, "", "", drawn -> java.util.Optional.empty()).page())
                .contains("Not written", "flex-target");
    }
}
