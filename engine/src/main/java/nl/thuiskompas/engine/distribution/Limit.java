package nl.thuiskompas.engine.distribution;

import java.math.BigDecimal;
import java.util.Set;

/** Something that a distribution has to keep, whatever the keys say. Numbers are households, zero or more. */
public sealed interface Limit {
    /** A limit on something of one municipality. */
    sealed interface OfOne extends Limit {
        /** The municipality's code. */
        String region();

        /** What of its households. */
        Scope scope();
    }

    /** A municipality takes at least so many. */
    record AtLeast(String region, Scope scope, long households) implements OfOne {}

    /** A municipality takes at most so many. */
    record AtMost(String region, Scope scope, long households) implements OfOne {}

    /** A municipality takes so many, by agreement. */
    record Fixed(String region, Scope scope, long households) implements OfOne {}

    /**
     * A municipality takes at most a share of what a key counts there, such as a third of the expected vacancies, rounded
     * down. A limit on the total counts what was carried in too, for those households need homes as well.
     *
     * @param share from 0 to 1
     */
    record AtMostShare(String region, Scope scope, String key, BigDecimal share) implements OfOne {}

    /**
     * A municipality's number differs from last year's by at most so many.
     *
     * @param last last year's number
     * @param change how many more or fewer at most
     */
    record Change(String region, Scope scope, long last, long change) implements OfOne {}

    /** A category goes only to municipalities that have a facility for it. */
    record OnlyIn(String category, Set<String> regions) implements Limit {
        public OnlyIn {
            regions = Set.copyOf(regions);
        }
    }

    /** Whether it can ask for more than a municipality would take without it. */
    default boolean asksForMore() {
        return this instanceof AtLeast || this instanceof Fixed || this instanceof Change;
    }
}
