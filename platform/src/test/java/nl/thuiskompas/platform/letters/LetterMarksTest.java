package nl.thuiskompas.platform.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.letters.Letter.Block;
import nl.thuiskompas.platform.letters.Letter.Inline;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every figure of a letter carries a mark, and the list at the end says what one has to know of it. */
@ExtendWith(SharedFigures.class)
class LetterMarksTest {
    private static final LocalDate JUNE_2023 = LocalDate.of(2023, 6, 12);
    private static final LocalDate OCTOBER_2026 = LocalDate.of(2026, 10, 1);
    private static final String SITE = "https://thuiskompas.example";

    private static Letters letters;

    @BeforeAll
    static void open(ReferenceFigures figures) {
        letters = figures.letters();
    }

    private static Letter letter(String about) {
        return about.equals("NL")
                ? letters.national(JUNE_2023, Language.NL)
                : letters.local(about, OCTOBER_2026, Language.NL);
    }

    private static Block.Drawn drawn(Letter letter) {
        return letter.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Drawn.class::isInstance)
                .map(Block.Drawn.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static StatedFigure figure(Letter letter, String name) {
        return letter.figures().stream()
                .filter(figure -> figure.name().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NL", "GM0202", "PV25"})
    void figuresInCaptionsCarryAMarkInEveryFormat(String about) {
        Letter letter = letter(about);
        Block.Drawn drawn = drawn(letter);
        List<Inline.Stated> stated = drawn.caption().words().stream()
                .filter(Inline.Stated.class::isInstance)
                .map(Inline.Stated.class::cast)
                .toList();
        assertThat(stated).isNotEmpty();
        // Words of our own hold no number, the number of the figure aside: the digits are all figures.
        for (Block.Paragraph words : List.of(drawn.caption(), drawn.alternative())) {
            assertThat(words.words())
                    .filteredOn(Inline.Plain.class::isInstance)
                    .allSatisfy(
                            plain -> assertThat(((Inline.Plain) plain).text().replace("Figuur 1.", ""))
                                    .doesNotContainPattern("[0-9]"));
        }
        int mark = stated.getFirst().mark();
        String written = stated.getFirst().text();
        assertThat(letter.figure(mark).source()).isNotBlank();
        assertThat(Markdown.of(letter, ""))
                .contains("*Figuur")
                .contains("[" + written + "](#cijfer-" + mark + ")[" + mark);
        String html = new String(letters.write(letter, LetterFormat.HTML, SITE), StandardCharsets.UTF_8);
        String caption = html.substring(html.indexOf("class=\"caption\""), html.indexOf("class=\"picture\""));
        assertThat(caption)
                .contains(
                        "href=\"#cijfer-" + mark + "\"",
                        SITE + letter.figure(mark).address().replace("&", "&amp;"))
                .contains(written);
        assertThat(html).contains("id=\"cijfer-" + mark + "\"");
        // What stands beside the map repeats no figure without its mark.
        String legend = html.substring(html.indexOf("class=\"legend\""), html.indexOf("</figure>"));
        assertThat(legend).doesNotContain("Onder het aandeel van het land");
    }

    @Test
    void ownSumsNameTheirParts() {
        Letter letter = letter("NL");
        assertThat(figure(letter, "total flex-instruments-first-year").source())
                .isEqualTo("eigen optelling van flex.by-grant, flex.by-attention-grant, flex.by-building-incentive,"
                        + " flex.by-state, flex.joint-first");
        assertThat(figure(letter, "total flex-instruments-three-years").source())
                .endsWith("flex.joint-first, 2 × flex.joint-next");
        assertThat(figure(letter("GM0202"), "count open-windows").source())
                .isEqualTo("eigen telling van hggv.window.2024, relocation.applications");
        assertThat(Markdown.of(letter, "")).contains("eigen optelling van flex.by-grant");
    }

    @ParameterizedTest
    @EnumSource
    void everyCountOfMunicipalitiesSaysOfWhichDateTheyAre(Language language) {
        Letter national = letters.national(OCTOBER_2026, language);
        String then = language == Language.NL ? "gemeenten van 1 januari 2021" : "municipalities of 1 January 2021";
        String later =
                language == Language.NL ? "gemeenten van 31 december 2024" : "municipalities of 31 December 2024";
        assertThat(new LetterSentences(national).texts().get("measured-share")).contains("352", then);
        assertThat(figure(national, "measured municipalities").title()).containsIgnoringCase(then);
        assertThat(figure(national, "measured below").title()).containsIgnoringCase(then);
        Letter arnhem = letters.local("GM0202", OCTOBER_2026, language);
        assertThat(new LetterSentences(arnhem).texts().get("share-rank")).contains("342", later);
        assertThat(figure(arnhem, "all counted").title()).containsIgnoringCase(later);
        Letter province = letters.local("PV25", OCTOBER_2026, language);
        assertThat(new LetterSentences(province).texts().get("members")).contains(later);
    }

    @Test
    void ofAFactWithoutADateTheListSaysThatTheEndOfItsPeriodCounts() {
        Letter letter = letters.national(OCTOBER_2026, Language.NL);
        String undated = "31 december 2022 (einde van de periode)";
        assertThat(figure(letter, "evictions.2022").known()).isEqualTo(undated);
        assertThat(figure(letter, "flex.realised.2022").known()).isEqualTo("12 juni 2023");
        assertThat(new String(letters.write(letter, LetterFormat.HTML, ""), StandardCharsets.UTF_8))
                .contains(undated);
        assertThat(Markdown.of(letter, "")).contains("; bekend vanaf " + undated, "; bekend vanaf 12 juni 2023");
    }
}
