package nl.thuiskompas.platform.attack.internal;

import java.util.BitSet;

/**
 * Narrows what is possible, one sum after the other, until nothing changes: what is not negative and adds up to something
 * bounds each of its parts. A sum of which all but one are known tells that one, which is differencing.
 */
final class Narrowing {
    private static final int MOST_ROUNDS = 60;
    private static final double HAIR = 1e-6;

    private final Puzzle puzzle;
    private final BitSet dirtyRegions = new BitSet();
    private final BitSet dirtyCombinations = new BitSet();
    private int contradictorySum = -1;
    private int contradictoryWhere;
    private boolean changed;

    Narrowing(Puzzle puzzle) {
        this.puzzle = puzzle;
    }

    /** Narrows; gives up after some rounds, for bounds may creep. */
    void run() {
        BitSet regions = all(puzzle.regions().size());
        BitSet combinations = all(puzzle.columns());
        for (int round = 0; round < MOST_ROUNDS; round++) {
            changed = false;
            dirtyRegions.clear();
            dirtyCombinations.clear();
            for (int sum = 0; sum < puzzle.sums(); sum++) {
                BitSet where = puzzle.overClasses(sum) ? regions : combinations;
                for (int at = where.nextSetBit(0); at >= 0; at = where.nextSetBit(at + 1)) {
                    sum(sum, at);
                    if (contradictorySum >= 0) {
                        return;
                    }
                }
            }
            if (!changed) {
                return;
            }
            regions = (BitSet) dirtyRegions.clone();
            combinations = (BitSet) dirtyCombinations.clone();
        }
    }

    private static BitSet all(int size) {
        BitSet all = new BitSet(size);
        all.set(0, size);
        return all;
    }

    private void sum(int sum, int where) {
        Signed terms = puzzle.sum(sum);
        double least = 0;
        double most = 0;
        int unboundedBelow = 0;
        int unboundedAbove = 0;
        boolean open = false;
        for (int term = 0; term < terms.size(); term++) {
            int cell = puzzle.term(sum, term, where);
            double low = puzzle.low[cell];
            double high = puzzle.high[cell];
            open |= low < high;
            boolean added = terms.signs()[term] > 0;
            if (high == Double.POSITIVE_INFINITY) {
                unboundedAbove += added ? 1 : 0;
                unboundedBelow += added ? 0 : 1;
                high = 0;
            }
            least += added ? low : -high;
            most += added ? high : -low;
        }
        double hair = HAIR * Math.max(1, Math.max(Math.abs(least), Math.abs(most)) * 1e-6);
        if ((unboundedBelow == 0 && least > hair) || (unboundedAbove == 0 && most < -hair)) {
            contradiction(sum, where);
            return;
        }
        if (!open || (unboundedBelow > 1 && unboundedAbove > 1)) {
            return;
        }
        for (int term = 0; term < terms.size(); term++) {
            int cell = puzzle.term(sum, term, where);
            if (!puzzle.fixed(cell)) {
                boolean added = terms.signs()[term] > 0;
                double low = puzzle.low[cell];
                double high = puzzle.high[cell];
                boolean bounded = high < Double.POSITIVE_INFINITY;
                // All others together lie between these; the term is what they lack to zero.
                boolean othersBelow = unboundedBelow - (bounded || added ? 0 : 1) == 0;
                boolean othersAbove = unboundedAbove - (bounded || !added ? 0 : 1) == 0;
                double top = bounded ? high : 0;
                double othersLeast = least - (added ? low : -top);
                double othersMost = most - (added ? top : -low);
                if (added) {
                    tighten(
                            sum,
                            cell,
                            othersAbove ? -othersMost : 0,
                            othersBelow ? -othersLeast : Double.POSITIVE_INFINITY);
                } else {
                    tighten(
                            sum,
                            cell,
                            othersBelow ? othersLeast : 0,
                            othersAbove ? othersMost : Double.POSITIVE_INFINITY);
                }
                // What the cell adds to the bounds of the sum is left as it was: looser, and still true.
            }
        }
    }

    private void tighten(int sum, int cell, double low, double high) {
        double hair = HAIR * Math.max(1, Math.abs(low) * 1e-6);
        double least = puzzle.whole() ? Math.ceil(low - hair) : low;
        double most = puzzle.whole() && high < Double.POSITIVE_INFINITY ? Math.floor(high + hair) : high;
        double step = puzzle.whole() ? 0.5 : Math.max(HAIR, Math.abs(least) * 1e-9);
        if (least > puzzle.low[cell] + step) {
            puzzle.low[cell] = least;
            puzzle.whyLow[cell] = sum;
            touch(cell);
        }
        if (most < puzzle.high[cell] - step) {
            puzzle.high[cell] = most;
            puzzle.whyHigh[cell] = sum;
            touch(cell);
        }
        if (puzzle.low[cell] > puzzle.high[cell] + hair) {
            contradiction(sum, puzzle.where(sum, cell));
        }
    }

    private void touch(int cell) {
        changed = true;
        dirtyRegions.set(puzzle.region(cell));
        dirtyCombinations.set(puzzle.combination(cell));
    }

    private void contradiction(int sum, int where) {
        if (contradictorySum < 0) {
            contradictorySum = sum;
            contradictoryWhere = where;
        }
    }

    /** The sum that nothing can meet any more; -1 when there is none. */
    int contradictorySum() {
        return contradictorySum;
    }

    /** In which region, or for which combination. */
    int contradictoryWhere() {
        return contradictoryWhere;
    }
}
