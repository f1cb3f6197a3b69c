package nl.thuiskompas.platform.exports;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.thuiskompas.engine.statistics.Source;
import nl.thuiskompas.engine.statistics.Value;
import nl.thuiskompas.platform.language.Language;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a CSV file of figures means, for programs: metadata after CSV on the Web (W3C, 2015), with the columns and their
 * types, the dialect, the sources and the licence.
 */
public final class CsvwDocument {
    /** Media type of the metadata. */
    public static final String MEDIA_TYPE = "application/csvm+json";

    /** What stands behind the address of the CSV in that of the metadata. */
    public static final String SUFFIX = "-metadata.json";

    private static final JsonFactory JSON = new JsonFactory();
    private static final Map<String, String> LICENCES = Map.of(
            "CC BY 4.0",
            "https://creativecommons.org/licenses/by/4.0/",
            "CC0 1.0",
            "https://creativecommons.org/publicdomain/zero/1.0/");
    /** Cells that are never empty, and that together stand in one row only. */
    private static final List<String> KEY = List.of("code", "definition", "reference", "edition");

    private CsvwDocument() {}

    /**
     * The metadata of a CSV file. Equal figures give equal bytes.
     *
     * @param language language of the headings
     * @param title what the file shows
     * @param rows its figures
     * @param style how it is written
     * @param address where it is: in full, or as seen from the metadata
     */
    public static byte[] of(Language language, String title, List<FigureRow> rows, CsvStyle style, String address) {
        ExportTexts texts = ExportTexts.in(language);
        List<FigureTable.Column> columns = FigureTable.columns(texts);
        return write(language, title, notes(texts, language, rows), rows.size(), style, address, json -> {
            sources(json, rows);
            licences(json, rows);
            schema(json, columns, KEY, style);
        });
    }

    /**
     * The metadata of a file that holds no figures, such as which municipality lies where.
     *
     * @param notes what a reader should know of it, its sources among them
     * @param columns its columns
     * @param size number of rows
     */
    static byte[] of(
            Language language,
            String title,
            List<String> notes,
            List<FigureTable.Column> columns,
            long size,
            CsvStyle style,
            String address) {
        List<String> all = new ArrayList<>(notes);
        all.add(ExportTexts.in(language).get("csvw.guard"));
        return write(language, title, all, size, style, address, json -> schema(json, columns, List.of(), style));
    }

    /** The same for a table of one publisher, which is told apart from the notes. */
    static byte[] of(LongTable table, CsvStyle style, String address) {
        List<String> all = new ArrayList<>(table.notes());
        all.add(ExportTexts.in(table.language()).get("csvw.guard"));
        Provenance from = table.provenance();
        return write(table.language(), table.title(), all, table.size(), style, address, json -> {
            json.writeObjectPropertyStart("dc:source");
            json.writeStringProperty("dc:title", from.title());
            json.writeStringProperty("dc:publisher", from.publisher());
            json.writeStringProperty("dc:identifier", from.table());
            json.writeStringProperty("dc:date", from.known().toString());
            json.writeStringProperty("schema:version", from.release());
            json.writeEndObject();
            if (from.licenceUrl().startsWith("http")) {
                json.writeObjectPropertyStart("dc:license");
                json.writeStringProperty("@id", from.licenceUrl());
                json.writeEndObject();
            } else if (!from.licence().isBlank()) {
                json.writeStringProperty("dc:license", LICENCES.getOrDefault(from.licence(), from.licence()));
            }
            schema(json, table.columns(), List.of(), style);
        });
    }

