package nl.thuiskompas.engine.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.engine.geography.Crosswalk;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Edition;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Partition;

/**
 * Carries column after column of whole numbers from the municipalities of one date to the regions of several divisions on
 * another, in one pass and without making anything on the way: for tables with millions of cells. What is divided is dealt
 * out once for each municipality, so that all divisions tell the same.
 *
 * <p>One of these works for one thread; make another for another thread.
 */
public final class Rebasing {
    /** Stands for a value that is missing, on the way in and on the way out. */
    public static final long MISSING = Long.MIN_VALUE;

    private final Crosswalk crosswalk;
    private final List<Recomposition> ways = new ArrayList<>();
    private final int[] startOf;
    private final boolean[] divided;
    private final long[] byLink;
    private final long[][] carried;
    private final long[][] apportioned;

    /**
     * @param from the date by whose municipalities the columns are counted
     * @param to the date one goes to
     * @throws nl.thuiskompas.engine.geography.UnknownEditionException when one of the dates is not known
     */
    public Rebasing(Geography geography, LocalDate from, LocalDate to, List<Division> divisions) {
        crosswalk = geography.crosswalk(from, to);
        for (Division division : divisions) {
            ways.add(new Recomposition(crosswalk, geography.partition(division, to)));
        }
        int size = crosswalk.from().size();
        startOf = new int[size + 1];
        divided = new boolean[size];
        for (int source = 0; source < size; source++) {
            int links = crosswalk.targets(source).length;
            divided[source] = links > 1;
            startOf[source + 1] = startOf[source] + links + 1;
        }
        byLink = new long[startOf[size]];
        carried = new long[ways.size()][];
        apportioned = new long[ways.size()][];
        for (int i = 0; i < carried.length; i++) {
            int regions = ways.get(i).to().regions().size();
            carried[i] = new long[regions];
            apportioned[i] = new long[regions];
        }
    }

    /** The municipalities that columns are counted by, in the order of their rows. */
    public Edition from() {
        return crosswalk.from();
    }

    /** The regions of the division at a place of the list, in the order in which {@link #carried} has them. */
    public Partition to(int division) {
        return ways.get(division).to();
    }

    /**
     * Carries a column over; what was carried before is overwritten.
     *
     * @param values by row of {@link #from()}; {@link #MISSING} where there is none
     */
    public void carry(long[] values) {
        for (int source = 0; source < divided.length; source++) {
            if (divided[source] && values[source] != MISSING) {
                long[] dealt = crosswalk.dealer(source).deal(values[source]);
                System.arraycopy(dealt, 0, byLink, startOf[source], dealt.length);
            }
        }
        for (int i = 0; i < carried.length; i++) {
            ways.get(i).carry(values, byLink, startOf, carried[i], apportioned[i]);
        }
    }

    /** The last column by the regions of a division; {@link #MISSING} where a part is. Do not keep or change it. */
    public long[] carried(int division) {
        return carried[division];
    }

    /** How much of each value was divided by weights; do not keep or change it. */
    public long[] apportioned(int division) {
        return apportioned[division];
    }
}
