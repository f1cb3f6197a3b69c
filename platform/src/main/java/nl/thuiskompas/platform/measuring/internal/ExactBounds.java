package nl.thuiskompas.platform.measuring.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.thuiskompas.engine.disclosure.ListedTable;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.measuring.MeasureException;

/** How much the exact regime is asked for at most: beyond that it takes very long and withholds more than it tells. */
public final class ExactBounds {
    /** Most linked cells of an indicator in a year. */
    public static final int MOST_LINKED = 100_000;

    /** Most cells of all indicators and years. */
    public static final long MOST_CELLS = 3_000_000;

    private static final Numbers NUMBERS = Numbers.in(Language.EN);
    private static final String ADVICE =
            " Choose fewer or smaller tables (--tables), coarser regions (--divisions without"
                    + " municipality), fewer years, or the regime cell-key.";

    private ExactBounds() {}

    /**
     * Looks whether plans can be worked out.
     *
     * @throws MeasureException when they cannot, with the tables that are too large
     */
    public static void require(Collection<YearPlan> plans) {
        LinkedTables.Unit largest = plans.stream()
                .flatMap(plan -> plan.linked().units().stream())
                .max(Comparator.comparingInt(unit -> unit.layout().size()))
                .orElseThrow();
        if (largest.layout().size() > MOST_LINKED) {
            TreeSet<String> tables = plans.stream()
                    .flatMap(plan -> plan.linked().units().stream())
                    .filter(unit -> unit.layout().size() > MOST_LINKED)
                    .flatMap(unit -> unit.layout().tables().stream())
                    .map(ListedTable::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            throw new MeasureException("exact is not worked out for more than " + NUMBERS.whole(MOST_LINKED)
                    + " linked cells of an indicator; " + largest.whole().code() + " has "
                    + NUMBERS.whole(largest.layout().size()) + " in its tables together. Too large, alone or together: "
                    + String.join(", ", tables) + "." + ADVICE);
        }
        long all = plans.stream()
                .flatMap(plan -> plan.linked().units().stream())
                .mapToLong(unit -> unit.layout().size())
                .sum();
        if (all > MOST_CELLS) {
            throw new MeasureException("exact is not worked out for more than " + NUMBERS.whole((double) MOST_CELLS)
                    + " cells at once; this would be " + NUMBERS.whole((double) all) + "." + ADVICE);
        }
    }
}
