package nl.thuiskompas.engine.geography;

import java.time.LocalDate;

/**
 * How many homes a municipality had on the eve of a change in which it took part. Without it, nobody can tell which part
 * of a merged municipality lay in which of the municipalities before.
 *
 * @param change first day of the new situation
 * @param municipality code of a municipality on the day before
 * @param homes number of homes
 * @param counted the day on which they were counted: the eve, or the last day before it of which a count exists
 */
public record ChangeWeight(LocalDate change, String municipality, long homes, LocalDate counted) {
    public ChangeWeight {
        if (homes < 0) {
            throw new IllegalArgumentException(municipality + " cannot have had " + homes + " homes");
        }
        if (!counted.isBefore(change)) {
            throw new IllegalArgumentException("the homes of " + municipality + " were counted on " + counted
                    + ", which is not before the change of " + change);
        }
    }
}
