package nl.thuiskompas.platform.measuring.internal;

import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.engine.disclosure.Decisions;
import nl.thuiskompas.engine.microdata.RecordIndicator;

/**
 * What became of what is decided together.
 *
 * @param shown what is said of each indicator
 * @param answers what is said of all cells
 * @param facts for whoever checks the output, one for each table; confidential
 */
public record Outcome(List<Shown> shown, Answers answers, List<SheetFacts> facts) {
    public Outcome {
        shown = List.copyOf(shown);
        facts = List.copyOf(facts);
    }

    /**
     * An indicator among the answers.
     *
     * @param start for each dimension the class that all its cells have; nought, for all, in most
     */
    public record Shown(RecordIndicator indicator, Answers answers, List<Integer> start) {
        public Shown {
            start = List.copyOf(start);
        }
    }

    /** What was decided, to bind later releases; nothing where nothing is protected. */
    public List<Decisions> decisions() {
        List<Decisions> all = new ArrayList<>();
        switch (answers) {
            case Answers.AsMeasured measured -> {}
            case Answers.OfCounts(Decisions counts) -> all.add(counts);
            case Answers.OfAmounts amounts -> both(amounts, all);
            case Answers.Beside beside -> both(beside.amounts(), all);
        }
        return all;
    }

    private static void both(Answers.OfAmounts amounts, List<Decisions> all) {
        all.add(amounts.counts());
        all.add(amounts.sums());
    }
}
