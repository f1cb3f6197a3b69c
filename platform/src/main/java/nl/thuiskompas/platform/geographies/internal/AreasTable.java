package nl.thuiskompas.platform.geographies.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import nl.thuiskompas.platform.tables.KnownDivision;

/**
 * Which municipalities there are on a date and in which regions they lie.
 *
 * @param municipalities by code
 * @param divisions the divisions that the file says something of
 */
record AreasTable(SortedMap<String, Area> municipalities, SortedSet<String> divisions) {
    /**
     * A municipality.
     *
     * @param name its name
     * @param regions by code of the division
     */
    record Area(String name, SortedMap<String, Place> regions) {}

    /** A region; the name is its code where the file and our tables have none. */
    record Place(String code, String name) {}

    /**
     * Reads the table in one of the forms that {@link AreaRows} knows.
     *
     * @param knownName name of a municipality that our tables know
     * @param codes holds the codes of regions against those that are known
     */
    static Optional<AreasTable> read(
            BroughtFile file,
            Function<String, Optional<String>> knownName,
            RegionCodes codes,
            ImportFindings findings) {
        return AreaRows.read(file, findings).map(rows -> new Reader(rows, knownName, codes, findings).read());
    }

    private record Reader(
            AreaRows rows, Function<String, Optional<String>> knownName, RegionCodes codes, ImportFindings findings) {
        AreasTable read() {
            SortedMap<String, Area> areas = new TreeMap<>();
            Map<String, String> whereOf = new LinkedHashMap<>();
            for (AreaRows.Row row : rows.rows()) {
                String code = row.value(rows.municipality());
                if (!code.matches("GM[0-9]{4}")) {
                    findings.problem(
                            row.where() + ", field " + rows.municipality(),
                            "is '" + code + "', expected the code of a municipality such as GM0363",
                            "Mend the code");
                    continue;
                }
                String before = whereOf.putIfAbsent(code, row.where());
                if (before != null) {
                    findings.problem(
                            row.where() + ", field " + rows.municipality(),
                            "is " + code + ", which " + before + " is as well; expected every municipality once",
                            "Take one of the two out");
                    continue;
                }
                areas.put(code, new Area(name(row, code), places(row, code)));
            }
            checkNames(areas);
            codes.tell(findings);
            if (areas.isEmpty() && !findings.isRefused()) {
                findings.problem(rows.file(), "holds no municipalities", "Bring a table that does");
            }
            return new AreasTable(areas, new TreeSet<>(rows.divisions().keySet()));
        }

        private String name(AreaRows.Row row, String code) {
            String name = row.value(rows.name());
            Optional<String> known = knownName.apply(code);
            if (name.isEmpty() && known.isEmpty()) {
                findings.problem(
                        row.where() + ", field " + (rows.name().isEmpty() ? "name" : rows.name()),
                        "is empty, and our tables do not know what " + code + " is called; expected a name",
                        "Add the name");
            }
            return name.isEmpty() ? known.orElse(code) : name;
        }

        private SortedMap<String, Place> places(AreaRows.Row row, String code) {
            SortedMap<String, Place> places = new TreeMap<>();
            rows.divisions().forEach((division, columns) -> {
                String region = row.value(columns.code());
                if (region.isEmpty()) {
                    String what = code + " lies in no region of " + division;
                    if (division.equals(KnownDivision.PROVINCE.division().code())) {
                        findings.problem(
                                row.where() + ", field " + columns.code(),
                                what + ", expected its province",
                                "Add the code, such as PV27");
                    } else {
                        findings.note(row.where() + ": " + what + ".");
                    }
                } else if (!AreaRows.FORMS
                        .getOrDefault(division, AreaRows.ANY)
                        .matcher(region)
                        .matches()) {
                    findings.problem(
                            row.where() + ", field " + columns.code(),
                            "is '" + region + "', expected a code of " + division + " ("
                                    + AreaRows.FORMS.getOrDefault(division, AreaRows.ANY) + ")",
                            "Mend the code");
                } else {
                    String name = row.value(columns.name());
                    codes.meet(division, region, name, row.where(), columns.code());
                    places.put(division, new Place(region, name.isEmpty() ? region : name));
                }
            });
            return places;
        }

        private void checkNames(SortedMap<String, Area> areas) {
            Map<List<String>, String> names = new TreeMap<>(
                    Comparator.comparing((List<String> key) -> key.get(0)).thenComparing(key -> key.get(1)));
            List<String> told = new ArrayList<>();
            areas.forEach((code, area) -> area.regions().forEach((division, place) -> {
                String before = names.putIfAbsent(List.of(division, place.code()), place.name());
                if (before != null && !before.equals(place.name()) && !told.contains(place.code())) {
                    told.add(place.code());
                    findings.problem(
                            rows.file(),
                            "calls " + place.code() + " of " + division + " both '" + before + "' and '" + place.name()
                                    + "', expected one name",
                            "Use one name");
                }
            }));
        }
    }
}
