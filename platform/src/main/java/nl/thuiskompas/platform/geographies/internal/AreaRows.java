package nl.thuiskompas.platform.geographies.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.thuiskompas.platform.tables.KnownDivision;
import nl.thuiskompas.platform.tables.RawRow;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of a table of areas, and which of its columns mean what. Four forms are known:
 *
 * <ul>
 *   <li>CSV with columns municipality, name and for each division its code or Dutch name, perhaps with a column of the
 *       same name and _name behind it;
 *   <li>the data set of CBS 'Gebieden in Nederland' as CSV, with columns RegioS, Code_1, Naam_2, Code_4, Naam_5 …;
 *   <li>the same as JSON of the OData service, version 3: {"value": [{"RegioS": …}]};
 *   <li>JSON by column: {"reg": [codes of municipalities], "Provincies": [codes], …}.
 * </ul>
 *
 * <p>The columns Code_n of CBS do not say which division they are of: their codes do.
 *
 * @param file name for messages
 * @param rows all rows
 * @param municipality column with the code of the municipality
 * @param name column with its name; empty when there is none
 * @param divisions by code of the division its columns
 */
record AreaRows(String file, List<Row> rows, String municipality, String name, SortedMap<String, Columns> divisions) {
    /** Codes of CBS by division. */
    static final Map<String, Pattern> FORMS = Map.of(
            "province", Pattern.compile("PV[0-9]{2}"),
            "corop", Pattern.compile("CR[0-9]{2}"),
            "safety-region", Pattern.compile("VR[0-9]{2}"),
            "labour-market-region", Pattern.compile("AM[0-9]{2}"),
            "public-health-region", Pattern.compile("GG[0-9]{4}"),
            "youth-region", Pattern.compile("JZ[0-9]{2}"),
            "care-office-region", Pattern.compile("ZK[0-9]{2}"),
            "cooperation-region", Pattern.compile("WG[0-9]{2}"),
            "part-of-country", Pattern.compile("LD[0-9]{2}"),
            "nuts3", Pattern.compile("NL[0-9][0-9A-Z]{2}"));

    static final Pattern ANY = Pattern.compile(".+");

    private static final Pattern CODE_COLUMN = Pattern.compile("Code_([0-9]+)");
    private static final Pattern MUNICIPALITY = Pattern.compile("GM[0-9]{4}");
    private static final String SIMPLE = "municipality";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The columns of a division; {@code name} is empty when there is none. */
    record Columns(String code, String name) {}

    /** A row; values have no blanks round them. */
    record Row(String where, Map<String, String> values) {
        /** The value; empty where there is none, and for a column that is not there. */
        String value(String column) {
            return values.getOrDefault(column, "");
        }
    }

    /** Reads a file; empty when its form is not known, which the findings then say. */
    static Optional<AreaRows> read(BroughtFile file, ImportFindings findings) {
        Optional<List<Row>> rows = file.isJson() ? json(file, findings) : csv(file, findings);
        return rows.filter(found -> !found.isEmpty()).flatMap(found -> {
            boolean simple = found.getFirst().values().containsKey(SIMPLE);
            return simple ? simple(file.name(), found, findings) : statLine(file.name(), found, findings);
        });
    }

    private static Optional<List<Row>> csv(BroughtFile file, ImportFindings findings) {
        List<String> header = file.header();
        return file.csv(findings).map(raw -> {
            List<Row> rows = new ArrayList<>();
            for (RawRow row : raw) {
                Map<String, String> values = new LinkedHashMap<>();
                header.forEach(column -> values.put(column, row.text(column).strip()));
                rows.add(new Row(file.name() + ", row " + (rows.size() + 2), values));
            }
            return rows;
        });
    }

    private static Optional<List<Row>> json(BroughtFile file, ImportFindings findings) {
        try {
            JsonNode document = JSON.readTree(file.text());
            if (document.path("value").isArray()) {
                return Optional.of(records(file.name(), document.path("value")));
            }
            if (document.path("reg").isArray()) {
                return columns(file.name(), document, findings);
            }
            findings.problem(
                    file.name(),
                    "has the members " + document.propertyNames()
                            + ", expected value (OData, version 3) or reg (by column)",
                    "Bring the table in one of these forms, or as CSV");
        } catch (JacksonException e) {
            BrokenJson.tell(file.name(), "the municipalities and their regions", e, findings);
        }
        return Optional.empty();
    }

    private static List<Row> records(String file, JsonNode records) {
        List<Row> rows = new ArrayList<>();
        for (JsonNode record : records) {
            Map<String, String> values = new LinkedHashMap<>();
            record.propertyNames()
                    .forEach(column ->
                            values.put(column, record.path(column).asString("").strip()));
            rows.add(new Row(file + ", value[" + rows.size() + "]", values));
        }
        return rows;
    }

