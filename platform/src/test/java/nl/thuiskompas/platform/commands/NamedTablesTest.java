package nl.thuiskompas.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever names a folder of tables means tables: without one nothing is said of ours in their place. */
class NamedTablesTest {
    @TempDir
    Path root;

    private void bothRefuse(Path tables, String sentence) throws IOException {
        Path data = Files.createDirectories(root.resolve("data"));
        String letter = root.resolve("letter.md").toString();
        List<CommandRun> runs = List.of(
                CommandRun.of(data, "programme", "check", tables.toString()),
                CommandRun.of(data, "letter", "--out", letter, "--programme", tables.toString()));
        assertThat(runs).allSatisfy(run -> {
            assertThat(run.code()).isEqualTo(ExitCodes.WRONG_USE);
            assertThat(run.err()).contains(sentence, "such as entries.csv");
            assertThat(run.out()).isEmpty();
        });
        assertThat(data).isEmptyDirectory();
        assertThat(root.resolve("letter.md")).doesNotExist();
    }

    @Test
    void aFolderThatIsNotThereIsRefused() throws IOException {
        bothRefuse(root.resolve("nowhere"), "there is no folder " + root.resolve("nowhere"));
    }

    @Test
    void aFileIsRefused() throws IOException {
        Path file = Files.writeString(root.resolve("entries.csv"), "id\n");
        bothRefuse(file, file + " is a file");
    }

    @Test
    void aFolderWithoutATableOfTheProgrammeIsRefused() throws IOException {
        Path folder = Files.createDirectory(root.resolve("tables"));
        bothRefuse(folder, "the folder " + folder + " has no table of the programme");
        Files.writeString(folder.resolve("notes.csv"), "id\n");
        bothRefuse(folder, "the folder " + folder + " has no table of the programme");
    }

    @Test
    void aTableThatIsAFolderIsNamed() throws IOException {
        Path folder = Files.createDirectory(root.resolve("tables"));
        Files.createDirectory(folder.resolve("series.csv"));
        CommandRun run = CommandRun.of(root.resolve("data"), "programme", "check", folder.toString());
        assertThat(run.code()).isEqualTo(ExitCodes.BAD_DATA);
        assertThat(run.out()).contains("tables/series.csv: is a folder, expected a table");
    }

    @Test
    void factsAboutWhatThereWasNotAreNamedAndLeftOut() throws IOException {
        Path data = root.resolve("data");
        Path more = Files.createDirectories(data.resolve("programme"));
        Files.writeString(more.resolve("entries.csv"), """
                id,series,group,region,period,value,precision,certainty,document,place,known,evidence,replaces,how,note_nl,note_en
                made-up.arnhem,sft.round-homes,,GM0202,2024,123,,,sft-news-2024,,,sourced,,,,
                made-up.nobody,sft.round-homes,,GM9999,2024,123,,,sft-news-2024,,,sourced,,,,
                made-up.gone,sft.round-homes,,GM0003,2024,123,,,sft-news-2024,,,sourced,,,,
                made-up.last-year,sft.round-homes,,GM0003,2020,123,,,sft-news-2024,,,sourced,,,,
                made-up.gelderland,sft.round-homes,,PV25,2024,123,,,sft-news-2024,,,sourced,,,,
                made-up.coming,sft.round-homes,,GM0202,2035,123,,,sft-news-2024,,,sourced,,,,
                """);
        CommandRun run = CommandRun.of(data, "programme", "check");
        assertThat(run.code()).isEqualTo(ExitCodes.BAD_DATA);
        assertThat(run.out())
                .contains("entries.csv, row 3, field region: is 'GM9999', the code of no municipality or region.")
                .contains("entries.csv, row 4, field region: is 'GM0003', which was not there in the period 2024.")
                .endsWith("2 notices\n");
        assertThat(CommandRun.of(data, "programme", "check", "--json").out()).contains("\"region-not-there\"");
        assertThat(CommandRun.of(data, "programme", "facts", "--series", "sft.round-homes")
                        .out())
                .contains("made-up.arnhem", "made-up.last-year", "made-up.gelderland", "made-up.coming")
                .doesNotContain("made-up.nobody", "made-up.gone");
    }
}
