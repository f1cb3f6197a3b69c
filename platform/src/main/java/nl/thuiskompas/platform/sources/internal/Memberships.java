package nl.thuiskompas.platform.sources.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.thuiskompas.engine.geography.BoundaryChange;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Fraction;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Membership;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Validity;
import nl.thuiskompas.platform.sources.ReferenceBuildException;

/** Works out from when until when each municipality lay in each region. */
final class Memberships {
    private final Geography geography;
    private final RawDivisions divisions;
    private final List<String> checks;

    /**
     * @param geography the municipalities and what became of them
     * @param checks gets a sentence for every choice that had to be made
     */
    Memberships(Geography geography, RawDivisions divisions, List<String> checks) {
        this.geography = geography;
        this.divisions = divisions;
        this.checks = checks;
    }

    /** All memberships, by division, municipality and first day. */
    List<Membership> derive() {
        List<Membership> memberships = new ArrayList<>();
        int inherited = 0;
        for (String name : RawDivisions.divisions()) {
            Division division = new Division(name);
            for (Municipality municipality : geography.municipalities()) {
                SortedMap<LocalDate, String> regions = regions(division, municipality);
                if (regions.isEmpty()) {
                    inherited++;
                    regions.put(firstDay(municipality), ofSuccessors(division, municipality));
                }
                memberships.addAll(ranges(division, municipality, regions));
            }
        }
        checks.add(inherited + " memberships of municipalities that ended before "
                + divisions.dates().first() + " were taken from their successors.");
        return List.copyOf(memberships);
    }

    /** The region on each day from which the file knows a new one. */
    private SortedMap<LocalDate, String> regions(Division division, Municipality municipality) {
        SortedMap<LocalDate, String> regions = new TreeMap<>();
        for (LocalDate date : divisions.dates()) {
            Optional<String> region = divisions.findRegion(division, municipality.code(), date);
            if (region.isPresent() && regions.isEmpty()) {
                regions.put(firstDay(municipality), region.get());
            } else if (region.isPresent() && !region.get().equals(regions.get(regions.lastKey()))) {
                regions.put(date, region.get());
            }
        }
        return regions;
    }

    private static LocalDate firstDay(Municipality municipality) {
        return municipality.validity().from();
    }

    private static List<Membership> ranges(
            Division division, Municipality municipality, SortedMap<LocalDate, String> regions) {
        List<Membership> ranges = new ArrayList<>();
        LocalDate until = municipality.validity().until();
        for (Map.Entry<LocalDate, String> start :
                new TreeMap<>(regions).descendingMap().entrySet()) {
            Validity validity = new Validity(start.getKey(), until);
            ranges.addFirst(new Membership(division, municipality.code(), start.getValue(), validity));
            until = start.getKey();
        }
        return ranges;
    }

    private String ofSuccessors(Division division, Municipality municipality) {
        SortedMap<String, Fraction> parts = new TreeMap<>();
        for (BoundaryChange change : geography.changesFrom(municipality.code())) {
            if (change.date().equals(municipality.validity().until())) {
                Municipality successor = geography.findMunicipality(change.to()).orElseThrow();
                SortedMap<LocalDate, String> regions = regions(division, successor);
                String region = regions.isEmpty() ? ofSuccessors(division, successor) : regions.get(regions.firstKey());
                parts.merge(region, change.part(), Fraction::plus);
            }
        }
        String largest = parts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseThrow(() -> ReferenceBuildException.inFile(
                        RawDivisions.FILE,
                        municipality.code() + " has no row and no successor to take its " + division.code() + " from",
                        "Add the municipality there, or what became of it to " + RawChange.FILE));
        if (parts.size() > 1) {
            checks.add(municipality.code() + " " + municipality.name() + " was divided over " + parts.size()
                    + " regions of the division " + division.code() + "; " + largest
                    + ", where most of its homes went, was taken.");
        }
        return largest;
    }
}
