package nl.thuiskompas.platform.geographies.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.thuiskompas.engine.geography.BoundaryChange;
import nl.thuiskompas.engine.geography.ChangeWeight;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Membership;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.engine.geography.Register;
import nl.thuiskompas.engine.geography.Validity;

/** The known municipalities with a newer edition after them, to see whether they agree before anything is written. */
final class ExtendedGeography {
    private ExtendedGeography() {}

    /**
     * Joins them.
     *
     * @throws IllegalArgumentException when they contradict each other
     */
    static Geography of(Geography known, LocalDate date, AreasTable areas, BroughtChanges brought) {
        List<BoundaryChange> changes = new ArrayList<>(known.changes());
        changes.addAll(brought.changes());
        List<ChangeWeight> weights = new ArrayList<>();
        known.editionDates().forEach(day -> weights.addAll(known.weights(day)));
        weights.addAll(brought.weights());
        Map<Division, Map<String, Region>> regions = new HashMap<>();
        List<Membership> memberships = new ArrayList<>();
        areas.municipalities()
                .forEach((code, area) -> area.regions().forEach((name, place) -> {
                    Division division = new Division(name);
                    regions.computeIfAbsent(division, d -> new TreeMap<>())
                            .put(place.code(), new Region(place.code(), place.name(), division));
                    memberships.add(new Membership(division, code, place.code(), new Validity(date, LocalDate.MAX)));
                }));
        Map<Division, List<Region>> listed = new HashMap<>();
        regions.forEach((division, byCode) -> listed.put(division, List.copyOf(byCode.values())));
        LocalDate last = date.isAfter(known.last()) ? date : known.last();
        Geography extended = new Geography(
                Register.of(known.first(), last, municipalities(known, date, areas), changes, listed, memberships)
                        .weighing(weights));
        extended.partition(Division.PROVINCE, date);
        extended.crosswalk(known.first(), date);
        extended.crosswalk(date, known.first());
        return extended;
    }

    private static List<Municipality> municipalities(Geography known, LocalDate date, AreasTable areas) {
        List<Municipality> all = new ArrayList<>();
        for (Municipality municipality : known.municipalities()) {
            Validity validity = municipality.validity();
            boolean ceased = !areas.municipalities().containsKey(municipality.code()) && validity.contains(date);
            all.add(
                    ceased
                            ? new Municipality(
                                    municipality.code(), municipality.name(), new Validity(validity.from(), date))
                            : municipality);
        }
        areas.municipalities().forEach((code, area) -> {
            if (known.findMunicipality(code).isEmpty()) {
                all.add(new Municipality(code, area.name(), new Validity(date, LocalDate.MAX)));
            }
        });
        return all;
    }
}
