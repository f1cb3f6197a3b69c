package nl.thuiskompas.platform.odata.internal;

import static nl.thuiskompas.platform.odata.internal.Collection.text;
import static nl.thuiskompas.platform.odata.internal.Collection.whole;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.Group;
import nl.thuiskompas.platform.datasets.Topic;
import org.jspecify.annotations.Nullable;

/** The lists of version 4. */
final class V4Collections {
    static final String OBSERVATIONS = "Observations";
    static final String CATALOG = "Thuiskompas";

    private static final List<Collection.Field> DATASET = List.of(
            text("Identifier"),
            text("Catalog"),
            text("Title"),
            text("Description"),
            text("Language"),
            text("Version"),
            text("VersionReason"),
            text("VersionNotes"),
            text("Status"),
            new Collection.Field("Modified", Collection.Kind.MOMENT),
            new Collection.Field("ObservationsModified", Collection.Kind.MOMENT),
            text("DatasetType"),
            whole("ObservationCount"));

    private static final List<Collection.Field> PROPERTIES = join(
            DATASET,
            List.of(
                    text("Summary"),
                    text("LongDescription"),
                    text("Publisher"),
                    text("Source"),
                    text("License"),
                    text("TemporalCoverage"),
                    text("Release")));

    private V4Collections() {}

    private static List<Collection.Field> join(List<Collection.Field> one, List<Collection.Field> other) {
        List<Collection.Field> all = new ArrayList<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }

    /** The list of tables. */
    static Collection datasets(Supplier<List<Table>> tables, String catalog) {
        return new Collection("Datasets", "Dataset", false, "Identifier", DATASET, () -> {
            Rows rows = new Rows(DATASET);
            tables.get().forEach(table -> rows.add(described(table, catalog).toArray()));
            return rows.all();
        });
    }

    /** The one catalogue. */
    static Collection catalogs() {
        List<Collection.Field> fields = List.of(
                text("Identifier"),
                text("Index"),
                text("Title"),
                text("Description"),
                text("Publisher"),
                text("Language"));
        return new Collection(
                "Catalogs",
                "Catalog",
                false,
                "Identifier",
                fields,
                () -> new Rows(fields)
                        .add(
                                CATALOG,
                                "0",
                                CATALOG,
                                "Tabellen van anderen zoals zij ze publiceerden, en de indicatoren van Thuiskompas.",
                                CATALOG,
                                "nl")
                        .all());
    }

    private static List<@Nullable Object> described(Table table, String catalog) {
        Dataset dataset = table.dataset();
        String day = moment(table);
        List<@Nullable Object> values = new ArrayList<>();
        values.add(table.identifier());
        values.add(catalog);
        values.add(dataset.title());
        values.add(dataset.description());
        values.add(Words.language(dataset));
        values.add(
                dataset.origin().version().isEmpty()
                        ? DateTimeFormatter.BASIC_ISO_DATE.format(table.modified()) + "0000"
                        : dataset.origin().version());
        values.add(dataset.origin().reason());
        values.add("");
        values.add("Regulier");
        values.add(day);
        values.add(day);
        values.add(
                dataset.topics().stream().allMatch(topic -> topic.type() == Topic.Type.NUMBER) ? "Numeric" : "Mixed");
        values.add(table.observations());
        return values;
    }

