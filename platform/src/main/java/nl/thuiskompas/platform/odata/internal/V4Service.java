package nl.thuiskompas.platform.odata.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.datasets.Condition;
import tools.jackson.core.JsonGenerator;

/**
 * Version 4, below {@code /odata/v1}. Tables of Statistics Netherlands are found in a catalogue of its name as well, so
 * that programs in which that name is fixed find them.
 */
public final class V4Service {
    /** Most observations of one answer. */
    static final long PAGE = 100_000;

    private static final String CBS = "CBS";

    private final TableList tables;

    /** @param tables the tables that are served */
    public V4Service(TableList tables) {
        this.tables = tables;
    }

    /**
     * Answers a question.
     *
     * @throws ODataException when it cannot be answered
     */
    public Answer answer(Asked asked) {
        Query query = Query.of(asked.parameters());
        Form.require(asked, Version.V4);
        String root = asked.base() + "/odata/v1";
        List<String> path = asked.path();
        if (path.isEmpty()
                || List.of("Catalogs", "Datasets", Metadata.NAME)
                        .contains(Step.of(path.getFirst()).name())) {
            return catalogue(asked, query, root, V4Collections.CATALOG, path, true);
        }
        String catalog = catalog(path.getFirst());
        if (path.size() == 1
                || List.of("Datasets", Metadata.NAME)
                        .contains(Step.of(path.get(1)).name())) {
            return catalogue(asked, query, root + "/" + catalog, catalog, path.subList(1, path.size()), false);
        }
        Table table = tables.find(path.get(1), query.day(), query.release());
        if (catalog.equals(CBS) && !table.dataset().origin().publisher().equals(CBS)) {
            throw ODataException.missing(
                    "Catalogue CBS has no table " + path.get(1) + "; ask catalogue " + V4Collections.CATALOG + ".");
        }
        return table(asked, query, root, catalog, table, path.subList(2, path.size()));
    }

    private static String catalog(String given) {
        return switch (given.toLowerCase(Locale.ROOT)) {
            case "thuiskompas" -> V4Collections.CATALOG;
            case "cbs" -> CBS;
            default ->
                throw ODataException.missing(
                        "There is no catalogue " + given + "; there is " + V4Collections.CATALOG + ".");
        };
    }

    private Answer catalogue(
            Asked asked, Query query, String address, String catalog, List<String> path, boolean withCatalogs) {
        List<Table> all = tables.all(query.day()).stream()
                .filter(table -> !catalog.equals(CBS)
                        || table.dataset().origin().publisher().equals(CBS))
                .toList();
        Map<String, Collection> collections = new LinkedHashMap<>();
        if (withCatalogs) {
            collections.put("Catalogs", V4Collections.catalogs());
        }
        collections.put("Datasets", V4Collections.datasets(() -> all, catalog));
        String contents = all.stream().map(Table::release).collect(Collectors.joining(" "));
        return step(query, address, collections, path, asked.tag("v4", contents));
    }

    private static Answer table(Asked asked, Query query, String root, String catalog, Table table, List<String> path) {
        String address = root + "/" + catalog + "/" + table.identifier();
        String tag = asked.tag("v4", table.release());
        Names names = new Names(table.dataset());
        Map<String, Collection> collections = V4Collections.of(table, names, catalog);
        Collection observations = collections.get(V4Collections.OBSERVATIONS);
        if (observations == null || path.isEmpty() || !path.getFirst().equals(V4Collections.OBSERVATIONS)) {
            return step(query, address, collections, path, tag);
        }
        Observations answers = new Observations(table, names, observations, query, address);
        if (path.size() == 2 && path.get(1).equals("$count")) {
            return Version.plain(Long.toString(answers.count()), tag);
        }
        if (path.size() > 1) {
            throw ODataException.missing("Observations has nothing below it but $count.");
        }
        return answers.answer(tag);
    }

