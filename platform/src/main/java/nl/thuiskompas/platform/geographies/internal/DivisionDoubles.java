package nl.thuiskompas.platform.geographies.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds rows that put a municipality twice on the same day: in one region, or in two that may not overlap. */
final class DivisionDoubles {
    private DivisionDoubles() {}

    /** Looks at the rows of one division. */
    static void check(List<DivisionRow> rows, boolean overlapping, RowFindings findings) {
        Map<String, List<DivisionRow>> before = new TreeMap<>();
        for (DivisionRow row : rows) {
            List<DivisionRow> others = before.computeIfAbsent(row.municipality().code(), code -> new ArrayList<>());
            for (DivisionRow other : others) {
                compare(other, row, overlapping, findings);
            }
            others.add(row);
        }
    }

    private static void compare(DivisionRow first, DivisionRow second, boolean overlapping, RowFindings findings) {
        LocalDate day = first.from().isAfter(second.from()) ? first.from() : second.from();
        if (!first.contains(day) || !second.contains(day)) {
            return;
        }
        String who = MunicipalityWords.named(second.municipality());
        String when = day.equals(LocalDate.MIN) ? "" : " on " + day;
        if (first.regionCode().equals(second.regionCode())) {
            findings.error(
                    second.line(),
                    "",
                    who + " is in " + second.region() + " twice" + when + ": row " + first.line()
                            + " says it too; keep one of them" + hint(first, second));
        } else if (!overlapping) {
            findings.error(
                    second.line(),
                    "",
                    who + " lies in both " + first.region() + " (row " + first.line() + ") and " + second.region()
                            + " (row " + second.line() + ")" + when
                            + "; mend the dates, or say --overlapping when a municipality may lie in several regions"
                            + hint(first, second));
        }
    }

    /** The commonest slip: the day on which the next begins was taken for the last day. */
    private static String hint(DivisionRow first, DivisionRow second) {
        boolean inOrder = first.from().isBefore(second.from());
        DivisionRow earlier = inOrder ? first : second;
        DivisionRow later = inOrder ? second : first;
        boolean meetOnOneDay = !later.from().equals(LocalDate.MIN)
                && earlier.days().until().equals(later.from().plusDays(1));
        return !meetOnOneDay
                ? ""
                : "; to is the last day that counts: make it " + later.from().minusDays(1) + " in row "
                        + earlier.line();
    }
}
