package nl.thuiskompas.platform.files.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.Origin;
import nl.thuiskompas.platform.datasets.Topic;
import nl.thuiskompas.platform.language.Nearest;

/** The dimensions and topics of a mapping, and the codes that were met of each. */
final class Books {
    private final String mapping;
    private final MappingFile lines;
    private final List<CodeBook> dimensions = new ArrayList<>();
    private final CodeBook topics;

    /** @param mapping name of the mapping, for messages */
    Books(String mapping, MappingFile lines) {
        this.mapping = mapping;
        this.lines = lines;
        lines.dimensions().forEach((name, dimension) -> {
            if (name.equals(MappingFile.TOPIC)) {
                throw Trouble.wrongUse(
                        mapping, "a dimension cannot be called topic; topics have a heading of their own.");
            }
            dimensions.add(new CodeBook(mapping, name, dimension));
        });
        Map<String, MappingFile.CodeLines> known = new LinkedHashMap<>();
        lines.topics().forEach((id, topic) -> known.put(id, new MappingFile.CodeLines(topic.title(), "", "")));
        this.topics = new CodeBook(
                mapping, MappingFile.TOPIC, new MappingFile.DimensionLines("other", "", "", known, false, null));
    }

    String mapping() {
        return mapping;
    }

    List<CodeBook> dimensions() {
        return dimensions;
    }

    CodeBook topics() {
        return topics;
    }

    /** The dimension with this name, or the topics; stops when there is none. */
    CodeBook named(String where, String name) {
        if (name.equals(MappingFile.TOPIC)) {
            return topics;
        }
        return dimensions.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> known = new ArrayList<>(
                            dimensions.stream().map(CodeBook::name).toList());
                    known.add(MappingFile.TOPIC);
                    return Trouble.wrongUse(
                            mapping,
                            where + " names " + name + ", which is no dimension; perhaps "
                                    + Nearest.to(name, known).getFirst() + " is meant.");
                });
    }

    /** The topics as the mapping writes them. */
    Map<String, MappingFile.TopicLines> topicLines() {
        return lines.topics();
    }

    /** Whether the cells of a topic are texts. */
    boolean isText(int topic) {
        return lines(topic).type().equals("text");
    }

    /** Whether a value of a topic can be below nought. */
    boolean negative(int topic) {
        return lines(topic).negative();
    }

    private MappingFile.TopicLines lines(int topic) {
        MappingFile.TopicLines known =
                lines.topics().get(topics.codes().get(topic).id());
        return known == null ? new MappingFile.TopicLines("", "", "", 0, "", "", false) : known;
    }

    /** All that was met, as a dataset. */
    Dataset dataset(String id) {
        List<Topic> all = new ArrayList<>();
        for (int i = 0; i < topics.codes().size(); i++) {
            MappingFile.TopicLines topic = lines(i);
            all.add(new Topic(
                    topics.codes().get(i).id(),
                    topics.codes().get(i).title(),
                    topic.description(),
                    topic.unit(),
                    topic.decimals(),
                    isText(i) ? Topic.Type.TEXT : Topic.Type.NUMBER,
                    ""));
        }
        List<Dimension> described = dimensions.stream().map(CodeBook::dimension).toList();
        return new Dataset(
                id,
                origin(lines),
                lines.title().isEmpty() ? id : lines.title(),
                lines.summary(),
                lines.description(),
                lines.language().isEmpty() ? "nl" : lines.language(),
                described,
                all,
                List.of());
    }

    private static Origin origin(MappingFile lines) {
        return new Origin(
                lines.publisher(),
                lines.table(),
                lines.licence(),
                lines.licenceUrl(),
                lines.url(),
                Optional.ofNullable(lines.published()),
                lines.version(),
                lines.reason());
    }
}
