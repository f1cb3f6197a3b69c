package nl.thuiskompas.platform.measuring.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import nl.thuiskompas.engine.geography.BoundaryChange;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Edition;
import nl.thuiskompas.engine.geography.Fraction;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Membership;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Partition;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.engine.geography.Register;
import nl.thuiskompas.engine.geography.Validity;
import nl.thuiskompas.platform.tables.RawCsv;
import nl.thuiskompas.platform.tables.RawRow;

/**
 * Municipalities and divisions of the bundled reference edition, read from its tables alone: records are measured where
 * there is no server and no data folder.
 */
public final class ReferenceRegions {
    private static final LocalDate FIRST = LocalDate.of(2012, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 12, 31);

    private ReferenceRegions() {}

    /** Held apart so that nothing is read before it is asked for. */
    private static final class Tables {
        static final Geography GEOGRAPHY = geography();
    }

    /** The divisions there are, in the order of their codes, without municipality and country. */
    public static List<String> divisions() {
        return Tables.GEOGRAPHY.divisions().stream()
                .filter(division -> !division.equals(Division.MUNICIPALITY) && !division.equals(Division.COUNTRY))
                .map(Division::code)
                .sorted()
                .toList();
    }

    /** The municipalities of 1 January of a year. */
    public static Edition edition(int year) {
        return Tables.GEOGRAPHY.edition(LocalDate.of(year, 1, 1));
    }

    /** How a division divides them. */
    public static Partition partition(String division, int year) {
        return Tables.GEOGRAPHY.partition(new Division(division), LocalDate.of(year, 1, 1));
    }

    private static Geography geography() {
        Map<Division, Map<String, Region>> named = new LinkedHashMap<>();
        for (RawRow row : read("regions", "division", "code", "name")) {
            Division division = new Division(row.required("division"));
            named.computeIfAbsent(division, any -> new TreeMap<>())
                    .put(row.required("code"), new Region(row.required("code"), row.required("name"), division));
        }
        Map<Division, List<Region>> regions = new LinkedHashMap<>();
        named.forEach((division, all) -> regions.put(division, List.copyOf(all.values())));
        List<Membership> memberships = new ArrayList<>();
        for (RawRow row : read("memberships", "division", "municipality", "region")) {
            memberships.add(new Membership(
                    new Division(row.required("division")),
                    row.required("municipality"),
                    row.required("region"),
                    validity(row)));
        }
        Set<Division> overlapping = new HashSet<>();
        for (RawRow row : read("divisions", "code", "overlapping")) {
            if (row.text("overlapping").equals("yes")) {
                overlapping.add(new Division(row.required("code")));
            }
        }
        List<Municipality> municipalities = read("municipalities", "code", "name").stream()
                .map(row -> new Municipality(row.required("code"), row.required("name"), validity(row)))
                .toList();
        return new Geography(Register.of(FIRST, LAST, municipalities, changes(), regions, memberships)
                .overlapping(overlapping));
    }

    private static List<BoundaryChange> changes() {
        return read("boundary-changes", "date", "from_code", "to_code", "kind").stream()
                .map(row -> new BoundaryChange(
                        row.date("date"),
                        row.required("from_code"),
                        row.required("to_code"),
                        BoundaryChange.Kind.valueOf(row.required("kind").toUpperCase(java.util.Locale.ROOT)),
                        row.text("part_homes").isEmpty()
                                ? Fraction.ONE
                                : Fraction.of(row.whole("part_homes"), row.whole("of_homes")),
                        row.text("basis")))
                .toList();
    }

    private static Validity validity(RawRow row) {
        return new Validity(
                row.text("valid_from").isEmpty() ? LocalDate.MIN : row.date("valid_from"),
                row.text("valid_until").isEmpty() ? LocalDate.MAX : row.date("valid_until"));
    }

    private static List<RawRow> read(String table, String... columns) {
        String file = table + ".csv";
        try (InputStream in =
                Objects.requireNonNull(ReferenceRegions.class.getResourceAsStream("/reference/" + file), file)) {
            return RawCsv.parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8), ',', List.of(columns));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
