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
import nl.thuiskompas.platform.tables.RawFileException;

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
        int without = 0;
        for (String name : RawDivisions.divisions()) {
            Division division = new Division(name);
            for (Municipality municipality : geography.municipalities()) {
                SortedMap<LocalDate, String> regions = regions(division, municipality);
                if (regions.isEmpty()) {
                    Optional<String> region = ofSuccessors(division, municipality);
                    region.ifPresent(code -> regions.put(firstDay(municipality), code));
                    inherited += region.isPresent() ? 1 : 0;
                    without += region.isPresent() ? 0 : 1;
                }
                memberships.addAll(ranges(division, municipality, regions));
            }
        }
        checks.add(inherited + " memberships of municipalities that ended before "
                + divisions.dates().first() + " were taken from their successors.");
        checks.add(without + " times a municipality, or all its successors, has no region in a division.");
        return List.copyOf(memberships);
    }

    /** The region on each day from which the file knows a new one. */
    private SortedMap<LocalDate, String> regions(Division division, Municipality municipality) {
        SortedMap<LocalDate, String> regions = new TreeMap<>();
        for (LocalDate date : divisions.dates()) {
            Optional<String> region = divisions.findRegion(division, municipality.code(), date);
            if (region.isEmpty() && !regions.isEmpty() && divisions.codes(date).contains(municipality.code())) {
                throw RawFileException.inFile(
                        RawDivisions.FILE,
                        municipality.code() + " has a region of the division " + division.code() + " before " + date
                                + " but none on that day",
                        "Fill in its region, or leave it out in all years");
            } else if (region.isPresent() && regions.isEmpty()) {
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

    /** None when the successors that our tables know have none. */
    private Optional<String> ofSuccessors(Division division, Municipality municipality) {
        SortedMap<String, Fraction> parts = new TreeMap<>();
        boolean known = divisions.knows(municipality.code());
        for (BoundaryChange change : geography.changesFrom(municipality.code())) {
            if (change.date().equals(municipality.validity().until()) && !known) {
                Municipality successor = geography.findMunicipality(change.to()).orElseThrow();
                SortedMap<LocalDate, String> regions = regions(division, successor);
                Optional<String> region = regions.isEmpty()
                        ? ofSuccessors(division, successor)
                        : Optional.of(regions.firstEntry().getValue());
                region.ifPresent(code -> parts.merge(code, change.part(), Fraction::plus));
            }
        }
        if (!known && geography.changesFrom(municipality.code()).isEmpty()) {
            throw RawFileException.inFile(
                    RawDivisions.FILE,
                    municipality.code() + " has no row and no successor to take its " + division.code() + " from",
                    "Add the municipality there, or what became of it to " + RawChange.FILE);
        }
        Optional<String> largest =
                parts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        if (parts.size() > 1) {
            checks.add(municipality.code() + " " + municipality.name() + " was divided over " + parts.size()
                    + " regions of the division " + division.code() + "; " + largest.orElseThrow()
                    + ", where most of its homes went, was taken.");
        }
        return largest;
    }
}
