package nl.thuiskompas.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FiguresCommandTest {
    @TempDir
    private static Path data;

    private static Run first;

    /** What a command wrote and how it ended. */
    private record Run(int code, String out, String err) {}

    @BeforeAll
    static void fillTheDataFolder() {
        first = figures("association-share", "--division", "country");
    }

    @Test
    void anEmptyDataFolderIsFilledFirstAndOnlySaidOnStandardError() {
        assertThat(first.code()).isZero();
        assertThat(first.err()).contains("loading the reference edition").contains(data.toString());
        assertThat(first.out()).doesNotContain("loading");
        assertThat(figures("association-share", "--division", "country").err()).isEmpty();
    }

    @Test
    void theTableEndsWithItsSource() {
        List<String> lines = first.out().lines().toList();
        assertThat(lines.getFirst()).contains("period 2021").contains("ratio of sums");
        assertThat(lines).anySatisfy(line -> assertThat(line).contains("NL", "Nederland", "28.9%", "28.4–29.4%"));
        assertThat(lines.getLast()).startsWith("Source: CBS 85039NED").contains("81955NED");
    }

    @Test
    void jsonHasTheShapeOfTheApi() {
        Run run = figures(
                "association-share",
                "--period",
                "2021",
                "--edition",
                "2021-01-01",
                "--division",
                "municipality",
                "--json");
        JsonNode document = new JsonMapper().readTree(run.out());
        assertThat(document.get("figures")).hasSize(352);
        assertThat(document.get("figures").get(0).propertyNames())
                .containsExactly(
                        "region",
                        "name",
                        "value",
                        "low",
                        "high",
                        "unit",
                        "status",
                        "reason",
                        "apportionedShare",
                        "definition",
                        "release",
                        "sources");
    }

    @Test
    void csvComesInTwoStyles() {
        assertThat(figures("dwelling-stock", "--period", "2012", "--division", "country", "--csv")
                        .out())
                .startsWith("\uFEFFGebiedscode;")
                .contains("\r\nNL;Nederland;7449298;");
        assertThat(figures("association-share", "--division", "country", "--csv", "--style", "international")
                        .out())
                .contains("\r\nNL,Nederland,28.8849,28.3852,29.3849,");
    }

    @Test
    void oneRegionCanBeAskedFor() {
        JsonNode figures = new JsonMapper()
                .readTree(figures("association-share", "--region", "GM0363", "--json")
                        .out())
                .get("figures");
        assertThat(figures).hasSize(1);
        assertThat(figures.get(0).get("name").asString()).isEqualTo("Amsterdam");
    }

    @Test
    void aWrongWordIsOneSentenceWithWhatIsNearest() {
        for (Run run : List.of(
                figures("asociation-share"),
                figures("association-share", "--period", "1999"),
                figures("association-share", "--division", "provinces"),
                figures("association-share", "--region", "GM036"),
                figures("association-share", "--edition", "1850-01-01"),
                figures("association-share", "--average", "median"),
                figures("association-share", "--csv", "--style", "german"),
                figures("association-share", "--style", "dutch"))) {
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.err().lines()).hasSize(1);
        }
        assertThat(figures("association-share", "--division", "provinces").err())
                .contains("province");
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidPlainly(@TempDir Path elsewhere) throws Exception {
        Path file = Files.writeString(elsewhere.resolve("file"), "in the way");
        Run run = run(
                FiguresCommand::new,
                "population",
                "--data",
                file.resolve("data").toString());
        assertThat(run.code()).isNotZero();
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void indicatorsAreListedWithTheirPeriods() {
        Run run = run(IndicatorsCommand::new, "--data", data.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).anySatisfy(line -> assertThat(line).contains("dwelling-stock", "2012", "2024"));
        JsonNode document = new JsonMapper()
                .readTree(run(IndicatorsCommand::new, "--json", "--data", data.toString())
                        .out());
        assertThat(document.get("indicators").get(0).get("code").asString()).isEqualTo("association-share");
    }

    private static Run figures(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data.toString()));
        return run(FiguresCommand::new, all.toArray(String[]::new));
    }

    private static Run run(Function<ByteArrayOutputStream, Callable<Integer>> command, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        int code = new CommandLine(command.apply(out))
                .setExecutionExceptionHandler(new Failures())
                .setParameterExceptionHandler(new WrongUse())
                .setErr(new PrintWriter(err, true))
                .execute(words);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString());
    }
}
