package nl.thuiskompas.engine.disclosure;

import java.util.List;

/**
 * A table that is published: every region by every combination of classes of its breakdowns, with all its totals.
 *
 * @param name what it is called in the list of tables
 * @param breakdowns names of at most three dimensions besides the region
 */
public record ListedTable(String name, List<String> breakdowns) {
    /** A table with more breakdowns than this comes too near to the records. */
    public static final int MOST_BREAKDOWNS = 3;

    /** @throws IllegalArgumentException when there are more than three breakdowns or one occurs twice */
    public ListedTable {
        breakdowns = List.copyOf(breakdowns);
        if (breakdowns.size() > MOST_BREAKDOWNS) {
            throw new IllegalArgumentException("table " + name + " has " + breakdowns.size() + " breakdowns "
                    + breakdowns + "; at most " + MOST_BREAKDOWNS + " can be published");
        }
        if (breakdowns.stream().distinct().count() < breakdowns.size()) {
            throw new IllegalArgumentException("table " + name + " has a breakdown twice: " + breakdowns);
        }
    }
}
