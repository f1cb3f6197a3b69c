package nl.thuiskompas.platform.measuring.internal;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.thuiskompas.engine.disclosure.Cells;
import nl.thuiskompas.engine.disclosure.Decisions;
import nl.thuiskompas.engine.disclosure.Disclosure;
import nl.thuiskompas.engine.disclosure.EarlierDecisions;
import nl.thuiskompas.engine.disclosure.Exact;
import nl.thuiskompas.engine.disclosure.Interval;
import nl.thuiskompas.engine.disclosure.Regime;
import nl.thuiskompas.engine.disclosure.Suppression;
import nl.thuiskompas.engine.microdata.RecordIndicator;
import nl.thuiskompas.engine.microdata.RecordMeasure;
import nl.thuiskompas.platform.protection.Protection;

/** Decides what is said of each indicator. */
public final class Deciding {
    private final Protection protection;
    private final EarlierDecisions earlier;

    /** Decides in a way, bound by what earlier releases said. */
    public Deciding(Protection protection, EarlierDecisions earlier) {
        this.protection = protection;
        this.earlier = earlier;
    }

    /**
     * What is said of an indicator.
     *
     * @throws IllegalStateException when the regime cannot protect it, with a sentence
     */
    public Outcome decide(RecordIndicator indicator, MeasuredCells.Both cells) {
        Answers answers;
        SortedMap<Integer, Interval> intervals = new TreeMap<>();
        switch (protection) {
            case Protection.None none -> answers = new Answers.AsMeasured(cells.finest(), indicator.measure());
            case Protection.By(Regime regime) -> {
                Decisions counts = decide(cells.counts(), regime, cells.sums() == null ? intervals : new TreeMap<>());
                Cells sums = cells.sums();
                answers = sums == null
                        ? new Answers.OfCounts(counts)
                        : new Answers.OfAmounts(
                                counts,
                                decide(sums, regime, intervals),
                                indicator.measure() instanceof RecordMeasure.Mean,
                                regime);
            }
        }
        Outcome outcome = new Outcome(indicator, answers, List.of());
        return new Outcome(
                indicator, answers, new FactFinder(cells.finest(), answers, outcome.decisions(), intervals).find());
    }

    private Decisions decide(Cells cells, Regime regime, SortedMap<Integer, Interval> intervals) {
        if (regime instanceof Exact exact) {
            Suppression suppression = Suppression.of(cells, exact, earlier);
            Decisions decisions = Disclosure.published(suppression, exact);
            intervals.putAll(suppression.protectionIntervals());
            return decisions;
        }
        return Disclosure.protect(cells, regime, earlier);
    }
}