    /** A service document, its description, a list, its size or one of its records. */
    private static Answer step(
            Query query, String address, Map<String, Collection> collections, List<String> path, String tag) {
        String context = address + "/" + Metadata.NAME;
        if (path.isEmpty()) {
            return document(context, new ArrayList<>(collections.values()), tag);
        }
        if (path.getFirst().equals(Metadata.NAME) && path.size() == 1) {
            return Metadata.v4(collections.values(), tag);
        }
        Step step = Step.of(path.getFirst());
        Collection collection = step.in(collections);
        Lists lists = new Lists(Version.V4, collection, query, context, address + "/" + collection.name(), PAGE);
        if (path.size() == 2 && path.get(1).equals("$count") && !collection.single()) {
            return Version.plain(Long.toString(lists.count()), tag);
        }
        // The catalogue's own examples ask Catalogs/CBS as well as Catalogs('CBS').
        String key = step.key() == null && path.size() == 2 && collection.name().equals("Catalogs")
                ? path.get(1)
                : step.key();
        if (path.size() > 1 && (key == null || step.key() != null)) {
            throw ODataException.missing(collection.name() + " has nothing below it but $count.");
        }
        return collection.single() ? lists.single(tag) : key == null ? lists.answer(tag) : lists.one(key, tag);
    }

    private static Answer document(String context, List<Collection> collections, String tag) {
        return new Answer(
                200,
                Version.V4.json(),
                tag,
                out -> Json.object(out, json -> {
                    json.writeStringProperty(Version.V4.context(), context);
                    json.writeArrayPropertyStart("value");
                    for (Collection collection : collections) {
                        json.writeStartObject();
                        json.writeStringProperty("name", collection.name());
                        json.writeStringProperty("kind", collection.single() ? "Singleton" : "EntitySet");
                        json.writeStringProperty("url", collection.name());
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                }));
    }

    /** The cells of a table, page by page: each page begins where a link says, so that none has to count to it. */
    private record Observations(Table table, Names names, Collection collection, Query query, String address) {
        Condition condition() {
            if (!query.order().isEmpty() && !query.order().equals(List.of("Id"))) {
                throw ODataException.wrong("$orderby: observations come in the order of Id, and in no other.");
            }
            return Conditions.of(query.filter(), ObservationColumns.of(table.dataset(), names));
        }

        long count() {
            return table.source().count(condition());
        }

        Answer answer(String tag) {
            Condition asked = condition();
            List<Collection.Field> fields = query.wanted(collection);
            long page = Math.min(query.top(), PAGE);
            boolean all = query.filter() == null;
            long from = query.from() >= 0 ? query.from() : all ? query.skip() : 0;
            List<Condition> parts = new ArrayList<>(List.of(asked));
            if (from > 0) {
                parts.add(new Condition.Amount("id", Condition.Comparison.AT_LEAST, from));
            }
            if (all) {
                // The places of all observations are known: it need not be searched for them.
                parts.add(new Condition.Amount("id", Condition.Comparison.AT_MOST, (double) from + page));
            }
            long skip = from > 0 || all ? 0 : query.skip();
            long count = query.count() ? table.source().count(asked) : -1;
            return new Answer(
                    200,
                    Version.V4.json(),
                    tag,
                    out -> Json.object(out, json -> {
                        json.writeStringProperty(
                                Version.V4.context(),
                                address + "/$metadata#" + V4Collections.OBSERVATIONS + selected());
                        if (count >= 0) {
                            Lists.count(json, Version.V4, count);
                        }
                        json.writeArrayPropertyStart("value");
                        long next = write(json, new Condition.And(parts), skip, page, fields);
                        json.writeEndArray();
                        if (next >= 0 && query.top() > page) {
                            json.writeStringProperty(Version.V4.next(), next(next, page));
                        }
                    }));
        }

        private String selected() {
            return query.select().isEmpty() ? "" : "(" + String.join(",", query.select()) + ")";
        }

        /** Writes a page; returns the place of the observation behind it, -1 when there is none. */
        private long write(
                JsonGenerator json, Condition condition, long skip, long page, List<Collection.Field> fields) {
            ObservationWriter writer = new ObservationWriter(json, names.dimensions(), fields);
            long[] seen = {0, -1};
            table.source().read(condition, skip, page + 1, cell -> {
                if (seen[0]++ < page) {
                    writer.write(cell);
                } else {
                    seen[1] = cell.id();
                }
            });
            return seen[1];
        }

        private String next(long from, long page) {
            Map<String, String> given = new LinkedHashMap<>(query.given());
            given.remove("$skip");
            Map<String, String> changed = new LinkedHashMap<>();
            if (query.top() < Query.ALL) {
                changed.put("$top", Long.toString(query.top() - page));
            }
            changed.put("$skiptoken", Long.toString(from));
            return Asked.next(address + "/" + V4Collections.OBSERVATIONS, given, changed);
        }
    }
}
