package nl.thuiskompas.engine.microdata;

import java.util.List;
import java.util.Map;

/**
 * A division of records into classes by one column. A record whose value is unknown or in no class falls in a last
 * class of its own, so that classes always add up to the total.
 *
 * @param code unique among breakdowns: lower case with hyphens
 * @param column whose value decides
 * @param classes what the classes ask for; a value in several belongs to the first
 */
public record Breakdown(String code, RecordColumn column, List<BreakdownClass> classes) {
    /** Most classes a breakdown may have. */
    public static final int MOST_CLASSES = 60;

    public Breakdown {
        classes = List.copyOf(classes);
        if (classes.isEmpty() || classes.size() > MOST_CLASSES) {
            throw new UnmeasurableException(
                    "Breakdown " + code + " has " + classes.size() + " classes; it needs 1 to " + MOST_CLASSES + ".");
        }
    }

    /** Classes with the one for values that are unknown or in no class, which comes last. */
    public int places() {
        return classes.size() + 1;
    }

    /** The place of a known value: that of its class, or the last place. */
    public int place(int value, int year) {
        for (int each = 0; each < classes.size(); each++) {
            if (classes.get(each).condition(column).in(year).contains(value)) {
                return each;
            }
        }
        return classes.size();
    }

    /**
     * A class.
     *
     * @param code unique within the breakdown
     * @param byYear the values of the class in each year, or in {@link Condition#ALWAYS}
     */
    public record BreakdownClass(String code, Map<Integer, Values> byYear) {
        public BreakdownClass {
            byYear = Map.copyOf(byYear);
        }

        /** What the class asks of the column. */
        public Condition condition(RecordColumn column) {
            return new Condition(column, byYear);
        }
    }
}
