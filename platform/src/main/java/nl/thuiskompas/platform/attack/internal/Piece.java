package nl.thuiskompas.platform.attack.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Some sums and the unknowns in them. */
final class Piece {
    private static final double NO_BOUND = 1e9;

    private final Puzzle puzzle;
    private final List<LinearAttack.Held> held = new ArrayList<>();
    private final List<Integer> cells = new ArrayList<>();
    private final Map<Integer, Integer> places = new HashMap<>();

    Piece(Puzzle puzzle, List<LinearAttack.Held> sums) {
        this.puzzle = puzzle;
        for (LinearAttack.Held each : sums) {
            boolean open = false;
            for (int term = 0; term < puzzle.sum(each.sum()).size(); term++) {
                int cell = puzzle.term(each.sum(), term, each.where());
                if (!puzzle.fixed(cell)) {
                    open = true;
                    if (places.putIfAbsent(cell, cells.size()) == null) {
                        cells.add(cell);
                    }
                }
            }
            if (open) {
                held.add(each);
            }
        }
    }

    /** Number of unknowns. */
    int unknowns() {
        return cells.size();
    }

    /** The cell of an unknown. */
    int cell(int unknown) {
        return cells.get(unknown);
    }

    /** One of the sums, in the order in which they stand in the program. */
    LinearAttack.Held held(int which) {
        return held.get(which);
    }

    /** The program of it. */
    LinearProgram program() {
        double[] low = new double[cells.size()];
        double[] high = new double[cells.size()];
        for (int i = 0; i < low.length; i++) {
            low[i] = puzzle.low[cells.get(i)];
            high[i] = Math.min(puzzle.high[cells.get(i)], Math.max(NO_BOUND, 2 * low[i]));
        }
        LinearProgram program = new LinearProgram(low, high);
        for (LinearAttack.Held each : held) {
            Signed terms = puzzle.sum(each.sum());
            int[] of = new int[terms.size()];
            double[] times = new double[terms.size()];
            int size = 0;
            double result = 0;
            for (int term = 0; term < terms.size(); term++) {
                int cell = puzzle.term(each.sum(), term, each.where());
                if (puzzle.fixed(cell)) {
                    result -= terms.signs()[term] * puzzle.low[cell];
                } else {
                    of[size] = places.getOrDefault(cell, -1);
                    times[size++] = terms.signs()[term];
                }
            }
            program.sum(of, times, size, result);
        }
        return program;
    }
}
