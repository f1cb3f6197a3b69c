package nl.thuiskompas.platform.records.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.thuiskompas.engine.microdata.AlignedRecords;
import nl.thuiskompas.platform.records.Damage;
import nl.thuiskompas.platform.storage.Json;
import nl.thuiskompas.platform.storage.JsonFields;

/**
 * What prepared.json says of a prepared year.
 *
 * @param version of the form in which records are prepared
 * @param year they are of
 * @param keys sign of the salt that keys were made with
 * @param places sign of the municipalities they were prepared with
 * @param inputs checksums of the files they were made of, by name
 * @param extents where each municipality stands
 * @param columns what is known of each column
 * @param damage how often each damage was found
 */
public record PreparedFacts(
        long version,
        int year,
        String keys,
        String places,
        SortedMap<String, String> inputs,
        List<AlignedRecords.Extent> extents,
        List<PackedColumn> columns,
        SortedMap<Damage, Long> damage) {
    static final String FILE = "prepared.json";

    /** Goes up whenever a column is derived in another way, so that nothing is reused that is not the same any more. */
    static final long VERSION = 1;

    /**
     * Reads it.
     *
     * @throws IOException when it is not there
     * @throws nl.thuiskompas.platform.storage.MalformedDescriptionException when it says something else
     */
    public static PreparedFacts read(Path folder) throws IOException {
        JsonFields fields = new JsonFields("", Json.read(Files.readAllBytes(folder.resolve(FILE))));
        SortedMap<String, String> inputs = new TreeMap<>();
        fields.objects("inputs").forEach(input -> inputs.put(input.text("file"), input.text("sha256")));
        SortedMap<Damage, Long> damage = new TreeMap<>();
        fields.objects("damage")
                .forEach(found -> damage.put(
                        Damage.valueOf(found.text("code", "D(0[1-9]|1[01])", "a code of damage")),
                        found.count("records")));
        long[] next = new long[3];
        return new PreparedFacts(
                fields.count("version"),
                (int) fields.count("year"),
                fields.text("keys"),
                fields.text("places"),
                inputs,
                fields.objects("extents").stream()
                        .map(each -> extent(each, next))
                        .toList(),
                fields.objects("columns").stream().map(PreparedFacts::column).toList(),
                damage);
    }

    private static AlignedRecords.Extent extent(JsonFields fields, long[] next) {
        AlignedRecords.Extent extent = new AlignedRecords.Extent(
                (int) fields.count("municipality"),
                next[0],
                (int) fields.count("dwellings"),
                next[1],
                (int) fields.count("households"),
                next[2],
                (int) fields.count("persons"));
        next[0] += extent.dwellings();
        next[1] += extent.households();
        next[2] += extent.persons();
        return extent;
    }

    private static PackedColumn column(JsonFields fields) {
        return new PackedColumn(
                fields.text("name", "[a-z]+\\.[a-z_]+", "the name of a column"),
                (int) fields.count("width"),
                (int) fields.whole("base"),
                (int) fields.whole("highest"),
                fields.count("count"),
                fields.text("sha256"));
    }

    /** The document; the same facts give the same bytes. */
    byte[] json() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("version", version);
        document.put("year", (long) year);
        document.put("keys", keys);
        document.put("places", places);
        document.put(
                "inputs",
                inputs.entrySet().stream()
                        .map(input -> ordered("file", input.getKey(), "sha256", input.getValue()))
                        .toList());
        document.put(
                "damage",
                damage.entrySet().stream()
                        .map(found -> ordered("code", found.getKey().name(), "records", found.getValue()))
                        .toList());
        document.put(
                "columns",
                columns.stream()
                        .sorted(Comparator.comparing(PackedColumn::name))
                        .map(column -> ordered(
                                "name",
                                column.name(),
                                "width",
                                (long) column.width(),
                                "base",
                                (long) column.base(),
                                "highest",
                                (long) column.highest(),
                                "count",
                                column.count(),
                                "sha256",
                                column.sha256()))
                        .toList());
        document.put(
                "extents",
                extents.stream()
                        .map(extent -> ordered(
                                "municipality",
                                (long) extent.municipality(),
                                "dwellings",
                                (long) extent.dwellings(),
                                "households",
                                (long) extent.households(),
                                "persons",
                                (long) extent.persons()))
                        .toList());
        return Json.write(document);
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
