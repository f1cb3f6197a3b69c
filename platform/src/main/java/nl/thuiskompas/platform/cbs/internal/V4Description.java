package nl.thuiskompas.platform.cbs.internal;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.thuiskompas.platform.datasets.CellStatus;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.Group;
import nl.thuiskompas.platform.datasets.Notice;
import nl.thuiskompas.platform.datasets.SaidBesides;
import nl.thuiskompas.platform.datasets.Topic;

/** Reads what a table of version 4 says about itself. */
final class V4Description {
    private final URI table;
    private final Lists lists;
    private final List<Notice> notices = new ArrayList<>();
    private final Remarks remarks = new Remarks(notices::add);

    private V4Description(Wire wire, URI table) {
        this.table = table;
        this.lists = new Lists(wire);
    }

    static Description read(Wire wire, URI table, String name, Fields properties) {
        return new V4Description(wire, table).all(name, properties);
    }

    /** Changes when the table is published anew. */
    static String edition(Fields properties) {
        return properties.text("Version") + " " + properties.text("Modified") + " "
                + properties.text("ObservationCount");
    }

    private Description all(String name, Fields properties) {
        Dataset dataset = new Dataset(
                Origins.dataset(name),
                Origins.v4(name, properties),
                properties.code("Title"),
                properties.code("Summary"),
                properties.code("Description"),
                Origins.language(properties),
                list("Dimensions").stream().map(this::dimension).toList(),
                list("MeasureCodes").stream().map(V4Description::topic).toList(),
                list("MeasureGroups").stream().map(V4Description::group).toList());
        long count = properties
                .count("ObservationCount")
                .orElseThrow(() -> Fields.bad("%s: there is no ObservationCount, so nobody could tell whether all came."
                        .formatted(properties.from())));
        return new Description(dataset, count, edition(properties), List.copyOf(notices));
    }

    private List<Fields> list(String collection) {
        return lists.read(V4Table.collection(table, collection));
    }

    private static Topic topic(Fields measure) {
        return new Topic(
                measure.required("Identifier"),
                measure.code("Title"),
                measure.code("Description"),
                measure.code("Unit"),
                (int) Math.min(measure.count("Decimals").orElse(0L), 15),
                measure.code("DataType").equals("String") ? Topic.Type.TEXT : Topic.Type.NUMBER,
                measure.code("MeasureGroupId"),
                SaidBesides.of(name -> measure.code(name.equals("Datatype") ? "DataType" : name)));
    }

    private static Group group(Fields group) {
        return new Group(group.required("Id"), group.code("Title"), group.code("Description"), group.code("ParentId"));
    }

    private Dimension dimension(Fields dimension) {
        String name = dimension.required("Identifier");
        if (!name.matches("[A-Za-z0-9_]{1,100}")) {
            throw Fields.bad("%s: a dimension cannot be called \"%s\".".formatted(dimension.from(), name));
        }
        boolean detail = dimension.code("Kind").equals("GeoDetail");
        return new Dimension(
                name,
                Statuses.kind(dimension.code("Kind")),
                dimension.code("Title"),
                dimension.code("Description"),
                list(name + "Codes").stream()
                        .map(code -> code(name, detail, code))
                        .toList(),
                list(name + "Groups").stream().map(V4Description::group).toList(),
                SaidBesides.of(dimension::code));
    }

    private Code code(String dimension, boolean detail, Fields code) {
        String id = code.required("Identifier");
        String group = code.code("DimensionGroupId");
        String word = code.code("Status");
        Optional<CellStatus> status = Statuses.ofPeriod(word);
        if (status.isEmpty() && !word.isEmpty()) {
            remarks.unknownPeriodStatus(dimension + " " + id, word);
        }
        // Districts and neighbourhoods stand under a heading that is their municipality.
        boolean inMunicipality = detail && group.matches("GM\\d{4}") && !group.equals(id);
        return new Code(id, code.code("Title"), code.code("Description"), group, status, inMunicipality ? group : "");
    }
}
