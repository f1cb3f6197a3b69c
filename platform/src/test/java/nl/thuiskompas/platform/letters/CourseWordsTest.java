package nl.thuiskompas.platform.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.programme.Ledger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the letter says of the flex homes when other numbers were counted. All numbers are made up. */
@ExtendWith(SharedFigures.class)
class CourseWordsTest {
    private static final LocalDate OCTOBER_2026 = LocalDate.of(2026, 10, 1);
    private static final String FIRST = "flex.realised.2022,flex.realised,,NL,2022,3400,,";
    private static final String SECOND = "flex.realised.2023,flex.realised,,NL,2023Q1/2023Q3,4040,,";

    @TempDir
    static Path folder;

    private static ReferenceFigures figures;

    @BeforeAll
    static void open(ReferenceFigures shared) {
        figures = shared;
    }

    private static Letter letter(String first, String second, String more) throws IOException {
        Ledger ledger = ReferenceFigures.changedLedger(Files.createTempDirectory(folder, "ledger"), text -> {
            assertThat(text).contains("\n" + FIRST, "\n" + SECOND);
            return text.replace("\n" + FIRST, "\n" + FIRST.replace("3400,", first))
                            .replace("\n" + SECOND, "\n" + SECOND.replace("4040,", second))
                            .stripTrailing()
                    + "\n" + more + "\n";
        });
        assertThat(ledger.notices()).isEmpty();
        return new Letters(ledger, figures.measured()).national(OCTOBER_2026, Language.NL);
    }

    private static Map<String, String> said(String first, String second) throws IOException {
        return new LetterSentences(letter(first, second, "")).texts();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "34049 | 37.449, bijna 100 procent van het doel.",
                "34100 | 37.500, 100 procent van het doel.",
                "34110 | 37.510, ruim 100 procent van het doel.",
                "15350 | 18.750, 50 procent van het doel.",
            })
    void aShareIsAllOnlyWhenItIs(String counted, String told) throws IOException {
        assertThat(said("3400,", counted + ",").get("flex-realised")).endsWith("samen " + told);
    }

    @Test
    void aShareIsNothingOnlyWhenItIs() throws IOException {
        assertThat(said("0,", "1,").get("flex-realised")).endsWith("samen 1, minder dan 1 procent van het doel.");
        assertThat(said("0,", "0,").get("flex-realised")).endsWith("samen 0, 0 procent van het doel.");
    }

    @Test
    void aSumOfRoundedNumbersIsRounded() throws IOException {
        assertThat(said("3400,about", "4040,").get("flex-realised")).contains("samen ongeveer 7.440,");
    }

    @Test
    void lessPaceThanThereWasIsNotNoPace() throws IOException {
        assertThat(said("3400,", "34000,").get("flex-course"))
                .contains("Voor de rest was minder dan een keer het tempo tot dan toe nodig");
    }

    @Test
    void aTargetIsNotSaidToBeMissedBeforeAllOfItsTimeWasCounted() throws IOException {
        assertThat(said("0,", "0,").get("flex-course"))
                .doesNotContain("gehaald")
                .endsWith("moeten zijn.");
    }

    @Test
    void aTargetOfWhichAllWasCountedIsMissed() throws IOException {
        Letter letter = letter(
                "3400,",
                "4040,",
                "more,flex.realised,,NL,2023Q4/2024Q4,9000,,,flex-news-2023-12,,2025-03-01,sourced,,,,");
        assertThat(new LetterSentences(letter).texts().get("flex-course"))
                .endsWith("het doel van 37.500 is niet gehaald.");
    }

    @Test
    void withAQuarterMissingTheSentenceOnThePaceIsRefusedByName() throws IOException {
        Letter letter = letter(
                "3400,", "4040,", "more,flex.realised,,NL,2024,9000,,,flex-news-2023-12,,2025-03-01,sourced,,,,");
        assertThat(letter.refused()).singleElement().satisfies(refusal -> {
            assertThat(refusal.sentence()).isEqualTo("flex-course");
            assertThat(refusal.reason()).contains("flex.target", "het vierde kwartaal van 2023");
        });
        assertThat(new LetterSentences(letter).texts().get("flex-realised")).contains("9.000 (2024): samen 16.440");
    }
}
