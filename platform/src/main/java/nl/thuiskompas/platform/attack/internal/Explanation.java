package nl.thuiskompas.platform.attack.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Says which published figures together tell something. */
final class Explanation {
    private static final int MOST_STEPS = 8;
    private static final int MOST_TERMS = 12;

    private final Puzzle puzzle;
    private final Attacked attacked;

    Explanation(Puzzle puzzle, Attacked attacked) {
        this.puzzle = puzzle;
        this.attacked = attacked;
    }

    /** How the bounds of a cell came about, the last step first. */
    List<String> of(int cell) {
        List<String> steps = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(cell));
        Set<Integer> seen = new HashSet<>(open);
        Set<String> told = new HashSet<>();
        while (!open.isEmpty()) {
            int next = open.removeFirst();
            for (boolean below : new boolean[] {true, false}) {
                int sum = below ? puzzle.whyLow[next] : puzzle.whyHigh[next];
                if (sum == Puzzle.PUBLISHED) {
                    if (next == cell && puzzle.saidBy[cell] >= 0 && told.add("published")) {
                        steps.add(published(cell));
                    }
                    continue;
                }
                if (sum == Puzzle.BESIDE) {
                    if (told.add("beside " + next + below)) {
                        steps.add(beside(next, below));
                    }
                    continue;
                }
                int where = puzzle.where(sum, next);
                if (!told.add(sum + " " + where)) {
                    continue;
                }
                if (steps.size() == MOST_STEPS) {
                    steps.add("and what these rest on");
                    return steps;
                }
                steps.add(sum(sum, where));
                for (int term = 0; term < puzzle.sum(sum).size(); term++) {
                    int other = puzzle.term(sum, term, where);
                    if (puzzle.low[other] > puzzle.startLow[other] || puzzle.high[other] < puzzle.startHigh[other]) {
                        if (seen.add(other)) {
                            open.add(other);
                        }
                    }
                }
            }
        }
        return steps;
    }

    private String beside(int cell, boolean below) {
        Puzzle.Beside other = puzzle.beside(cell, below);
        return puzzle.describe(cell) + (below ? " is at least its part " : " is at most ") + other.indicator()
                + ", published as " + Texts.number(other.value()) + " in "
                + attacked.releases().get(other.release()).description().id();
    }

    private String published(int cell) {
        return puzzle.describe(cell) + " is published as " + Texts.number(puzzle.value[cell]) + " in "
                + attacked.releases().get(puzzle.saidBy[cell]).description().id();
    }

    /** A sum with what is published of its terms. */
    String sum(int sum, int where) {
        Signed terms = puzzle.sum(sum);
        String side = side(sum, where, terms, (byte) -1) + " = " + side(sum, where, terms, (byte) 1);
        if (puzzle.overClasses(sum)) {
            return "in " + puzzle.regions().name(where) + ": " + side;
        }
        String by = puzzle.classes().combination(where).toString();
        return (by.isEmpty() ? "" : "of " + by + ": ") + side;
    }

    private String side(int sum, int where, Signed terms, byte sign) {
        int[] mine = IntStream.range(0, terms.size())
                .filter(term -> terms.signs()[term] == sign)
                .toArray();
        // What is not published is what matters; of the others only as many as can be read.
        List<String> said = new ArrayList<>();
        for (int pass = 0; pass < 2; pass++) {
            for (int term : mine) {
                int cell = puzzle.term(sum, term, where);
                boolean exact = puzzle.startLow[cell] == puzzle.startHigh[cell];
                if (exact == (pass == 1) && said.size() < MOST_TERMS) {
                    said.add(term(sum, term, cell));
                }
            }
        }
        int more = mine.length - said.size();
        return String.join(" + ", said) + (more > 0 ? " + " + more + " more" : "");
    }

    private String term(int sum, int term, int cell) {
        int place = puzzle.sum(sum).places()[term];
        String name;
        if (puzzle.overClasses(sum)) {
            Classes.Combination combination = puzzle.classes().combination(place);
            String classes = combination.toString();
            name = combination.indicator() + (classes.isEmpty() ? "" : " " + classes);
        } else {
            name = puzzle.regions().name(place);
        }
        String known = Double.isNaN(puzzle.value[cell])
                ? "not published"
                : puzzle.startLow[cell] == puzzle.startHigh[cell]
                        ? Texts.number(puzzle.value[cell])
                        : "published as " + Texts.number(puzzle.value[cell]);
        return name + " (" + known + ")";
    }
}
