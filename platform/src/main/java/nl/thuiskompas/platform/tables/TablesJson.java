package nl.thuiskompas.platform.tables;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import nl.thuiskompas.platform.language.Words;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Describes all tables in one document: a CSVW TableGroup (W3C, "Metadata Vocabulary for Tabular Data", 2015). */
public final class TablesJson {
    public static final String FILE = "tables.json";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final DefaultIndenter LF = new DefaultIndenter("  ", "\n");

    private TablesJson() {}

    /** The description of the reference edition. */
    public static byte[] of(List<BuiltTable> tables) {
        return of(
                new Words("Referentie-editie van Thuiskompas", "Reference edition of Thuiskompas"),
                List.of(PublicSource.values()),
                tables);
    }

    /**
     * The description of any tables.
     *
     * @param title what they are together
     * @param published the sources that their columns name
     */
    public static byte[] of(Words title, List<? extends TableSource> published, List<BuiltTable> tables) {
        ObjectNode group = NODES.objectNode();
        group.put("@context", "http://www.w3.org/ns/csvw");
        group.set("dc:title", text(title));
        ArrayNode sources = group.putArray("thuis:sources");
        for (TableSource source : published) {
            sources.add(source(source));
        }
        ArrayNode described = group.putArray("tables");
        tables.forEach(table -> described.add(table(table)));
        String json = JsonMapper.builder()
                .build()
                .writer()
                .with(new DefaultPrettyPrinter().withObjectIndenter(LF).withArrayIndenter(LF))
                .writeValueAsString(group);
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode source(TableSource source) {
        ObjectNode node = NODES.objectNode();
        node.put("id", source.id());
        node.put("publisher", source.publisher());
        node.put("table", source.table());
        node.set("title", text(source.title()));
        node.put("licence", source.licence());
        node.put("licenceUrl", source.licenceUrl());
        node.put("url", source.url());
        return node;
    }

    private static ObjectNode table(BuiltTable table) {
        TableSpec spec = table.spec();
        ObjectNode node = NODES.objectNode();
        node.put("url", table.file());
        node.put("thuis:name", spec.name());
        node.put("thuis:kind", word(spec.kind()));
        node.set("dc:title", text(spec.title()));
        node.put("thuis:sha256", table.sha256());
        node.put("thuis:rows", table.rows());
        spec.note().ifPresent(note -> node.set("thuis:note", text(note)));
        ObjectNode schema = node.putObject("tableSchema");
        if (!spec.key().isEmpty()) {
            ArrayNode key = schema.putArray("primaryKey");
            spec.key().forEach(key::add);
        }
        ArrayNode columns = schema.putArray("columns");
        spec.columns().forEach(column -> columns.add(column(column)));
        return node;
    }

    private static ObjectNode column(TableSpec.Column column) {
        ObjectNode node = NODES.objectNode();
        node.put("name", column.name());
        node.set("titles", text(column.title()));
        node.set("dc:description", text(column.description()));
        node.put("datatype", word(column.datatype()));
        node.put("thuis:source", column.source().id());
        node.put("thuis:referenceDate", column.reference());
        node.put("dc:license", column.source().licenceUrl());
        column.observed().ifPresent(observed -> {
            node.put("thuis:unit", observed.unit());
            node.put("thuis:timing", word(observed.timing()));
            if (observed.halfWidth() == 0) {
                node.put("thuis:halfWidth", 0);
            } else {
                node.put("thuis:halfWidth", observed.halfWidth());
            }
            node.put("thuis:status", "final");
        });
        return node;
    }

    private static ObjectNode text(Words text) {
        return NODES.objectNode().put("nl", text.nl()).put("en", text.en());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
