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
}
