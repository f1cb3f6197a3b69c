package nl.thuiskompas.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.thuiskompas.platform.SourceFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributeCommandTest {
    private static final Path EXAMPLES = SourceFiles.ROOT.resolve("docs/examples");

    @TempDir
    private Path folder;

    @Test
    void theNumbersComeWithWhyTheyAreWhatTheyAre() {
        CommandRun run = CommandRun.withoutData("distribute", example("arnhem-nijmegen"), "--prices");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("240 households, Webster (rounding to the nearest)")
                .containsPattern("GM1734  Overbetuwe +16 +18\\.20 +0\\.88\n")
                .contains("It becomes 16, for the limit is: at most 16.")
                .contains("because of it Arnhem +1, Lingewaard +1, Overbetuwe −2.");
    }

    @Test
    void aRegionOfOurFiguresIsDividedWithoutAnyValueInTheFile() {
        CommandRun run = CommandRun.of(folder, "distribute", example("groningen"), "--json");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("\"region\" : \"GM0014\"", "\"name\" : \"Groningen\"", "\"method\" : \"lexicographic\"")
                .contains("\"key\" : \"inhabitants\"", "CBS 85039NED", "2021-01-01");
    }

    @Test
    void aWorkbookIsWrittenBesides() {
        Path workbook = folder.resolve("answer.xlsx");
        CommandRun run = CommandRun.withoutData("distribute", example("midden-limburg"), "--xlsx", workbook.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(workbook).isNotEmptyFile();
        assertThat(run.err()).contains("wrote ");
    }

    @Test
    void whatIsWrongIsNamedByItsPlaceInTheFile() throws IOException {
        String problem = SourceFiles.text(EXAMPLES.resolve("arnhem-nijmegen.json"));
        CommandRun misspelt = run(problem.replace("\"atMost\"", "\"atmost\""));
        assertThat(misspelt.code()).isEqualTo(ExitCodes.BAD_DATA);
        assertThat(misspelt.out()).isEmpty();
        assertThat(misspelt.err())
                .isEqualToIgnoringNewLines(
                        "thuis: municipalities[14].atmost: there is no field \"atmost\" here; did you mean atMost?");
        assertThat(run(problem.substring(0, 100)).err()).contains("this is not JSON (line 2, column");
    }

    @Test
    void limitsThatConflictGiveTheNearestDistributionAndCodeTwo() throws IOException {
        CommandRun run = run("""
                {"task": [{"category": "a", "households": 10}], "keys": {"k": 1},
                 "municipalities": [{"region": "A", "values": {"k": 1}, "atMost": {"total": 3}},
                                    {"region": "B", "values": {"k": 1}, "atMost": {"total": 4}}]}
                """);
        assertThat(run.code()).isEqualTo(ExitCodes.BAD_DATA);
        assertThat(run.out()).contains("cannot be kept together: A at most 3 and B at most 4.", "3 of the 10");
        assertThat(run.err()).contains("the limits conflict");
    }

    @Test
    void aFileThatIsNotThereIsWrongUse() {
        CommandRun run =
                CommandRun.withoutData("distribute", folder.resolve("none.json").toString());
        assertThat(run.code()).isEqualTo(ExitCodes.WRONG_USE);
        assertThat(run.err()).contains("there is no file", "none.json");
        assertThat(CommandRun.withoutData("distribute", example("groningen"), "--xlsx", folder.toString())
                        .err())
                .contains("is a folder", "--xlsx");
    }

    private CommandRun run(String problem) throws IOException {
        Path file = folder.resolve("problem.json");
        Files.writeString(file, problem);
        return CommandRun.withoutData("distribute", file.toString());
    }

    private static String example(String name) {
        return EXAMPLES.resolve(name + ".json").toString();
    }
}
