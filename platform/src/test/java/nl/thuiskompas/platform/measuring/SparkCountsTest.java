package nl.thuiskompas.platform.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.thuiskompas.engine.microdata.MeasuredTable;
import nl.thuiskompas.engine.microdata.RecordTable;
import nl.thuiskompas.platform.BesideOthers;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.protection.Protection;
import nl.thuiskompas.platform.records.PreparedYear;
import nl.thuiskompas.platform.records.Records;
import nl.thuiskompas.platform.storage.DuckDb;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Every table of the catalogue, counted on a cluster of two executors in processes of their own. */
@BesideOthers
@ExtendWith(SmallCountry.Shared.class)
@ResourceLock(SmallCountry.RECORDS)
class SparkCountsTest {
    private static final Consumer<String> QUIETLY = words -> {};
    private static final Path BUILT =
            Path.of("../cluster/target").toAbsolutePath().normalize();

    /** For thousands of records Spark's own compiling takes minutes, and pays for nothing. */
    private static final Map<String, String> SMALL = Map.of(
            "spark.sql.shuffle.partitions", "1",
            "spark.sql.adaptive.enabled", "false",
            "spark.sql.codegen.wholeStage", "false",
            "spark.sql.codegen.factoryMode", "NO_CODEGEN",
            "spark.driver.extraJavaOptions", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1",
            "spark.executor.extraJavaOptions", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static SmallCountry country;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Records records;

    @BeforeAll
    static void open(SmallCountry shared) {
        country = shared;
        records = Records.open(country.records());
    }

    /** Also row by row as the answers stand in their files, since unknown is nought among our own numbers. */
    @Test
    void sparkFindsWhatSqlAndTheScanFindCellByCellTypesAndUnknownsIncluded() throws InterruptedException, SQLException {
        Path jobFolder = country.records().resolveSibling("spark-job");
        List<RecordTable> tables = MeasureCatalogue.bundled().tables(2021);
        try (PreparedYear year = records.prepare(2021, QUIETLY);
                SparkJob job = new SparkJob(spark("local-cluster[2,1,1024]"), jobFolder);
                DuckDb duckDb = DuckDb.open(country.data().getParent());
                Connection connection = duckDb.connect();
                Statement statement = connection.createStatement()) {
            List<MeasuredTable> sql = new SqlCounter(records).count(year, tables, true);
            List<MeasuredTable> scan = new ScanCounter(records, 2).count(year, tables, true);
            job.run(SparkCounter.files(year), SparkCounter.queries(year, tables, true), QUIETLY);
            List<MeasuredTable> spark = SparkCounter.read(job, statement, year, tables, true);
            for (Map.Entry<String, Path> file : SparkCounter.files(year).entrySet()) {
                statement.execute("CREATE VIEW " + file.getKey() + " AS FROM read_parquet("
                        + DuckDb.literal(file.getValue()) + ")");
            }
            for (int table = 0; table < tables.size(); table++) {
                SameCounts.require(spark.get(table), sql.get(table));
                SameCounts.require(scan.get(table), sql.get(table));
                sameRows(
                        statement,
                        RecordSql.of(tables.get(table), 2021, true),
                        job.answer(tables.get(table).code()));
            }
        }
    }

    private static void sameRows(Statement statement, String query, Path answer) throws SQLException {
        statement.execute("CREATE OR REPLACE VIEW ours AS " + query);
        statement.execute("CREATE OR REPLACE VIEW theirs AS FROM read_parquet(" + DuckDb.literal(answer) + ")");
        String types = "SELECT column_name, column_type FROM (DESCRIBE ";
        assertThat(rows(statement, types + "theirs)")).isEqualTo(rows(statement, types + "ours)"));
        assertThat(rows(statement, "(FROM ours EXCEPT ALL FROM theirs) UNION ALL (FROM theirs EXCEPT ALL FROM ours)"))
                .isEmpty();
    }

    @Test
    void aReleaseMeasuredOnSparkHasTheSameCellsAndWhatTheJobNeededIsGone() throws InterruptedException, IOException {
        List<String> heard = new ArrayList<>();
        measure(CountingEngine.spark(spark("local[1]"), heard::add), "on-spark");
        measure(CountingEngine.DUCKDB, "in-duckdb");
        assertThat(folder.resolve("on-spark/cells-2021.parquet"))
                .hasSameBinaryContentAs(folder.resolve("in-duckdb/cells-2021.parquet"));
        assertThat(Files.readString(folder.resolve("on-spark/release.json"))).contains("\"engine\" : \"spark\"");
        assertThat(heard).containsExactly("1/1 association-stock");
        assertThat(country.records().resolve("prepared")).isDirectoryNotContaining("glob:**spark-*");
    }

    private static void measure(CountingEngine engine, String out) throws InterruptedException {
        MeasureRequest request = new MeasureRequest(
                country.records(),
                engine,
                Protection.of("rounded", Map.of()),
                folder.resolve(out),
                List.of(2021),
                List.of("association-stock"),
                List.of("country", "province"),
                List.of(),
                1,
                Language.EN,
                Optional.empty());
        Measuring.run(request, MeasureCatalogue.bundled(), CountryToMeasure.QUIETLY);
    }

    private static SparkInstallation spark(String master) {
        return new SparkInstallation(BUILT.resolve("spark"), BUILT.resolve("classes"), master, SMALL);
    }

    @Test
    void aJobThatSparkCannotDoIsSaidInItsWords() {
        try (SparkJob job = new SparkJob(spark("local[1]"), folder.resolve("broken"))) {
            assertThatThrownBy(() -> job.run(Map.of("dwelling", folder.resolve("none.parquet")), Map.of(), QUIETLY))
                    .isInstanceOf(MeasureException.class)
                    .hasMessageContaining("code 2")
                    .hasMessageContaining("none.parquet");
        }
    }

    @Test
    void anotherFolderThanOneOfSparkIsRefused() {
        assertThatThrownBy(() -> new SparkInstallation(folder, BUILT, "local[1]", Map.of()))
                .isInstanceOf(MeasureException.class)
                .hasMessageContaining("no folder jars");
    }

    private static List<List<Object>> rows(Statement statement, String query) throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                List<Object> row = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(found.getObject(column)));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
