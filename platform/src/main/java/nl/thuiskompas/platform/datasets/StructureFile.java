package nl.thuiskompas.platform.datasets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.thuiskompas.platform.storage.Json;
import nl.thuiskompas.platform.storage.JsonFields;
import nl.thuiskompas.platform.storage.MalformedDescriptionException;

/** The description of a dataset as JSON; what is empty is left out. */
final class StructureFile {
    /** Where this is not said, nothing was made up: so it is in all that was kept before it could be said. */
    static final String SYNTHETIC = "synthetic";

    private StructureFile() {}

    static byte[] write(Dataset dataset) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", dataset.id());
        fields.put("origin", origin(dataset.origin()));
        put(fields, "title", dataset.title());
        put(fields, "summary", dataset.summary());
        put(fields, "description", dataset.description());
        put(fields, "language", dataset.language());
        fields.put(
                "dimensions",
                dataset.dimensions().stream().map(StructureFile::dimension).toList());
        fields.put("topics", dataset.topics().stream().map(StructureFile::topic).toList());
        fields.put("topicGroups", groups(dataset.topicGroups()));
        if (dataset.synthetic()) {
            fields.put(SYNTHETIC, true);
        }
        dataset.fromRecords().ifPresent(measured -> fields.put("fromRecords", fromRecords(measured)));
        return Json.write(fields);
    }

    private static Map<String, Object> fromRecords(FromRecords measured) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("release", measured.release());
        fields.put("regime", measured.regime());
        fields.put("parameters", measured.parameters());
        fields.put("margin", measured.margin());
        fields.put("definitions", measured.definitions());
        fields.put("records", measured.records());
        return fields;
    }

    private static FromRecords fromRecords(JsonFields fields) {
        JsonFields parameters = fields.object("parameters");
        SortedMap<String, String> values = new TreeMap<>();
        parameters.names().forEach(name -> values.put(name, parameters.plain(name)));
        double margin = fields.number("margin");
        if (!(margin >= 0) || Double.isInfinite(margin)) {
            throw fields.problem("its margin is " + margin);
        }
        return new FromRecords(
                fields.text("release"),
                fields.text("regime"),
                values,
                margin,
                fields.text("definitions"),
                fields.text("records"));
    }

    static Map<String, Object> origin(Origin origin) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "publisher", origin.publisher());
        put(fields, "table", origin.table());
        put(fields, "licence", origin.licence());
        put(fields, "licenceUrl", origin.licenceUrl());
        put(fields, "url", origin.url());
        origin.published().ifPresent(day -> fields.put("published", day.toString()));
        put(fields, "version", origin.version());
        put(fields, "reason", origin.reason());
        return fields;
    }

    private static Map<String, Object> dimension(Dimension dimension) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", dimension.name());
        fields.put("kind", JsonFields.code(dimension.kind()));
        put(fields, "title", dimension.title());
        put(fields, "description", dimension.description());
        fields.put("codes", dimension.codes().stream().map(StructureFile::code).toList());
        fields.put("groups", groups(dimension.groups()));
        said(fields, dimension.said());
        return fields;
    }

    private static Map<String, Object> code(Code code) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", code.id());
        put(fields, "title", code.title());
        put(fields, "description", code.description());
        put(fields, "group", code.group());
        code.status().ifPresent(status -> fields.put("status", JsonFields.code(status)));
        put(fields, "area", code.area());
        return fields;
    }

    private static Map<String, Object> topic(Topic topic) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", topic.id());
        put(fields, "title", topic.title());
        put(fields, "description", topic.description());
        put(fields, "unit", topic.unit());
        fields.put("decimals", (long) topic.decimals());
        fields.put("type", JsonFields.code(topic.type()));
        put(fields, "group", topic.group());
        said(fields, topic.said());
        return fields;
    }

    private static List<Map<String, Object>> groups(List<Group> groups) {
        return groups.stream()
                .map(group -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("id", group.id());
                    put(fields, "title", group.title());
                    put(fields, "description", group.description());
                    put(fields, "parent", group.parent());
                    return fields;
                })
                .toList();
    }

    private static void said(Map<String, Object> fields, SaidBesides said) {
        if (!said.words().isEmpty()) {
            fields.put("said", new TreeMap<>(said.words()));
        }
    }

    /** Releases that were kept before this was read have none. */
    private static SaidBesides said(JsonFields fields) {
        if (!fields.has("said")) {
            return SaidBesides.NOTHING;
        }
        JsonFields words = fields.object("said");
        return SaidBesides.of(name -> text(words, name));
    }

    private static void put(Map<String, Object> fields, String field, String text) {
        if (!text.isBlank()) {
            fields.put(field, text);
        }
    }

    /** @throws MalformedDescriptionException when it is not such a description */
    static Dataset read(byte[] bytes) {
        JsonFields fields = new JsonFields("", Json.read(bytes));
        return new Dataset(
                fields.text("id"),
                origin(fields.object("origin")),
                text(fields, "title"),
                text(fields, "summary"),
                text(fields, "description"),
                text(fields, "language"),
                fields.objects("dimensions").stream()
                        .map(StructureFile::dimension)
                        .toList(),
                fields.objects("topics").stream().map(StructureFile::topic).toList(),
                groups(fields, "topicGroups"),
                fields.has(SYNTHETIC) && fields.truth(SYNTHETIC),
                fields.has("fromRecords") ? Optional.of(fromRecords(fields.object("fromRecords"))) : Optional.empty());
    }

    static Origin origin(JsonFields fields) {
        try {
            return new Origin(
                    text(fields, "publisher"),
                    text(fields, "table"),
                    text(fields, "licence"),
                    text(fields, "licenceUrl"),
                    text(fields, "url"),
                    fields.has("published") ? Optional.of(LocalDate.parse(fields.text("published"))) : Optional.empty(),
                    text(fields, "version"),
                    text(fields, "reason"));
        } catch (DateTimeException e) {
            throw new MalformedDescriptionException("field published is not a date", e);
        }
    }

    private static Dimension dimension(JsonFields fields) {
        return new Dimension(
                fields.text("name"),
                fields.constant("kind", Dimension.Kind.class),
                text(fields, "title"),
                text(fields, "description"),
                fields.objects("codes").stream().map(StructureFile::code).toList(),
                groups(fields, "groups"),
                said(fields));
    }

    private static Code code(JsonFields fields) {
        return new Code(
                fields.text("id"),
                text(fields, "title"),
                text(fields, "description"),
                text(fields, "group"),
                fields.has("status") ? Optional.of(fields.constant("status", CellStatus.class)) : Optional.empty(),
                text(fields, "area"));
    }

    private static Topic topic(JsonFields fields) {
        return new Topic(
                fields.text("id"),
                text(fields, "title"),
                text(fields, "description"),
                text(fields, "unit"),
                Math.toIntExact(fields.count("decimals")),
                fields.constant("type", Topic.Type.class),
                text(fields, "group"),
                said(fields));
    }

    private static List<Group> groups(JsonFields fields, String field) {
        return fields.objects(field).stream()
                .map(group -> new Group(
                        group.text("id"), text(group, "title"), text(group, "description"), text(group, "parent")))
                .toList();
    }

    private static String text(JsonFields fields, String field) {
        return fields.has(field) ? fields.text(field) : "";
    }
}