    private static String moment(Table table) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                table.modified().atStartOfDay(ZoneId.of("Europe/Amsterdam")));
    }

    /** All lists of a table, in the order of its service document. */
    static Map<String, Collection> of(Table table, Names names, String catalog) {
        Dataset dataset = table.dataset();
        List<Collection> all = new ArrayList<>();
        all.add(measureCodes(dataset));
        all.add(measureGroups(dataset));
        all.add(dimensions(dataset, names));
        all.add(observations(names));
        for (Dimension dimension : dataset.dimensions()) {
            String column = names.dimension(dimension);
            all.add(codes(dimension, column));
            all.add(groups(column + "Groups", "GroupOf" + column, dimension.groups(), List.of()));
        }
        all.add(new Collection("Properties", "Properties", true, "Identifier", PROPERTIES, () -> {
            List<@Nullable Object> values = described(table, catalog);
            values.add(dataset.summary());
            values.add(dataset.description());
            values.add(dataset.origin().publisher());
            values.add(dataset.origin().publisher() + " " + dataset.origin().table());
            values.add(
                    dataset.origin().licenceUrl().isEmpty()
                            ? dataset.origin().licence()
                            : dataset.origin().licenceUrl());
            values.add(Words.period(dataset));
            values.add(table.release());
            return new Rows(PROPERTIES).add(values.toArray()).all();
        }));
        Map<String, Collection> byName = new LinkedHashMap<>();
        all.forEach(collection -> byName.put(collection.name(), collection));
        return byName;
    }

    private static Collection dimensions(Dataset dataset, Names names) {
        List<Collection.Field> fields = List.of(
                text("Identifier"),
                text("Title"),
                text("Description"),
                text("Kind"),
                text("MapYear"),
                text("ReleasePolicy"));
        return new Collection("Dimensions", "Dimension", false, "Identifier", fields, () -> {
            Rows rows = new Rows(fields);
            for (Dimension dimension : dataset.dimensions()) {
                rows.add(
                        names.dimension(dimension),
                        dimension.title(),
                        dimension.description(),
                        Words.kind(dimension),
                        dimension.said().find("MapYear").orElse(null),
                        dimension.said().find("ReleasePolicy").orElse(null));
            }
            return rows.all();
        });
    }

    /** The place of each topic and each heading above topics, counted together as a reader meets them. */
    private static Map<String, Integer> places(Dataset dataset, boolean groups) {
        Map<String, Integer> places = new HashMap<>();
        int place = dataset.dimensions().size();
        for (Outline.Line line : Outline.of(dataset)) {
            if (line.topic().isPresent() != groups) {
                places.put(line.id(), place);
            }
            place++;
        }
        return places;
    }

    private static Collection measureCodes(Dataset dataset) {
        List<Collection.Field> fields = List.of(
                text("Identifier"),
                whole("Index"),
                text("Title"),
                text("Description"),
                text("MeasureGroupId"),
                text("DataType"),
                text("Unit"),
                text("Format"),
                whole("Decimals"),
                text("PresentationType"));
        return new Collection("MeasureCodes", "MeasureCode", false, "Identifier", fields, () -> {
            Map<String, Integer> places = places(dataset, false);
            Rows rows = new Rows(fields);
            for (Topic topic : dataset.topics()) {
                rows.add(
                        topic.id(),
                        places.get(topic.id()),
                        topic.title(),
                        topic.description(),
                        Rows.orNull(topic.group()),
                        Words.dataType(topic),
                        topic.unit(),
                        null,
                        topic.decimals(),
                        topic.said().find("PresentationType").orElse(null));
            }
            return rows.all();
        });
    }

    private static Collection measureGroups(Dataset dataset) {
        Map<String, Integer> places = places(dataset, true);
        return groups(
                "MeasureGroups",
                "MeasureGroup",
                dataset.topicGroups(),
                dataset.topicGroups().stream()
                        .map(group -> places.getOrDefault(group.id(), 0))
                        .toList());
    }

    private static Collection groups(String name, String type, List<Group> groups, List<Integer> places) {
        List<Collection.Field> fields =
                List.of(text("Id"), whole("Index"), text("Title"), text("Description"), text("ParentId"));
        return new Collection(name, type, false, "Id", fields, () -> {
            Rows rows = new Rows(fields);
            for (int i = 0; i < groups.size(); i++) {
                Group group = groups.get(i);
                rows.add(
                        group.id(),
                        places.isEmpty() ? Integer.valueOf(i) : places.get(i),
                        group.title(),
                        group.description(),
                        Rows.orNull(group.parent()));
            }
            return rows.all();
        });
    }

    private static Collection codes(Dimension dimension, String column) {
        List<Collection.Field> fields = new ArrayList<>(List.of(
                text("Identifier"), whole("Index"), text("Title"), text("Description"), text("DimensionGroupId")));
        switch (dimension.kind()) {
            case REGION -> fields.add(text("DetailRegionCode"));
            case PERIOD -> fields.add(text("Status"));
            case OTHER -> {
                // nothing more
            }
        }
        return new Collection(column + "Codes", "CodeOf" + column, false, "Identifier", fields, () -> {
            Rows rows = new Rows(fields);
            int place = 0;
            for (Code code : dimension.codes()) {
                List<@Nullable Object> values = new ArrayList<>();
                values.add(code.id());
                values.add(++place);
                values.add(code.title());
                values.add(code.description());
                // Version 4 puts districts and neighbourhoods under a heading that is their municipality.
                values.add(Rows.orNull(code.group().isEmpty() ? code.area() : code.group()));
                switch (dimension.kind()) {
                    case REGION -> values.add(code.id());
                    case PERIOD -> values.add(Words.status(code.status()));
                    case OTHER -> {
                        // nothing more
                    }
                }
                rows.add(values.toArray());
            }
            return rows.all();
        });
    }

    private static Collection observations(Names names) {
        List<Collection.Field> fields = new ArrayList<>(List.of(
                whole("Id"),
                text("Measure"),
                text("ValueAttribute"),
                new Collection.Field("Value", Collection.Kind.NUMBER),
                text("StringValue")));
        names.dimensions().forEach(column -> fields.add(text(column)));
        return new Collection(OBSERVATIONS, "Observation", false, "Id", fields, List::of);
    }
}
