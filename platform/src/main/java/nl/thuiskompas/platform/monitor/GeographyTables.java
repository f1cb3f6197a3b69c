package nl.thuiskompas.platform.monitor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.thuiskompas.engine.geography.BoundaryChange;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Membership;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.engine.geography.Validity;
import nl.thuiskompas.engine.statistics.ColumnName;
import nl.thuiskompas.engine.statistics.Period;
import nl.thuiskompas.platform.warehouse.Release;
import nl.thuiskompas.platform.warehouse.Rows;
import nl.thuiskompas.platform.warehouse.TableKind;
import nl.thuiskompas.platform.warehouse.Warehouse;

/** Reads the geography from its four tables. */
final class GeographyTables {
    /** First day on which our tables know every municipality. */
    private static final LocalDate FIRST = LocalDate.of(2012, 1, 1);

    private GeographyTables() {}

    static Geography read(Warehouse warehouse) {
        List<BoundaryChange> changes = changes(warehouse.rows("boundary-changes"));
        return new Geography(
                FIRST,
                last(warehouse, changes),
                municipalities(warehouse.rows("municipalities")),
                changes,
                regions(warehouse.rows("regions")),
                memberships(warehouse.rows("memberships")));
    }

    /**
     * The last day on which we know the municipalities: that of the newest observations, for the codes they are counted
     * by are the municipalities of that day.
     */
    private static LocalDate last(Warehouse warehouse, List<BoundaryChange> changes) {
        LocalDate last = FIRST;
        for (BoundaryChange change : changes) {
            last = change.date().isAfter(last) ? change.date() : last;
        }
        for (Release release : warehouse.releases()) {
            if (release.table().kind() == TableKind.OBSERVATIONS) {
                for (var column : release.table().columns()) {
                    ColumnName name = new ColumnName(release.table().name(), column.name());
                    for (Period period : warehouse.periods(name)) {
                        last = period.geographyDate().isAfter(last) ? period.geographyDate() : last;
                    }
                }
            }
        }
        return last;
    }

    private static List<Municipality> municipalities(Rows rows) {
        return rows.stream()
                .map(row -> new Municipality(row.text("code"), row.text("name"), validity(row)))
                .toList();
    }

    private static List<BoundaryChange> changes(Rows rows) {
        return rows.stream()
                .map(row -> new BoundaryChange(
                        row.date("date"),
                        row.text("from_code"),
                        row.text("to_code"),
                        BoundaryChange.Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)),
                        part(row),
                        row.findText("basis").orElse("")))
                .toList();
    }

    private static double part(Rows.Row row) {
        Optional<Long> homes = row.findInteger("part_homes");
        return homes.isEmpty() ? 1 : (double) homes.get() / row.integer("of_homes");
    }

    private static Map<Division, List<Region>> regions(Rows rows) {
        Map<Division, List<Region>> all = new LinkedHashMap<>();
        rows.stream().forEach(row -> {
            Division division = new Division(row.text("division"));
            all.computeIfAbsent(division, d -> new ArrayList<>())
                    .add(new Region(row.text("code"), row.text("name"), division));
        });
        return all;
    }

    private static List<Membership> memberships(Rows rows) {
        return rows.stream()
                .map(row -> new Membership(
                        new Division(row.text("division")),
                        row.text("municipality"),
                        row.text("region"),
                        validity(row)))
                .toList();
    }

    private static Validity validity(Rows.Row row) {
        return new Validity(
                row.findDate("valid_from").orElse(LocalDate.MIN),
                row.findDate("valid_until").orElse(LocalDate.MAX));
    }
}
