package nl.thuiskompas.platform.measuring;

import java.util.List;
import java.util.function.Consumer;
import nl.thuiskompas.platform.language.Nearest;
import nl.thuiskompas.platform.records.Records;

/** A way to count, ready to be put to records. All ways find the same. */
public interface CountingEngine {
    /** One pass over the columns, with SQL for what that cannot express. */
    CountingEngine SHARED_SCAN = new Named("shared-scan", ScanCounter::new);
    /** SQL in DuckDB. */
    CountingEngine DUCKDB = new Named("duckdb", (records, threads) -> new SqlCounter(records));
    /** The name of the way that needs a cluster: see {@link #spark}. */
    String SPARK = "spark";
    /** All names. */
    List<String> NAMES = List.of(SHARED_SCAN.name(), DUCKDB.name(), SPARK);

    /** Its name on the command line. */
    String name();

    /**
     * A counter of records.
     *
     * @param threads how many to use, at least 1
     */
    RecordCounter counter(Records records, int threads);

    /**
     * An engine that comes with the program, by its name.
     *
     * @throws MeasureException when there is none
     */
    static CountingEngine named(String name) {
        for (CountingEngine engine : List.of(SHARED_SCAN, DUCKDB)) {
            if (engine.name().equals(name)) {
                return engine;
            }
        }
        throw new MeasureException("there is no engine \"" + name + "\"; there are " + String.join(", ", NAMES)
                + ", and the nearest is " + Nearest.to(name, NAMES).getFirst() + ".");
    }

    /**
     * The same SQL on Apache Spark.
     *
     * @param progress hears what Spark says
     */
    static CountingEngine spark(SparkInstallation spark, Consumer<String> progress) {
        return new Named(SPARK, (records, threads) -> new SparkCounter(records, spark, progress));
    }

    /** Makes a counter. */
    @FunctionalInterface
    interface Maker {
        RecordCounter make(Records records, int threads);
    }

    /** An engine that is a name and a way to make its counter. */
    record Named(String name, Maker maker) implements CountingEngine {
        @Override
        public RecordCounter counter(Records records, int threads) {
            return maker.make(records, threads);
        }
    }
}
