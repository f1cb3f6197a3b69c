package nl.thuiskompas.platform.monitor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.thuiskompas.engine.geography.BoundaryChange;
import nl.thuiskompas.engine.geography.ChangeWeight;
import nl.thuiskompas.engine.geography.Fraction;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Register;
import nl.thuiskompas.engine.geography.Validity;
import nl.thuiskompas.engine.statistics.ColumnName;
import nl.thuiskompas.engine.statistics.Period;
import nl.thuiskompas.platform.warehouse.Release;
import nl.thuiskompas.platform.warehouse.Rows;
import nl.thuiskompas.platform.warehouse.TableKind;
import nl.thuiskompas.platform.warehouse.Warehouse;

/** Reads the geography: the tables of the reference edition, then what was brought. */
final class GeographyTables {
    /** First day on which our tables know every municipality. */
    private static final LocalDate FIRST = LocalDate.of(2012, 1, 1);

    private final Warehouse warehouse;
    private final DivisionTables divisions;

    private GeographyTables(Warehouse warehouse) {
        this.warehouse = warehouse;
        this.divisions = DivisionTables.read(warehouse);
    }

    /**
     * What the tables hold.
     *
     * @param leftOut what was brought and contradicts the rest, a sentence each
     */
    record Contents(Geography geography, DivisionCatalogue divisions, List<String> leftOut) {}

    static Contents read(Warehouse warehouse) {
        GeographyTables tables = new GeographyTables(warehouse);
        List<String> leftOut = new ArrayList<>(tables.divisions.leftOut());
        Geography geography = tables.geography(leftOut);
        return new Contents(geography, tables.divisions.catalogue(), List.copyOf(leftOut));
    }

    private Geography geography(List<String> leftOut) {
        List<BoundaryChange> changes = changes();
        Register known = new Register(
                FIRST,
                last(changes),
                municipalities(),
                changes,
                weights(),
                divisions.regions(),
                divisions.memberships(),
                divisions.overlapping());
        try {
            return new Geography(BroughtEditions.read(warehouse).addTo(known));
        } catch (IllegalArgumentException | DateTimeException e) {
            leftOut.add("the municipalities of newer dates that were brought are left out: " + e.getMessage()
                    + "; import them again when that is mended");
            return new Geography(known);
        }
    }

    /**
     * The last day on which we know the municipalities: that of the newest observations, for the codes they are counted
     * by are the municipalities of that day.
     */
    private LocalDate last(List<BoundaryChange> changes) {
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

    private List<Municipality> municipalities() {
        return warehouse.rows("municipalities").stream()
                .map(row -> new Municipality(row.text("code"), row.text("name"), validity(row)))
                .toList();
    }

    private List<BoundaryChange> changes() {
        return Stream.concat(
                        warehouse.rows("boundary-changes").stream().map(GeographyTables::change),
                        warehouse.rows("earlier-changes").stream().map(GeographyTables::earlier))
                .toList();
    }

    /** A row of boundary-changes, or of changes that came with an edition somebody brought. */
    static BoundaryChange change(Rows.Row row) {
        Optional<Long> homes = row.findInteger("part_homes");
        return new BoundaryChange(
                row.date("date"),
                row.text("from_code"),
                row.text("to_code"),
                BoundaryChange.Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)),
                homes.isEmpty() ? Fraction.ONE : Fraction.of(homes.get(), row.integer("of_homes")),
                row.findText("basis").orElse(""));
    }

    private static BoundaryChange earlier(Rows.Row row) {
        return new BoundaryChange(
                row.date("date"),
                row.text("from_code"),
                row.text("to_code"),
                BoundaryChange.Kind.SUCCESSION,
                Fraction.ONE,
                "");
    }

    private List<ChangeWeight> weights() {
        List<ChangeWeight> weights = new ArrayList<>();
        warehouse.rows("change-weights").stream().forEach(row -> weights.add(weight(row)));
        return weights;
    }

    /** A row of change-weights, or of weights that came with an edition somebody brought. */
    static ChangeWeight weight(Rows.Row row) {
        return new ChangeWeight(
                row.date("date"), row.text("municipality"), row.integer("homes"), row.date("counted_on"));
    }

    static Validity validity(Rows.Row row) {
        return new Validity(
                row.findDate("valid_from").orElse(LocalDate.MIN),
                row.findDate("valid_until").orElse(LocalDate.MAX));
    }
}
