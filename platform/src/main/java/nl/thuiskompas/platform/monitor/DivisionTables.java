package nl.thuiskompas.platform.monitor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Membership;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.engine.geography.Validity;
import nl.thuiskompas.platform.language.Words;
import nl.thuiskompas.platform.warehouse.Release;
import nl.thuiskompas.platform.warehouse.Rows;
import nl.thuiskompas.platform.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;

/** Reads the divisions: those of the reference edition, and each that somebody brought from a table of its own. */
final class DivisionTables {
    /** A division that was brought stands in a table of this name followed by its code. */
    static final String BROUGHT = "division-";

    static final String YES = "yes";

    private final SequencedMap<Division, DivisionEntry> entries = new LinkedHashMap<>();
    private final Map<Division, Map<String, Region>> regions = new LinkedHashMap<>();
    private final List<Membership> memberships = new ArrayList<>();
    private final Set<Division> overlapping = new HashSet<>();
    private final List<String> leftOut = new ArrayList<>();

    private DivisionTables() {}

    static DivisionTables read(Warehouse warehouse) {
        DivisionTables tables = new DivisionTables();
        warehouse.rows("regions").stream()
                .forEach(row -> tables.region(division(row), row.text("code"), row.text("name")));
        warehouse.rows("memberships").stream().forEach(tables::membership);
        warehouse.rows("divisions").stream().forEach(tables::described);
        warehouse.releases().stream()
                .map(Release::table)
                .map(table -> table.name())
                .filter(name -> name.startsWith(BROUGHT))
                .distinct()
                .forEach(name -> tables.brought(warehouse.rows(name)));
        return tables;
    }

    private static Division division(Rows.Row row) {
        return new Division(row.text("division"));
    }

    private void region(Division division, String code, String name) {
        regions.computeIfAbsent(division, d -> new TreeMap<>()).put(code, new Region(code, name, division));
    }

    private void membership(Rows.Row row) {
        memberships.add(new Membership(
                division(row), row.text("municipality"), row.text("region"), GeographyTables.validity(row)));
    }

    private void described(Rows.Row row) {
        Division division = new Division(row.text("code"));
        if (YES.equals(row.findText("overlapping").orElse(""))) {
            overlapping.add(division);
        }
        entries.put(
                division,
                new DivisionEntry(
                        division,
                        words(row, "one"),
                        words(row, "many"),
                        row.findInteger("regions").map(Long::intValue).orElse(null),
                        regions.containsKey(division),
                        false,
                        verified(row),
                        words(row, "note"),
                        row.findText("alias").orElse("")));
    }

    static Words words(Rows.Row row, String column) {
        return new Words(
                row.findText(column + "_nl").orElse(""),
                row.findText(column + "_en").orElse(""));
    }

    private static @Nullable Validity verified(Rows.Row row) {
        Optional<LocalDate> from = row.findDate("verified_from");
        Optional<LocalDate> until = row.findDate("verified_until");
        return from.isEmpty() && until.isEmpty()
                ? null
                : new Validity(from.orElse(LocalDate.MIN), until.orElse(LocalDate.MAX));
    }

    /** One that cannot be is left out as a whole, and the rest serves: it was right when it was brought. */
    private void brought(Rows rows) {
        try {
            BroughtDivisionTable table = BroughtDivisionTable.read(rows);
            DivisionEntry known = entries.get(table.division());
            if (known != null && known.listed()) {
                throw new IllegalArgumentException("its list now comes with Thuiskompas");
            }
            for (Region region : table.regions()) {
                if (regions.values().stream().anyMatch(named -> named.containsKey(region.code()))) {
                    throw new IllegalArgumentException("another division has a region " + region.code() + " too");
                }
            }
            entries.put(table.division(), table.entry(known));
            table.regions().forEach(region -> region(table.division(), region.code(), region.name()));
            memberships.addAll(table.memberships());
            if (table.overlapping()) {
                overlapping.add(table.division());
            }
        } catch (IllegalArgumentException e) {
            String name = rows.release().table().name();
            leftOut.add("the table " + name + " that was brought is left out: " + e.getMessage()
                    + "; take it away with ./thuis division remove " + name.substring(BROUGHT.length())
                    + ", and import it again when it is mended");
        }
    }

    /** What was brought and cannot be used, a sentence each. */
    List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    DivisionCatalogue catalogue() {
        return new DivisionCatalogue(List.copyOf(entries.values()));
    }

    Map<Division, List<Region>> regions() {
        Map<Division, List<Region>> all = new LinkedHashMap<>();
        regions.forEach((division, named) -> all.put(division, List.copyOf(named.values())));
        return all;
    }

    List<Membership> memberships() {
        return memberships;
    }

    Set<Division> overlapping() {
        return overlapping;
    }
}
