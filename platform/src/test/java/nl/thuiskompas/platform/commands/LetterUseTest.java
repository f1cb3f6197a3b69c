package nl.thuiskompas.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.thuiskompas.platform.SourceFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the commands about letters and the ledger say of wishes that cannot be fulfilled. */
class LetterUseTest {
    @TempDir
    static Path shared;

    @TempDir
    Path root;

    /** The reference edition, loaded once. */
    private static Path data() {
        return shared.resolve("data");
    }

    private CommandRun letter(String... more) throws IOException {
        Files.createDirectories(data());
        String[] words = new String[more.length + 1];
        words[0] = "letter";
        System.arraycopy(more, 0, words, 1, more.length);
        return CommandRun.of(data(), words);
    }

    @Test
    void aDayStillToComeIsRefusedAsThePagesDo() throws IOException {
        Path file = root.resolve("letter.md");
        CommandRun run = letter("--as-of", "2099-01-01", "--out", file.toString());
        assertThat(run.code()).isEqualTo(ExitCodes.WRONG_USE);
        assertThat(run.err())
                .contains("--as-of is 2099-01-01, a day still to come: what will be known then, nobody knows")
                .contains("or earlier.");
        assertThat(file).doesNotExist();
        assertThat(CommandRun.of(data(), "programme", "facts", "--as-of", "2099-01-01")
                        .err())
                .contains("a day still to come");
        LocalDate today = LocalDate.now(OpenData.CLOCK);
        assertThat(letter("--as-of", today.toString(), "--out", file.toString()).code())
                .isZero();
    }

    @Test
    void aDayOnWhichTooLittleWasKnownIsRefusedWithTheFirstThatWillDo() throws IOException {
        CommandRun run = letter(
                "--as-of", "2023-01-31", "--out", root.resolve("letter.md").toString());
        assertThat(run.code()).isEqualTo(ExitCodes.WRONG_USE);
        assertThat(run.err()).contains("on 2023-01-31 to write a letter; it can be written from 2023-06-12");
        assertThat(root.resolve("letter.md")).doesNotExist();
    }

    @Test
    void aPlaceWhereNoFileCanBeMadeIsToldInASentence() throws IOException {
        Path proc = Path.of("/proc");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isDirectory(proc), "this system has no /proc");
        CommandRun run = letter("--as-of", "2023-06-12", "--out", "/proc/letter.md");
        assertThat(run.code()).isEqualTo(ExitCodes.WRONG_USE);
        assertThat(run.err())
                .contains("cannot write /proc/letter.md (no file can be made there); is its folder there")
                .doesNotContain("Exception");
    }

    @Test
    void whySentencesAreRefusedIsToldInEnglishWhateverTheLetterIsIn() throws IOException {
        Path tables = Files.createDirectory(root.resolve("tables"));
        String entries = Files.readString(SourceFiles.ROOT.resolve("reference/programme/entries.csv"));
        Files.writeString(tables.resolve("entries.csv"), entries.replaceFirst("\nflex[.]target,.*", ""));
        Path file = root.resolve("letter.md");
        CommandRun run = letter(
                "--as-of",
                "2023-06-12",
                "--programme",
                tables.toString(),
                "--language",
                "nl",
                "--out",
                file.toString());
        assertThat(run.code()).isEqualTo(ExitCodes.BAD_DATA);
        assertThat(run.err())
                .contains("  flex-target: the fact flex.target is not in the ledger")
                .doesNotContain("het feit");
        assertThat(file).content().contains("`flex-target`: het feit flex.target staat niet in het grootboek");
    }

    @Test
    void aFileInThePlaceOfTheFolderOfOwnRowsIsNamed() throws IOException {
        Path folder = Files.createDirectories(root.resolve("other"));
        Files.writeString(folder.resolve("programme"), "id,series\n");
        CommandRun run = CommandRun.of(folder, "programme", "check");
        assertThat(run.code()).isEqualTo(ExitCodes.BAD_DATA);
        assertThat(run.out())
                .contains("programme: is a file, expected a folder with tables of the programme", "1 notice");
    }

    @ParameterizedTest
    @CsvSource({
        "abc, serve --port abc, --port is abc",
        "99999999999, serve --port 99999999999, --port is 99999999999",
    })
    void aNumberThatIsNoneIsToldWithoutAWordOfJava(String given, String words, String told) {
        CommandRun run = CommandRun.of(root, words.split(" "));
        assertThat(run.code()).isEqualTo(ExitCodes.WRONG_USE);
        assertThat(run.err())
                .contains(told + ", expected a whole number of at most 2147483647")
                .doesNotContain("is not an int");
    }
}
