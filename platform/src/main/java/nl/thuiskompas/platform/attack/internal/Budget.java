package nl.thuiskompas.platform.attack.internal;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Time and cells that linear programming may take; shared out over what is still to be attacked. Several threads use it. */
public final class Budget {
    private final BooleanSupplier ending;
    private long nanos;
    private long cells;
    private int units;

    /**
     * A budget.
     *
     * @param time of all threads together
     * @param units how many there are to share it
     * @param ending whether everything has to end
     */
    public Budget(Duration time, long cells, int units, BooleanSupplier ending) {
        this.nanos = time.toNanos();
        this.cells = cells;
        this.units = units;
        this.ending = ending;
    }

    /** Whether everything has to end. */
    boolean ending() {
        return ending.getAsBoolean();
    }

    /** Time for the next unit: its share of what is left. */
    synchronized long share() {
        long share = nanos / Math.max(1, units);
        units--;
        nanos -= share;
        return share;
    }

    /** Gives back time that a unit did not need. */
    synchronized void back(long unused) {
        nanos += Math.max(0, unused);
    }

    /** Takes one more cell, if there may be any more. */
    synchronized boolean take() {
        if (cells == 0) {
            return false;
        }
        cells--;
        return true;
    }
}
