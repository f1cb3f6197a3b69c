package nl.thuiskompas.platform.measuring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An Apache Spark to count with: where its program files are, which master it asks, and what else it is told.
 *
 * @param home folder of Spark, with its program files in {@code jars}
 * @param job our own classes for Spark, a folder or a jar file
 * @param master as Spark writes it: {@code local[2]}, {@code local-cluster[2,1,1024]}, {@code spark://host:7077}
 * @param settings more of Spark's settings, by name
 */
public record SparkInstallation(Path home, Path job, String master, Map<String, String> settings) {
    /** The version that the job was tried with. */
    public static final String TRIED = "4.2";

    private static final String CORE = "spark-core_";

    public SparkInstallation {
        settings = Map.copyOf(settings);
        if (master.isBlank()) {
            throw new MeasureException("Spark needs a master, such as local[2]; none was given");
        }
        String core = core(home);
        if (!core.contains("-" + TRIED + ".")) {
            throw new MeasureException(home + " is another Spark (" + core + "); the queries need " + TRIED
                    + ". Name a folder of Spark " + TRIED + " with --spark");
        }
        if (!Files.exists(job)) {
            throw new MeasureException(
                    job + " is not there; it should be our own job for Spark. Build it: ./thuis build --cluster");
        }
    }

    /** The file that says which Spark it is. */
    private static String core(Path home) {
        Path jars = home.resolve("jars");
        if (!Files.isDirectory(jars)) {
            throw new MeasureException(
                    home + " is no folder of Spark: it has no folder jars. Name one with --spark, set SPARK_HOME,"
                            + " or let one be made: ./thuis build --cluster");
        }
        try (Stream<Path> files = Files.list(jars)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(CORE))
                    .findFirst()
                    .orElseThrow(() -> new MeasureException(home + " is no folder of Spark: there is no " + CORE
                            + "*.jar in its folder jars. Name one with --spark"));
        } catch (IOException e) {
            throw new UncheckedIOException(jars + " cannot be read", e);
        }
    }

    /** Scala's version, which Spark's executors cannot find out when only the program files are there. */
    String scala() {
        String core = core(home);
        return core.substring(CORE.length(), core.indexOf('-', CORE.length()));
    }

    /** All of Spark's settings: those that were given go before ours. */
    Map<String, String> allSettings() {
        Map<String, String> all = new TreeMap<>();
        all.put("spark.master", master);
        all.put("spark.ui.enabled", "false");
        all.put("spark.sql.session.timeZone", "UTC");
        all.put("spark.sql.shuffle.partitions", "8");
        all.put("spark.sql.parquet.compression.codec", "uncompressed"); // answers are read once
        if (master.startsWith("local")) { // nothing of it is for other machines
            all.put("spark.driver.host", "127.0.0.1");
            all.put("spark.driver.bindAddress", "127.0.0.1");
        }
        all.putAll(settings);
        return all;
    }
}
