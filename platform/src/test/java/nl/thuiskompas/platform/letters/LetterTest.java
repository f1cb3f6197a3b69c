package nl.thuiskompas.platform.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.programme.Ledger;
import nl.thuiskompas.platform.programme.LetterFigures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedFigures.class)
class LetterTest {
    private static final LocalDate JUNE_2023 = LocalDate.of(2023, 6, 12);
    private static final LocalDate OCTOBER_2026 = LocalDate.of(2026, 10, 1);
    private static final Pattern PASTED = Pattern.compile("[0-9]");

    @TempDir
    static Path folder;

    private static Measured measured;

    @BeforeAll
    static void open(ReferenceFigures figures) {
        measured = figures.measured();
    }

    private Letter letter(LocalDate day, Language language) {
        return new Letters(Ledger.bundled(), measured).national(day, language);
    }

    /** A letter from the bundled ledger, of which the rows of one table were changed. */
    private Letter changed(String name, UnaryOperator<String> change) throws IOException {
        Ledger ledger = ReferenceFigures.changedLedger(folder.resolve(name), change);
        return new Letters(ledger, measured).national(JUNE_2023, Language.NL);
    }

    private static String words(Letter letter) {
        return Markdown.of(letter, "").replaceAll("\\[([^\\]]*)]\\(#[^)]*\\)\\[[0-9]+]", "$1");
    }

    @Test
    void theLetterOfJune2023StatesAll75FiguresEachWithItsSource() {
        Letter letter = letter(JUNE_2023, Language.NL);
        assertThat(letter.refused()).isEmpty();
        assertThat(letter.figures().stream().map(StatedFigure::name))
                .containsAll(LetterFigures.entries().values());
        assertThat(letter.figures()).allSatisfy(figure -> {
            assertThat(figure.source()).as(figure.name()).isNotBlank();
            assertThat(figure.release()).as(figure.name()).isNotBlank();
            assertThat(figure.value()).as(figure.name()).isNotBlank();
            assertThat(figure.address()).startsWith("/nl/");
        });
    }

    @Test
    void theSameFiguresAreInTheEnglishLetter() {
        assertThat(letter(JUNE_2023, Language.EN).figures().stream().map(StatedFigure::name))
                .containsExactlyElementsOf(letter(JUNE_2023, Language.NL).figures().stream()
                        .map(StatedFigure::name)
                        .toList());
    }

    @Test
    void laterItTellsTheStoryOfThatDay() {
        String words = words(letter(OCTOBER_2026, Language.NL));
        assertThat(words)
                .contains("samen 7.440, 20 procent van het doel")
                .contains(
                        "Volgens het bericht van 19 december 2025 geldt de Wet versterking regie volkshuisvesting vanaf 1 juli 2026")
                .contains("niet op 1 maart 2023 zoals de Kamerbrief van juni 2023 zei")
                .contains("28,9% van de 7.966.331 woningen");
        assertThat(letter(OCTOBER_2026, Language.NL).refused()).isEmpty();
    }

    @Test
    void whatWasNotKnownYetIsNotInIt() {
        assertThat(words(letter(JUNE_2023, Language.NL))).doesNotContain("4.040", "159", "1 juli 2026");
    }

    @Test
    void instrumentsThatMayOverlapAreNeverOneNumber() {
        assertThat(words(letter(JUNE_2023, Language.NL)))
                .contains("8.300 tot 26.900 woningen")
                .contains("28.000 tot 46.900");
    }

    @Test
    void changingAnEntryChangesTheSentence() throws IOException {
        Letter letter = changed(
                "more",
                text -> text.replace(
                        "flex.realised.2022,flex.realised,,NL,2022,3400,",
                        "flex.realised.2022,flex.realised,,NL,2022,3456,"));
        assertThat(words(letter)).contains("In 2022 werden het er 3.456").doesNotContain("3.400");
    }

    @Test
    void removingAnEntryMakesTheLetterRefuseTheSentenceByName() throws IOException {
        Letter letter = changed(
                "less",
                text -> text.lines()
                        .filter(line -> !line.startsWith("flex.target,"))
                        .collect(Collectors.joining("\n", "", "\n")));
        assertThat(letter.refused()).anySatisfy(refusal -> {
            assertThat(refusal.sentence()).isEqualTo("flex-target");
            assertThat(refusal.figure()).isEqualTo("flex.target");
            assertThat(refusal.reason()).contains("flex.target", "grootboek");
        });
        assertThat(words(letter)).doesNotContain("37.500").contains("`flex-target`");
    }

    @Test
    void anEntryFromMemoryIsNotStated() throws IOException {
        Letter letter = changed(
                "memory",
                text -> text.lines()
                        .map(line ->
                                line.startsWith("deals.closed,") ? line.replace(",sourced,", ",unverified,") : line)
                        .collect(Collectors.joining("\n", "", "\n")));
        assertThat(letter.refused()).extracting(Refusal::sentence).containsExactly("housing-deals");
    }

    @Test
    void theSameDayAndLedgerGiveTheSameWords() {
        assertThat(Markdown.of(letter(OCTOBER_2026, Language.NL), ""))
                .isEqualTo(Markdown.of(letter(OCTOBER_2026, Language.NL), ""));
    }

    /** Years may stand in the words of a template; every other number is looked up. */
    @Test
    void noSentenceHasANumberOfItsOwn() throws IOException {
        try (InputStream in = Objects.requireNonNull(Letter.class.getResourceAsStream("/letters/national.yaml"))) {
            List<String> pasted = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line ->
                            line.strip().startsWith("nl: \"") || line.strip().startsWith("en: \""))
                    .map(line -> line.replaceAll("\\{[^}]*}", "")
                            .replaceAll("\\b(?:19|20)[0-9]{2}\\b(?![.,][0-9])", "")
                            .replace("Figuur 1.", "")
                            .replace("Figure 1.", "")
                            .replace("18 tot 65 jaar", "")
                            .replace("aged 18 to 65", ""))
                    .filter(line -> PASTED.matcher(line).find())
                    .toList();
            assertThat(pasted).isEmpty();
        }
    }
}
