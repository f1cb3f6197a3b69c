package nl.thuiskompas.platform.odata.internal;

import static nl.thuiskompas.platform.odata.internal.Collection.text;
import static nl.thuiskompas.platform.odata.internal.Collection.whole;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.Group;
import nl.thuiskompas.platform.datasets.SaidBesides;
import nl.thuiskompas.platform.datasets.Topic;
import org.jspecify.annotations.Nullable;

/** The list that tells what the columns of version 3 are: dimensions, headings and topics, in one count. */
final class V3Properties {
    /** Tells which type a record is of. */
    static final String TYPE = "odata.type";

    private static final List<Collection.Field> FIELDS = List.of(
            text(TYPE),
            whole("ID"),
            whole("Position"),
            whole("ParentID"),
            text("Type"),
            text("Key"),
            text("Title"),
            text("Description"),
            new Collection.Field("ReleasePolicy", Collection.Kind.TRUTH),
            whole("MapYear"),
            text("Datatype"),
            text("Unit"),
            whole("Decimals"),
            text("Default"),
            text("PresentationType"));

    private V3Properties() {}

    static Collection of(Dataset dataset, Names names) {
        return new Collection("DataProperties", "Property", false, "ID", FIELDS, () -> {
            Rows rows = new Rows(FIELDS);
            int id = 0;
            for (Dimension dimension : dataset.dimensions()) {
                String kind = Words.kind(dimension);
                rows.add(
                        "Cbs.OData." + kind,
                        id,
                        id,
                        null,
                        kind,
                        names.dimension(dimension),
                        dimension.title(),
                        dimension.description(),
                        truth(dimension.said()),
                        year(dimension.said()),
                        null,
                        null,
                        null,
                        null,
                        null);
                id++;
            }
            int position = id;
            Map<String, Integer> headings = new HashMap<>();
            Map<String, String> columns = new HashMap<>();
            for (int i = 0; i < dataset.topics().size(); i++) {
                columns.put(dataset.topics().get(i).id(), names.topics().get(i));
            }
            for (Outline.Line line : Outline.of(dataset)) {
                Integer parent = headings.get(line.parent());
                if (line.group().isPresent()) {
                    Group group = line.group().get();
                    headings.put(group.id(), id);
                    rows.add(
                            "Cbs.OData.TopicGroup",
                            id,
                            null,
                            parent,
                            "TopicGroup",
                            "",
                            group.title(),
                            group.description(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null);
                } else if (line.topic().isPresent()) {
                    Topic topic = line.topic().get();
                    rows.add(
                            "Cbs.OData.Topic",
                            id,
                            position++,
                            parent,
                            "Topic",
                            columns.get(topic.id()),
                            topic.title(),
                            topic.description(),
                            null,
                            null,
                            Words.dataType(topic),
                            topic.unit(),
                            topic.decimals(),
                            topic.said().find("Default").orElse("Impossible"),
                            topic.said().find("PresentationType").orElse(topic.type() == Topic.Type.TEXT ? "" : null));
                }
                id++;
            }
            return rows.all();
        });
    }

    private static @Nullable Object truth(SaidBesides said) {
        return said.find("ReleasePolicy")
                .filter(word -> word.equals("true") || word.equals("false"))
                .map(Boolean::valueOf)
                .orElse(null);
    }

    private static @Nullable Object year(SaidBesides said) {
        return said.find("MapYear")
                .filter(word -> word.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .orElse(null);
    }
}
