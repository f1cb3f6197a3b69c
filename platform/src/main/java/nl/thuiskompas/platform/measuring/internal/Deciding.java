package nl.thuiskompas.platform.measuring.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.thuiskompas.engine.disclosure.Cells;
import nl.thuiskompas.engine.disclosure.Decisions;
import nl.thuiskompas.engine.disclosure.Dimension;
import nl.thuiskompas.engine.disclosure.Disclosure;
import nl.thuiskompas.engine.disclosure.EarlierDecisions;
import nl.thuiskompas.engine.disclosure.Exact;
import nl.thuiskompas.engine.disclosure.Interval;
import nl.thuiskompas.engine.disclosure.Regime;
import nl.thuiskompas.engine.disclosure.Suppression;
import nl.thuiskompas.engine.microdata.RecordIndicator;
import nl.thuiskompas.engine.microdata.RecordMeasure;
import nl.thuiskompas.platform.protection.Protection;
import org.jspecify.annotations.Nullable;

/** Decides what is said of each indicator. */
public final class Deciding {
    private final Protection protection;
    private final EarlierDecisions earlier;

    /** Decides in a way, bound by what earlier releases said. */
    public Deciding(Protection protection, EarlierDecisions earlier) {
        this.protection = protection;
        this.earlier = earlier;
    }

    /** Whether sums and means are told only where the number of their records is. */
    public boolean tiesSumsToNumbers() {
        return protection.isExact();
    }

    /**
     * What is said of what is decided together.
     *
     * @param number for a sum or mean what was decided about the number of the same records, where that is shown too
     * @throws IllegalStateException when the regime cannot protect it, with a sentence
     */
    public Outcome decide(LinkedTables.Unit unit, MeasuredCells.Both cells, int year, @Nullable Decisions number) {
        Answers answers;
        SortedMap<Integer, Interval> intervals = new TreeMap<>();
        switch (protection) {
            case Protection.None none ->
                answers = new Answers.AsMeasured(cells.finest(), unit.whole().measure());
            case Protection.By(Regime regime) -> {
                Cells sums = cells.sums();
                Decisions counts =
                        decide(unit, cells.counts(), regime, year, sums == null ? intervals : new TreeMap<>());
                if (sums == null) {
                    answers = new Answers.OfCounts(counts);
                } else {
                    Answers.OfAmounts amounts = new Answers.OfAmounts(
                            counts,
                            decide(unit, sums, regime, year, intervals),
                            unit.whole().measure() instanceof RecordMeasure.Mean,
                            regime);
                    answers = number == null ? amounts : Answers.Beside.of(amounts, number);
                }
            }
        }
        Outcome outcome = new Outcome(shown(unit, answers), answers, List.of());
        List<SheetFacts> facts = new FactFinder(cells.finest(), answers, outcome.decisions(), intervals).find();
        return new Outcome(outcome.shown(), answers, facts);
    }

    private static List<Outcome.Shown> shown(LinkedTables.Unit unit, Answers answers) {
        List<Integer> start =
                new ArrayList<>(Collections.nCopies(unit.layout().dimensions().size(), Dimension.ALL));
        List<Outcome.Shown> shown = new ArrayList<>();
        shown.add(new Outcome.Shown(unit.whole(), answers, start));
        for (RecordIndicator part : unit.parts()) {
            int kin = unit.layout().dimension(Kin.DIMENSION);
            List<Integer> within = new ArrayList<>(start);
            within.set(kin, unit.layout().dimensions().get(kin).classOf(part.code()));
            shown.add(new Outcome.Shown(part, answers, within));
        }
        return shown;
    }

    private Decisions decide(
            LinkedTables.Unit unit, Cells cells, Regime regime, int year, SortedMap<Integer, Interval> intervals) {
        if (regime instanceof Exact exact) {
            Cells known = new RuledOut(unit.layout(), unit.whole(), year, unit.breakdowns()).of(cells);
            Suppression suppression = Suppression.of(known, exact, earlier);
            Decisions decisions = Disclosure.published(suppression, exact);
            intervals.putAll(suppression.protectionIntervals());
            return decisions;
        }
        return Disclosure.protect(cells, regime, earlier);
    }
}
