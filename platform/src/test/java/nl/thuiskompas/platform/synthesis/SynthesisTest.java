package nl.thuiskompas.platform.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.thuiskompas.platform.storage.Json;
import nl.thuiskompas.platform.storage.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynthesisTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    private SynthesisReport make(Path out, long seed) {
        return Synthesis.run(new SynthesisRequest(0.001, 2020, 2021, seed, out), folder.resolve("data"), step -> {});
    }

    private static Map<String, String> checksums(Path folder) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                sums.put(String.valueOf(file.getFileName()), Sha256.of(Files.readAllBytes(file)));
            }
        }
        return sums;
    }

    @Test
    void theSameSeedGivesTheSameBytesHoweverManyRunAtOnce() throws IOException {
        make(folder.resolve("alone"), 7);
        List<CompletableFuture<SynthesisReport>> together = Stream.of("a", "b", "c")
                .map(name -> CompletableFuture.supplyAsync(() -> make(folder.resolve(name), 7)))
                .toList();
        together.forEach(CompletableFuture::join);
        Map<String, String> alone = checksums(folder.resolve("alone"));
        assertThat(alone.keySet())
                .containsExactly(
                        "dwellings-2020.parquet",
                        "dwellings-2021.parquet",
                        "households-2020.parquet",
                        "households-2021.parquet",
                        "persons-2020.parquet",
                        "persons-2021.parquet",
                        "records.json");
        for (String name : List.of("a", "b", "c")) {
            assertThat(checksums(folder.resolve(name))).isEqualTo(alone);
        }
        make(folder.resolve("other"), 8);
        assertThat(checksums(folder.resolve("other"))).doesNotContainValue(alone.get("persons-2021.parquet"));
    }

    @Test
    void theFilesHaveTheFormOfTheContractAndAreSorted() throws SQLException, IOException {
        Path out = folder.resolve("country");
        SynthesisReport report = make(out, 7);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            assertThat(columns(statement, out.resolve("dwellings-2021.parquet")))
                    .isEqualTo("dwelling INTEGER, municipality SMALLINT, tenure TINYINT, association_type TINYINT,"
                            + " kind TINYINT, area SMALLINT, built SMALLINT, value INTEGER, energy_label TINYINT,"
                            + " rent INTEGER, initial_rent INTEGER, let_year SMALLINT, within_limit TINYINT,"
                            + " retention_years TINYINT, flex TINYINT");
            assertThat(columns(statement, out.resolve("households-2021.parquet")))
                    .isEqualTo("household INTEGER, municipality SMALLINT, dwelling INTEGER, living_situation TINYINT,"
                            + " institution TINYINT, household_type TINYINT, income INTEGER");
            assertThat(columns(statement, out.resolve("persons-2021.parquet")))
                    .isEqualTo("person INTEGER, household INTEGER, age SMALLINT, position TINYINT, groups SMALLINT");
            assertThat(number(
                            statement,
                            "SELECT count(*) FROM (SELECT (municipality, dwelling) < lag((municipality, dwelling)) OVER ()"
                                    + " AS falls FROM '" + out + "/dwellings-2021.parquet') WHERE falls"))
                    .isZero();
            assertThat(number(
                            statement,
                            "SELECT count(*) FROM '" + out + "/persons-2021.parquet' p LEFT JOIN '" + out
                                    + "/households-2021.parquet' h USING (household) WHERE h.household IS NULL"))
                    .isZero();
            assertThat(number(statement, "SELECT count(*) FROM '" + out + "/persons-2021.parquet'"))
                    .isEqualTo(report.counts().getLast().persons());
        }
        Map<String, Object> description = Json.read(Files.readAllBytes(out.resolve("records.json")));
        assertThat(description)
                .containsEntry("synthetic", true)
                .containsEntry("seed", 7L)
                .containsEntry("scale", 0.001);
        assertThat(description).containsEntry("years", List.of(2020L, 2021L)).containsEntry("geography", "reference");
    }

    private static String columns(Statement statement, Path file) throws SQLException {
        StringBuilder columns = new StringBuilder();
        try (ResultSet rows = statement.executeQuery("DESCRIBE SELECT * FROM '" + file + "'")) {
            while (rows.next()) {
                columns.append(columns.isEmpty() ? "" : ", ")
                        .append(rows.getString(1))
                        .append(' ')
                        .append(rows.getString(2));
            }
        }
        return columns.toString();
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void nothingGoesAmongTheThingsOfOthersOrIntoRealData() throws IOException {
        Path used = Files.createDirectories(folder.resolve("used"));
        Files.writeString(used.resolve("letter.txt"), "mine");
        assertThatThrownBy(() -> make(used, 7))
                .isInstanceOf(SynthesisException.class)
                .hasMessageContaining("letter.txt");
        assertThat(used).isDirectoryContaining("glob:**letter.txt");
        assertThatThrownBy(() -> make(folder.resolve("data/synthetic"), 7))
                .isInstanceOf(SynthesisException.class)
                .hasMessageContaining("real data");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void scaleAndYearsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new SynthesisRequest(0, 2019, 2021, 7, folder)).hasMessageContaining("scale of 0.0");
        assertThatThrownBy(() -> new SynthesisRequest(1e-9, 2019, 2021, 7, folder))
                .hasMessageContaining("scale of 1.0E-9", "give a number from 0.0001");
        assertThatThrownBy(() -> new SynthesisRequest(1.5, 2019, 2021, 7, folder))
                .hasMessageContaining("scale of 1.5");
        assertThatThrownBy(() -> new SynthesisRequest(Double.NaN, 2019, 2021, 7, folder))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> new SynthesisRequest(1, 2021, 2019, 7, folder)).hasMessageContaining("backwards");
    }
}
