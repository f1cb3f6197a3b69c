package nl.thuiskompas.platform.odata.internal;

import static nl.thuiskompas.platform.odata.internal.Collection.text;
import static nl.thuiskompas.platform.odata.internal.Collection.whole;

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

/** The lists of version 3. */
final class V3Collections {
    static final String TYPED = "TypedDataSet";
    static final String UNTYPED = "UntypedDataSet";

    private static final List<Collection.Field> INFO = List.of(
            whole("ID"),
            text("Title"),
            text("ShortTitle"),
            text("Identifier"),
            text("Summary"),
            new Collection.Field("Modified", Collection.Kind.MOMENT),
            text("ReasonDelivery"),
            text("ExplanatoryText"),
            text("Language"),
            text("Catalog"),
            text("Frequency"),
            text("Period"),
            text("ShortDescription"),
            text("Description"),
            text("DefaultPresentation"),
            text("DefaultSelection"),
            text("GraphTypes"),
            text("OutputStatus"),
            text("Source"),
            new Collection.Field("MetaDataModified", Collection.Kind.MOMENT),
            whole("SearchPriority"));

    private static final List<Collection.Field> TABLE = List.of(
            new Collection.Field("Updated", Collection.Kind.MOMENT),
            whole("ID"),
            text("Identifier"),
            text("Title"),
            text("ShortTitle"),
            text("ShortDescription"),
            text("Summary"),
            new Collection.Field("Modified", Collection.Kind.MOMENT),
            new Collection.Field("MetaDataModified", Collection.Kind.MOMENT),
            text("ReasonDelivery"),
            text("ExplanatoryText"),
            text("OutputStatus"),
            text("Source"),
            text("Language"),
            text("Catalog"),
            text("Frequency"),
            text("Period"),
            text("SummaryAndLinks"),
            text("ApiUrl"),
            text("FeedUrl"),
            text("DefaultPresentation"),
            text("DefaultSelection"),
            text("GraphTypes"),
            whole("RecordCount"),
            whole("ColumnCount"),
            text("SearchPriority"));

    private V3Collections() {}

    private static String moment(Table table) {
        return table.modified() + "T00:00:00";
    }

    /**
     * The lists of the catalogue.
     *
     * @param base address of the server, without a slash at its end
     */
    static Map<String, Collection> catalogue(Supplier<List<Table>> tables, RecordCounts counts, String base) {
        List<Collection.Field> theme = List.of(
                whole("ID"), whole("ParentID"), text("Number"), text("Title"), text("Language"), text("Catalog"));
        List<Collection.Field> link = List.of(whole("ID"), whole("ThemeID"), whole("TableID"), text("TableIdentifier"));
        Collection listed = new Collection("Tables", "Table", false, "ID", TABLE, () -> {
            Rows rows = new Rows(TABLE);
            int place = 0;
            for (Table table : tables.get()) {
                rows.add(listed(table, place++, counts.of(table), base).toArray());
            }
            return rows.all();
        });
        // One theme of each publisher: whose tables these are is all that is known of their subjects.
        Collection themes = new Collection("Themes", "Theme", false, "ID", theme, () -> {
            Rows rows = new Rows(theme);
            int place = 0;
            for (String publisher : publishers(tables.get())) {
                rows.add(place, null, Integer.toString(++place), publisher, "nl", V4Collections.CATALOG);
            }
            return rows.all();
        });
        Collection links = new Collection("Tables_Themes", "Table_Theme", false, "ID", link, () -> {
            Rows rows = new Rows(link);
            List<Table> all = tables.get();
            List<String> publishers = publishers(all);
            for (int i = 0; i < all.size(); i++) {
                Table table = all.get(i);
                rows.add(i, publishers.indexOf(table.dataset().origin().publisher()), i, table.identifier());
            }
            return rows.all();
        });
        Map<String, Collection> byName = new LinkedHashMap<>();
        List.of(listed, themes, links).forEach(each -> byName.put(each.name(), each));
        return byName;
    }

    private static List<String> publishers(List<Table> tables) {
        return tables.stream()
                .map(table -> table.dataset().origin().publisher())
                .distinct()
                .toList();
    }

    private static List<@Nullable Object> listed(Table table, int place, long records, String base) {
        Dataset dataset = table.dataset();
        String api = base + "/ODataApi/OData/" + table.identifier();
        String feed = base + "/ODataFeed/OData/" + table.identifier();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(moment(table));
        values.add(place);
        values.add(table.identifier());
        values.add(dataset.title());
        values.add(dataset.title());
        values.add(dataset.description());
        values.add(dataset.summary());
        values.add(moment(table));
        values.add(moment(table));
        values.add(dataset.origin().reason());
        values.add("");
        values.add("Regulier");
        values.add(dataset.origin().publisher() + ".");
        values.add(Words.language(dataset));
        values.add(V4Collections.CATALOG);
        values.add("");
        values.add(Words.period(dataset));
        values.add(dataset.summary() + "<br /><a href=\"" + api + "\">" + api + "</a><br /><a href=\"" + feed + "\">"
                + feed + "</a>");
        values.add(api);
        values.add(feed);
        values.add("");
        values.add("");
        values.add("Table");
        values.add(records);
        values.add(dataset.dimensions().size() + dataset.topics().size());
        values.add("2");
        return values;
    }

