package nl.thuiskompas.platform.commands;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.thuiskompas.platform.measuring.CountingEngine;
import nl.thuiskompas.platform.measuring.SparkInstallation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which Spark counts, for the engine of that name. */
final class SparkOptions {
    private static final String HOME = "thuis.home";

    @Option(
            names = "--spark",
            paramLabel = "DIR",
            description = "Folder of Apache Spark " + SparkInstallation.TRIED
                    + ", for the engine spark. Default: SPARK_HOME, or what ./thuis build --cluster made.")
    private @Nullable Path home;

    @Option(
            names = "--spark-master",
            paramLabel = "MASTER",
            description = "Where Spark counts, such as spark://host:7077. Default: this machine, local[threads].")
    private @Nullable String master;

    @Option(
            names = "--spark-setting",
            paramLabel = "NAME=VALUE",
            description = "A setting of Spark, such as spark.executor.memory=8g; may be repeated.")
    private Map<String, String> settings = new LinkedHashMap<>();

    /**
     * An engine by its name.
     *
     * @throws nl.thuiskompas.platform.measuring.MeasureException when there is none, or Spark is not there
     */
    CountingEngine engine(String name, int threads, Consumer<String> progress) {
        if (!name.equals(CountingEngine.SPARK)) {
            if (home != null || master != null || !settings.isEmpty()) {
                throw new UsageException(
                        "--spark, --spark-master and --spark-setting go with --engine spark, not with " + name + ".");
            }
            return CountingEngine.named(name);
        }
        Path built = Path.of(System.getProperty(HOME, ".")).resolve("cluster").resolve("target");
        Path found = Optional.ofNullable(home)
                .or(() -> Optional.ofNullable(System.getenv("SPARK_HOME"))
                        .filter(text -> !text.isBlank())
                        .map(Path::of))
                .orElse(built.resolve("spark"));
        return CountingEngine.spark(
                new SparkInstallation(
                        found.toAbsolutePath().normalize(),
                        built.resolve("classes").toAbsolutePath().normalize(),
                        Optional.ofNullable(master).orElse("local[" + threads + "]"),
                        settings),
                words -> progress.accept("spark: " + words));
    }
}
