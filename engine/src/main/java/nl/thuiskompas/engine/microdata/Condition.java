package nl.thuiskompas.engine.microdata;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What one column of a record, or of a record it lies within, must be. Where a law sets the bounds, they differ by
 * year: the version of a year is the last one that began no later.
 *
 * @param column whose value is asked
 * @param since the values asked for, by the year from which they hold
 */
public record Condition(RecordColumn column, NavigableMap<Integer, Values> since) {
    public Condition {
        if (since.isEmpty()) {
            throw new IllegalArgumentException("A condition on " + column + " asks for no value.");
        }
        since = Collections.unmodifiableNavigableMap(new TreeMap<>(since));
    }

    /** The same values in every year. */
    public static Condition on(RecordColumn column, Values values) {
        return new Condition(column, new TreeMap<>(Map.of(Integer.MIN_VALUE, values)));
    }

    /**
     * The values asked for in a year.
     *
     * @throws UnmeasurableException when no version of the condition holds in that year
     */
    public Values in(int year) {
        Map.Entry<Integer, Values> version = since.floorEntry(year);
        if (version == null) {
            throw new UnmeasurableException("The condition on " + column + " begins in " + since.firstKey()
                    + " and says nothing about " + year + ".");
        }
        return version.getValue();
    }
}
