package nl.thuiskompas.platform.protection;

import java.util.List;
import java.util.Optional;

/**
 * A cell of a table of a measured release.
 *
 * @param table code of the table
 * @param region code of the region, such as GM0363 or PV27; NL01 is the country
 * @param classes for each breakdown of the table the code of the class, or {@link #TOTAL}
 * @param indicator code of the indicator
 * @param status what is said of it
 * @param reason why it is withheld, as may be told outside; empty otherwise
 * @param value in the unit of the indicator; NaN unless it is published
 * @param standardDeviation of the difference from the true value; NaN unless it is published
 * @param low the least the true value can be; NaN unless it is published
 * @param high the most the true value can be; NaN unless it is published
 */
public record ReleasedCell(
        String table,
        String region,
        List<String> classes,
        String indicator,
        Status status,
        Optional<String> reason,
        double value,
        double standardDeviation,
        double low,
        double high) {
    /** Stands for all classes of a breakdown together. */
    public static final String TOTAL = "*";

    public ReleasedCell {
        classes = List.copyOf(classes);
    }

    /** What is said of a cell. */
    public enum Status {
        /** It has a value. */
        PUBLISHED,
        /** There may be a value, and it is not told. */
        WITHHELD,
        /** Nobody is there whom a mean or a sum could be of. */
        NONE
    }
}
