package nl.thuiskompas.platform.measuring;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Queries that Spark runs in a process of its own. What is asked and what was found pass through a folder, so that Spark's
 * many libraries and ours never meet; it goes away when this is closed.
 */
final class SparkJob implements AutoCloseable {
    private static final int LAST_WORDS = 6;
    private static final List<String> OPENED = List.of(
            "java.base/java.lang",
            "java.base/java.lang.invoke",
            "java.base/java.nio",
            "java.base/java.util",
            "java.base/sun.nio.ch",
            "java.base/sun.util.calendar");

    private final SparkInstallation spark;
    private final Path folder;

    SparkJob(SparkInstallation spark, Path folder) {
        this.spark = spark;
        this.folder = folder;
    }

    /**
     * Runs queries on Parquet files.
     *
     * @param tables the files by the names that the queries know
     * @param queries by a name that can be that of a file
     * @param progress hears what Spark is doing
     * @throws MeasureException when it does not end well
     */
    void run(Map<String, Path> tables, Map<String, String> queries, Consumer<String> progress)
            throws InterruptedException {
        try {
            write(tables, queries);
            Process process = start();
            try {
                List<String> last = listen(process, progress);
                int code = process.waitFor();
                if (code != 0) {
                    throw new MeasureException("Spark (" + spark.master() + ") ended with code " + code
                            + (last.isEmpty() ? "" : "; its last words: " + String.join(" | ", last)));
                }
            } finally {
                process.descendants().forEach(ProcessHandle::destroy);
                process.destroy();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The job for Spark in " + folder + " cannot be written or started", e);
        }
    }

    /** The answer to a query, as a pattern of Parquet files. */
    Path answer(String query) {
        return folder.resolve("results").resolve(query).resolve("*.parquet");
    }

    @Override
    public void close() {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(all::add);
            for (Path path : all) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The job for Spark in " + folder + " cannot be cleared away", e);
        }
    }

    private void write(Map<String, Path> tables, Map<String, String> queries) throws IOException {
        Path asked = Files.createDirectories(folder.resolve("queries"));
        List<String> lines = new ArrayList<>();
        tables.forEach(
                (name, file) -> lines.add(name + " = " + file.toAbsolutePath().toUri()));
        Files.write(folder.resolve("tables.properties"), lines, StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> query : queries.entrySet()) {
            Files.writeString(asked.resolve(query.getKey() + ".sql"), query.getValue());
        }
    }

    private Process start() throws IOException {
        Path java = Path.of(System.getProperty("java.home"));
        List<String> words =
                new ArrayList<>(List.of(java.resolve("bin").resolve("java").toString()));
        OPENED.forEach(opened -> words.add("--add-opens=" + opened + "=ALL-UNNAMED"));
        words.add("--sun-misc-unsafe-memory-access=allow");
        words.add("--enable-native-access=ALL-UNNAMED");
        words.add("-Xlog:disable");
        words.add("-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("spill")));
        // Spark's own starter passes these on to the JVM as well.
        words.addAll(List.of(spark.allSettings()
                .getOrDefault("spark.driver.extraJavaOptions", "-XX:+UseSerialGC")
                .split(" ")));
        spark.allSettings().forEach((name, value) -> words.add("-D" + name + "=" + value));
        words.add("-cp");
        words.add(spark.job() + File.pathSeparator + spark.home().resolve("jars") + File.separator + "*");
        words.add("nl.thuiskompas.cluster.MeasureJob");
        words.add(folder.toString());
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("SPARK_HOME", spark.home().toString());
        builder.environment().put("SPARK_SCALA_VERSION", spark.scala());
        builder.environment().put("SPARK_LOCAL_DIRS", folder.resolve("spill").toString());
        builder.environment().put("JAVA_HOME", java.toString());
        if (spark.master().startsWith("local")) {
            builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        }
        return builder.start();
    }

    private static List<String> listen(Process process, Consumer<String> progress) throws IOException {
        Deque<String> last = new ArrayDeque<>();
        try (BufferedReader words =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = words.readLine(); line != null; line = words.readLine()) {
                progress.accept(line);
                last.addLast(line);
                if (last.size() > LAST_WORDS) {
                    last.removeFirst();
                }
            }
        }
        return List.copyOf(last);
    }
}
