package nl.thuiskompas.platform.measuring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import nl.thuiskompas.platform.language.Nearest;
import nl.thuiskompas.platform.records.Records;

/**
 * A way to count that is chosen by name. Two come with the program; others, such as a cluster, come with modules of their
 * own, which name theirs as a service of this type.
 */
public interface CountingEngine {
    /** Its name on the command line. */
    String name();

    /**
     * A counter of records.
     *
     * @param threads how many to use, at least 1
     */
    RecordCounter counter(Records records, int threads);

    /** Those there are, by name. */
    static Map<String, CountingEngine> all() {
        Map<String, CountingEngine> all = new LinkedHashMap<>();
        for (CountingEngine engine : List.of(
                new Named("shared-scan", ScanCounter::new),
                new Named("duckdb", (records, threads) -> new SqlCounter(records)))) {
            all.put(engine.name(), engine);
        }
        ServiceLoader.load(CountingEngine.class).forEach(engine -> all.put(engine.name(), engine));
        return all;
    }

    /**
     * An engine by its name.
     *
     * @throws MeasureException when there is none
     */
    static CountingEngine named(String name) {
        Map<String, CountingEngine> all = all();
        CountingEngine engine = all.get(name);
        if (engine != null) {
            return engine;
        }
        String known = String.join(", ", all.keySet());
        throw new MeasureException(
                name.equals("spark")
                        ? "the engine spark comes with the module cluster, which is not here; take one of " + known
                                + "."
                        : "there is no engine \"" + name + "\"; there are " + known + ", and the nearest is "
                                + Nearest.to(name, all.keySet()).getFirst() + ".");
    }

    /** Makes a counter. */
    @FunctionalInterface
    interface Maker {
        RecordCounter make(Records records, int threads);
    }

    /** An engine that comes with the program. */
    record Named(String name, Maker maker) implements CountingEngine {
        @Override
        public RecordCounter counter(Records records, int threads) {
            return maker.make(records, threads);
        }
    }
}
