package nl.thuiskompas.platform.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Value.Amount;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.letters.Letter.Block;
import nl.thuiskompas.platform.letters.Letter.Inline;
import nl.thuiskompas.platform.monitor.AreaAnswers;
import nl.thuiskompas.platform.monitor.Areas;
import nl.thuiskompas.platform.monitor.Monitor;
import nl.thuiskompas.platform.monitor.QuestionException;
import nl.thuiskompas.platform.programme.Ledger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SharedFigures.class)
class LocalLetterTest {
    private static final LocalDate JUNE_2023 = LocalDate.of(2023, 6, 12);
    private static final LocalDate OCTOBER_2026 = LocalDate.of(2026, 10, 1);

    /** A capital, a digit or a sign of money, perhaps after 's as in 's-Hertogenbosch. */
    private static final Pattern BEGINNING = Pattern.compile("^(?:\\p{Lu}|[0-9€]|['’]s-\\p{Lu}).*");

    @TempDir
    static Path folder;

    private static ReferenceFigures figures;
    private static Letters letters;

    @BeforeAll
    static void open(ReferenceFigures shared) {
        figures = shared;
        letters = figures.letters();
    }

    private static Letter letter(String code, LocalDate day) {
        return letters.local(code, day, Language.NL);
    }

    private static String said(List<Inline> words) {
        return words.stream()
                .map(each -> switch (each) {
                    case Inline.Plain plain -> plain.text();
                    case Inline.Stated stated -> stated.text();
                })
                .collect(Collectors.joining());
    }

    /** Everything that a letter says, a paragraph or a line of a list each. */
    private static List<String> paragraphs(Letter letter) {
        List<String> all = new ArrayList<>(List.of(letter.lead()));
        for (Letter.Section section : letter.sections()) {
            for (Block block : section.blocks()) {
                switch (block) {
                    case Block.Paragraph paragraph -> all.add(said(paragraph.words()));
                    case Block.Items items -> items.items().forEach(item -> all.add(said(item.words())));
                    case Block.Drawn drawn -> {
                        all.add(drawn.caption().text());
                        all.add(drawn.alternative().text());
                    }
                }
            }
        }
        return all;
    }

    private static String text(Letter letter) {
        return String.join("\n", paragraphs(letter));
    }