    /**
     * All lists of a table, in the order of its service document.
     *
     * @param names the names of the columns of its topics
     */
    static Map<String, Collection> of(Table table, Names names) {
        Dataset dataset = table.dataset();
        List<Collection> all = new ArrayList<>();
        all.add(new Collection("TableInfos", "TableInfo", false, "ID", INFO, () -> {
            Rows rows = new Rows(INFO);
            rows.add(
                    0,
                    dataset.title(),
                    dataset.title(),
                    table.identifier(),
                    dataset.summary(),
                    moment(table),
                    dataset.origin().reason(),
                    "",
                    Words.language(dataset),
                    V4Collections.CATALOG,
                    "",
                    Words.period(dataset),
                    dataset.description(),
                    dataset.description(),
                    "",
                    "",
                    "Table",
                    "Regulier",
                    dataset.origin().publisher() + ".",
                    moment(table),
                    2);
            return rows.all();
        }));
        all.add(records(UNTYPED, table, names));
        all.add(records(TYPED, table, names));
        all.add(V3Properties.of(dataset, names));
        all.add(categoryGroups(dataset));
        dataset.dimensions().forEach(dimension -> all.add(codes(dataset, dimension, names)));
        Map<String, Collection> byName = new LinkedHashMap<>();
        all.forEach(collection -> byName.put(collection.name(), collection));
        return byName;
    }

    private static Collection records(String name, Table table, Names names) {
        List<Collection.Field> fields = new ArrayList<>();
        fields.add(whole("ID"));
        names.dimensions().forEach(column -> fields.add(text(column)));
        for (int i = 0; i < names.topics().size(); i++) {
            Topic topic = table.dataset().topics().get(i);
            boolean number = name.equals(TYPED) && topic.type() == Topic.Type.NUMBER;
            fields.add(new Collection.Field(
                    names.topics().get(i), number ? Collection.Kind.NUMBER : Collection.Kind.TEXT));
        }
        return new Collection(name, name, false, "ID", fields, List::of);
    }

    /** Version 3 numbers the headings above codes, of all dimensions together. */
    private static Map<String, Integer> numbers(Dataset dataset) {
        Map<String, Integer> numbers = new HashMap<>();
        for (Dimension dimension : dataset.dimensions()) {
            for (Group group : dimension.groups()) {
                numbers.putIfAbsent(dimension.name() + "/" + group.id(), numbers.size());
            }
        }
        return numbers;
    }

    private static Collection categoryGroups(Dataset dataset) {
        List<Collection.Field> fields =
                List.of(whole("ID"), text("DimensionKey"), text("Title"), text("Description"), whole("ParentID"));
        return new Collection("CategoryGroups", "CategoryGroup", false, "ID", fields, () -> {
            Map<String, Integer> numbers = numbers(dataset);
            Rows rows = new Rows(fields);
            for (Dimension dimension : dataset.dimensions()) {
                for (Group group : dimension.groups()) {
                    rows.add(
                            numbers.get(dimension.name() + "/" + group.id()),
                            dimension.name(),
                            group.title(),
                            group.description(),
                            numbers.get(dimension.name() + "/" + group.parent()));
                }
            }
            return rows.all();
        });
    }

    private static Collection codes(Dataset dataset, Dimension dimension, Names names) {
        boolean detailed = dimension.kind() == Dimension.Kind.REGION && Words.detailed(dimension);
        boolean period = dimension.kind() == Dimension.Kind.PERIOD;
        List<Collection.Field> fields = new ArrayList<>(List.of(text("Key"), text("Title"), text("Description")));
        if (!dimension.groups().isEmpty() || (!detailed && !period)) {
            fields.add(whole("CategoryGroupID"));
        }
        if (detailed) {
            fields.add(text("Municipality"));
            fields.add(text("DetailRegionCode"));
        }
        if (period) {
            fields.add(text("Status"));
        }
        String column = names.dimension(dimension);
        return new Collection(column, "CodeOf" + column, false, "Key", fields, () -> {
            Map<String, Integer> numbers = numbers(dataset);
            Rows rows = new Rows(fields);
            for (Code code : dimension.codes()) {
                List<@Nullable Object> values = new ArrayList<>();
                values.add(names.padded(dimension, code.id()));
                values.add(code.title());
                values.add(code.description());
                if (!dimension.groups().isEmpty() || (!detailed && !period)) {
                    values.add(numbers.get(dimension.name() + "/" + code.group()));
                }
                if (detailed) {
                    values.add(Words.municipality(code));
                    values.add(code.id().startsWith("NL") ? "" : code.id());
                }
                if (period) {
                    values.add(Words.status(code.status()));
                }
                rows.add(values.toArray());
            }
            return rows.all();
        });
    }

    /** How many records a table has: combinations of codes that have a cell. */
    interface RecordCounts {
        long of(Table table);
    }
}
