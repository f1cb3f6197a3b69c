package nl.thuiskompas.platform.measuring;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.thuiskompas.engine.microdata.MeasuredTable;
import nl.thuiskompas.engine.microdata.RecordKind;
import nl.thuiskompas.engine.microdata.RecordTable;
import nl.thuiskompas.platform.records.PreparedYear;
import nl.thuiskompas.platform.records.Records;
import nl.thuiskompas.platform.storage.DuckDb;

/** Counts by the same SQL on Apache Spark, where records are spread over machines. */
public final class SparkCounter implements RecordCounter {
    private final Records records;
    private final SparkInstallation spark;
    private final Consumer<String> progress;

    /**
     * Counts records of this folder, which all machines of the cluster must see under the same name.
     *
     * @param progress hears what Spark says
     */
    public SparkCounter(Records records, SparkInstallation spark, Consumer<String> progress) {
        this.records = records;
        this.spark = spark;
        this.progress = progress;
    }

    @Override
    public String name() {
        return "spark";
    }

    @Override
    public List<MeasuredTable> count(PreparedYear year, List<RecordTable> tables, boolean keyed)
            throws InterruptedException {
        Path folder = records.folder()
                .resolve("prepared")
                .resolve("spark-" + ProcessHandle.current().pid());
        try (SparkJob job = new SparkJob(spark, folder)) {
            job.run(files(year), queries(year, tables, keyed), progress);
            try (DuckDb duckDb = DuckDb.open(folder);
                    Connection connection = duckDb.connect();
                    Statement statement = connection.createStatement()) {
                return read(job, statement, year, tables, keyed);
            } catch (SQLException e) {
                throw new IllegalStateException("What Spark answered cannot be read", e);
            }
        }
    }

    /** The files of a year by the names that queries know. */
    static Map<String, Path> files(PreparedYear year) {
        Map<String, Path> files = new TreeMap<>();
        for (RecordKind kind : RecordKind.values()) {
            files.put(kind.name().toLowerCase(Locale.ROOT), year.parquet(kind));
        }
        return files;
    }

    /** The queries by the codes of their tables. */
    static Map<String, String> queries(PreparedYear year, List<RecordTable> tables, boolean keyed) {
        Map<String, String> queries = new LinkedHashMap<>();
        tables.forEach(table -> queries.put(table.code(), RecordSql.of(table, year.year(), keyed)));
        return queries;
    }

    /** The answers to the queries of these tables. */
    static List<MeasuredTable> read(
            SparkJob job, Statement statement, PreparedYear year, List<RecordTable> tables, boolean keyed)
            throws SQLException {
        List<MeasuredTable> measured = new ArrayList<>();
        for (RecordTable table : tables) {
            String answer = "FROM read_parquet(" + DuckDb.literal(job.answer(table.code())) + ")";
            measured.add(SqlCounter.filled(statement, year, table, answer, keyed));
        }
        return measured;
    }
}
