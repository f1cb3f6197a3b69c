package nl.thuiskompas.platform.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.programme.Ledger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedFigures.class)
class LetterRegisterTest {
    private static final LocalDate JUNE_2023 = LocalDate.of(2023, 6, 12);
    private static final LocalDate OCTOBER_2026 = LocalDate.of(2026, 10, 1);
    private static final LocalDate LATER = LocalDate.of(2023, 6, 30);
    private static final Instant MADE = Instant.parse("2023-06-13T09:00:00Z");
    private static final String SHARE_RELEASE = "key-figures";

    @TempDir
    static Path folder;

    private static Measured measured;

    @BeforeAll
    static void open(ReferenceFigures figures) {
        measured = figures.measured();
    }

    private static Ledger changed(String name, UnaryOperator<String> change) throws IOException {
        return ReferenceFigures.changedLedger(folder.resolve(name), change);
    }

    private static LetterRegister register(String name) {
        return new LetterRegister(folder.resolve(name), Clock.fixed(MADE, ZoneOffset.UTC));
    }

    private static LetterRecord make(LetterRegister register) {
        Letter letter = new Letters(Ledger.bundled(), measured).national(JUNE_2023, Language.NL);
        byte[] bytes = Markdown.of(letter, "").getBytes(StandardCharsets.UTF_8);
        return register.keep(letter, LetterFormat.MD, "inputs", bytes, folder.resolve("letter.md"));
    }

    private static AffectedLetters affected(Ledger ledger, String withdrawn) {
        Letters letters = new Letters(ledger, measured);
        return new AffectedLetters(
                letters,
                made -> letters.national(made.asOf(), made.language()),
                release -> !withdrawn.isEmpty() && release.startsWith(withdrawn) ? release + " was withdrawn" : "",
                LATER);
    }

    @Test
    void aLetterIsKeptWithEverythingItStates() {
        LetterRegister register = register("kept");
        LetterRecord made = make(register);
        assertThat(register.letters()).containsExactly(made);
        assertThat(made.made()).isEqualTo(MADE);
        assertThat(made.figures())
                .extracting(LetterRecord.Stated::name)
                .contains("flex.target", "total flex-instruments-first-year");
        assertThat(make(register)).isEqualTo(made);
        assertThat(register.letters()).hasSize(1);
    }

    @Test
    void aDamagedRecordIsNamedAndTheOthersAreRead() throws IOException {
        LetterRegister register = register("damaged");
        make(register);
        Path other = folder.resolve("damaged/letters/broken.json");
        Files.writeString(other, "{");
        assertThat(register.letters()).hasSize(1);
        assertThat(register.damaged()).extracting(Path::getFileName).containsExactly(other.getFileName());
    }

    @Test
    void aLetterOfWhichNothingChangedIsNotAffected() {
        LetterRecord made = make(register("same"));
        assertThat(affected(Ledger.bundled(), "").among(List.of(made), "")).isEmpty();
    }

    @Test
    void changingAnEntryAffectsTheLettersThatStateIt() throws IOException {
        LetterRecord made = make(register("changed"));
        Ledger ledger =
                changed("more", text -> text.replace("flex.realised,,NL,2022,3400,", "flex.realised,,NL,2022,3456,"));
        assertThat(affected(ledger, "").among(List.of(made), "flex.realised.2022"))
                .singleElement()
                .satisfies(each -> assertThat(each.changes()).singleElement().satisfies(change -> {
                    assertThat(change.was()).isEqualTo("3.400");
                    assertThat(change.now()).isEqualTo("3.456");
                }));
        assertThat(affected(ledger, "").among(List.of(made), "deals.closed")).isEmpty();
        assertThat(affected(ledger, "").among(List.of(made), made.ledger())).hasSize(1);
    }

