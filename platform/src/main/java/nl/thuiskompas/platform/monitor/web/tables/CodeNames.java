package nl.thuiskompas.platform.monitor.web.tables;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.Group;
import nl.thuiskompas.platform.datasets.Topic;
import nl.thuiskompas.platform.datasets.TopicFinder;
import nl.thuiskompas.platform.monitor.Monitor;
import nl.thuiskompas.platform.warehouse.MissingTableException;

/** What codes and topics of a table are called: by its publisher, or else by us. */
final class CodeNames {
    private final Monitor monitor;
    private final Dataset dataset;
    private final Map<String, Map<String, Code>> codes = new HashMap<>();

    private CodeNames(Monitor monitor, Dataset dataset) {
        this.monitor = monitor;
        this.dataset = dataset;
        for (Dimension dimension : dataset.dimensions()) {
            Map<String, Code> byId = new HashMap<>();
            dimension.codes().forEach(code -> byId.put(code.id(), code));
            codes.put(dimension.name(), byId);
        }
    }

    static CodeNames of(Monitor monitor, Dataset dataset) {
        return new CodeNames(monitor, dataset);
    }

    /** The title of a code of a dimension; the code itself when nobody has a name for it. */
    String of(String dimension, String id) {
        Code code = codes.getOrDefault(dimension, Map.of()).get(id);
        if (code != null && !code.title().isBlank() && !code.title().strip().equals(id)) {
            return code.title().strip();
        }
        return municipality(id).orElse(id);
    }

    private Optional<String> municipality(String id) {
        if (!id.startsWith("GM")) {
            return Optional.empty();
        }
        try {
            return monitor.geography().findMunicipality(id).map(Municipality::name);
        } catch (MissingTableException e) {
            return Optional.empty();
        }
    }

    /**
     * The place of a notice as readers name it. Checks write codes before their titles ("GM0363 Amsterdam", "hard Hard"):
     * of an area the code goes behind the name, of the rest it goes.
     */
    String place(String place) {
        String[] parts = place.split(", ", -1);
        for (int i = 1; i < parts.length; i++) {
            parts[i] = part(parts[i]);
        }
        return String.join(", ", parts);
    }

    private String part(String part) {
        int end = part.indexOf(' ');
        String id = end < 0 ? part : part.substring(0, end);
        for (Dimension dimension : dataset.dimensions()) {
            if (codes.getOrDefault(dimension.name(), Map.of()).containsKey(id)) {
                String name = end < 0 ? of(dimension.name(), id) : part.substring(end + 1);
                boolean area = dimension.kind() == Dimension.Kind.REGION && !name.equals(id);
                return area ? name + " (" + id + ")" : name;
            }
        }
        return part;
    }

    /** The topic with this id in words: its headings and its title; the id when it is of another release. */
    String topic(String id) {
        return dataset.findTopic(id).map(topic -> full(dataset, topic)).orElse(id);
    }

    /** A topic with the headings above it. */
    static String full(Dataset dataset, Topic topic) {
        return TopicFinder.fullName(dataset, topic).replace(TopicFinder.ARROW, " › ");
    }

    /** The heading above a topic; empty when it has none. */
    static String heading(Dataset dataset, Topic topic) {
        return dataset.topicGroups().stream()
                .filter(group -> group.id().equals(topic.group()))
                .map(Group::title)
                .findFirst()
                .orElse("");
    }
}
