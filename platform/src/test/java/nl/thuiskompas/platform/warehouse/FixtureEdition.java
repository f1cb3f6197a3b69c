package nl.thuiskompas.platform.warehouse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.platform.storage.Sha256;

/** A small edition in a folder, whose files a test may change; the description is made to fit them when written. */
final class FixtureEdition {
    static final String STOCK = """
            municipality,period,end_stock,new_construction
            GM0001,2012,100,5
            GM0001,2013,104,
            GM0002,2012,50,
            GM0002,2013,,
            """;
    static final String SHARES = """
            municipality,period,association_share
            GM0001,2013,28
            GM0002,2013,31.5
            """;
    static final String NAMES = """
            code,name,valid_from,valid_until
            GM0001,"Bergen, aan Zee",,2013-01-01
            GM0002,'s-Hertogenbosch,2013-01-01,
            """;

    private final Path folder;
    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, Long> rows = new LinkedHashMap<>();

    FixtureEdition(Path folder) {
        this.folder = folder;
        files.put("dwelling-stock", STOCK);
        files.put("key-figures", SHARES);
        files.put("municipalities", NAMES);
    }

    /** Gives a table another content. */
    FixtureEdition with(String table, String csv) {
        files.put(table, csv);
        return this;
    }

    /** Describes a table as having another number of rows than it has. */
    FixtureEdition claimingRows(String table, long claimed) {
        rows.put(table, claimed);
        return this;
    }

    /** Writes files and description. */
    ReferenceEdition write() throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey() + ".csv"), file.getValue());
        }
        Files.writeString(folder.resolve("tables.json"), description());
        return ReferenceEdition.in(folder);
    }

    /** The description as text, for tests that spoil it. */
    String description() {
        List<String> tables = new ArrayList<>();
        tables.add(table(
                "dwelling-stock",
                "observations",
                "\"municipality\", \"period\"",
                List.of(
                        key("municipality", "string"),
                        key("period", "integer"),
                        measured("end_stock", "integer", "homes", "end-of-day", "0"),
                        measured("new_construction", "integer", "homes", "during-year", "0"))));
        tables.add(table(
                "key-figures",
                "observations",
                "\"municipality\", \"period\"",
                List.of(
                        key("municipality", "string"),
                        key("period", "integer"),
                        measured("association_share", "decimal", "percent", "start-of-day", "0.5"))));
        tables.add(table(
                "municipalities",
                "geography",
                "\"code\"",
                List.of(
                        key("code", "string"),
                        key("name", "string"),
                        key("valid_from", "date"),
                        key("valid_until", "date"))));
        return """
                {"@context": "http://www.w3.org/ns/csvw",
                 "dc:title": {"nl": "Proef", "en": "Trial"},
                 "thuis:sources": [{"id": "cbs", "publisher": "CBS", "table": "81955NED",
                   "title": {"nl": "Voorraad woningen", "en": "Dwelling stock"}, "licence": "CC BY 4.0",
                   "licenceUrl": "https://creativecommons.org/licenses/by/4.0/", "url": "https://opendata.cbs.nl/"}],
                 "tables": [%s]}
                """.formatted(String.join(",\n", tables));
    }

    private String table(String name, String kind, String primaryKey, List<String> columns) {
        String csv = files.getOrDefault(name, "");
        return """
                {"url": "%s.csv", "thuis:name": "%s", "thuis:kind": "%s",
                 "dc:title": {"nl": "Tabel %s", "en": "Table %s"}, "thuis:sha256": "%s", "thuis:rows": %d,
                 "tableSchema": {"primaryKey": [%s], "columns": [%s]}}""".formatted(
                        name,
                        name,
                        kind,
                        name,
                        name,
                        Sha256.of(csv.getBytes(StandardCharsets.UTF_8)),
                        rows.getOrDefault(name, csv.lines().count() - 1),
                        primaryKey,
                        String.join(",\n", columns));
    }

    private static String key(String name, String datatype) {
        return "{" + described(name, datatype) + "}";
    }

    private static String measured(String name, String datatype, String unit, String timing, String halfWidth) {
        return """
                {%s, "thuis:unit": "%s", "thuis:timing": "%s", "thuis:halfWidth": %s, "thuis:status": "final"}""".formatted(described(name, datatype), unit, timing, halfWidth);
    }

    private static String described(String name, String datatype) {
        return """
                "name": "%s", "titles": {"nl": "%s", "en": "%s"}, "dc:description": {"nl": "wat", "en": "what"},
                "datatype": "%s", "thuis:source": "cbs", "thuis:referenceDate": "31 December",
                "dc:license": "https://creativecommons.org/licenses/by/4.0/\"""".formatted(name, name, name, datatype);
    }
}
