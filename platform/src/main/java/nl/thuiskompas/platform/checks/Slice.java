package nl.thuiskompas.platform.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.thuiskompas.platform.datasets.CheckedCells;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.Topic;

/**
 * A part of the cells that lies together in the file and is small enough to be joined with others in the memory that
 * questions have.
 *
 * @param topic its topic; empty for all topics
 * @param codes its codes, by name of the dimension; dimensions that are not there are not divided
 */
public record Slice(String topic, Map<String, String> codes) {
    /** So many cells can be joined. */
    private static final long MOST_CELLS = 400_000;
    /** More parts than this take longer than they save. */
    private static final long MOST_SLICES = 5_000;

    private static final Slice ALL = new Slice("", Map.of());

    /**
     * Divides the cells of a table.
     *
     * @param size how many cells there are
     * @param byTopic whether topics may be taken apart
     * @param by which dimensions may be taken apart
     */
    static List<Slice> of(Dataset dataset, long size, boolean byTopic, Predicate<Dimension> by) {
        List<String> topics = dataset.topics().stream().map(Topic::id).toList();
        long left = byTopic ? size : size / Math.max(1, topics.size());
        List<Slice> slices = List.of(ALL);
        if (byTopic && left > MOST_CELLS && !topics.isEmpty()) {
            slices = topics.stream().map(topic -> new Slice(topic, Map.of())).toList();
            left /= topics.size();
        }
        for (Dimension dimension : dataset.dimensions()) {
            int codes = Math.max(1, dimension.codes().size());
            if (dimension.kind() == Dimension.Kind.OTHER
                    && by.test(dimension)
                    && left > MOST_CELLS
                    && (long) slices.size() * codes < MOST_SLICES) {
                List<Slice> finer = new ArrayList<>();
                slices.forEach(slice ->
                        dimension.codes().forEach(code -> finer.add(slice.with(dimension.name(), code))));
                slices = finer;
                left /= codes;
            }
        }
        return slices;
    }

    private Slice with(String dimension, Code code) {
        Map<String, String> more = new LinkedHashMap<>(codes);
        more.put(dimension, code.id());
        return new Slice(topic, more);
    }

    /** The condition on cells that belong to it, as SQL. */
    public String sql(Function<String, String> columnOfDimension) {
        StringBuilder sql = new StringBuilder(topic.isEmpty() ? "TRUE" : "topic = " + CheckedCells.literal(topic));
        codes.forEach((dimension, code) -> sql.append(" AND ")
                .append(columnOfDimension.apply(dimension))
                .append(" = ")
                .append(CheckedCells.literal(code)));
        return sql.toString();
    }
}
