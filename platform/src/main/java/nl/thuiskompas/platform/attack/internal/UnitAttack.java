package nl.thuiskompas.platform.attack.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import nl.thuiskompas.engine.disclosure.GroupDisclosure;
import nl.thuiskompas.platform.attack.Finding;
import nl.thuiskompas.platform.attack.Tested;

/** Attacks indicators that belong together, in one year. */
final class UnitAttack {
    private static final double HAIR = 1e-6;

    private final Attacked attacked;
    private final int year;
    private final Puzzle puzzle;
    private final Findings findings;
    private final List<Promise> promises = new ArrayList<>();
    private final Explanation explanation;
    private final BitSet found = new BitSet();

    /**
     * An attack.
     *
     * @param measure count, sum or mean
     */
    UnitAttack(Attacked attacked, int year, Puzzle puzzle, String measure, Findings findings) {
        this.attacked = attacked;
        this.year = year;
        this.puzzle = puzzle;
        this.findings = findings;
        this.explanation = new Explanation(puzzle, attacked);
        for (int release = 0; release < attacked.releases().size(); release++) {
            promises.add(new Promise(attacked.regime(release), measure));
        }
    }

    /** Only compares what is said of the same cells. */
    Tested compare() {
        long compared = 0;
        for (int cell = 0; cell < puzzle.size(); cell++) {
            if (puzzle.guardedBy[cell] != 0 || puzzle.saidBy[cell] >= 0) {
                compared++;
                look(cell, Finding.Kind.DIFFERENCE);
            }
        }
        return new Tested(0, compared, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** Differences first, then linear programming within a budget. */
    Tested run(Budget budget) {
        published();
        Narrowing narrowing = new Narrowing(puzzle);
        narrowing.run();
        if (narrowing.contradictorySum() >= 0) {
            contradiction(explanation.sum(narrowing.contradictorySum(), narrowing.contradictoryWhere()));
            return counted(new LinearAttack.Outcome(0, 0, 0), true);
        }
        for (int cell = 0; cell < puzzle.size(); cell++) {
            if (puzzle.guardedBy[cell] != 0) {
                look(cell, Finding.Kind.DIFFERENCE);
            }
        }
        wholeGroups();
        LinearAttack linear = new LinearAttack(puzzle, this, budget);
        Tested tested = counted(linear.run(), false);
        return tested.plus(through());
    }

    /** Counts that are published although they are too small. */
    private void published() {
        for (int cell = 0; cell < puzzle.size(); cell++) {
            int release = puzzle.saidBy[cell];
            if (release >= 0
                    && puzzle.guardedBy[cell] == 0
                    && promises.get(release).brokenByPublishing(puzzle.low[cell])) {
                found.set(cell);
                findings.add(finding(
                        Finding.Kind.PUBLISHED,
                        cell,
                        puzzle.low[cell],
                        puzzle.high[cell],
                        promises.get(release).words(),
                        release,
                        List.of()));
            }
        }
    }

    /**
     * What is known through indicators that are part of others: differences once more, with what these publish as bounds. It
     * comes last, so that what is found without them is told as such.
     */
    private Tested through() {
        long through = 0;
        if (puzzle.useBeside()) {
            new Narrowing(puzzle).run();
            for (int cell = 0; cell < puzzle.size(); cell++) {
                int release = breaks(cell, puzzle.low[cell], puzzle.high[cell]);
                if (release >= 0 && !found.get(cell)) {
                    through++;
                    findings.tell(finding(
                            Finding.Kind.THROUGH_PARTS,
                            cell,
                            puzzle.low[cell],
                            puzzle.high[cell],
                            promises.get(release).words(),
                            release,
                            explanation.of(cell)));
                }
            }
        }
        return new Tested(0, 0, 0, 0, 0, 0, 0, 0, 0, through, 0);
    }

    private Tested counted(LinearAttack.Outcome linear, boolean contradictory) {
        long cells = 0;
        long guarded = 0;
        long narrowed = 0;
        long nobody = 0;
        long computable = 0;
        for (int cell = 0; cell < puzzle.size(); cell++) {
            cells += puzzle.guardedBy[cell] != 0 || puzzle.saidBy[cell] >= 0 ? 1 : 0;
            if (puzzle.guardedBy[cell] != 0) {
                guarded++;
                narrowed += !contradictory && narrowed(cell) ? 1 : 0;
                boolean certain = !contradictory && Promise.certain(puzzle.low[cell], puzzle.high[cell]);
                if (certain && !found.get(cell)) {
                    boolean empty = puzzle.saidBy[cell] >= 0 && puzzle.high[cell] < 1;
                    nobody += empty ? 1 : 0;
                    computable += empty ? 0 : 1;
                }
            }
        }
        return new Tested(
                cells,
                0,
                guarded,
                linear.whole(),
                linear.pieces(),
                guarded - linear.whole() - linear.pieces(),
                narrowed,
                nobody,
                computable,
                0,
                linear.programs());
    }

    private boolean narrowed(int cell) {
        for (int release = 0; release < promises.size(); release++) {
            if (guards(release, cell)
                    && promises.get(release)
                            .narrowedBy(
                                    puzzle.low[cell],
                                    puzzle.high[cell],
                                    puzzle.startLow[cell],
                                    puzzle.startHigh[cell])) {
                return true;
            }
        }
        return false;
    }

    private boolean guards(int release, int cell) {
        return (puzzle.guardedBy[cell] >> release & 1) != 0;
    }

    /** Whether a cell would be found if its value surely lay between two bounds. */
    boolean broken(int cell, double low, double high) {
        return breaks(cell, low, high) >= 0;
    }

    /** The first release whose promise would be broken then; -1 when none would. */
    private int breaks(int cell, double low, double high) {
        for (int release = 0; release < promises.size(); release++) {
            if (guards(release, cell) && promises.get(release).brokenBy(low, high)) {
                return release;
            }
        }
        return -1;
    }

    /** Whether a cell was found. */
    boolean isFound(int cell) {
        return found.get(cell);
    }

    /** Looks whether the bounds of a cell break a promise. */
    private void look(int cell, Finding.Kind kind) {
        if (!found.get(cell) && broken(cell, puzzle.low[cell], puzzle.high[cell])) {
            add(kind, cell, puzzle.low[cell], puzzle.high[cell], explanation.of(cell));
        }
    }

    /** Adds a finding about a cell. */
    void add(Finding.Kind kind, int cell, double low, double high, List<String> how) {
        found.set(cell);
        int release = breaks(cell, low, high);
        findings.add(finding(kind, cell, low, high, promises.get(release).words(), release, how));
    }

    private Finding finding(
            Finding.Kind kind, int cell, double low, double high, String promise, int release, List<String> how) {
        int combination = puzzle.combination(cell);
        return new Finding(
                kind,
                attacked.releases().get(release).description().id(),
                year,
                puzzle.classes().combination(combination).indicator(),
                puzzle.classes().table(combination),
                puzzle.describe(cell),
                low,
                high,
                promise,
                how);
    }

    /** What is published cannot be true together. */
    void contradiction(String what) {
        findings.add(finding(
                Finding.Kind.CONTRADICTION,
                0,
                Double.NaN,
                Double.NaN,
                "can be true",
                0,
                List.of("nothing that is possible meets " + what)));
    }

    /** Words of a sum. */
    String words(int sum, int where) {
        return explanation.sum(sum, where);
    }

    /** Withheld classes of which it is certain that they hold too much, or too little, of a group that is published. */
    private void wholeGroups() {
        for (int release = 0; release < promises.size(); release++) {
            for (GroupDisclosure rule : promises.get(release).groups()) {
                for (int cell = 0; cell < puzzle.size(); cell++) {
                    if (guards(release, cell) && !found.get(cell)) {
                        wholeGroup(rule, release, cell);
                    }
                }
            }
        }
    }

    private void wholeGroup(GroupDisclosure rule, int release, int cell) {
        int total = puzzle.classes().totalOver(puzzle.combination(cell), rule.dimension());
        if (total < 0) {
            return;
        }
        int group = puzzle.cell(puzzle.region(cell), total);
        boolean tooMuch = puzzle.low[cell] > rule.most() * puzzle.high[group] + HAIR;
        boolean tooLittle = puzzle.high[cell] < rule.least() * puzzle.low[group] - HAIR;
        if (tooMuch || tooLittle) {
            found.set(cell);
            findings.add(finding(
                    Finding.Kind.DIFFERENCE,
                    cell,
                    puzzle.low[cell],
                    puzzle.high[cell],
                    "may hold from " + rule.least() + " to " + rule.most() + " of the group",
                    release,
                    explanation.of(cell)));
        }
    }
}