    private static void isWellWritten(Letter letter) {
        String which = letter.about() + " " + letter.language();
        assertThat(letter.refused()).as(which).isEmpty();
        assertThat(letter.sections())
                .as(which)
                .hasSizeGreaterThan(6)
                .allSatisfy(
                        section -> assertThat(section.blocks()).as(section.id()).isNotEmpty());
        assertThat(paragraphs(letter)).as(which).allSatisfy(paragraph -> {
            assertThat(paragraph.replace(" ./thuis", "")).doesNotContain("  ", "{", "}", " .", " ,", "..", "null");
            assertThat(paragraph).matches(BEGINNING.asMatchPredicate()).endsWith(".");
        });
        assertThat(letter.figures()).as(which).hasSizeGreaterThan(10).allSatisfy(figure -> {
            assertThat(figure.source()).as(figure.name()).isNotBlank();
            assertThat(figure.release()).as(figure.name()).isNotBlank();
            assertThat(figure.title()).as(figure.name()).isNotBlank();
            assertThat(figure.address())
                    .startsWith("/" + letter.language().code() + "/")
                    .contains("asOf=" + letter.asOf());
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyMunicipalityGetsAWellWrittenLetter(Language language) {
        Geography geography = figures.monitors().asOf(OCTOBER_2026).geography();
        List<Municipality> municipalities = geography.edition(geography.last()).municipalities();
        assertThat(municipalities).hasSizeGreaterThan(300);
        for (Municipality municipality : municipalities) {
            isWellWritten(letters.local(municipality.code(), OCTOBER_2026, language));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"province", "corop", "safety-region", "part-of-country"})
    void everyRegionGetsAWellWrittenLetter(String division) {
        Geography geography = figures.monitors().asOf(OCTOBER_2026).geography();
        for (Region region :
                geography.partition(new Division(division), geography.last()).regions()) {
            isWellWritten(letter(region.code(), OCTOBER_2026));
            isWellWritten(letters.local(region.code(), JUNE_2023, Language.EN));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GM0202", "GM0363", "GM0096", "GM1982", "GM1979", "PV25", "CR05"})
    void theFiguresOfTheLetterAreThoseOfThePages(String code) {
        Letter letter = letter(code, OCTOBER_2026);
        Monitor monitor = figures.monitors().asOf(OCTOBER_2026);
        Geography geography = monitor.geography();
        AreaAnswers area = new AreaAnswers(monitor, Areas.region(geography, code), geography.last());
        Numbers numbers = Numbers.in(Language.NL);
        for (String indicator : List.of("association-share", "dwelling-stock", "new-construction")) {
            Figure figure = area.newest(indicator, area.region()).orElseThrow();
            StatedFigure stated = letter.figures().stream()
                    .filter(f ->
                            f.name().equals(indicator + " " + figure.period().code() + " " + code))
                    .findFirst()
                    .orElseThrow();
            assertThat(stated.value())
                    .startsWith(numbers.value(
                            (Amount) figure.value(), figure.indicator().unit()));
            assertThat(stated.address()).contains("/herkomst/" + indicator + "/" + code);
        }
        assertThat(letter.kind()).isEqualTo(code.startsWith("GM") ? "municipality" : "region");
        assertThat(letter.about()).isEqualTo(code);
    }

    @Test
    void aboveTheCountryAndTheNormIsSaidOnlyWhereItIsCertain() {
        assertThat(text(letter("GM0202", OCTOBER_2026)))
                .contains(
                        "Arnhem heeft naar verhouding meer corporatiewoningen dan het land: 35% tegen 28,9%.",
                        "het aandeel ligt tussen 34,5 en 35,5% en is dus zeker hoger dan in het land.",
                        "In de provincie Gelderland was dat 27,0%");
        assertThat(text(letter("VR18", OCTOBER_2026))).contains("valt niet te zeggen");
    }

    @Test
    void aMunicipalityBelowTheNormReadsHowManyHomesItTakes() {
        assertThat(text(letter("GM1982", OCTOBER_2026)))
                .contains("zijn bijna 4.200 nieuwe corporatiewoningen nodig", "of 2.924 bestaande woningen");
    }

    @Test
    void theStockOfAMergedMunicipalityGrewOnOneGeography() {
        assertThat(text(letter("GM1979", OCTOBER_2026)))
                .contains("op 31 december 2012, naar de gemeentegrenzen van nu");
    }

    @Test
    void dutiesFollowTheLegalStatusOfTheDay() {
        assertThat(text(letter("GM0202", JUNE_2023)))
                .contains("naar verwachting gaat het in 2024 in", "moeten straks zorgen voor ten minste 30 procent")
                .doesNotContain("1 juli 2026", "woondealregio ten minste");
        assertThat(text(letter("GM0202", LocalDate.of(2026, 3, 1))))
                .contains(
                        "Volgens het bericht van 19 december 2025 gaat de Wet versterking regie volkshuisvesting op 1 juli 2026 in",
                        "1 juli 2026 (staat vast)");
        assertThat(text(letter("GM0202", OCTOBER_2026)))
                .contains(
                        "geldt de Wet versterking regie volkshuisvesting vanaf 1 juli 2026. Later nieuws",
                        "1 januari 2027 (verwacht)",
                        "klaar op 1 juli 2027")
                .doesNotContain("van kracht");
    }

    @Test
    void onlyDesksThatAreOpenOnTheDayAreOffered() {
        assertThat(text(letter("GM0202", JUNE_2023)))
                .contains(
                        "Regeling huisvesting aandachtsgroepen: open tot en met 7 juli 2023.",
                        "3 juli tot en met 1 november 2023: Regeling huisvesting grote gezinnen")
                .doesNotContain("vergunninghouders: open");
        assertThat(text(letter("GM0202", OCTOBER_2026)))
                .contains("vergunninghouders: open tot en met 15 oktober 2026", "herplaatsingsgarantie: open")
                .doesNotContain("aandachtsgroepen: open");
        assertThat(text(letter("GM0202", LocalDate.of(2026, 11, 1))))
                .contains("Gesloten in het afgelopen jaar: Regeling huisvesting grote gezinnen vergunninghouders");
    }

    @Test
    void whatIsUnknownIsSaidWithHowToSupplyIt() {
        assertThat(text(letter("GM0202", OCTOBER_2026)))
                .contains("./thuis import plan-capacity-2020.xlsx", "./thuis division import woondealregio.csv")
                .contains("een regel met code GM0202");
    }

    @Test
    void whatTheLedgerHasAboutTheMunicipalityIsInItsLetter() throws IOException {
        Path more = Files.createDirectories(folder.resolve("programme"));
        Files.writeString(more.resolve("entries.csv"), """
                id,series,group,region,period,value,precision,certainty,document,place,known,evidence,replaces,how,note_nl,note_en
                made-up.arnhem,sft.round-homes,,GM0202,2024,123,,,sft-news-2024,,,sourced,,,,
                """);
        Letters fuller = new Letters(Ledger.bundledWith(more), figures.measured());
        assertThat(text(fuller.local("GM0202", OCTOBER_2026, Language.NL))).contains("2024: 123.");
        assertThat(text(fuller.local("GM0363", OCTOBER_2026, Language.NL))).doesNotContain("2024: 123.");
    }

    @Test
    void beforeTheLedgerBeginsThereAreFiguresAndNoDuties() {
        Letter letter = letter("GM0202", LocalDate.of(2022, 6, 1));
        assertThat(letter.sections().stream().map(Letter.Section::id)).doesNotContain("duties");
        assertThat(letter.refused()).isEmpty();
    }

    @Test
    void aFormerMunicipalityHasNoLetterAndItsSuccessorIsNamed() {
        assertThatThrownBy(() -> letter("GM0003", OCTOBER_2026))
                .isInstanceOfSatisfying(
                        QuestionException.class, e -> assertThat(e.nearest()).containsExactly("GM1979"))
                .hasMessageContaining("was a municipality until 2020-12-31; it became GM1979 (Eemsdelta)");
    }

    @Test
    void anUnknownCodeNamesWhatWasProbablyMeant() {
        assertThatThrownBy(() -> letter("arnhem", OCTOBER_2026))
                .isInstanceOf(QuestionException.class)
                .hasMessageContaining("GM0202 (Arnhem)");
        assertThatThrownBy(() -> letter("NL", OCTOBER_2026)).hasMessageContaining("national letter");
    }

    @Test
    void namesAreThoseThatPeopleUse() {
        assertThat(letter("GM0518", OCTOBER_2026).title()).isEqualTo("Een thuis voor iedereen in Den Haag");
        assertThat(letter("GM0796", OCTOBER_2026).title()).endsWith("in 's-Hertogenbosch");
        assertThat(letter("GM0373", OCTOBER_2026).title()).endsWith("in Bergen (NH.)");
        assertThat(letter("CR05", OCTOBER_2026).title()).endsWith("in het COROP-gebied Zuidwest-Friesland");
        assertThat(letters.local("PV25", OCTOBER_2026, Language.EN).title()).endsWith("in the province of Gelderland");
    }

    @Test
    void theSameDayGivesTheSameWords() {
        assertThat(Markdown.of(letter("GM0202", OCTOBER_2026), ""))
                .isEqualTo(Markdown.of(letter("GM0202", OCTOBER_2026), ""));
    }
}
