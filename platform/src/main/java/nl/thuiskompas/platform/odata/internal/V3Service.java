package nl.thuiskompas.platform.odata.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.datasets.Condition;
import nl.thuiskompas.platform.datasets.Topic;
import tools.jackson.core.JsonGenerator;

/** Version 3: a catalogue, a service that gives at most 10,000 records, and one that gives all of them in pages. */
public final class V3Service {
    /** Most records of one answer. */
    static final long PAGE = 10_000;

    private static final int KEPT = 1_000;

    private final TableList tables;
    private final Cache<String, Long> records =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private final Cache<String, Map<String, Integer>> widths =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    /** @param tables the tables that are served */
    public V3Service(TableList tables) {
        this.tables = tables;
    }

    /**
     * The catalogue.
     *
     * @throws ODataException when it cannot be answered
     */
    public Answer catalogue(Asked asked) {
        Query query = Query.of(asked.parameters());
        Form.require(asked, Version.V3);
        List<Table> all = tables.all(query.day());
        String contents = all.stream().map(Table::release).collect(Collectors.joining(" "));
        Map<String, Collection> collections = V3Collections.catalogue(() -> all, this::records, asked.base());
        return step(
                query,
                asked.base() + "/ODataCatalog",
                collections,
                asked.path(),
                Query.ALL,
                asked.tag("catalogue", contents));
    }

    /**
     * A table.
     *
     * @param feed whether it is asked in pages
     * @throws ODataException when it cannot be answered
     */
    public Answer table(Asked asked, boolean feed) {
        Query query = Query.of(asked.parameters());
        Form.require(asked, Version.V3);
        if (asked.path().isEmpty()) {
            throw ODataException.missing("Name a table, such as " + asked.base()
                    + (feed ? "/ODataFeed" : "/ODataApi") + "/odata/84799NED; " + asked.base()
                    + "/ODataCatalog/Tables lists those that there are.");
        }
        Table table = tables.find(asked.path().getFirst(), query.day(), query.release());
        Names names = new Names(table.dataset());
        String address = asked.base() + (feed ? "/ODataFeed/odata/" : "/ODataApi/odata/") + table.identifier();
        String tag = asked.tag(feed ? "feed" : "api", table.release());
        List<String> path = asked.path().subList(1, asked.path().size());
        Map<String, Collection> collections = V3Collections.of(table, names);
        if (path.isEmpty()
                || !List.of(V3Collections.TYPED, V3Collections.UNTYPED).contains(path.getFirst())) {
            return step(query, address, collections, path, feed ? PAGE : Query.ALL, tag);
        }
        Collection collection = Step.of(path.getFirst()).in(collections);
        Records answers = new Records(table, names, collection, query, address, feed);
        if (path.size() == 2 && path.get(1).equals("$count")) {
            return Version.plain(Long.toString(answers.count()), tag);
        }
        if (path.size() > 1) {
            throw ODataException.missing(collection.name() + " has nothing below it but $count.");
        }
        return answers.answer(tag);
    }

    private long records(Table table) {
        return records.get(table.release(), release -> table.source().countWide(Condition.ALL));
    }

    /** The longest text of each topic of texts. */
    private Map<String, Integer> widths(Table table) {
        List<String> texts = table.dataset().topics().stream()
                .filter(topic -> topic.type() == Topic.Type.TEXT)
                .map(Topic::id)
                .toList();
        return widths.get(table.release(), release -> {
            Map<String, Integer> longest = new HashMap<>();
            if (!texts.isEmpty()) {
                table.source().read(new Condition.OneOf("topic", texts), 0, Query.ALL, cell -> {
                    String text = cell.text();
                    longest.merge(cell.topic(), text == null ? 1 : text.length(), Math::max);
                });
            }
            return longest;
        });
    }

