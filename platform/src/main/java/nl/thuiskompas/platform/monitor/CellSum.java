package nl.thuiskompas.platform.monitor;

import java.math.BigDecimal;
import nl.thuiskompas.platform.datasets.Cell;

/**
 * The cells of one municipality in one period that a column is the sum of. A cell that is not there, or that cannot occur,
 * adds nothing; one that is unknown or withheld leaves the sum incomplete, and an incomplete sum is no value.
 */
final class CellSum {
    private int valued;
    private int unknown;
    private double first = Double.NaN;
    private BigDecimal more = BigDecimal.ZERO;

    void add(Cell cell) {
        if (!Double.isNaN(cell.value())) {
            // Most columns are one cell of each municipality.
            if (valued++ == 0) {
                first = cell.value();
            } else {
                // As decimals, so that 0.1 and 0.2 are 0.3.
                more = more.add(BigDecimal.valueOf(cell.value()));
            }
            return;
        }
        switch (cell.status()) {
            case UNKNOWN, WITHHELD, SMALL_BASE, OF_WITHHELD -> unknown++;
            case IMPOSSIBLE, FINAL, REVISED_PROVISIONAL, PROVISIONAL, ESTIMATED, PERTURBED -> {}
        }
    }

    /** The sum, NaN when there is none. */
    double value() {
        if (unknown > 0 || valued < 2) {
            return unknown > 0 ? Double.NaN : first;
        }
        return more.add(BigDecimal.valueOf(first)).doubleValue();
    }

    /** How many numbers it is the sum of. */
    int parts() {
        return valued;
    }

    /** Whether the source has a part of the sum and keeps another part open. */
    boolean incomplete() {
        return unknown > 0 && valued > 0;
    }
}
