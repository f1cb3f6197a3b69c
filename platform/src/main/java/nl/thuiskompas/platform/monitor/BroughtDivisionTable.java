package nl.thuiskompas.platform.monitor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Membership;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.engine.geography.Validity;
import nl.thuiskompas.platform.language.Words;
import nl.thuiskompas.platform.warehouse.Rows;
import org.jspecify.annotations.Nullable;

/**
 * A division that somebody brought, read from its table. Every row repeats what the division is called, so that one
 * table says all of it.
 *
 * @param division the division
 * @param one what one of its regions is called
 * @param many what they are called together
 * @param note what the table says about itself
 * @param overlapping whether a municipality may lie in several regions at once
 * @param regions its regions, in the order of codes
 * @param memberships which municipality lies in which
 */
record BroughtDivisionTable(
        Division division,
        Words one,
        Words many,
        Words note,
        boolean overlapping,
        List<Region> regions,
        List<Membership> memberships) {

    /**
     * Reads the table.
     *
     * @throws IllegalArgumentException when it contradicts itself, or is not laid out as such a table
     */
    static BroughtDivisionTable read(Rows rows) {
        if (rows.size() == 0) {
            throw new IllegalArgumentException("it has no rows");
        }
        Rows.Row first = rows.row(0);
        Division division = new Division(first.text("division"));
        String table = rows.release().table().name();
        if (!table.equals(DivisionTables.BROUGHT + division.code())) {
            throw new IllegalArgumentException("it speaks of " + division.code());
        }
        boolean overlapping =
                DivisionTables.YES.equals(first.findText("overlapping").orElse(""));
        Map<String, Region> regions = new TreeMap<>();
        Map<String, List<Membership>> memberships = new HashMap<>();
        List<Membership> all = new ArrayList<>();
        rows.stream().forEach(row -> {
            String region = row.text("region");
            regions.putIfAbsent(region, new Region(region, row.text("region_name"), division));
            Membership membership =
                    new Membership(division, row.text("municipality"), region, GeographyTables.validity(row));
            List<Membership> others = memberships.computeIfAbsent(membership.municipality(), code -> new ArrayList<>());
            others.forEach(other -> compare(other, membership, overlapping));
            others.add(membership);
            all.add(membership);
        });
        return new BroughtDivisionTable(
                division,
                DivisionTables.words(first, "one"),
                DivisionTables.words(first, "many"),
                rows.release().table().note().orElse(new Words("", "")),
                overlapping,
                List.copyOf(regions.values()),
                List.copyOf(all));
    }

    private static void compare(Membership one, Membership other, boolean overlapping) {
        Validity first = one.validity();
        Validity second = other.validity();
        boolean meet = first.from().isBefore(second.until()) && second.from().isBefore(first.until());
        if (meet && !overlapping) {
            throw new IllegalArgumentException(one.municipality() + " lies in both " + one.region() + " and "
                    + other.region() + " on the same day");
        }
    }

    /** The entry in the catalogue, in the place of the one that said that the list was missing. */
    DivisionEntry entry(@Nullable DivisionEntry known) {
        return new DivisionEntry(
                division,
                one,
                many,
                known == null ? null : known.expected(),
                true,
                true,
                null,
                note,
                known == null ? "" : known.alias());
    }
}
