package nl.thuiskompas.platform.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import nl.thuiskompas.platform.datasets.Cell;
import nl.thuiskompas.platform.datasets.Cells;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.datasets.Condition;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.Topic;
import nl.thuiskompas.platform.datasets.TopicFinder;
import nl.thuiskompas.platform.language.Nearest;
import org.jspecify.annotations.Nullable;

/**
 * One topic, and one code of each dimension but that of periods.
 *
 * @param topic the topic
 * @param codes the code of each dimension by its name
 */
record Series(Topic topic, Map<String, String> codes) {
    private static final List<String> COUNTRY = List.of("NL00", "NL01", "NL");
    private static final int MOST_CELLS = 100_000;

    /**
     * Finds the series that somebody names.
     *
     * @param topicName code or title
     * @param region a code; null for the country
     * @param where codes of other dimensions by name; for others the total is taken
     */
    static Series find(Dataset dataset, String topicName, @Nullable String region, Map<String, String> where) {
        Topic topic = TopicFinder.find(dataset, topicName)
                .orElseThrow(() -> new UsageException(dataset.id() + " has no topic " + topicName + "; nearest are "
                        + String.join(
                                ", ",
                                Nearest.to(
                                        topicName,
                                        dataset.topics().stream()
                                                .map(each -> each.title().strip())
                                                .toList()))
                        + "."));
        for (String name : where.keySet()) {
            if (dataset.findDimension(name).isEmpty()) {
                throw new UsageException(dataset.id() + " has no dimension " + name + "; it has "
                        + String.join(
                                ", ",
                                dataset.dimensions().stream()
                                        .map(Dimension::name)
                                        .toList())
                        + ".");
            }
        }
        Map<String, String> codes = new LinkedHashMap<>();
        for (Dimension dimension : dataset.dimensions()) {
            if (dimension.kind() != Dimension.Kind.PERIOD) {
                String asked = dimension.kind() == Dimension.Kind.REGION && region != null
                        ? region
                        : where.get(dimension.name());
                codes.put(dimension.name(), asked == null ? usual(dimension) : known(dimension, asked));
            }
        }
        return new Series(topic, codes);
    }

    private static String known(Dimension dimension, String code) {
        if (dimension.findCode(code).isEmpty()) {
            throw new UsageException(dimension.name() + " has no code " + code + "; nearest are "
                    + String.join(
                            ", ",
                            Nearest.to(
                                    code,
                                    dimension.codes().stream().map(Code::id).toList()))
                    + ".");
        }
        return code;
    }

    /** The country, a total, or the only code that there is. */
    private static String usual(Dimension dimension) {
        Optional<Code> found = dimension.kind() == Dimension.Kind.REGION
                ? COUNTRY.stream()
                        .flatMap(code -> dimension.findCode(code).stream())
                        .findFirst()
                : dimension.codes().stream()
                        .filter(code -> code.id().matches("T\\d{6}")
                                || code.title().strip().matches("(?i)(totaal|total)\\b.*"))
                        .findFirst();
        if (found.isEmpty() && dimension.codes().size() != 1) {
            String choice = dimension.kind() == Dimension.Kind.REGION
                    ? "--region CODE"
                    : "--where " + dimension.name() + "=CODE";
            throw new UsageException(dimension.name() + " has no total; choose with " + choice + ", such as "
                    + String.join(
                            ", ",
                            dimension.codes().stream().map(Code::id).limit(5).toList())
                    + ".");
        }
        return found.orElseGet(() -> dimension.codes().getFirst()).id();
    }

    /** Whether a release has this topic and these dimensions. */
    boolean in(Dataset dataset) {
        return dataset.findTopic(topic.id()).isPresent()
                && codes.keySet().stream()
                        .allMatch(name -> dataset.findDimension(name).isPresent());
    }

    /** Its cells in a release, by period; without periods under a dash. */
    void read(Cells cells, BiConsumer<String, Cell> reader) {
        List<Condition> parts = new ArrayList<>(List.of(Condition.is("topic", topic.id())));
        codes.forEach((name, code) -> parts.add(Condition.is(name, code)));
        List<Dimension> dimensions = cells.dataset().dimensions();
        int period = cells.dataset().periods().map(dimensions::indexOf).orElse(-1);
        cells.read(
                new Condition.And(parts),
                0,
                MOST_CELLS,
                cell -> reader.accept(period < 0 ? "-" : cell.codes().get(period), cell));
    }

    /** Its name in words. */
    String named() {
        String unit = topic.unit().isBlank() ? "" : ", " + topic.unit().strip();
        return topic.title().strip() + " (" + topic.id() + unit + ")"
                + (codes.isEmpty() ? "" : ", " + String.join(", ", codes.values()));
    }
}
