package nl.thuiskompas.platform.warehouse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.thuiskompas.engine.statistics.Period;
import nl.thuiskompas.engine.statistics.Precision;
import nl.thuiskompas.engine.statistics.Status;
import nl.thuiskompas.engine.statistics.Unit;
import nl.thuiskompas.platform.language.Words;
import nl.thuiskompas.platform.storage.JsonFields;

/**
 * Table descriptions as CSVW metadata, in the tables.json of a reference edition and in the manifest of a release.
 * Reading is strict, writing gives what reading takes.
 */
final class Descriptions {
    static final String SOURCES = "thuis:sources";

    private static final Set<String> SOURCE_FIELDS =
            Set.of("id", "publisher", "table", "title", "licence", "licenceUrl", "url");
    private static final Set<String> TABLE_FIELDS = Set.of(
            "url", "thuis:name", "thuis:kind", "dc:title", "thuis:sha256", "thuis:rows", "thuis:note", "tableSchema");
    private static final Set<String> KEY_FIELDS =
            Set.of("name", "titles", "dc:description", "datatype", "thuis:source", "thuis:referenceDate", "dc:license");
    private static final Set<String> MEASURED_FIELDS =
            Set.of("thuis:unit", "thuis:timing", "thuis:halfWidth", "thuis:status");
    private static final Set<String> COLUMN_FIELDS = union(KEY_FIELDS, MEASURED_FIELDS);

    private Descriptions() {}

    /** Reads the publications of a document by their id. */
    static Map<String, SourceDescription> sources(JsonFields document) {
        Map<String, SourceDescription> sources = new LinkedHashMap<>();
        for (JsonFields unnamed : document.objects(SOURCES)) {
            JsonFields fields =
                    unnamed.at("source " + unnamed.at("a source").text("id")).only(SOURCE_FIELDS);
            SourceDescription source = new SourceDescription(
                    fields.text("id"),
                    fields.text("publisher"),
                    fields.text("table"),
                    fields.words("title"),
                    fields.text("licence"),
                    fields.text("licenceUrl"),
                    fields.text("url"));
            if (sources.put(source.id(), source) != null) {
                throw fields.problem("it is listed twice");
            }
        }
        return sources;
    }

