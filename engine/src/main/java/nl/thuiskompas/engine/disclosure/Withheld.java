package nl.thuiskompas.engine.disclosure;

import java.util.BitSet;

/** What is withheld so far, what cannot be, and what it costs. */
final class Withheld {
    /** An empty cell is withheld rather unwillingly: many can guess that it is empty. */
    private static final double COST_OF_EMPTY = 3;

    private final Cells cells;
    private final BitSet withheld = new BitSet();
    private final BitSet fixed = new BitSet();
    private final float[] costs;
    private boolean closed;

    Withheld(Cells cells, Exact regime) {
        this.cells = cells;
        this.costs = new float[cells.size()];
        for (int cell = 0; cell < costs.length; cell++) {
            int count = cells.contributors(cell);
            costs[cell] = (float) (count == 0 ? COST_OF_EMPTY : 1 + Math.log(1 + count));
            if (cells.impossible(cell) || (count == 0 && regime.zeros() == ZeroPolicy.KNOWN)) {
                fixed.set(cell);
            }
        }
    }

    /** Whether a cell is withheld. */
    boolean is(int cell) {
        return withheld.get(cell);
    }

    /** Whether a cell is known outside and cannot be withheld. */
    boolean known(int cell) {
        return fixed.get(cell) || (closed && !withheld.get(cell));
    }

    /** What it costs to withhold a cell; 0 when it is withheld. */
    float cost(int cell) {
        return withheld.get(cell) ? 0 : costs[cell];
    }

    long value(int cell) {
        return cells.value(cell);
    }

    void withhold(int cell) {
        withheld.set(cell);
    }

    /** Publishes a cell after all. */
    void giveBack(int cell) {
        withheld.clear(cell);
    }

    /** Says that a cell is known outside. */
    void fix(int cell) {
        fixed.set(cell);
    }

    /** From now on nothing more is withheld. */
    void close() {
        closed = true;
    }
}
