package nl.thuiskompas.cluster;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/**
 * A job for Spark: a folder that says which Parquet files are called what, and has queries on them. Each answer becomes
 * Parquet in the folder {@code results}.
 *
 * <pre>
 * JOB/tables.properties   dwelling = file:/records/dwelling.parquet, and so on: an address that all machines can read
 * JOB/queries/NAME.sql    one query each
 * JOB/results/NAME/       its answer; complete when it has a file _SUCCESS
 * </pre>
 *
 * <p>The master and everything else about the cluster are Spark's own settings, as system properties.
 */
public final class MeasureJob {
    private static final int WRONG_USE = 1;
    private static final int BAD_DATA = 2;

    private final Path folder;

    private MeasureJob(Path folder) {
        this.folder = folder;
    }

    /** Runs the job in the folder that is the only argument; exit code 0, 1 for wrong use and 2 for data that cannot be read. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1 || !Files.isDirectory(Path.of(arguments[0]))) {
            System.err.println(
                    "MeasureJob needs one argument: the folder of the job, with tables.properties and queries.");
            System.exit(WRONG_USE);
        }
        System.exit(new MeasureJob(Path.of(arguments[0])).run());
    }

    private int run() throws IOException {
        Map<String, String> tables = tables();
        List<Path> queries = queries();
        try (SparkSession spark =
                SparkSession.builder().appName("thuiskompas measure").getOrCreate()) {
            for (Map.Entry<String, String> table : tables.entrySet()) {
                try {
                    spark.read().parquet(table.getValue()).createOrReplaceTempView(table.getKey());
                } catch (Exception e) { // Spark's checked exceptions are not declared where they are thrown
                    System.err.println("Spark cannot read " + table.getValue() + ": " + firstLine(e));
                    return BAD_DATA;
                }
            }
            for (int each = 0; each < queries.size(); each++) {
                String name = name(queries.get(each));
                System.err.println((each + 1) + "/" + queries.size() + " " + name);
                spark.sql(Files.readString(queries.get(each)))
                        .coalesce(1)
                        .write()
                        .parquet(address(folder.resolve("results").resolve(name)));
            }
        }
        return 0;
    }

    private Map<String, String> tables() throws IOException {
        Properties lines = new Properties();
        try (var in = Files.newBufferedReader(folder.resolve("tables.properties"))) {
            lines.load(in);
        }
        Map<String, String> tables = new TreeMap<>();
        lines.stringPropertyNames().forEach(name -> tables.put(name, lines.getProperty(name)));
        return tables;
    }

    private List<Path> queries() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("queries"))) {
            return files.filter(file -> file.getFileName().toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path query) {
        String file = query.getFileName().toString();
        return file.substring(0, file.length() - ".sql".length());
    }

    private static String address(Path file) {
        URI address = file.toAbsolutePath().toUri();
        return address.toString();
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage())
                .lines()
                .findFirst()
                .orElse(e.getClass().getSimpleName());
    }
}
