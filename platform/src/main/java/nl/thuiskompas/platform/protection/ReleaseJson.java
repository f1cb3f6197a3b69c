package nl.thuiskompas.platform.protection;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.thuiskompas.platform.language.Words;
import nl.thuiskompas.platform.protection.ReleaseDescription.BreakdownWords;
import nl.thuiskompas.platform.protection.ReleaseDescription.IndicatorWords;
import nl.thuiskompas.platform.protection.ReleaseDescription.LeftOut;
import nl.thuiskompas.platform.protection.ReleaseDescription.Named;
import nl.thuiskompas.platform.protection.ReleaseDescription.Origin;
import nl.thuiskompas.platform.protection.ReleaseDescription.ReleasedFile;
import nl.thuiskompas.platform.protection.ReleaseDescription.Table;
import nl.thuiskompas.platform.protection.ReleaseDescription.Year;
import nl.thuiskompas.platform.storage.Json;
import nl.thuiskompas.platform.storage.Sha256;

/**
 * The description of a measured release as bytes. Its last field seals it: the checksum of the description itself, taken
 * while zeros stand in that place.
 */
final class ReleaseJson {
    /** Goes up when a reader of the former format would misread. */
    static final long FORMAT = 1;

    static final String SEAL = "seal";

    private static final String ZEROS = "0".repeat(64);

    private ReleaseJson() {}

    static byte[] write(ReleaseDescription release) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("format", FORMAT);
        fields.put("id", release.id());
        release.made().ifPresent(made -> fields.put("made", made.toString()));
        fields.put("synthetic", release.synthetic());
        fields.put("confidential", release.confidential());
        fields.put("regime", release.protection().code());
        fields.put("parameters", release.protection().parameters());
        fields.put("engine", release.engine());
        fields.put("records", origin(release.origin()));
        fields.put("definitions", release.definitions());
        fields.put("geography", "reference");
        fields.put("years", release.years().stream().map(ReleaseJson::year).toList());
        fields.put(
                "breakdowns",
                release.breakdowns().stream().map(ReleaseJson::breakdown).toList());
        fields.put(
                "indicators",
                release.indicators().stream().map(ReleaseJson::indicator).toList());
        fields.put(
                "leftOut", release.leftOut().stream().map(ReleaseJson::leftOut).toList());
        fields.put("earlier", release.earlier());
        fields.put("files", release.files().stream().map(ReleaseJson::file).toList());
        return sealed(fields);
    }

    /** A document with the checksum of itself as its last field. */
    static byte[] sealed(Map<String, Object> fields) {
        fields.put(SEAL, ZEROS);
        byte[] unsealed = Json.write(fields);
        return replaceLast(unsealed, ZEROS, Sha256.of(unsealed));
    }

    /** Whether a sealed document is as it was sealed. */
    static boolean isWhole(byte[] document, String seal) {
        return Sha256.of(replaceLast(document, seal, ZEROS)).equals(seal);
    }

    private static byte[] replaceLast(byte[] bytes, String old, String replacement) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int place = text.lastIndexOf(old);
        return (text.substring(0, place) + replacement + text.substring(place + old.length()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> origin(Origin origin) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("source", origin.source());
        origin.seed().ifPresent(seed -> fields.put("seed", seed));
        origin.scale().ifPresent(scale -> fields.put("scale", scale));
        Map<String, Object> inputs = new LinkedHashMap<>();
        origin.inputs().forEach((year, files) -> inputs.put(String.valueOf(year), files));
        fields.put("inputs", inputs);
        return fields;
    }

    private static Map<String, Object> year(Year year) {
        Map<String, Object> divisions = new LinkedHashMap<>();
        year.divisions().forEach((division, regions) -> divisions.put(division, (long) regions));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("year", (long) year.year());
        fields.put("edition", LocalDate.of(year.year(), 1, 1).toString());
        fields.put("municipalities", (long) year.municipalities());
        fields.put("divisions", divisions);
        fields.put("tables", year.tables().stream().map(ReleaseJson::table).toList());
        return fields;
    }

    private static Map<String, Object> table(Table table) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", table.code());
        fields.put("population", table.population());
        fields.put("breakdowns", table.breakdowns());
        fields.put("indicators", table.indicators());
        fields.put("cells", table.cells());
        fields.put("withheld", table.withheld());
        return fields;
    }

    private static Map<String, Object> named(Named named) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", named.code());
        fields.put("title", words(named.title()));
        return fields;
    }

    private static Map<String, Object> words(Words words) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("nl", words.nl());
        fields.put("en", words.en());
        return fields;
    }

    private static Map<String, Object> breakdown(BreakdownWords breakdown) {
        Map<String, Object> fields = named(breakdown.name());
        fields.put(
                "classes", breakdown.classes().stream().map(ReleaseJson::named).toList());
        return fields;
    }

    private static Map<String, Object> indicator(IndicatorWords indicator) {
        Map<String, Object> fields = named(indicator.name());
        fields.put("measure", indicator.measure());
        fields.put("formula", indicator.formula());
        return fields;
    }

    private static Map<String, Object> leftOut(LeftOut leftOut) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("year", (long) leftOut.year());
        fields.put("what", leftOut.what());
        fields.put("reason", leftOut.reason());
        return fields;
    }

    private static Map<String, Object> file(ReleasedFile file) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", file.name());
        fields.put("bytes", file.bytes());
        fields.put("sha256", file.sha256());
        return fields;
    }
}
