package nl.thuiskompas.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders and files that are named wrongly are noticed before anything is made, read or fetched. */
class NamedPlacesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "figures association-share",
                "indicators",
                "crosswalk 2012-01-01 2023-01-01",
                "releases",
                "releases show arrears-000000000000",
                "division list",
                "edition list",
                "letter --out letter.md"
            })
    void whoOnlyAsksMakesNoFolder(String words) throws IOException {
        Path mistyped = folder.resolve("dta");
        CommandRun run = CommandRun.of(mistyped, words.split(" "));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("there is no folder " + mistyped).contains("--data");
        assertThat(run.out()).isEmpty();
        assertThat(folder).isEmptyDirectory();
        Files.createFile(folder.resolve("letters.txt"));
        assertThat(CommandRun.of(folder, words.split(" ")).err()).contains("is no data folder of Thuiskompas");
        assertThat(folder).isDirectoryNotContaining("glob:**releases");
    }

    @Test
    void aReportThatCannotBeWrittenIsRefusedBeforeTheImport() throws IOException {
        Path data = folder.resolve("data");
        Path file = Files.writeString(folder.resolve("arrears.csv"), "region,year\n");
        String report = folder.resolve("nowhere/report.json").toString();
        CommandRun run = CommandRun.of(data, "import", file.toString(), "--report", report);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains(report)
                .contains("there is no folder " + folder.resolve("nowhere"))
                .contains("Nothing was imported");
        assertThat(CommandRun.of(data, "import", file.toString(), "--report", folder.toString())
                        .err())
                .contains("that is a folder");
        assertThat(data).doesNotExist();
    }

    @Test
    void anUnknownVersionIsAnsweredWithThoseThereAre() {
        CommandRun run = CommandRun.of(folder, "import", "cbs:84799NED", "--version", "v9");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("--version is v9, expected v3 or v4").doesNotContain("AUTO");
    }
}
