package nl.thuiskompas.platform.monitor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.thuiskompas.engine.geography.BoundaryChange;
import nl.thuiskompas.engine.geography.ChangeWeight;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Membership;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.engine.geography.Register;
import nl.thuiskompas.engine.geography.Validity;
import nl.thuiskompas.platform.warehouse.Release;
import nl.thuiskompas.platform.warehouse.Rows;
import nl.thuiskompas.platform.warehouse.Warehouse;

/**
 * Newer sets of municipalities that somebody brought: for each date a table areas-DATE that says which municipalities
 * there are and in which regions they lie and, where something changed, boundary-changes-DATE and change-weights-DATE.
 */
final class BroughtEditions {
    static final String AREAS = "areas-";
    static final String CHANGES = "boundary-changes-";
    static final String WEIGHTS = "change-weights-";

    private final Warehouse warehouse;
    private final SortedMap<LocalDate, Rows> areas = new TreeMap<>();

    private BroughtEditions(Warehouse warehouse) {
        this.warehouse = warehouse;
        warehouse.releases().stream()
                .map(Release::table)
                .map(table -> table.name())
                .filter(name -> name.startsWith(AREAS))
                .distinct()
                .forEach(name -> areas.put(LocalDate.parse(name.substring(AREAS.length())), warehouse.rows(name)));
    }

    static BroughtEditions read(Warehouse warehouse) {
        return new BroughtEditions(warehouse);
    }

    /** The register with every newer edition after it, oldest first. */
    Register addTo(Register known) {
        Register extended = known;
        for (Map.Entry<LocalDate, Rows> edition : areas.entrySet()) {
            extended = with(extended, edition.getKey(), edition.getValue());
        }
        return extended;
    }

    private Register with(Register known, LocalDate date, Rows rows) {
        Map<String, String> names = new TreeMap<>();
        rows.stream().forEach(row -> names.put(row.text("municipality"), row.text("name")));
        List<Municipality> municipalities = new ArrayList<>();
        for (Municipality municipality : known.municipalities()) {
            String name = names.remove(municipality.code());
            boolean ceased = name == null && municipality.validity().contains(date);
            municipalities.add(
                    ceased
                            ? new Municipality(
                                    municipality.code(),
                                    municipality.name(),
                                    new Validity(municipality.validity().from(), date))
                            : municipality);
        }
        names.forEach(
                (code, name) -> municipalities.add(new Municipality(code, name, new Validity(date, LocalDate.MAX))));
        List<BoundaryChange> changes = new ArrayList<>(known.changes());
        rowsOf(CHANGES + date)
                .ifPresent(found -> found.stream().forEach(row -> changes.add(GeographyTables.change(row))));
        List<ChangeWeight> weights = new ArrayList<>(known.weights());
        rowsOf(WEIGHTS + date)
                .ifPresent(found -> found.stream().forEach(row -> weights.add(GeographyTables.weight(row))));
        LocalDate last = date.isAfter(known.last()) ? date : known.last();
        Places places = new Places(known, date);
        rows.stream().forEach(places::read);
        return new Register(
                known.first(),
                last,
                municipalities,
                changes,
                weights,
                places.regions(),
                places.memberships(),
                known.overlapping());
    }

    private Optional<Rows> rowsOf(String table) {
        return warehouse.current(table).isPresent() ? Optional.of(warehouse.rows(table)) : Optional.empty();
    }

    /** The regions and memberships: those of the divisions that the newer edition names start anew on its date. */
    private static final class Places {
        private final Register known;
        private final LocalDate date;
        private final Map<Division, Map<String, Region>> regions = new HashMap<>();
        private final List<Membership> named = new ArrayList<>();

        Places(Register known, LocalDate date) {
            this.known = known;
            this.date = date;
        }

        void read(Rows.Row row) {
            Optional<String> division = row.findText("division");
            Optional<String> region = row.findText("region");
            if (division.isPresent() && region.isPresent()) {
                Division of = new Division(division.get());
                String name = row.findText("region_name").orElse(region.get());
                regions.computeIfAbsent(of, d -> new TreeMap<>()).put(region.get(), new Region(region.get(), name, of));
                named.add(
                        new Membership(of, row.text("municipality"), region.get(), new Validity(date, LocalDate.MAX)));
            }
        }

        Map<Division, List<Region>> regions() {
            Map<Division, List<Region>> all = new HashMap<>(known.regions());
            regions.forEach((division, newer) -> {
                Map<String, Region> both = new TreeMap<>(newer);
                known.regions().getOrDefault(division, List.of()).forEach(region -> both.put(region.code(), region));
                all.put(division, List.copyOf(both.values()));
            });
            return all;
        }

        List<Membership> memberships() {
            List<Membership> all = new ArrayList<>();
            for (Membership membership : known.memberships()) {
                Validity validity = membership.validity();
                if (!regions.containsKey(membership.division())
                        || !validity.until().isAfter(date)) {
                    all.add(membership);
                } else if (validity.from().isBefore(date)) {
                    all.add(new Membership(
                            membership.division(),
                            membership.municipality(),
                            membership.region(),
                            new Validity(validity.from(), date)));
                }
            }
            all.addAll(named);
            return all;
        }
    }
}
