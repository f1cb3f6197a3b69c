package nl.thuiskompas.platform.geographies.internal;

import java.time.LocalDate;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Validity;

/**
 * A row of a list of regions that is right by itself.
 *
 * @param line its place in the file
 * @param division the division
 * @param region name of the region
 * @param regionCode code made from it
 * @param municipality which lies in it
 * @param days as they were written; an empty field is {@link LocalDate#MIN} or {@link LocalDate#MAX}
 */
record DivisionRow(
        int line,
        BroughtDivision division,
        String region,
        String regionCode,
        Municipality municipality,
        Validity days) {
    /** First day on which it counts. */
    LocalDate from() {
        LocalDate begun = municipality.validity().from();
        return days.from().isAfter(begun) ? days.from() : begun;
    }

    /** First day on which it no longer counts: a membership ends with its municipality. */
    LocalDate until() {
        LocalDate ended = municipality.validity().until();
        return days.until().isBefore(ended) ? days.until() : ended;
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from()) && day.isBefore(until());
    }
}
