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

    private static final String YES = "yes";

    private final SequencedMap<Division, DivisionEntry> entries = new LinkedHashMap<>();
    private final Map<Division, Map<String, Region>> regions = new LinkedHashMap<>();
    private final List<Membership> memberships = new ArrayList<>();
    private final Set<Division> overlapping = new HashSet<>();

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

    private static Words words(Rows.Row row, String column) {
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

    /** Every row repeats what the division is called, so that one table says all of it. */
    private void brought(Rows rows) {
        rows.stream().forEach(row -> {
            Division division = division(row);
            DivisionEntry known = entries.get(division);
            entries.put(
                    division,
                    new DivisionEntry(
                            division,
                            words(row, "one"),
                            words(row, "many"),
                            known == null ? null : known.expected(),
                            true,
                            true,
                            null,
                            known == null ? new Words("", "") : known.note(),
                            known == null ? "" : known.alias()));
            region(division, row.text("region"), row.text("region_name"));
            membership(row);
            if (YES.equals(row.findText("overlapping").orElse(""))) {
                overlapping.add(division);
            }
        });
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
