package nl.thuiskompas.engine.microdata;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one column of a record, or of a record it lies within, must be. Where a law sets the bounds they differ by year,
 * and a year of which they are not known cannot be measured: an amount of another year is no answer.
 *
 * @param column whose value is asked
 * @param byYear the values asked for in each year; under {@link #ALWAYS} those of every year that is not listed
 */
public record Condition(RecordColumn column, Map<Integer, Values> byYear) {
    /** Stands for every year that is not listed. */
    public static final int ALWAYS = Integer.MIN_VALUE;

    public Condition {
        if (byYear.isEmpty()) {
            throw new IllegalArgumentException("A condition on " + column + " asks for no value.");
        }
        byYear = Collections.unmodifiableMap(new TreeMap<>(byYear));
    }

    /** The same values in every year. */
    public static Condition on(RecordColumn column, Values values) {
        return new Condition(column, Map.of(ALWAYS, values));
    }

    /**
     * The values asked for in a year.
     *
     * @throws UnmeasurableException when they are not known for that year
     */
    public Values in(int year) {
        Values values = byYear.getOrDefault(year, byYear.get(ALWAYS));
        if (values == null) {
            throw new UnmeasurableException(
                    "What is asked of " + column + " is not known for " + year + "; it is known for " + years() + ".");
        }
        return values;
    }

    /** Whether the values asked for are known in a year. */
    public boolean isKnownIn(int year) {
        return byYear.containsKey(year) || byYear.containsKey(ALWAYS);
    }

    private String years() {
        return String.join(", ", byYear.keySet().stream().map(String::valueOf).toList());
    }
}
