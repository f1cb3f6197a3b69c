package nl.thuiskompas.platform.measuring.internal;

import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.engine.disclosure.Decisions;
import nl.thuiskompas.engine.microdata.RecordIndicator;

/**
 * What became of an indicator in a year.
 *
 * @param answers what is said of its cells
 * @param facts for whoever checks the output, one for each table; confidential
 */
public record Outcome(RecordIndicator indicator, Answers answers, List<SheetFacts> facts) {
    public Outcome {
        facts = List.copyOf(facts);
    }

    /** What was decided, to bind later releases; nothing where nothing is protected. */
    public List<Decisions> decisions() {
        List<Decisions> all = new ArrayList<>();
        switch (answers) {
            case Answers.AsMeasured measured -> {}
            case Answers.OfCounts(Decisions counts) -> all.add(counts);
            case Answers.OfAmounts amounts -> {
                all.add(amounts.counts());
                all.add(amounts.sums());
            }
        }
        return all;
    }
}
