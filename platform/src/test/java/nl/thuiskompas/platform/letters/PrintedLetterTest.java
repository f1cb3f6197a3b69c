package nl.thuiskompas.platform.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.platform.BesideOthers;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Texts;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How letters come out on paper. */
@BesideOthers
@ExtendWith(SharedFigures.class)
class PrintedLetterTest {
    private static final LocalDate OCTOBER_2026 = LocalDate.of(2026, 10, 1);

    /** So many of the longest letters are printed; the others take less room. */
    private static final int LONGEST = 4;

    private static ReferenceFigures figures;
    private static Letters letters;

    @BeforeAll
    static void open(ReferenceFigures shared) {
        figures = shared;
        letters = figures.letters();
    }

    /** The pages of a letter, each as its words. */
    private static List<String> pages(Letter letter) {
        try (PDDocument document = Loader.loadPDF(letters.write(letter, LetterFormat.PDF, ""))) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            return pages;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** On how many pages the letter itself stands, without its list of figures. */
    private static int length(Letter letter, List<String> pages) {
        String list = Texts.in(letter.language()).get("letter.figures");
        for (int page = 0; page < pages.size(); page++) {
            if (pages.get(page).contains(list)) {
                return page;
            }
        }
        throw new AssertionError("no page begins the list of figures");
    }

    private static Stream<String> municipalities() {
        Geography geography = figures.monitors().asOf(OCTOBER_2026).geography();
        return geography.edition(geography.last()).municipalities().stream().map(Municipality::code);
    }

    private static Stream<String> regions() {
        Geography geography = figures.monitors().asOf(OCTOBER_2026).geography();
        return Stream.of("province", "corop", "safety-region", "part-of-country")
                .flatMap(division -> geography.partition(new Division(division), geography.last()).regions().stream())
                .map(Region::code);
    }

    private static int signs(Letter letter) {
        String text = Markdown.of(letter, "");
        return text.indexOf("\n## " + Texts.in(letter.language()).get("letter.figures"));
    }

    /** Which are the longest is found in Dutch: in English they say the same. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-10-01", "2026-03-01", "2023-06-12"})
    void theLongestLocalLettersStandOnTwoPages(LocalDate day) {
        for (Stream<String> codes : List.of(municipalities(), regions())) {
            List<String> longest = codes.map(code -> letters.local(code, day, Language.NL))
                    .sorted(Comparator.comparingInt(PrintedLetterTest::signs).reversed())
                    .limit(LONGEST)
                    .map(Letter::about)
                    .toList();
            for (String code : longest) {
                for (Language language : Language.values()) {
                    Letter letter = letters.local(code, day, language);
                    assertThat(length(letter, pages(letter))).as(letter.title()).isLessThanOrEqualTo(2);
                }
            }
        }
    }

    @Test
    void ofTwoMunicipalitiesItSaysBothOrNeither() {
        String all = regions()
                .map(code -> Markdown.of(letters.local(code, OCTOBER_2026, Language.NL), ""))
                .collect(java.util.stream.Collectors.joining());
        assertThat(all)
                .containsAnyOf("[Beide gemeenten liggen]", "[Geen van beide gemeenten ligt]")
                .doesNotContain("Alle twee", "Geen van de twee");
    }

    @Test
    void theListOfFiguresHasItsHeadOnEveryPageAndNamesASourceOnce() {
        Letter letter = letters.national(OCTOBER_2026, Language.NL);
        List<String> pages = pages(letter);
        int letterPages = length(letter, pages);
        assertThat(pages.size() - letterPages).isLessThanOrEqualTo(7);
        assertThat(pages.subList(letterPages, pages.size()))
                .allSatisfy(page -> assertThat(page).containsAnyOf("Nr. Cijfer Waarde", "Bron Waar het vandaan komt"));
        String all = String.join("\n", pages).replaceAll("\\s+", " ");
        assertThat(all.split("Bijlage bij de Kamerbrief over de voortgang", -1)).hasSize(2);
        assertThat(pages.getFirst()).doesNotContain(", stand op");
        assertThat(pages.subList(1, pages.size()))
                .allSatisfy(page -> assertThat(page).contains("stand op 1 oktober 2026", "Thuiskompas", "bladzijde"));
    }
}
