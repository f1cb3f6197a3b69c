package nl.thuiskompas.platform.geographies.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;
import nl.thuiskompas.platform.language.Nearest;

/** Holds the codes of regions in a table against those that are known: a slip of the pen must not become a region. */
final class RegionCodes {
    private final Function<String, SortedSet<String>> known;
    private final boolean newAllowed;
    private final Map<String, Met> unknown = new LinkedHashMap<>();

    /** A code where it was first met, and in how many rows it stands. */
    private record Met(String division, String code, String where, String field, String name, int rows) {
        Met again() {
            return new Met(division, code, where, field, name, rows + 1);
        }
    }

    /**
     * Begins with no rows read.
     *
     * @param known codes of the regions of a division, by its code; none when nothing is known of it
     * @param newAllowed whether another code is a new region, and no mistake
     */
    RegionCodes(Function<String, SortedSet<String>> known, boolean newAllowed) {
        this.known = known;
        this.newAllowed = newAllowed;
    }

    /** Takes a code that has the form of its division; {@code name} is empty where the row has none. */
    void meet(String division, String code, String name, String where, String field) {
        SortedSet<String> codes = known.apply(division);
        if (!codes.isEmpty() && !codes.contains(code)) {
            Met first = unknown.get(code);
            unknown.put(code, first == null ? new Met(division, code, where, field, name, 1) : first.again());
        }
    }

    /** Says of each code that is not known once that it is wrong or, where new regions are allowed, that it is new. */
    void tell(ImportFindings findings) {
        for (Met met : unknown.values()) {
            String rows = met.rows == 1 ? "" : " (in " + met.rows + " rows)";
            if (!newAllowed) {
                findings.problem(
                        met.where + ", field " + met.field,
                        "is '" + met.code + "'" + rows + ", expected one of the "
                                + known.apply(met.division).size() + " codes of " + met.division
                                + " that are known; nearest: "
                                + String.join(", ", Nearest.to(met.code, known.apply(met.division))),
                        "Mend the code or, when the region is new, add --new-regions");
            } else if (met.name.isEmpty()) {
                findings.problem(
                        met.where + ", field " + met.field,
                        "is '" + met.code + "'" + rows + ", a new region of " + met.division
                                + " that has no name; expected its name in the column behind it",
                        "Add the column " + met.division + "_name, or Naam_ in the form of CBS");
            } else {
                findings.note(met.where + ": " + met.code + " (" + met.name + ") is a new region of " + met.division
                        + rows + ".");
            }
        }
    }
}
