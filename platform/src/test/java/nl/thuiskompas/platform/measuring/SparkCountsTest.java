package nl.thuiskompas.platform.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.thuiskompas.engine.microdata.MeasuredTable;
import nl.thuiskompas.engine.microdata.RecordKind;
import nl.thuiskompas.engine.microdata.RecordTable;
import nl.thuiskompas.platform.records.PreparedYear;
import nl.thuiskompas.platform.records.Records;
import nl.thuiskompas.platform.storage.DuckDb;
import nl.thuiskompas.platform.synthesis.Synthesis;
import nl.thuiskompas.platform.synthesis.SynthesisRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every table of the catalogue, counted on a cluster of two executors in processes of their own. */
class SparkCountsTest {
    private static final Consumer<String> QUIETLY = words -> {};
    private static final Path BUILT = Path.of("../cluster/target").toAbsolutePath().normalize();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path folder;

    private static Records records;

    @BeforeAll
    static void makeACountry() {
        Synthesis.run(
                new SynthesisRequest(0.001, 2020, 2021, 7, folder.resolve("country")), folder.resolve("data"), QUIETLY);
        records = Records.open(folder.resolve("country"));
    }

    @Test
    void sparkFindsWhatSqlAndTheScanFindCellByCell() throws InterruptedException {
        SparkInstallation spark = new SparkInstallation(
                BUILT.resolve("spark"), BUILT.resolve("classes"), "local-cluster[2,1,1024]", Map.of());
        try (PreparedYear year = records.prepare(2021, QUIETLY)) {
            List<RecordTable> tables = MeasureCatalogue.bundled().tables(2021);
            List<String> heard = new ArrayList<>();
            List<MeasuredTable> onSpark = new SparkCounter(records, spark, heard::add).count(year, tables, true);
            List<MeasuredTable> sql = new SqlCounter(records).count(year, tables, true);
            List<MeasuredTable> scan = new ScanCounter(records, 2).count(year, tables, true);
            assertThat(heard).hasSameSizeAs(tables);
            for (int table = 0; table < tables.size(); table++) {
                SameCounts.require(onSpark.get(table), sql.get(table));
                SameCounts.require(scan.get(table), sql.get(table));
            }
            assertThat(folder.resolve("country/prepared")).isDirectoryNotContaining("glob:**spark-*");
        }
    }

    /** Not by our own numbers, in which unknown is nought, but row by row as the answers stand in their files. */
    @Test
    void theAnswersOfSparkHaveTheTypesAndTheUnknownsOfThoseOfSql() throws InterruptedException, SQLException {
        SparkInstallation spark =
                new SparkInstallation(BUILT.resolve("spark"), BUILT.resolve("classes"), "local[2]", Map.of());
        RecordTable table = MeasureCatalogue.bundled().tables(2021).stream()
                .filter(each -> each.code().equals("association-stock"))
                .findFirst()
                .orElseThrow();
        String query = RecordSql.of(table, 2021, true);
        Path jobFolder = folder.resolve("job");
        try (PreparedYear year = records.prepare(2021, QUIETLY);
                SparkJob job = new SparkJob(spark, jobFolder);
                DuckDb duckDb = DuckDb.open(folder);
                Connection connection = duckDb.connect();
                Statement statement = connection.createStatement()) {
            Path dwellings = year.parquet(RecordKind.DWELLING);
            job.run(Map.of("dwelling", dwellings), Map.of("association-stock", query), QUIETLY);
            statement.execute("CREATE VIEW dwelling AS FROM read_parquet(" + DuckDb.literal(dwellings) + ")");
            statement.execute("CREATE VIEW ours AS " + query);
            statement.execute("CREATE VIEW theirs AS FROM read_parquet("
                    + DuckDb.literal(job.answer("association-stock")) + ")");
            assertThat(rows(statement, "SELECT column_name, column_type FROM (DESCRIBE theirs)"))
                    .isEqualTo(rows(statement, "SELECT column_name, column_type FROM (DESCRIBE ours)"));
            assertThat(rows(statement, "(FROM ours EXCEPT ALL FROM theirs) UNION ALL (FROM theirs EXCEPT ALL FROM ours)"))
                    .isEmpty();
            assertThat(rows(statement, "SELECT municipality FROM theirs WHERE sum5 IS NULL")).isNotEmpty();
        }
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

    @Test
    void aJobThatSparkCannotDoIsSaidInItsWords() {
        SparkInstallation spark =
                new SparkInstallation(BUILT.resolve("spark"), BUILT.resolve("classes"), "local[1]", Map.of());
        try (SparkJob job = new SparkJob(spark, folder.resolve("broken"))) {
            assertThatThrownBy(() -> job.run(Map.of("dwelling", folder.resolve("none.parquet")), Map.of(), QUIETLY))
                    .isInstanceOf(SparkException.class)
                    .hasMessageContaining("code 2")
                    .hasMessageContaining("none.parquet");
        }
    }

    @Test
    void anotherFolderThanOneOfSparkIsRefused() {
        assertThatThrownBy(() -> new SparkInstallation(folder, BUILT, "local[1]", Map.of()))
                .isInstanceOf(SparkException.class)
                .hasMessageContaining("no folder jars");
    }
}
