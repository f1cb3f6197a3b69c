package nl.thuiskompas.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.platform.datasets.Notice;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.datasets.SourceException;
import nl.thuiskompas.platform.language.Words;
import nl.thuiskompas.platform.standin.Recordings;
import nl.thuiskompas.platform.standin.StandIn;
import nl.thuiskompas.platform.standin.StandInSettings;
import nl.thuiskompas.platform.warehouse.ReferenceEdition;
import nl.thuiskompas.platform.warehouse.Warehouse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports through the command line, over real HTTP and from real files, and what one can do with the releases. */
class ImportCommandTest {
    private static final String MAPPING = """
            dataset: arrears
            title: Households in arrears with the rent
            publisher: Fixture
            dimensions:
              region: {kind: region, from: {column: region}}
              period: {kind: period, from: {column: year}}
            topics:
              households: {title: Households in arrears, unit: households, column: households}
              share: {title: Share in arrears, unit: "%", decimals: 1, column: share}
            """;
    private static final String FIRST = "region,year,households,share\nNL00,2020,150000,5.1\nNL00,2021,113000,3.9\n";
    private static final String SECOND = "region,year,households,share\nNL00,2020,150000,5.1\nNL00,2021,130000,4.4\n";
    private static final String WRONG = "region,year,households,share\nNL00,2021,130000,104.4\n";

    @TempDir
    private static Path template;

    @TempDir
    private Path folder;

    private Path data;

    @BeforeAll
    static void load() {
        try (Warehouse warehouse = Warehouse.open(template)) {
            warehouse.load(ReferenceEdition.bundled());
        }
    }

    @BeforeEach
    void copy() throws IOException {
        data = folder.resolve("data");
        try (var files = Files.walk(template)) {
            for (Path each : files.toList()) {
                Path to = data.resolve(template.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(each, to);
                }
            }
        }
        Files.writeString(folder.resolve("arrears.yaml"), MAPPING);
    }

    private CommandRun run(String... words) {
        return CommandRun.of(data, words);
    }

    private CommandRun bring(String contents, String published, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("arrears.csv"), contents);
        List<String> words = new ArrayList<>(List.of(
                "import",
                file.toString(),
                "--mapping",
                folder.resolve("arrears.yaml").toString(),
                "--json"));
        words.addAll(List.of("--published", published));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    private static JsonNode json(CommandRun run) {
        return JsonMapper.shared().readTree(run.out());
    }

    private String release(String contents, String published) throws IOException {
        CommandRun run = bring(contents, published);
        assertThat(run.code()).as(run.err() + run.out()).isZero();
        return json(run).get("release").asString();
    }

    @Test
    void aFileIsReadCheckedAndPublished() throws IOException {
        CommandRun run = bring(FIRST, "2022-06-01");
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode said = json(run);
        assertThat(said.get("state").asString()).isEqualTo("published");
        assertThat(said.get("known").asString()).isEqualTo("2022-06-01");
        assertThat(said.get("cells").asLong()).isEqualTo(4);
        assertThat(said.at("/report/publishable").asBoolean()).isTrue();
    }

    @Test
    void theSameContentsAgainAreNoNewRelease() throws IOException {
        String id = release(FIRST, "2022-06-01");
        CommandRun again = bring(FIRST, "2022-06-01");
        assertThat(again.code()).isZero();
        assertThat(json(again).get("release").asString()).isEqualTo(id);
        assertThat(json(again).get("new").asBoolean()).isFalse();
        assertThat(json(again).get("outcome").asString()).contains("there already");
    }

    @Test
    void errorsKeepItUnpublishedUntilSomebodyAcceptsThemWithAReason() throws IOException {
        Path report = folder.resolve("report.json");
        CommandRun refused = bring(WRONG, "2023-06-01", "--report", report.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(json(refused).get("state").asString()).isEqualTo("checked");
        assertThat(Files.readString(report)).contains("share-above-100", "Is 104.4%");
        String id = json(refused).get("release").asString();

        CommandRun step = run("releases", "publish", id);
        assertThat(step.code()).isEqualTo(1);
        assertThat(step.err()).contains("has 1 errors and stays unpublished");
        assertThat(run("releases", "report", id).out()).contains("share-above-100", "row 2", "Is 104.4%");

        assertThat(bring(WRONG, "2023-06-01", "--accept", "share-above-100").err())
                .contains("--reason");
        CommandRun accepted =
                bring(WRONG, "2023-06-01", "--accept", "share-above-100", "--reason", "counted per contract");
        assertThat(accepted.code()).isZero();
        assertThat(json(accepted).get("state").asString()).isEqualTo("published");
        assertThat(run("releases", "show", id).out()).contains("counted per contract");
    }

    @Test
    void whatReadingFoundKeepsItUnpublishedToo() throws IOException {
        CommandRun run = bring("region,year,households,share\nNL00,2021,many,3.9\n", "2023-06-01");
        assertThat(run.code()).isEqualTo(2);
        assertThat(json(run).at("/report/publishable").asBoolean()).isFalse();
        assertThat(run.out()).contains("number-unreadable", "'many' is no number");
    }

    @Test
    void whatIsNotToBePublishedWaitsForTheCommandThatDoes() throws IOException {
        String id =
                json(bring(FIRST, "2022-06-01", "--no-publish")).get("release").asString();
        assertThat(run("releases").out()).containsPattern(id + " +Fixture +checked");
        assertThat(run("releases", "check", id).code()).isZero();
        assertThat(run("releases", "publish", id).code()).isZero();
        assertThat(run("releases", "--dataset", "arrears").out()).containsPattern(id + " +Fixture +published");
    }

    @Test
    void twoSurveysAreComparedCellByCell() throws IOException {
        String first = release(FIRST, "2022-06-01");
        CommandRun later = bring(SECOND, "2023-06-01");
        String second = json(later).get("release").asString();
        assertThat(later.out()).contains("revised-without-mark", "Was final 113,000");

        CommandRun diff = run("releases", "diff", first, second);
        assertThat(diff.out())
                .contains("2 cells changed, 0 came, 0 are gone.")
                .containsPattern("households +Households in arrears +1 +0 +0 +113,000 +130,000 +\\+17,000");
        assertThat(run("releases", "diff", first, second, "--csv").out().lines())
                .contains("changed,households,Households in arrears,NL00,2021JJ00,113000,130000,17000,final,final");
        JsonNode document = json(run("releases", "diff", first, second, "--json", "--limit", "1"));
        assertThat(document.get("changed").asLong()).isEqualTo(2);
        assertThat(document.get("cells")).hasSize(1);
    }

    @Test
    void vintagesOfASeriesStandBesideEachOther() throws IOException {
        release(FIRST, "2022-06-01");
        release(SECOND, "2023-06-01");
        CommandRun vintages = run("releases", "vintages", "arrears", "--topic", "Households in arrears");
        assertThat(vintages.out())
                .contains("known 2022-06-01  known 2023-06-01")
                .containsPattern("2021JJ00 +113,000 +130,000 +\\+17,000");
        CommandRun unknown = run("releases", "vintages", "arrears", "--topic", "evictions");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err()).contains("has no topic evictions; nearest are");
    }

