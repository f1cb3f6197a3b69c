package nl.thuiskompas.engine.distribution;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How fair shares become whole numbers. All but {@link #LARGEST_REMAINDER} are divisor methods: household after household
 * goes where the divisor of the next one over the fair share is least.
 *
 * @see <a href="https://doi.org/10.1007/978-3-319-64707-4">F. Pukelsheim, Proportional Representation, 2nd ed. 2017</a>
 */
public enum Method {
    /** Webster, Sainte-Laguë: divisors k + 1/2, rounding to the nearest; favours neither small nor large. */
    WEBSTER,
    /** D'Hondt, Jefferson: divisors k + 1, rounding down. */
    DHONDT,
    /** Adams: divisors k, rounding up. */
    ADAMS,
    /** Hill and Huntington: divisors √(k(k + 1)), least relative differences between two. */
    HILL,
    /**
     * The largest burden in proportion to the fair share as small as possible, then the second largest, and so on. It is
     * {@link #DHONDT} under limits (decreasingly minimal flow: Frank and Murota 2022).
     */
    LEXICOGRAPHIC,
    /** Largest remainder, Hamilton: the whole part first, the rest to the largest remainders. Without limits only. */
    LARGEST_REMAINDER;

    /**
     * What it can do that surprises.
     *
     * @param limited whether there are limits
     */
    public Set<Paradox> paradoxes(boolean limited) {
        EnumSet<Paradox> paradoxes = switch (this) {
            case WEBSTER -> EnumSet.of(Paradox.ABOVE_QUOTA, Paradox.BELOW_QUOTA);
            case DHONDT, LEXICOGRAPHIC -> EnumSet.of(Paradox.ABOVE_QUOTA, Paradox.SPARES_SMALL);
            case ADAMS -> EnumSet.of(Paradox.BELOW_QUOTA, Paradox.SPARES_LARGE, Paradox.ONE_FOR_EVERYBODY_FIRST);
            case HILL ->
                EnumSet.of(
                        Paradox.ABOVE_QUOTA,
                        Paradox.BELOW_QUOTA,
                        Paradox.SPARES_LARGE,
                        Paradox.ONE_FOR_EVERYBODY_FIRST);
            case LARGEST_REMAINDER ->
                EnumSet.of(Paradox.LARGER_TASK_FEWER, Paradox.FASTER_GROWTH_FEWER, Paradox.NEWCOMER_SHIFTS_OTHERS);
        };
        paradoxes.add(Paradox.CELLS_FOLLOW_ALL_TOTALS);
        if (limited) {
            paradoxes.add(Paradox.LIMITS_PUSH_OUT_OF_QUOTA);
        }
        return Collections.unmodifiableSet(paradoxes);
    }
}
