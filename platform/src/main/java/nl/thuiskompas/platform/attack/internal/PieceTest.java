package nl.thuiskompas.platform.attack.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import nl.thuiskompas.platform.attack.Finding;
import nl.thuiskompas.platform.attack.internal.LinearProgram.Status;

/**
 * Finds for the guarded cells of a piece whether linear programming breaks a promise. Every solution shows of all unknowns at
 * once a value that they can have, so that few programs clear most cells: all are pushed up together, down together, and by
 * turns. Only what is left is made as small and as large as it can be, one at a time.
 */
final class PieceTest {
    private static final int MOST_ROUNDS = 12;
    private static final int MOST_RESTING = 8;
    private static final double ROUNDING = 1e-4;

    private final Puzzle puzzle;
    private final Piece piece;
    private final UnitAttack attack;
    private final List<Integer> targets;
    private final long end;
    private final double[] least;
    private final double[] most;
    private final BitSet answered = new BitSet();
    private final Map<Integer, Integer> aim = new LinkedHashMap<>();
    private LinearProgram program;
    private long programs;

    /** @param end when it has to stop, in nanoseconds of the machine */
    PieceTest(Puzzle puzzle, Piece piece, UnitAttack attack, List<Integer> targets, long end) {
        this.puzzle = puzzle;
        this.piece = piece;
        this.attack = attack;
        this.targets = targets;
        this.end = end;
        this.least = new double[piece.unknowns()];
        this.most = new double[piece.unknowns()];
        java.util.Arrays.fill(least, Double.POSITIVE_INFINITY);
        java.util.Arrays.fill(most, Double.NEGATIVE_INFINITY);
        this.program = piece.program();
    }

    void run() {
        try {
            List<Integer> open = together();
            for (int target : open) {
                if (!alone(target)) {
                    return;
                }
            }
        } finally {
            program.close();
        }
    }

    /** Pushes many at once; gives what is not cleared by it. */
    private List<Integer> together() {
        SplittableRandom random = new SplittableRandom(7);
        List<Integer> open = new ArrayList<>(targets);
        int idle = 0;
        for (int round = 0; round < MOST_ROUNDS && !open.isEmpty() && idle < 2; round++) {
            aim.clear();
            for (int target : open) {
                aim.put(target, round < 2 ? 1 - 2 * round : random.nextBoolean() ? 1 : -1);
            }
            if (!solve(true)) {
                return List.of();
            }
            int before = open.size();
            open.removeIf(this::cleared);
            idle = before - open.size() < 1 + before / 20 ? idle + 1 : 0;
        }
        return open;
    }

    /** Makes one as large and as small as it can be; says whether to go on. */
    private boolean alone(int target) {
        if (cleared(target)) {
            return true;
        }
        int cell = piece.cell(target);
        aim.clear();
        aim.put(target, 1);
        if (!solve(true)) {
            return false;
        }
        double high = program.best();
        List<Integer> above = program.resting(MOST_RESTING);
        if (cleared(target)) {
            return true;
        }
        if (!solve(false)) {
            return false;
        }
        double low = program.best();
        List<Integer> below = program.resting(MOST_RESTING);
        if (cleared(target)) {
            return true;
        }
        answered.set(target);
        double lowest = puzzle.whole() ? Math.ceil(low - ROUNDING) : low;
        double highest = puzzle.whole() ? Math.floor(high + ROUNDING) : high;
        puzzle.low[cell] = Math.max(puzzle.low[cell], lowest);
        puzzle.high[cell] = Math.min(puzzle.high[cell], highest);
        if (lowest <= highest && attack.broken(cell, lowest, highest)) {
            attack.add(Finding.Kind.LINEAR, cell, lowest, highest, how(below, above));
        }
        return true;
    }

    private List<String> how(List<Integer> below, List<Integer> above) {
        List<String> how = new ArrayList<>();
        List<Integer> all = new ArrayList<>(below);
        above.stream().filter(each -> !below.contains(each)).forEach(all::add);
        for (int each : all) {
            LinearAttack.Held held = piece.held(each);
            how.add(attack.words(held.sum(), held.where()));
        }
        return how;
    }

    /** Whether the values that were seen show that no promise is broken. */
    private boolean cleared(int target) {
        boolean clear = answered.get(target)
                || (least[target] <= most[target] && !attack.broken(piece.cell(target), least[target], most[target]));
        if (clear) {
            answered.set(target);
        }
        return clear;
    }

    private boolean solve(boolean largest) {
        Status status = attempt(largest);
        if (status == Status.IMPOSSIBLE) {
            // What began at the last solution can lose its footing by rounding; what begins afresh is believed.
            program.close();
            program = piece.program();
            status = attempt(largest);
        }
        if (status == Status.IMPOSSIBLE) {
            LinearAttack.Held first = piece.held(0);
            attack.contradiction("all sums around " + attack.words(first.sum(), first.where()));
        }
        if (status != Status.BEST) {
            return false;
        }
        for (int i = 0; i < least.length; i++) {
            double value = program.value(i);
            least[i] = Math.min(least[i], value);
            most[i] = Math.max(most[i], value);
        }
        return true;
    }

    private Status attempt(boolean largest) {
        long left = end - System.nanoTime();
        if (left <= 0) {
            return Status.UNKNOWN;
        }
        programs++;
        program.forget();
        aim.forEach(program::weigh);
        return program.solve(largest, left);
    }

    /** Unknowns of which the answer is known, as far as this piece goes. */
    List<Integer> answered() {
        return answered.stream().boxed().toList();
    }

    /** Programs that were solved. */
    long programs() {
        return programs;
    }
}