    /** A service document, its description, a list, its size or one of its records. */
    private static Answer step(
            Query query,
            String address,
            Map<String, Collection> collections,
            List<String> path,
            long page,
            String tag) {
        String context = address + "/" + Metadata.NAME;
        if (path.isEmpty()) {
            return document(address, context, collections, tag);
        }
        if (path.getFirst().equals(Metadata.NAME) && path.size() == 1) {
            return Metadata.v3(collections.values(), tag);
        }
        Step step = Step.of(path.getFirst());
        Collection collection = step.in(collections);
        Lists lists = new Lists(Version.V3, collection, query, context, address + "/" + collection.name(), page);
        if (path.size() == 2 && path.get(1).equals("$count") && step.key() == null) {
            return Version.plain(Long.toString(lists.count()), tag);
        }
        if (path.size() > 1) {
            throw ODataException.missing(collection.name() + " has nothing below it but $count.");
        }
        if (step.key() != null) {
            return lists.one(step.key(), tag);
        }
        boolean catalogue = collections.containsKey("Tables");
        if (page == Query.ALL && !catalogue && lists.asked() > PAGE) {
            throw tooMany();
        }
        return lists.answer(tag);
    }

    private static ODataException tooMany() {
        return new ODataException(
                ODataException.Kind.TOO_MANY,
                "The query returns more than 10000 records. Ask for less with $filter or $top, or ask ODataFeed for all in"
                        + " pages.");
    }

    private static Answer document(String address, String context, Map<String, Collection> collections, String tag) {
        return new Answer(
                200,
                Version.V3.json(),
                tag,
                out -> Json.object(out, json -> {
                    json.writeStringProperty(Version.V3.context(), context);
                    json.writeArrayPropertyStart("value");
                    for (String name : collections.keySet()) {
                        json.writeStartObject();
                        json.writeStringProperty("name", name);
                        json.writeStringProperty("url", address + "/" + name);
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                }));
    }

    /** The cells of a table, a record for each combination of codes. */
    private final class Records {
        private final Table table;
        private final Names names;
        private final Collection collection;
        private final Query query;
        private final String address;
        private final boolean feed;
        private final Condition condition;

        Records(Table table, Names names, Collection collection, Query query, String address, boolean feed) {
            this.table = table;
            this.names = names;
            this.collection = collection;
            this.query = query;
            this.address = address;
            this.feed = feed;
            if (!query.order().isEmpty() && !query.order().equals(List.of("ID"))) {
                throw ODataException.wrong("$orderby: records come in the order of the table, and in no other.");
            }
            this.condition = Conditions.of(
                    query.filter(), names.columns(collection.name().equals(V3Collections.TYPED)));
        }

        long count() {
            return query.filter() == null ? records(table) : table.source().countWide(condition);
        }

        Answer answer(String tag) {
            List<Collection.Field> fields = query.wanted(collection);
            boolean limited = !feed && query.top() > PAGE;
            long count = query.count() || limited ? count() : -1;
            if (limited && count - query.skip() > PAGE) {
                throw tooMany();
            }
            long page = Math.min(query.top(), PAGE);
            Map<String, Integer> wide = widths(table);
            return new Answer(
                    200,
                    Version.V3.json(),
                    tag,
                    out -> Json.object(out, json -> {
                        String selected =
                                query.select().isEmpty() ? "" : "&$select=" + String.join(",", query.select());
                        json.writeStringProperty(
                                Version.V3.context(), address + "/$metadata#" + collection.name() + selected);
                        if (query.count()) {
                            Lists.count(json, Version.V3, count);
                        }
                        json.writeArrayPropertyStart("value");
                        boolean more = write(json, page, wide, fields);
                        json.writeEndArray();
                        if (more && query.top() > page) {
                            json.writeStringProperty(
                                    Version.V3.next(),
                                    Lists.next(query, address + "/" + collection.name(), query.skip() + page, page));
                        }
                    }));
        }

        /** Writes a page and says whether there is more behind it. */
        private boolean write(JsonGenerator json, long page, Map<String, Integer> wide, List<Collection.Field> fields) {
            RecordWriter writer = new RecordWriter(
                    json, table.dataset(), names, collection.name().equals(V3Collections.TYPED), wide, fields);
            long[] seen = new long[1];
            table.source().readWide(condition, writer.topics(), query.skip(), page + 1, row -> {
                if (seen[0]++ < page) {
                    writer.write(row);
                }
            });
            return seen[0] > page;
        }
    }
}
