package nl.thuiskompas.platform.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.programme.Entry;
import nl.thuiskompas.platform.programme.Known;
import nl.thuiskompas.platform.programme.Ledger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedFactsTest {
    private static final Ledger LEDGER = Ledger.bundled();

    private static List<StatedFacts.Found> found(String entry, String day) {
        return StatedFacts.of(LEDGER.at(LocalDate.parse(day)), LEDGER.entries().get(entry));
    }

    @ParameterizedTest
    @CsvSource({
        "flex.target, 2023-06-12, national, flex-target",
        "flex.realised.2023, 2024-01-31, national, flex-course",
        "flex.by-grant, 2023-06-12, national, flex-counted-once",
        "arrears.tenants.2021.revised, 2026-10-01, national, arrears-count",
        "rha.window.2023, 2023-06-12, municipality, open-window",
    })
    void aFactIsFoundByItselfInACourseInATotalInALaterFormAndInAList(
            String entry, String day, String kind, String sentence) {
        assertThat(found(entry, day))
                .filteredOn(each -> each.kind().equals(kind))
                .flatExtracting(StatedFacts.Found::sentences)
                .anyMatch(name -> name.startsWith(sentence));
    }

    /** A letter that states only facts of the ledger: whatever else a sentence asks for is not there. */
    private static Letter letter(String day) {
        return new Letters(LEDGER, StatedFactsTest::nothing).national(LocalDate.parse(day), Language.NL);
    }

    private static Measured.OnDay nothing(LocalDate day, Language language) {
        return new Measured.OnDay() {
            @Override
            Answer ask(String name) {
                return new Answer.NotYet();
            }

            @Override
            LocalFigures area(String code) {
                throw new AssertionError("no letter of an area is written here");
            }

            @Override
            public List<String> releases() {
                return List.of();
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-06-12", "2026-10-01"})
    void everyFactThatALetterStatesNamesTheLetter(String day) {
        Known known = LEDGER.at(LocalDate.parse(day));
        List<Entry> stated = letter(day).figures().stream()
                .map(figure -> LEDGER.entries().get(figure.name()))
                .filter(entry -> entry != null)
                .toList();
        assertThat(stated).hasSizeGreaterThan(50);
        assertThat(stated)
                .allSatisfy(entry -> assertThat(StatedFacts.of(known, entry))
                        .extracting(StatedFacts.Found::kind)
                        .contains("national"));
    }
}
