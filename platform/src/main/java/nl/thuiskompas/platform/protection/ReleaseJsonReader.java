package nl.thuiskompas.platform.protection;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.thuiskompas.platform.protection.ReleaseDescription.BreakdownWords;
import nl.thuiskompas.platform.protection.ReleaseDescription.IndicatorWords;
import nl.thuiskompas.platform.protection.ReleaseDescription.LeftOut;
import nl.thuiskompas.platform.protection.ReleaseDescription.Named;
import nl.thuiskompas.platform.protection.ReleaseDescription.Origin;
import nl.thuiskompas.platform.protection.ReleaseDescription.ReleasedFile;
import nl.thuiskompas.platform.protection.ReleaseDescription.Table;
import nl.thuiskompas.platform.protection.ReleaseDescription.Year;
import nl.thuiskompas.platform.storage.Json;
import nl.thuiskompas.platform.storage.JsonFields;
import nl.thuiskompas.platform.storage.MalformedDescriptionException;

/** Reads the description of a measured release, strictly: it may come from anywhere. */
final class ReleaseJsonReader {
    private static final String CHECKSUM = "[0-9a-f]{64}";
    private static final String DIGITS = "64 hexadecimal digits";
    private static final String CODE = "[a-z0-9-]{1,100}";
    private static final String A_CODE = "small letters, digits and hyphens";

    private ReleaseJsonReader() {}

    /** @throws MalformedDescriptionException when it is not whole, or of a format that this version does not read */
    static ReleaseDescription read(byte[] document) {
        JsonFields fields = new JsonFields("", Json.read(document));
        long format = fields.count("format");
        if (format != ReleaseJson.FORMAT) {
            throw fields.problem("it is of format " + format + ", this version reads format " + ReleaseJson.FORMAT);
        }
        if (!ReleaseJson.isWhole(document, fields.text(ReleaseJson.SEAL, CHECKSUM, DIGITS))) {
            throw fields.problem("it was changed after it was sealed");
        }
        Protection protection = protection(fields);
        if (fields.truth("confidential") != protection.confidential()) {
            throw fields.problem("field confidential contradicts the regime " + protection.code());
        }
        return new ReleaseDescription(
                fields.text("id", CODE, A_CODE),
                fields.has("made") ? Optional.of(date(fields, "made")) : Optional.empty(),
                fields.truth("synthetic"),
                protection,
                fields.text("engine"),
                origin(fields.object("records")),
                fields.text("definitions", CHECKSUM, DIGITS),
                fields.objects("years").stream().map(ReleaseJsonReader::year).toList(),
                fields.objects("breakdowns").stream()
                        .map(ReleaseJsonReader::breakdown)
                        .toList(),
                fields.objects("indicators").stream()
                        .map(ReleaseJsonReader::indicator)
                        .toList(),
                fields.objects("leftOut").stream()
                        .map(each -> new LeftOut((int) each.count("year"), each.text("what"), each.text("reason")))
                        .toList(),
                fields.texts("earlier"),
                fields.objects("files").stream().map(ReleaseJsonReader::file).toList());
    }

    private static Protection protection(JsonFields fields) {
        Map<String, String> parameters = new LinkedHashMap<>();
        JsonFields given = fields.object("parameters");
        String code = fields.text("regime");
        try {
            for (String name : Protection.usual(code).keySet()) {
                parameters.put(name, given.plain(name));
            }
            given.only(parameters.keySet());
            return Protection.of(code, parameters);
        } catch (ProtectionException e) {
            throw new MalformedDescriptionException(String.valueOf(e.getMessage()), e);
        }
    }

    private static LocalDate date(JsonFields fields, String field) {
        try {
            return LocalDate.parse(fields.text(field));
        } catch (DateTimeException e) {
            throw new MalformedDescriptionException("field " + field + " is not a date", e);
        }
    }

    private static Origin origin(JsonFields fields) {
        SortedMap<Integer, SortedMap<String, String>> inputs = new TreeMap<>();
        JsonFields byYear = fields.object("inputs");
        for (String year : byYear.names()) {
            SortedMap<String, String> files = new TreeMap<>();
            JsonFields sums = byYear.object(year);
            sums.names().forEach(file -> files.put(file, sums.text(file, CHECKSUM, DIGITS)));
            inputs.put(number(byYear, year), files);
        }
        return new Origin(
                fields.text("source"),
                fields.has("seed") ? OptionalLong.of(fields.whole("seed")) : OptionalLong.empty(),
                fields.has("scale") ? OptionalDouble.of(fields.number("scale")) : OptionalDouble.empty(),
                inputs);
    }

    private static int number(JsonFields fields, String year) {
        if (!year.matches("[0-9]{4}")) {
            throw fields.problem("\"" + year + "\" is no year");
        }
        return Integer.parseInt(year);
    }

    private static Year year(JsonFields fields) {
        Map<String, Integer> divisions = new LinkedHashMap<>();
        JsonFields regions = fields.object("divisions");
        regions.names().forEach(division -> divisions.put(division, (int) regions.count(division)));
        return new Year(
                (int) fields.count("year"),
                (int) fields.count("municipalities"),
                divisions,
                fields.objects("tables").stream().map(ReleaseJsonReader::table).toList());
    }

    private static Table table(JsonFields fields) {
        List<String> breakdowns = fields.texts("breakdowns");
        if (breakdowns.size() > 3) {
            throw fields.problem("a table has " + breakdowns.size() + " breakdowns; at most 3 are possible");
        }
        return new Table(
                fields.text("code", CODE, A_CODE),
                fields.text("population"),
                breakdowns,
                fields.texts("indicators"),
                fields.count("cells"),
                fields.count("withheld"));
    }

    private static Named named(JsonFields fields) {
        return new Named(fields.text("code", CODE, A_CODE), fields.words("title"));
    }

    private static BreakdownWords breakdown(JsonFields fields) {
        return new BreakdownWords(
                named(fields),
                fields.objects("classes").stream().map(ReleaseJsonReader::named).toList());
    }

    private static IndicatorWords indicator(JsonFields fields) {
        return new IndicatorWords(
                named(fields), fields.text("measure", "count|sum|mean", "count, sum or mean"), fields.text("formula"));
    }

    private static ReleasedFile file(JsonFields fields) {
        return new ReleasedFile(
                fields.text("name", "[A-Za-z0-9.-]{1,100}", "the name of a file"),
                fields.count("bytes"),
                fields.text("sha256", CHECKSUM, DIGITS));
    }
}
