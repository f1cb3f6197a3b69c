package nl.thuiskompas.platform.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.monitor.QuestionException;
import nl.thuiskompas.platform.programme.Ledger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A letter of a day on which little was known is whole, or is refused with the first day of which there is one. */
@ExtendWith(SharedFigures.class)
class FirstDayTest {
    @TempDir
    static Path folder;

    private static ReferenceFigures figures;
    private static Letters letters;

    @BeforeAll
    static void open(ReferenceFigures shared) {
        figures = shared;
        letters = figures.letters();
    }

    @ParameterizedTest
    @EnumSource
    void theNationalLetterBeginsWhenSomethingIsKnownOfEveryPart(Language language) {
        LocalDate first = letters.first();
        assertThat(first).isEqualTo(LocalDate.of(2023, 6, 12));
        Letter letter = letters.national(first, language);
        assertThat(letter.sections()).extracting(Letter.Section::id).contains("supply", "balance", "monitoring");
        for (String day : new String[] {"2012-01-01", "2023-01-31", "2023-06-11"}) {
            assertThatThrownBy(() -> letters.national(LocalDate.parse(day), language))
                    .isInstanceOfSatisfying(
                            QuestionException.class,
                            e -> assertThat(e.nearest()).containsExactly("2023-06-12"))
                    .hasMessageContaining("on " + day + " to write a letter; it can be written from 2023-06-12");
        }
    }

    @Test
    void aLocalLetterBeginsWhenSomethingIsKnownOfTheArea() {
        assertThatThrownBy(() -> letters.local("GM0202", LocalDate.of(2012, 1, 1), Language.NL))
                .isInstanceOf(QuestionException.class)
                .hasMessageContaining("GM0202 on 2012-01-01 to write a letter; it can be written from 2013-01-01");
        Letter first = letters.local("GM0202", LocalDate.of(2013, 1, 1), Language.NL);
        assertThat(first.figures()).isNotEmpty();
        isWhole(first);
    }

    @ParameterizedTest
    @CsvSource({"2013-01-01", "2015-06-01", "2023-01-15", "2023-06-12", "2024-02-29", "2026-10-01"})
    void noHeadingIsEmptyAndNoSentenceLeadsToNothing(LocalDate day) {
        for (Language language : Language.values()) {
            isWhole(letters.local("GM0202", day, language));
            isWhole(letters.local("PV25", day, language));
            if (!day.isBefore(letters.first())) {
                isWhole(letters.national(day, language));
            }
        }
    }

    @Test
    void whenAWholeListIsRefusedItsLeadGoesToo() throws IOException {
        Ledger ledger = ReferenceFigures.changedLedger(
                Files.createTempDirectory(folder, "ledger"),
                text -> text.lines()
                        .filter(line -> !line.matches("(?:flex[.](?:by|joint|bought)|poverty|monitor[.]first).*"))
                        .reduce("", (all, line) -> all + line + "\n"));
        Letter letter = new Letters(ledger, figures.measured()).national(LocalDate.of(2023, 6, 12), Language.NL);
        assertThat(letter.refused())
                .extracting(Refusal::sentence)
                .contains("flex-by-grant", "flex-joint", "monitor-first");
        assertThat(letter.sections()).extracting(Letter.Section::id).doesNotContain("monitoring");
        isWhole(letter);
    }

    private static void isWhole(Letter letter) {
        for (int i = 0; i < letter.sections().size(); i++) {
            Letter.Section section = letter.sections().get(i);
            boolean parts = i + 1 < letter.sections().size()
                    && letter.sections().get(i + 1).level() > section.level();
            assertThat(parts || !section.blocks().isEmpty()).as(section.title()).isTrue();
            for (int b = 0; b < section.blocks().size(); b++) {
                if (section.blocks().get(b) instanceof Letter.Block.Paragraph paragraph
                        && paragraph.text().endsWith(":")) {
                    assertThat(section.blocks().get(b + 1)).isInstanceOf(Letter.Block.Items.class);
                }
            }
        }
    }
}
