package nl.thuiskompas.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.thuiskompas.platform.SourceFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaitingCommandTest {
    private static final Path EXAMPLE = SourceFiles.ROOT.resolve("docs/guides/waiting-arnhem-nijmegen.json");

    @TempDir
    private Path folder;

    private CommandRun run(String document) throws IOException {
        Path file = Files.writeString(folder.resolve("expected.json"), document);
        return CommandRun.withoutData("waiting", file.toString());
    }

    @Test
    void bothWaysAreToldYearByYearWithTheirBands() {
        CommandRun run = CommandRun.withoutData("waiting", EXAMPLE.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("Each municipality houses those who come up there", "All share by the key")
                .containsPattern("2030 +\\d+ +\\d+ +\\d+ +\\d+ +\\d+ +\\(\\d+ to \\d+\\)")
                .containsPattern("GM0268  Nijmegen +\\d+")
                .contains("200 runs by chance (seed 7)");
        assertThat(CommandRun.withoutData("waiting", EXAMPLE.toString()).out()).isEqualTo(run.out());
    }

    @Test
    void asJsonEveryYearHasEveryMunicipality() {
        CommandRun run = CommandRun.withoutData("waiting", EXAMPLE.toString(), "--json");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "\"way\" : \"each-its-own\"",
                        "\"way\" : \"by-key\"",
                        "\"waitingByCategory\"",
                        "\"waitingBand\"");
        assertThat(run.out().split("\"region\" : \"GM0202\"", -1)).hasSize(1 + 2 * 5);
    }

    @Test
    void aRegionOfOurFiguresBringsItsMunicipalitiesAndKeys() throws IOException {
        Path file = Files.writeString(folder.resolve("expected.json"), """
                {"firstYear": 2026, "years": 2, "categories": ["urgent"], "keys": {"inhabitants": 1},
                 "region": {"division": "corop", "edition": "2021-01-01", "code": "CR15"},
                 "municipalities": [{"region": "GM0202", "comingUp": {"urgent": [40, 50]}, "vacancies": 20}]}
                """);
        CommandRun run = CommandRun.of(Files.createDirectory(folder.resolve("data")), "waiting", file.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).containsPattern("2027 +50 +20").contains("GM0268  Nijmegen");
    }

    @Test
    void whatIsWrongIsNamedByItsPlace() throws IOException {
        CommandRun run = run("""
                {"firstYear": 2026, "years": 3, "categories": ["urgent"], "keys": {"k": 1}, "runs": 5000,
                 "municipalities": [{"region": "A", "values": {"k": 1}, "comingup": {}, "vacancies": [1, "2", 3]}]}
                """);
        assertThat(run.code()).isEqualTo(ExitCodes.BAD_DATA);
        assertThat(run.err())
                .contains("runs: 5000 cannot be; write a whole number from 1 to 1000")
                .contains("municipalities[0].comingup: there is no field \"comingup\" here; did you mean comingUp?")
                .contains("municipalities[0].vacancies[1]: here stands the text \"2\"");
        assertThat(run("""
                {"firstYear": 2026, "years": 3, "categories": ["urgent"], "keys": {"k": 1},
                 "municipalities": [{"region": "A", "values": {"k": 1}, "comingUp": {"other": -1}, "vacancies": [1, 2]}]}
                """).err())
                .contains("municipalities[0].comingUp.other: other is not among the categories urgent")
                .contains("municipalities[0].comingUp.other[0]: the number of A is below zero")
                .contains("municipalities[0].vacancies: A has 2 numbers for 3 years");
        assertThat(run("""
                {"firstYear": 2026, "years": 1, "categories": ["urgent"], "keys": {"k": 1},
                 "municipalities": [{"region": "A", "values": {"k": 1}, "waiting": {"urgent": {}}, "construction": 1.5}]}
                """).err())
                .contains("municipalities[0].waiting.urgent: here stands an object")
                .contains("municipalities[0].construction: new homes are planned as whole ones");
        assertThat(run("[]").err()).contains("one JSON object");
    }

    @Test
    void aFileThatIsNotThereIsWrongUse() {
        CommandRun run =
                CommandRun.withoutData("waiting", folder.resolve("none.json").toString());
        assertThat(run.code()).isEqualTo(ExitCodes.WRONG_USE);
        assertThat(run.err()).contains("there is no file");
    }
}