    static Map<String, Object> write(SourceDescription source) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", source.id());
        fields.put("publisher", source.publisher());
        fields.put("table", source.table());
        fields.put("title", write(source.title()));
        fields.put("licence", source.licence());
        fields.put("licenceUrl", source.licenceUrl());
        fields.put("url", source.url());
        return fields;
    }

    /** Reads one table, whose columns name publications by their id. */
    static TableDescription table(JsonFields unnamed, Map<String, SourceDescription> sources) {
        // The name becomes the name of a folder.
        String name = unnamed.at("a table")
                .text("thuis:name", "[a-z0-9]+(-[a-z0-9]+)*", "small letters and digits with hyphens");
        JsonFields fields = unnamed.at("table " + name).only(TABLE_FIELDS);
        TableKind kind = fields.constant("thuis:kind", TableKind.class);
        JsonFields schema = fields.object("tableSchema").at("table " + name).only(Set.of("primaryKey", "columns"));
        List<String> primaryKey = schema.has("primaryKey") ? schema.texts("primaryKey") : List.of();
        List<ColumnDescription> columns = new ArrayList<>();
        for (JsonFields column : schema.objects("columns")) {
            columns.add(column(column, name, kind, sources));
        }
        TableDescription table = new TableDescription(
                name,
                kind,
                fields.words("dc:title"),
                fields.findWords("thuis:note"),
                primaryKey,
                columns,
                fields.text("thuis:sha256", "[0-9a-f]{64}", "64 hexadecimal digits"),
                fields.count("thuis:rows"));
        if (!fields.text("url").equals(table.file())) {
            throw fields.problem("field url is " + fields.text("url") + ", not " + table.file());
        }
        checkColumns(table, fields);
        return table;
    }

    private static void checkColumns(TableDescription table, JsonFields fields) {
        Set<String> names = new HashSet<>();
        for (ColumnDescription column : table.columns()) {
            if (!names.add(column.name())) {
                throw fields.problem("column " + column.name() + " is described twice");
            }
        }
        for (String key : table.primaryKey()) {
            if (!names.contains(key)) {
                throw fields.problem("the primary key names column " + key + ", which is not described");
            }
        }
        if (table.kind() == TableKind.OBSERVATIONS
                && !Set.copyOf(table.primaryKey())
                        .equals(Set.of(TableDescription.MUNICIPALITY, TableDescription.PERIOD))) {
            throw fields.problem("the primary key of observations is municipality and period, not "
                    + String.join(", ", table.primaryKey()));
        }
    }

    private static ColumnDescription column(
            JsonFields unnamed, String table, TableKind kind, Map<String, SourceDescription> sources) {
        String name = unnamed.at("table " + table + ", a column").text("name");
        boolean measured = kind == TableKind.OBSERVATIONS
                && !name.equals(TableDescription.MUNICIPALITY)
                && !name.equals(TableDescription.PERIOD);
        JsonFields fields =
                unnamed.at("table " + table + ", column " + name).only(measured ? COLUMN_FIELDS : KEY_FIELDS);
        SourceDescription source = sources.get(fields.text("thuis:source"));
        if (source == null) {
            throw fields.problem("field thuis:source names " + fields.text("thuis:source") + ", which is not among "
                    + String.join(", ", sources.keySet()));
        }
        return new ColumnDescription(
                name,
                fields.constant("datatype", Datatype.class),
                fields.words("titles"),
                fields.words("dc:description"),
                source,
                fields.text("thuis:referenceDate"),
                fields.text("dc:license"),
                measured ? Optional.of(measurement(fields)) : Optional.empty());
    }

    private static Measurement measurement(JsonFields fields) {
        Datatype datatype = fields.constant("datatype", Datatype.class);
        if (datatype != Datatype.INTEGER && datatype != Datatype.DECIMAL) {
            throw fields.problem("field datatype is " + datatype.code() + "; observations are integer or decimal");
        }
        double halfWidth = fields.number("thuis:halfWidth");
        if (!(halfWidth >= 0)) {
            throw fields.problem("field thuis:halfWidth is " + halfWidth + ", less than none");
        }
        return new Measurement(
                fields.constant("thuis:unit", Unit.class),
                fields.constant("thuis:timing", Period.Timing.class),
                new Precision(halfWidth),
                fields.constant("thuis:status", Status.class));
    }

    static Map<String, Object> write(TableDescription table) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("primaryKey", table.primaryKey());
        schema.put("columns", table.columns().stream().map(Descriptions::write).toList());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("url", table.file());
        fields.put("thuis:name", table.name());
        fields.put("thuis:kind", JsonFields.code(table.kind()));
        fields.put("dc:title", write(table.titles()));
        fields.put("thuis:sha256", table.sha256());
        fields.put("thuis:rows", table.rows());
        table.note().ifPresent(note -> fields.put("thuis:note", write(note)));
        fields.put("tableSchema", schema);
        return fields;
    }

    private static Map<String, Object> write(ColumnDescription column) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", column.name());
        fields.put("titles", write(column.titles()));
        fields.put("dc:description", write(column.description()));
        fields.put("datatype", JsonFields.code(column.datatype()));
        fields.put("thuis:source", column.source().id());
        fields.put("thuis:referenceDate", column.referenceDate());
        fields.put("dc:license", column.licence());
        column.measurement().ifPresent(measurement -> {
            fields.put("thuis:unit", JsonFields.code(measurement.unit()));
            fields.put("thuis:timing", JsonFields.code(measurement.timing()));
            fields.put("thuis:halfWidth", measurement.precision().halfWidth());
            fields.put("thuis:status", JsonFields.code(measurement.status()));
        });
        return fields;
    }

    private static Map<String, Object> write(Words text) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("nl", text.nl());
        fields.put("en", text.en());
        return fields;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return Set.copyOf(both);
    }
}
