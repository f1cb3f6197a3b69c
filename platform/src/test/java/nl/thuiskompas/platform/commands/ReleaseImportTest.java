package nl.thuiskompas.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.thuiskompas.platform.measured.MadeRelease;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measured releases through the command line: what is real and what was made up never come together. */
class ReleaseImportTest {
    @TempDir
    private Path folder;

    private Path data;
    private Path real;
    private Path synthetic;

    @BeforeEach
    void write() {
        data = folder.resolve("data");
        real = MadeRelease.of("rounded", false).write(folder.resolve("real"));
        synthetic = MadeRelease.of("cell-key", true).write(folder.resolve("synthetic"));
    }

    private CommandRun bring(Path release, String... more) {
        String[] words = new String[2 + more.length];
        words[0] = "import";
        words[1] = release.toString();
        System.arraycopy(more, 0, words, 2, more.length);
        return CommandRun.of(data, words);
    }

    private void refusedIn(String what, String... words) {
        CommandRun run = CommandRun.of(data, words);
        assertThat(run.code()).as(String.join(" ", words)).isEqualTo(ExitCodes.WRONG_USE);
        assertThat(run.err()).contains("is synthetic").contains(what).contains("--data DIR");
    }

    @Test
    void allTablesOfAReleaseArePublishedAndLaterSuperseded() {
        CommandRun run = bring(real, "--json");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("\"release\" : \"measured-rounded-test\"")
                .contains("\"synthetic\" : false")
                .contains("\"dataset\" : \"measured-homes\"")
                .contains("\"state\" : \"published\"")
                .contains("Published 1 table of measured-rounded-test.");
        assertThat(bring(real).out()).contains("Published 0 tables").contains("there already: 1");
        Path next = MadeRelease.of("rounded", false).with(0, 0, 905).write(folder.resolve("next"));
        assertThat(bring(next, "--published", "2023-03-01").code()).isZero();
        assertThat(CommandRun.of(data, "releases").out())
                .contains("measured-homes-")
                .contains("superseded")
                .contains("published");
    }

    @Test
    void whatWasWithdrawnStaysSo() {
        String release = bring(real)
                .out()
                .lines()
                .filter(line -> line.startsWith("measured-homes-"))
                .map(line -> line.split(" ", 2)[0])
                .findFirst()
                .orElseThrow();
        assertThat(CommandRun.of(data, "releases", "withdraw", release, "--reason", "counted twice")
                        .code())
                .isZero();
        CommandRun again = bring(real);
        assertThat(again.code()).isEqualTo(ExitCodes.BAD_DATA);
        assertThat(again.out()).contains("withdrawn, which stays so: 1");
    }

    @Test
    void aTotalBeyondWhatTheRegimeAllowsKeepsEverythingUnpublished() {
        Path wrong = MadeRelease.of("exact", false).with(1, 0, 501).write(folder.resolve("wrong"));
        CommandRun run = bring(wrong);
        assertThat(run.code()).isEqualTo(ExitCodes.BAD_DATA);
        assertThat(run.out()).contains("beyond-protection").contains("Nothing published: 2 errors in 1 table.");
        assertThat(CommandRun.of(data, "releases").out().lines())
                .filteredOn(line -> line.startsWith("measured-"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("checked"));
    }

    @Test
    void aSyntheticReleaseMarksANewFolder() {
        CommandRun run = bring(synthetic);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("Published 1 table of measured-cell-key-test, SYNTHETIC.");
        assertThat(data.resolve("SYNTHETIC.txt")).content().contains("SYNTHETISCH");
        assertThat(CommandRun.of(data, "releases").out()).contains("measured-homes-");
    }

    @Test
    void aSyntheticReleaseGoesNotIntoAFolderInUse() {
        assertThat(bring(real).code()).isZero();
        CommandRun run = bring(synthetic);
        assertThat(run.code()).isEqualTo(ExitCodes.WRONG_USE);
        assertThat(run.err())
                .contains("the release is synthetic")
                .contains("in use for what is not")
                .contains("Name a new folder");
        assertThat(data.resolve("SYNTHETIC.txt")).doesNotExist();
    }

    @Test
    void nothingRealGoesIntoASyntheticFolderAndNothingIsMadeOfIt() throws IOException {
        assertThat(bring(synthetic).code()).isZero();
        refusedIn("goes into another", "import", real.toString());
        Path table = Files.writeString(folder.resolve("table.csv"), "region,year,homes\nNL00,2020,1\n");
        refusedIn("goes into another", "import", table.toString());
        refusedIn("figures are of what is real", "figures", "dwelling-stock");
        refusedIn(
                OpenLetters.LETTERS,
                "letter",
                "--out",
                folder.resolve("letter.pdf").toString());
        refusedIn(OpenLetters.LETTERS, "letters");
        refusedIn(OpenLetters.LETTERS, "programme", "facts");
        refusedIn("never show it", "serve");
    }

    @Test
    void aDemonstrationNeedsAFolderOfWhatWasMadeUp() {
        assertThat(bring(real).code()).isZero();
        for (Path demo : List.of(data, folder.resolve("nowhere"))) {
            CommandRun run = CommandRun.of(data, "serve", "--demo", demo.toString());
            assertThat(run.code()).isEqualTo(ExitCodes.WRONG_USE);
            assertThat(run.err())
                    .contains("there is no demonstration in " + demo)
                    .contains("./thuis synthesise", "./thuis measure", "./thuis import", "--demo data-synthetic");
        }
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void aSyntheticFolderIsServedAsADemonstrationOnly() {
        assertThat(bring(synthetic).code()).isZero();
        CommandRun run = CommandRun.of(data, "serve");
        assertThat(run.code()).isEqualTo(ExitCodes.WRONG_USE);
        assertThat(run.err()).contains("is synthetic", "with --demo DIR");
    }

    @Test
    void optionsOfASingleTableAreRefused() {
        CommandRun run = bring(real, "--mapping", "some.yaml");
        assertThat(run.code()).isEqualTo(ExitCodes.WRONG_USE);
        assertThat(run.err()).contains("go with a single table").contains("is a measured release");
    }

    @Test
    void aConfidentialReleaseIsRefused() {
        CommandRun run = bring(MadeRelease.of("none", false).write(folder.resolve("none")));
        assertThat(run.code()).isEqualTo(ExitCodes.BAD_DATA);
        assertThat(run.err()).contains("confidential").contains("Measure again with a regime that protects");
        assertThat(data).doesNotExist();
    }
}