    @Test
    void aWithdrawnReleaseLeavesTheOneBeforeItShown() throws IOException {
        String first = release(FIRST, "2022-06-01");
        String second = release(SECOND, "2023-06-01");
        CommandRun withdrawn = run("releases", "withdraw", second, "--reason", "counted twice");
        assertThat(withdrawn.code()).isZero();
        assertThat(withdrawn.out()).contains("withdrawn", "Shown now is " + first);
        assertThat(run("releases", "withdraw", second, "--reason", "again").code())
                .isEqualTo(1);
        CommandRun again = bring(SECOND, "2023-06-01");
        assertThat(json(again).get("outcome").asString())
                .contains("which was withdrawn: counted twice", "another version");
        assertThat(again.code())
                .as("it is not shown, so a script must not think so")
                .isEqualTo(2);
    }

    @Test
    void aTableOfTheServiceIsImportedOverHttpInBothVersions() throws IOException {
        try (StandIn standIn = StandIn.start(StandInSettings.of(Recordings.madeUp()))) {
            CommandRun three =
                    run("import", "cbs:99001NED", "--base-url", standIn.address(), "--version", "v3", "--no-publish");
            assertThat(three.out()).as(three.err()).contains("cbs-99001ned-", "CBS 99001NED", "checks:");
            CommandRun four =
                    run("import", "cbs:99002NED", "--base-url", standIn.address(), "--version", "v4", "--no-publish");
            assertThat(four.out()).as(four.err()).contains("cbs-99002ned-", "CBS 99002NED", "checks:");
            assertThat(run("import", "cbs:99009NED", "--base-url", standIn.address())
                            .code())
                    .isEqualTo(1);
        }
    }

    @Test
    void theRealSampleIsPublishable() throws IOException {
        assumeTrue(Recordings.realIsThere());
        try (StandIn standIn = StandIn.start(StandInSettings.of(Recordings.real()))) {
            CommandRun run = run("import", "cbs:84799NED", "--base-url", standIn.address(), "--version", "v3");
            assertThat(run.code()).as(run.err() + run.out()).isZero();
            assertThat(run.out()).contains("2,011,556 cells, published", "0 errors");
        }
    }

    @Test
    void whatIsNeitherAFileNorATableIsWrongUse() {
        CommandRun run = run("import", folder.resolve("no.csv").toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("is neither a file nor a table such as cbs:84799NED");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aSourceOutOfReachIsToldApartFromBadDataAndFromWrongUse() {
        assertThat(failure(SourceException.Kind.UNREACHABLE)).isEqualTo(3);
        assertThat(failure(SourceException.Kind.BAD_DATA)).isEqualTo(2);
        assertThat(failure(SourceException.Kind.WRONG_USE)).isEqualTo(1);
    }

    private static int failure(SourceException.Kind kind) {
        StringWriter err = new StringWriter();
        CommandLine command = Thuis.commandLine().setErr(new PrintWriter(err, true));
        Notice notice = new Notice("made-up", Severity.ERROR, "table.csv, row 7", 7, new Words("fout", "It is wrong."));
        int code = new Failures()
                .handleExecutionException(
                        new SourceException(kind, "It broke off.", List.of(notice)), command, command.getParseResult());
        assertThat(err.toString()).contains("thuis: It broke off.", "thuis: table.csv, row 7: It is wrong.");
        return code;
    }

    @Test
    void twoDatasetsCannotBeCompared() throws IOException {
        String arrears = release(FIRST, "2022-06-01");
        CommandRun unknown = run("releases", "diff", arrears, "other-000000000000");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err()).contains("there is no release other-000000000000");
    }
}
