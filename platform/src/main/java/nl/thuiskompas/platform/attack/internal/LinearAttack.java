package nl.thuiskompas.platform.attack.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tries linear programming on what differences left open. Unknowns that no chain of sums connects are attacked apart; where
 * all that is connected is small enough it is attacked as a whole, which is as much as linear programming can do. What is too
 * large is attacked in pieces: all classes in one region, one combination of classes in all regions. What a piece tells is
 * true; what it does not tell may follow from several.
 */
final class LinearAttack {
    /** As many unknowns are attacked as a whole. */
    static final int MOST_UNKNOWNS = 20_000;

    private final Puzzle puzzle;
    private final UnitAttack attack;
    private final Budget budget;
    private final int[] parent;
    private final BitSet answered = new BitSet();
    private final BitSet tried = new BitSet();
    private final BitSet allowed = new BitSet();
    private long programs;
    private long end;

    /**
     * What it came to.
     *
     * @param whole guarded cells of which everything is known that linear programming can tell; those that were certain before
     *     too
     * @param pieces others that were tried in pieces
     */
    record Outcome(long whole, long pieces, long programs) {}

    LinearAttack(Puzzle puzzle, UnitAttack attack, Budget budget) {
        this.puzzle = puzzle;
        this.attack = attack;
        this.budget = budget;
        this.parent = new int[puzzle.size()];
    }

    /** Attacks until everything was tried or the budget is used up. */
    Outcome run() {
        long share = budget.share();
        long begin = System.nanoTime();
        end = begin + share;
        for (int cell = 0; cell < puzzle.size(); cell++) {
            if (puzzle.guardedBy[cell] != 0 && (puzzle.fixed(cell) || attack.isFound(cell))) {
                answered.set(cell);
            }
        }
        if (share > 0 && LinearProgram.available()) {
            connected();
        }
        budget.back(end - System.nanoTime());
        tried.andNot(answered);
        return new Outcome(answered.cardinality(), tried.cardinality(), programs);
    }

    /** A sum that has to hold somewhere. */
    record Held(int sum, int where) {}

    private void connected() {
        for (int cell = 0; cell < parent.length; cell++) {
            parent[cell] = cell;
        }
        List<Held> open = new ArrayList<>();
        BitSet parts = new BitSet();
        puzzle.regions().parts().forEach(parts::set);
        for (int sum = 0; sum < puzzle.sums(); sum++) {
            for (int where = 0; !puzzle.derived(sum) && where < puzzle.times(sum); where++) {
                // That classes add up in a region follows when they do in its parts.
                if ((!puzzle.overClasses(sum) || parts.get(where)) && join(sum, where)) {
                    open.add(new Held(sum, where));
                }
            }
        }
        Map<Integer, List<Held>> components = new HashMap<>();
        for (Held held : open) {
            components
                    .computeIfAbsent(root(firstOpen(held)), any -> new ArrayList<>())
                    .add(held);
        }
        components.values().stream()
                .sorted(Comparator.<List<Held>>comparingInt(List::size)
                        .thenComparingInt(held -> firstOpen(held.getFirst())))
                .forEach(this::attack);
        // What no sum bounds at all nobody can narrow.
        BitSet bound = new BitSet();
        open.forEach(held -> {
            for (int term = 0; term < puzzle.sum(held.sum()).size(); term++) {
                bound.set(puzzle.term(held.sum(), term, held.where()));
            }
        });
        for (int cell = 0; cell < puzzle.size(); cell++) {
            if (puzzle.guardedBy[cell] != 0 && !bound.get(cell)) {
                answered.set(cell);
            }
        }
    }

    private boolean join(int sum, int where) {
        int first = -1;
        for (int term = 0; term < puzzle.sum(sum).size(); term++) {
            int cell = puzzle.term(sum, term, where);
            if (!puzzle.fixed(cell)) {
                if (first < 0) {
                    first = cell;
                } else {
                    parent[root(cell)] = root(first);
                }
            }
        }
        return first >= 0;
    }

    private int firstOpen(Held held) {
        for (int term = 0; term < puzzle.sum(held.sum()).size(); term++) {
            int cell = puzzle.term(held.sum(), term, held.where());
            if (!puzzle.fixed(cell)) {
                return cell;
            }
        }
        throw new IllegalStateException("a sum without unknowns was kept");
    }

    private int root(int cell) {
        int at = cell;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private void attack(List<Held> held) {
        if (over()) {
            return;
        }
        Piece whole = new Piece(puzzle, held);
        if (whole.unknowns() <= MOST_UNKNOWNS) {
            long now = System.nanoTime();
            // Half of the time, so that pieces can be tried when the whole is too much.
            test(whole, true, now + (end - now) / 2);
        }
        if (!over() && !answeredAll(whole)) {
            pieces(whole);
        }
    }

    private boolean answeredAll(Piece piece) {
        for (int i = 0; i < piece.unknowns(); i++) {
            if (puzzle.guardedBy[piece.cell(i)] != 0 && !answered.get(piece.cell(i))) {
                return false;
            }
        }
        return true;
    }

    private void pieces(Piece whole) {
        BitSet regions = new BitSet();
        BitSet combinations = new BitSet();
        for (int i = 0; i < whole.unknowns(); i++) {
            int cell = whole.cell(i);
            if (puzzle.guardedBy[cell] != 0 && !answered.get(cell)) {
                regions.set(puzzle.region(cell));
                combinations.set(puzzle.combination(cell));
            }
        }
        for (int sums = 0; sums < 2; sums++) {
            BitSet places = sums == 0 ? regions : combinations;
            for (int where = places.nextSetBit(0); where >= 0 && !over(); where = places.nextSetBit(where + 1)) {
                List<Held> held = new ArrayList<>();
                for (int sum = 0; sum < puzzle.sums(); sum++) {
                    if (!puzzle.derived(sum) && puzzle.overClasses(sum) == (sums == 0)) {
                        held.add(new Held(sum, where));
                    }
                }
                test(new Piece(puzzle, held), false, end);
            }
        }
    }

    private boolean over() {
        return System.nanoTime() >= end || budget.ending();
    }

    private boolean allowed(int cell) {
        if (!allowed.get(cell) && budget.take()) {
            allowed.set(cell);
        }
        return allowed.get(cell);
    }

    private void test(Piece piece, boolean whole, long until) {
        List<Integer> targets = new ArrayList<>();
        for (int i = 0; i < piece.unknowns(); i++) {
            int cell = piece.cell(i);
            if (puzzle.guardedBy[cell] != 0 && !answered.get(cell) && !attack.isFound(cell) && allowed(cell)) {
                targets.add(i);
            }
        }
        if (!targets.isEmpty()) {
            PieceTest test = new PieceTest(puzzle, piece, attack, targets, until);
            test.run();
            programs += test.programs();
            BitSet into = whole ? answered : tried;
            test.answered().forEach(i -> into.set(piece.cell(i)));
        }
    }
}
