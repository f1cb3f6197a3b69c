package nl.thuiskompas.engine.distribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.thuiskompas.engine.distribution.Distribution.Part;

/** Says why a distribution is what it is, and what each limit costs. */
final class Explainer {
    private final Distribution distribution;
    private final Problem problem;
    private final Frame frame;
    private final Solver solver;
    private final int[] totals;

    Explainer(Distribution distribution) {
        this.distribution = distribution;
        this.problem = distribution.problem();
        this.frame = new Frame(problem);
        this.solver = new Solver(frame);
        this.totals = new int[frame.participants()];
        Arrays.setAll(totals, rank -> (int) part(rank).households());
    }

    private Part part(int rank) {
        return distribution.parts().get(frame.shares.participant[rank]);
    }

    Explanation explanation() {
        BitSet all = new BitSet();
        all.set(0, problem.limits().size());
        int[] rounded = solver.totals(all);
        Map<String, List<Limit>> atLimit = new HashMap<>();
        for (Limit limit : problem.limits()) {
            if (limit instanceof Limit.OfOne one && at(one)) {
                atLimit.computeIfAbsent(one.region(), region -> new ArrayList<>())
                        .add(limit);
            }
        }
        Explanation.Because[] because = new Explanation.Because[totals.length];
        for (int rank = 0; rank < totals.length; rank++) {
            Part part = part(rank);
            because[frame.shares.participant[rank]] = new Explanation.Because(
                    part.region(),
                    part.fairShare(),
                    frame.shares.keyParts(rank),
                    rounded[rank],
                    part.households(),
                    atLimit.getOrDefault(part.region(), List.of()),
                    part.ratio());
        }
        return new Explanation(
                List.of(because),
                Fairness.of(frame, totals),
                Fairness.of(frame, rounded),
                problem.method().paradoxes(!problem.limits().isEmpty()));
    }

    /**
     * A limit that the cells are not exactly at costs nothing: without it no exchange becomes possible that was not possible
     * before, and where no exchange improves the totals they are the best.
     */
    List<Price> prices() {
        if (IntStream.of(totals).sum() != frame.total || !solver.possible(new BitSet(), Solver.AS_ASKED, false)) {
            throw new IllegalArgumentException("the limits of the distribution conflict, so that they have no price");
        }
        Fairness now = Fairness.of(frame, totals);
        List<Price> prices = new ArrayList<>();
        for (int l = 0; l < problem.limits().size(); l++) {
            Limit limit = problem.limits().get(l);
            if (limit instanceof Limit.OfOne one && !at(one)) {
                prices.add(new Price(limit, List.of(), Optional.of(now)));
                continue;
            }
            BitSet without = new BitSet();
            without.set(l);
            int[] other = solver.totals(without);
            prices.add(
                    other.length == 0
                            ? new Price(limit, List.of(), Optional.empty())
                            : new Price(limit, shifts(other), Optional.of(Fairness.of(frame, other))));
        }
        return prices;
    }

    private List<Price.Shift> shifts(int[] other) {
        long[] more = new long[totals.length];
        for (int rank = 0; rank < totals.length; rank++) {
            more[frame.shares.participant[rank]] = (long) totals[rank] - other[rank];
        }
        List<Price.Shift> shifts = new ArrayList<>();
        for (int i = 0; i < more.length; i++) {
            if (more[i] != 0) {
                shifts.add(new Price.Shift(problem.participants().get(i).region(), more[i]));
            }
        }
        return shifts;
    }

    /** Whether the numbers are exactly at a limit. */
    private boolean at(Limit.OfOne limit) {
        List<Integer> numbers = part(frame.rank(limit.region())).byCell();
        long number = 0;
        for (int c = 0; c < numbers.size(); c++) {
            number += limit.scope().covers(problem.task().get(c)) ? numbers.get(c) : 0;
        }
        return (number == Bounds.lower(limit) && limit.asksForMore()) || number >= Bounds.upper(frame, limit);
    }
}