    @Test
    void anEntryThatComesInThePlaceOfAnotherAffectsThem() throws IOException {
        LetterRecord made = make(register("corrected"));
        Ledger ledger = changed("corrected-tables", LetterRegisterTest::corrected);
        assertThat(ledger.notices()).isEmpty();
        assertThat(affected(ledger, "").among(List.of(made), "flex.realised.2022.corrected"))
                .singleElement()
                .satisfies(each -> assertThat(each.changes()).singleElement().satisfies(change -> {
                    assertThat(change.was()).isEqualTo("3.400");
                    assertThat(change.now()).isEqualTo("3.333");
                    assertThat(change.how()).contains("corrected");
                }));
    }

    @Test
    void aCorrectionThatTheTablesDidNotHaveYetAffectsLettersOfLaterDaysAndWhatTheyCompute() throws IOException {
        LetterRegister register = register("entered-late");
        Letter letter = new Letters(Ledger.bundled(), measured).national(OCTOBER_2026, Language.NL);
        byte[] bytes = Markdown.of(letter, "").getBytes(StandardCharsets.UTF_8);
        LetterRecord made = register.keep(letter, LetterFormat.MD, "inputs", bytes, folder.resolve("later.md"));
        Ledger ledger = changed("entered-late-tables", LetterRegisterTest::corrected);
        for (String asked : List.of("flex.realised.2022", "flex.realised.2022.corrected")) {
            assertThat(affected(ledger, "").among(List.of(made), asked))
                    .singleElement()
                    .satisfies(each -> {
                        assertThat(each.changes())
                                .extracting(AffectedLetters.Change::name, AffectedLetters.Change::was)
                                .contains(
                                        tuple("flex.realised.2022", "3.400"),
                                        tuple("course flex.target realised", "7.440"));
                        assertThat(each.changes())
                                .extracting(AffectedLetters.Change::now)
                                .contains("3.333", "7.373");
                        assertThat(each.changes().getFirst().how()).contains("did not have when the letter was made");
                    });
        }
    }

    @Test
    void theSameLetterInTwoPlacesIsKeptTwice() {
        LetterRegister register = register("two-places");
        make(register);
        Letter letter = new Letters(Ledger.bundled(), measured).national(JUNE_2023, Language.NL);
        byte[] bytes = Markdown.of(letter, "").getBytes(StandardCharsets.UTF_8);
        for (int each = 0; each < 2; each++) {
            register.keep(letter, LetterFormat.MD, "inputs", bytes, folder.resolve("copy/letter.md"));
        }
        assertThat(register.letters())
                .extracting(LetterRecord::file)
                .containsExactlyInAnyOrder(
                        folder.resolve("letter.md").toAbsolutePath().normalize(),
                        folder.resolve("copy/letter.md").toAbsolutePath().normalize());
    }

    /** The tables with one made-up correction, in the columns that they have. */
    private static String corrected(String text) {
        List<String> heads = List.of(text.lines().findFirst().orElseThrow().split(",", -1));
        String row = text.lines()
                .filter(line -> line.startsWith("flex.realised.2022,"))
                .findFirst()
                .orElseThrow();
        List<String> cells = new java.util.ArrayList<>(List.of(row.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)));
        cells.set(heads.indexOf("id"), "flex.realised.2022.corrected");
        cells.set(heads.indexOf("value"), "3333");
        cells.set(heads.indexOf("known"), "2023-06-20");
        cells.set(heads.indexOf("replaces"), "flex.realised.2022");
        cells.set(heads.indexOf("how"), "corrected");
        return text + String.join(",", cells) + "\n";
    }

    @Test
    void aReleaseThatWasWithdrawnAffectsTheLettersMadeWithIt() {
        LetterRecord made = make(register("withdrawn"));
        String release = made.releases().stream()
                .filter(each -> each.startsWith(SHARE_RELEASE))
                .findFirst()
                .orElseThrow();
        assertThat(affected(Ledger.bundled(), SHARE_RELEASE).among(List.of(made), release))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.fate()).containsExactly(release + " was withdrawn");
                    assertThat(each.changes()).isEmpty();
                });
    }
}