    private static Optional<List<Row>> columns(String file, JsonNode document, ImportFindings findings) {
        int size = document.path("reg").size();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            rows.add(new Row(file + ", place " + i, new LinkedHashMap<>()));
        }
        for (String column : document.propertyNames()) {
            JsonNode list = document.path(column);
            if (list.size() != size) {
                findings.problem(
                        file + ", member " + column,
                        "has " + list.size() + " values, expected " + size + " as in reg",
                        "Mend the file, or fetch it again");
                return Optional.empty();
            }
            for (int i = 0; i < size; i++) {
                rows.get(i)
                        .values()
                        .put(
                                column.equals("reg") ? SIMPLE : column,
                                list.path(i).asString("").strip());
            }
        }
        return Optional.of(rows);
    }

    private static Optional<AreaRows> simple(String file, List<Row> rows, ImportFindings findings) {
        SortedMap<String, Columns> divisions = new TreeMap<>();
        List<String> leftOut = new ArrayList<>();
        for (String column : rows.getFirst().values().keySet()) {
            Optional<String> division = division(column);
            if (division.isPresent()) {
                divisions.put(division.get(), new Columns(column, column + "_name"));
            } else if (!column.equals(SIMPLE)
                    && !column.equals("name")
                    && !(column.endsWith("_name")
                            && division(column.replaceFirst("_name$", "")).isPresent())) {
                leftOut.add(column);
            }
        }
        return checked(new AreaRows(file, rows, SIMPLE, "name", divisions), leftOut, findings);
    }

    /** The division with this code, alias or Dutch name. */
    private static Optional<String> division(String column) {
        String plain = plain(column);
        if (plain.equals("jeugdzorgregios")) {
            return Optional.of(KnownDivision.YOUTH_REGION.division().code());
        }
        return KnownDivision.listed().stream()
                .filter(known -> plain.equals(plain(known.division().code()))
                        || plain.equals(plain(known.alias()))
                        || plain.equals(plain(known.one().nl()))
                        || plain.equals(plain(known.many().nl())))
                .map(known -> known.division().code())
                .findFirst();
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static Optional<AreaRows> statLine(String file, List<Row> rows, ImportFindings findings) {
        SortedMap<String, Columns> divisions = new TreeMap<>();
        List<String> leftOut = new ArrayList<>();
        String municipality = "";
        String name = "";
        for (String column : rows.getFirst().values().keySet()) {
            Matcher matcher = CODE_COLUMN.matcher(column);
            boolean code = matcher.matches();
            if (!code && !column.equals("RegioS") && !column.equals("Regio")) {
                continue;
            }
            String names = code ? "Naam_" + (Integer.parseInt(matcher.group(1)) + 1) : "";
            List<String> values = rows.stream()
                    .map(row -> row.value(column))
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (most(values, MUNICIPALITY)) {
                municipality = municipality.isEmpty() ? column : municipality;
                name = code ? names : name;
            } else {
                Optional<String> division = FORMS.keySet().stream()
                        .filter(form -> most(values, FORMS.getOrDefault(form, ANY)))
                        .findFirst();
                division.ifPresent(found -> divisions.put(found, new Columns(column, names)));
                if (division.isEmpty()) {
                    leftOut.add(column + (values.isEmpty() ? "" : " (such as " + values.getFirst() + ")"));
                }
            }
        }
        if (municipality.isEmpty()) {
            findings.problem(
                    file,
                    "has the columns " + rows.getFirst().values().keySet()
                            + ", expected municipality,name,province,… or RegioS and Code_1, Naam_2 … of CBS",
                    "Bring the table in one of these forms");
            return Optional.empty();
        }
        return checked(new AreaRows(file, rows, municipality, name, divisions), leftOut, findings);
    }

    /** Whether nearly all values have a form: those that have not are then reported, row by row. */
    private static boolean most(List<String> values, Pattern form) {
        long fitting =
                values.stream().filter(value -> form.matcher(value).matches()).count();
        return !values.isEmpty() && 10 * fitting >= 9L * values.size();
    }

    private static Optional<AreaRows> checked(AreaRows rows, List<String> leftOut, ImportFindings findings) {
        if (!leftOut.isEmpty()) {
            findings.note(rows.file + ": left out " + leftOut + ", which are no divisions of ours.");
        }
        if (!rows.divisions.containsKey(KnownDivision.PROVINCE.division().code())) {
            findings.problem(
                    rows.file,
                    "says of no municipality in which province it lies; its divisions are " + rows.divisions.keySet(),
                    "Add a column province with codes such as PV27");
        }
        return Optional.of(rows);
    }
}