    private static byte[] write(
            Language language,
            String title,
            List<String> notes,
            long size,
            CsvStyle style,
            String address,
            Consumer<JsonGenerator> rest) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(8 << 10);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("@context");
            json.writeString("http://www.w3.org/ns/csvw");
            json.writeStartObject();
            json.writeStringProperty("@language", language.code());
            json.writeEndObject();
            json.writeEndArray();
            json.writeStringProperty("url", address);
            json.writeStringProperty("dc:title", title);
            json.writeArrayPropertyStart("dc:description");
            notes.forEach(json::writeString);
            json.writeEndArray();
            json.writeNumberProperty("schema:numberOfItems", size);
            dialect(json, style);
            rest.accept(json);
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private static List<String> notes(ExportTexts texts, Language language, List<FigureRow> rows) {
        List<String> notes = new ArrayList<>(rows.stream()
                .map(row -> row.title().in(language) + ": " + row.definition().in(language))
                .distinct()
                .toList());
        if (rows.stream().anyMatch(row -> row.figure().value() instanceof Value.Amount a && a.banded())) {
            notes.add(texts.get("about.band"));
        }
        notes.add(texts.get("csvw.guard"));
        return notes;
    }

    private static void sources(JsonGenerator json, List<FigureRow> rows) {
        json.writeArrayPropertyStart("dc:source");
        distinct(rows).forEach(source -> {
            json.writeStartObject();
            json.writeStringProperty("dc:title", source.title());
            json.writeStringProperty("dc:publisher", source.publisher());
            json.writeStringProperty("dc:identifier", source.table());
            json.writeStringProperty("dc:date", source.reference().toString());
            json.writeStringProperty("dc:license", licence(source));
            json.writeStringProperty("schema:version", source.release());
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private static void licences(JsonGenerator json, List<FigureRow> rows) {
        json.writeArrayPropertyStart("dc:license");
        distinct(rows).stream().map(CsvwDocument::licence).distinct().forEach(licence -> {
            if (licence.startsWith("https:")) {
                json.writeStartObject();
                json.writeStringProperty("@id", licence);
                json.writeEndObject();
            } else {
                json.writeString(licence);
            }
        });
        json.writeEndArray();
    }

    private static List<Source> distinct(List<FigureRow> rows) {
        return rows.stream()
                .flatMap(row -> row.figure().sources().stream())
                .distinct()
                .toList();
    }

    private static String licence(Source source) {
        return LICENCES.getOrDefault(source.licence(), source.licence());
    }

    private static void dialect(JsonGenerator json, CsvStyle style) {
        json.writeObjectPropertyStart("dialect");
        json.writeStringProperty("delimiter", String.valueOf(style.separator()));
        json.writeStringProperty("encoding", "utf-8");
        json.writeBooleanProperty("header", true);
        json.writeNumberProperty("headerRowCount", 1);
        json.writeArrayPropertyStart("lineTerminators");
        json.writeString("\r\n");
        json.writeEndArray();
        json.writeStringProperty("quoteChar", "\"");
        json.writeBooleanProperty("doubleQuote", true);
        json.writeNullProperty("commentPrefix"); // else a line that begins with # would be none
        json.writeEndObject();
    }

    private static void schema(JsonGenerator json, List<FigureTable.Column> columns, List<String> key, CsvStyle style) {
        json.writeObjectPropertyStart("tableSchema");
        json.writeArrayPropertyStart("columns");
        for (FigureTable.Column column : columns) {
            json.writeStartObject();
            json.writeStringProperty("name", column.name());
            json.writeStringProperty("titles", CsvWriter.guarded(column.heading()));
            if (key.contains(column.name())) {
                json.writeBooleanProperty("required", true);
            }
            type(json, column.kind(), style);
            json.writeEndObject();
        }
        json.writeEndArray();
        if (!key.isEmpty()) {
            json.writeArrayPropertyStart("primaryKey");
            key.forEach(json::writeString);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void type(JsonGenerator json, FigureTable.Kind kind, CsvStyle style) {
        switch (kind) {
            case TEXT -> json.writeStringProperty("datatype", "string");
            case DAY -> {
                json.writeObjectPropertyStart("datatype");
                json.writeStringProperty("base", "date");
                json.writeStringProperty("format", "yyyy-MM-dd");
                json.writeEndObject();
            }
            case NUMBER -> {
                json.writeObjectPropertyStart("datatype");
                json.writeStringProperty("base", "decimal");
                json.writeObjectPropertyStart("format");
                json.writeStringProperty("decimalChar", String.valueOf(style.decimalMark()));
                json.writeEndObject();
                json.writeEndObject();
            }
        }
    }
}
