package nl.thuiskompas.engine.distribution;

/** What a way of rounding can do that surprises people. None of it is a mistake in the arithmetic. */
public enum Paradox {
    /** With a larger task a municipality gets fewer (the Alabama paradox). */
    LARGER_TASK_FEWER,
    /** Of two municipalities the one whose share grows faster loses one to the other (the population paradox). */
    FASTER_GROWTH_FEWER,
    /** A municipality joins with its own part of the task, and two others exchange households (the new states paradox). */
    NEWCOMER_SHIFTS_OTHERS,
    /** A municipality gets more than its fair share rounded up. */
    ABOVE_QUOTA,
    /** A municipality gets less than its fair share rounded down. */
    BELOW_QUOTA,
    /** Everybody with a share, however small, gets one before anybody gets a second. */
    ONE_FOR_EVERYBODY_FIRST,
    /** Small municipalities get less than their share on average, and large ones more. */
    SPARES_SMALL,
    /** Large municipalities get less than their share on average, and small ones more. */
    SPARES_LARGE,
    /**
     * Limits take from the fair share of some, so that the others are outside of their quota whatever the method is.
     */
    LIMITS_PUSH_OUT_OF_QUOTA,
    /**
     * A municipality's number of one category falls while its total rises, for cells follow all totals at once.
     */
    CELLS_FOLLOW_ALL_TOTALS
}
