package nl.thuiskompas.platform.measuring.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.thuiskompas.engine.microdata.RecordTable;
import nl.thuiskompas.platform.language.Nearest;
import nl.thuiskompas.platform.measuring.BroughtDivisions;
import nl.thuiskompas.platform.measuring.MeasureCatalogue;
import nl.thuiskompas.platform.measuring.MeasureException;
import nl.thuiskompas.platform.measuring.MeasureRequest;

/** What is measured of all that could be, by names that somebody gave. */
public final class Choice {
    private final List<Integer> years;
    private final List<String> tables;
    private final List<String> divisions;
    private final BroughtDivisions brought;

    private Choice(List<Integer> years, List<String> tables, List<String> divisions, BroughtDivisions brought) {
        this.brought = brought;
        this.years = years;
        this.tables = tables;
        this.divisions = divisions;
    }

    /**
     * Looks names up.
     *
     * @param brought divisions besides those of the reference edition
     * @param known years of the records
     * @throws MeasureException when there is no such year, table or division
     */
    public static Choice of(
            MeasureRequest request, MeasureCatalogue catalogue, BroughtDivisions brought, List<Integer> known) {
        for (int year : request.years()) {
            if (!known.contains(year)) {
                throw new MeasureException("there are no records of " + year + ", only of "
                        + String.join(", ", known.stream().map(String::valueOf).toList()) + " (--years).");
            }
        }
        List<String> tables = catalogue.tables().stream().map(RecordTable::code).toList();
        List<String> divisions = new ArrayList<>(List.of(RegionSet.COUNTRY, RegionSet.MUNICIPALITY));
        divisions.addAll(ReferenceRegions.divisions());
        divisions.addAll(brought.codes());
        require("table", "--tables", request.tables(), tables);
        require("division", "--divisions", request.divisions(), divisions);
        return new Choice(
                request.years().isEmpty() ? known : request.years(),
                request.tables().isEmpty()
                        ? tables
                        : tables.stream().filter(request.tables()::contains).toList(),
                request.divisions().isEmpty() ? divisions : request.divisions(),
                brought);
    }

    private static void require(String what, String option, List<String> given, Collection<String> known) {
        for (String each : given) {
            if (!known.contains(each)) {
                throw new MeasureException("there is no " + what + " \"" + each + "\" (" + option
                        + "); the nearest are " + String.join(", ", Nearest.to(each, known)) + ".");
            }
        }
    }

    /** The years, the earliest first. */
    public List<Integer> years() {
        return years;
    }

    /** The regions of a year, with those that earlier releases showed. */
    RegionSet regions(int year, EarlierReleases earlier) {
        return new RegionSet(year, divisions, brought, earlier.regions(year));
    }

    /** The codes of the tables that were chosen. */
    public SortedSet<String> tableCodes() {
        return new TreeSet<>(tables);
    }
}
