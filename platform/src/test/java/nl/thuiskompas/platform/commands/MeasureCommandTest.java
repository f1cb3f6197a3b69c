package nl.thuiskompas.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.platform.synthesis.Synthesis;
import nl.thuiskompas.platform.synthesis.SynthesisRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasureCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    private CommandRun measure(String... words) {
        List<String> all =
                new ArrayList<>(List.of("measure", folder.resolve("country").toString()));
        all.addAll(List.of(words));
        return CommandRun.withoutData(all.toArray(String[]::new));
    }

    @Test
    void recordsBecomeARelease() {
        Synthesis.run(
                new SynthesisRequest(0.001, 2021, 2021, 7, folder.resolve("country")),
                folder.resolve("data"),
                words -> {});
        String out = folder.resolve("release").toString();
        CommandRun run = measure(
                "--engine",
                "shared-scan",
                "--regime",
                "rounded",
                "-P",
                "base=4",
                "--tables",
                "flex",
                "--divisions",
                "country,province",
                "--out",
                out);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("SYNTHETIC: no record is of a real")
                .contains("2021  flex            2     26         0")
                .contains("In all 26 cells, 0 withheld.");
        assertThat(run.err()).contains("thuis: 2021: counting 1 tables");
        CommandRun again = measure("--engine", "duckdb", "--regime", "rounded", "--out", out);
        assertThat(again.code()).isEqualTo(ExitCodes.BAD_DATA);
        assertThat(again.err()).contains("never written over");
        CommandRun json = measure(
                "--engine",
                "duckdb",
                "--regime",
                "none",
                "--tables",
                "flex",
                "--divisions",
                "country",
                "--made",
                "2022-03-01",
                "--json",
                "--out",
                out + "-2");
        assertThat(json.out())
                .contains("\"confidential\" : true")
                .contains("\"made\" : \"2022-03-01\"")
                .contains("\"engine\" : \"duckdb\"");
    }

    @Test
    void whatIsNotSaidOrCannotBeIsToldInASentence() {
        assertThat(measure("--regime", "rounded").err()).contains("say --engine: shared-scan, duckdb, spark.");
        assertThat(measure("--engine", "abacus", "--regime", "rounded", "--out", "x")
                        .err())
                .contains("there is no engine \"abacus\"; there are shared-scan, duckdb, spark");
        assertThat(measure("--engine", "duckdb", "--regime", "rounded", "--out", "x", "--spark-master", "local[1]")
                        .err())
                .contains("go with --engine spark, not with duckdb");
        assertThat(measure("--engine", "spark", "--regime", "rounded", "--out", "x", "--spark", "/")
                        .err())
                .contains("/ is no folder of Spark", "./thuis build --cluster");
        assertThat(measure("--engine", "duckdb").err()).contains("say --regime: none, rounded, cell-key, exact.");
        assertThat(measure("--engine", "duckdb", "--regime", "rounded").err()).contains("say --out");
        CommandRun regime = measure("--engine", "duckdb", "--regime", "roundd", "--out", "x");
        assertThat(regime.code()).isEqualTo(ExitCodes.WRONG_USE);
        assertThat(regime.err())
                .contains("there is no regime \"roundd\"")
                .contains("there are none, rounded, cell-key, exact")
                .doesNotContain("nearest");
        assertThat(measure("--engine", "duckdb", "--regime", "exact", "--out", "x", "--threads", "0")
                        .err())
                .contains("there can be 1 to 64 threads");
        assertThat(measure("--engine", "duckdb", "--regime", "exact", "--out", "x", "--language", "fr")
                        .err())
                .contains("there are nl and en");
    }

    @Test
    void anIndicatorIsExplainedByItsDefinitionItsLawAndItsSql() {
        CommandRun run = CommandRun.withoutData("measure", "explain", "social-rent-old", "--year", "2022");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("dwelling.tenure is association")
                .contains("Wet op de huurtoeslag art. 13")
                .contains("Tables:     homes-by-segment, association-stock")
                .containsOnlyOnce("Plan for 2022: ")
                .contains("in which it looks at dwelling.tenure, dwelling.rent.")
                .contains("d.rent BETWEEN 0 AND 76347");
    }

    @Test
    void anIndicatorOfChoicesIsCountedInPartsThatExcludeEachOther() {
        CommandRun run = CommandRun.withoutData("measure", "explain", "social-rent-new", "--year", "2022");
        assertThat(run.out()).contains("counted in 2 parts that exclude each other");
    }

    @Test
    void aYearWhoseAmountIsNotKnownHasNoSql() {
        CommandRun run = CommandRun.withoutData("measure", "explain", "social-rent-old", "--year", "2018");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Cannot be measured in 2018").doesNotContain("SELECT");
    }

    @Test
    void anIndicatorThatIsNotThereIsRefusedWithTheNearest() {
        CommandRun run = CommandRun.withoutData("measure", "explain", "social-rent-odl");
        assertThat(run.code()).isEqualTo(ExitCodes.WRONG_USE);
        assertThat(run.err())
                .contains("there is no indicator \"social-rent-odl\"")
                .contains("social-rent-old");
    }

    @Test
    void withoutAnIndicatorAllAreListed() {
        assertThat(CommandRun.withoutData("measure", "explain").out())
                .contains("group-size-permit-holders")
                .contains("low-rent-homes");
    }
}
