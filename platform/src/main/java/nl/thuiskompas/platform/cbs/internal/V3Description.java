package nl.thuiskompas.platform.cbs.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.thuiskompas.platform.datasets.CellStatus;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.Group;
import nl.thuiskompas.platform.datasets.Notice;
import nl.thuiskompas.platform.datasets.SaidBesides;
import nl.thuiskompas.platform.datasets.SourceException;
import nl.thuiskompas.platform.datasets.Topic;

/** Reads what a table of version 3 says about itself. */
final class V3Description {
    /** Records with texts as they are shown, symbols included. */
    static final String UNTYPED = "UntypedDataSet";

    /** Records with numbers; what has none is null, whatever the reason. */
    static final String TYPED = "TypedDataSet";

    private final Wire wire;
    private final V3Addresses at;
    private final Lists lists;
    private final List<Notice> notices = new ArrayList<>();
    private final Remarks remarks = new Remarks(notices::add);

    private V3Description(Wire wire, V3Addresses at) {
        this.wire = wire;
        this.at = at;
        this.lists = new Lists(wire);
    }

    /**
     * A description together with the collection to read the records from.
     *
     * @param collection {@link #UNTYPED} where the service has it
     */
    record Read(Description description, String collection) {}

    static Read read(Wire wire, V3Addresses at) {
        return new V3Description(wire, at).all();
    }

    private Read all() {
        Set<String> collections = collections();
        String records = collections.contains(UNTYPED) ? UNTYPED : TYPED;
        for (String needed : List.of("TableInfos", "DataProperties", records)) {
            require(collections, needed);
        }
        List<Fields> infos = list("TableInfos");
        if (infos.size() != 1) {
            throw Fields.bad("%s: one record was expected, not %d."
                    .formatted(at.api("TableInfos").apply(0), infos.size()));
        }
        Fields info = infos.getFirst();
        List<Fields> groups = collections.contains("CategoryGroups") ? list("CategoryGroups") : List.of();
        List<Dimension> dimensions = new ArrayList<>();
        List<Topic> topics = new ArrayList<>();
        List<Group> topicGroups = new ArrayList<>();
        for (Fields property : list("DataProperties")) {
            switch (property.required("Type")) {
                case "Topic" -> topics.add(topic(property));
                case "TopicGroup" -> topicGroups.add(group(property));
                case "Dimension", "GeoDimension", "GeoDetail", "TimeDimension" -> {
                    require(collections, property.required("Key"));
                    dimensions.add(dimension(property, groups));
                }
                default ->
                    throw Fields.bad(
                            "%s: a property has the type \"%s\"; Dimension, GeoDimension, GeoDetail, TimeDimension, TopicGroup or Topic was expected."
                                    .formatted(property.from(), property.text("Type")));
            }
        }
        Dataset dataset = new Dataset(
                Origins.dataset(at.table()),
                Origins.v3(at.table(), info),
                info.code("Title"),
                info.code("Summary"),
                info.code("ShortDescription"),
                Origins.language(info),
                dimensions,
                topics,
                topicGroups);
        long count = info.count("RecordCount").orElseGet(() -> count(records));
        return new Read(new Description(dataset, count, edition(info), List.copyOf(notices)), records);
    }

    private Set<String> collections() {
        try {
            Set<String> names = new LinkedHashSet<>();
            lists.read(from -> at.services()).forEach(service -> names.add(service.required("name")));
            return names;
        } catch (Refused e) {
            if (e.missing()) {
                throw new SourceException(
                        SourceException.Kind.WRONG_USE,
                        "%s has no table %s. Look up its name, such as 84799NED, in StatLine."
                                .formatted(at.base(), at.table()),
                        e);
            }
            throw e;
        }
    }

    private void require(Set<String> collections, String needed) {
        if (!collections.contains(needed)) {
            throw Fields.bad("%s: the table has no collection %s; it has %s."
                    .formatted(at.services(), needed, String.join(", ", collections)));
        }
    }

    /** Reads a collection from the small service, or from the other one when it is too long for that. */
    private List<Fields> list(String collection) {
        try {
            return lists.read(at.api(collection));
        } catch (Refused e) {
            if (!e.tooManyRecords()) {
                throw e;
            }
            return lists.read(at.feed(collection));
        }
    }

    private static String edition(Fields info) {
        return info.text("Modified") + " " + info.text("RecordCount");
    }

    /** What the table says now of the edition that is being read. */
    static String edition(Wire wire, V3Addresses at) {
        List<Fields> infos = new Lists(wire).read(at.api("TableInfos"));
        return infos.isEmpty() ? "" : edition(infos.getFirst());
    }

    private long count(String records) {
        return wire.ask(
                at.count(records), body -> number(body, at.count(records).toString()));
    }

    private static long number(InputStream body, String from) throws IOException {
        String text = new String(body.readNBytes(100), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .strip();
        if (!text.matches("\\d{1,12}")) {
            throw Fields.bad("%s: \"%s\" is no count.".formatted(from, text));
        }
        return Long.parseLong(text);
    }

    private static Topic topic(Fields property) {
        boolean text = property.code("Datatype").equals("String");
        return new Topic(
                property.required("Key"),
                property.code("Title"),
                property.code("Description"),
                property.code("Unit"),
                (int) Math.min(property.count("Decimals").orElse(0L), 15),
                text ? Topic.Type.TEXT : Topic.Type.NUMBER,
                property.code("ParentID"),
                SaidBesides.of(property::code));
    }

    private static Group group(Fields property) {
        return new Group(
                property.required("ID"),
                property.code("Title"),
                property.code("Description"),
                property.code("ParentID"));
    }

    private Dimension dimension(Fields property, List<Fields> groups) {
        String name = property.required("Key");
        List<Code> codes = list(name).stream().map(code -> code(name, code)).toList();
        List<Group> headings = groups.stream()
                .filter(group -> group.code("DimensionKey").equals(name))
                .map(V3Description::group)
                .toList();
        return new Dimension(
                name,
                Statuses.kind(property.required("Type")),
                property.code("Title"),
                property.code("Description"),
                codes,
                headings,
                SaidBesides.of(property::code));
    }

    private Code code(String dimension, Fields code) {
        String id = code.required("Key");
        String municipality = code.code("Municipality");
        String word = code.code("Status");
        Optional<CellStatus> status = Statuses.ofPeriod(word);
        if (status.isEmpty() && !word.isEmpty()) {
            remarks.unknownPeriodStatus(dimension + " " + id, word);
        }
        return new Code(
                id,
                code.code("Title"),
                code.code("Description"),
                code.code("CategoryGroupID"),
                status,
                municipality.equals(id) ? "" : municipality);
    }
}
