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
                        "period",
                        "referenceDate",
                        "edition",
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

    @Test
    void theSeriesOnOneGeographyHasAllPeriodsAndSaysWhatWasApportioned() {
        Run run = figures("dwelling-stock", "--period", "all", "--edition", "2023-01-01", "--region", "GM0757");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines().findFirst().orElseThrow()).contains("all periods, municipalities of 2023-01-01");
        assertThat(run.out().lines().filter(line -> line.contains("GM0757")))
                .hasSizeGreaterThan(8)
                .anySatisfy(line -> assertThat(line).startsWith("2012").matches(".* apportioned +\\d+\\.\\d%"));
        assertThat(run.out().lines().toList().getLast())
                .startsWith("Source: CBS 81955NED (2012-12-31 to ")
                .doesNotContain(";");
        String csv = figures(
                        "dwelling-stock", "--period", "all", "--edition", "2023-01-01", "--division", "corop", "--csv")
                .out();
        assertThat(csv.lines().filter(line -> line.contains(";2012;2012-12-31;2023-01-01;COROP-gebieden;")))
                .hasSize(40);
    }

    @Test
    void aDivisionWithoutAListIsBadDataAndSaysHowItIsBrought() {
        Run run = figures("dwelling-stock", "--division", "woondealregio");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("list of division housing-deal-region is missing", "thuis division import");
    }

    @Test
    void aMedianOfSeveralIsRefusedWithTheReasonInAColumnOfItsOwn() {
        Run run = figures("median-household-wealth", "--division", "province");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines().toList().get(2)).endsWith("status   apportioned  why no value");
        assertThat(run.out().lines())
                .anySatisfy(line ->
                        assertThat(line).matches("PV20 +Groningen +- +missing +PV20 is not one whole municipality .*"));
    }

    @Test
    void smallSharesKeepTheDecimalThatSaysSomething() {
        assertThat(FigureLines.share(0)).isEmpty();
        assertThat(FigureLines.share(0.00062)).isEqualTo("0.06%");
        assertThat(FigureLines.share(0.003)).isEqualTo("0.3%");
        assertThat(FigureLines.share(0.00001)).isEqualTo("<0.01%");
    }

    @Test
    void theCrosswalkShowsWhatChanged() {
        Run run = crosswalk("2020-12-31", "2021-01-01");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines().findFirst().orElseThrow())
                .contains("355 municipalities of 2020-12-31 to the 352 of 2021-01-01");
        assertThat(run.out().lines())
                .anySatisfy(line ->
                        assertThat(line).contains("GM0788", "Haaren", "GM0757", "15.4%", "apportioned", "881/5739"))
                .noneSatisfy(line -> assertThat(line).contains("GM0363"));
        assertThat(crosswalk("2020-12-31", "2021-01-01", "--municipality", "GM0363")
                        .out())
                .contains("GM0363");
    }

    @Test
    void theCrosswalkAsCsvAndJsonHasEveryMunicipality() {
        Run csv = crosswalk("2012-01-01", "2023-01-01", "--csv");
        assertThat(csv.out()).startsWith("from_code,from_name,to_code,");
        assertThat(csv.out().lines().map(line -> line.substring(0, 6)).distinct())
                .hasSize(416);
        JsonNode document = new JsonMapper()
                .readTree(crosswalk("2023-01-01", "2012-01-01", "--json").out());
        assertThat(document.get("links").size()).isGreaterThan(342);
    }

    @Test
    void aWrongDateOfACrosswalkIsOneSentence() {
        for (Run run : List.of(
                crosswalk("2011-01-01", "2023-01-01"),
                crosswalk("2012-01-01", "soon"),
                crosswalk("2021-01-01", "2012-01-01", "--municipality", "GM0788"),
                crosswalk("2021-01-01", "2012-01-01", "--style", "dutch"))) {
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.err().lines()).hasSize(1);
        }
        assertThat(crosswalk("2012-01-01").code()).isEqualTo(1);
    }

    private static Run crosswalk(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data.toString()));
        return run(CrosswalkCommand::new, all.toArray(String[]::new));
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
