package nl.thuiskompas.engine.distribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import nl.thuiskompas.engine.distribution.Distribution.Part;
import org.jspecify.annotations.Nullable;

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
        Explanation.Because[] because = new Explanation.Because[totals.length];
        for (int rank = 0; rank < totals.length; rank++) {
            Part part = part(rank);
            because[frame.shares.participant[rank]] = new Explanation.Because(
                    part.region(),
                    part.fairShare(),
                    frame.shares.keyParts(rank),
                    rounded[rank],
                    part.households(),
                    problem.limits().stream()
                            .filter(limit -> !(limit instanceof Limit.OnlyIn) && atLimit(limit, part.region()))
                            .toList(),
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
        Fairness now = Fairness.of(frame, totals);
        List<Price> prices = new ArrayList<>();
        for (int l = 0; l < problem.limits().size(); l++) {
            Limit limit = problem.limits().get(l);
            if (!atLimit(limit, null)) {
                prices.add(new Price(limit, List.of(), now));
                continue;
            }
            BitSet without = new BitSet();
            without.set(l);
            int[] other = solver.totals(without);
            prices.add(new Price(
                    limit,
                    shifts(other),
                    Arrays.equals(totals, 0, totals.length, other, 0, totals.length)
                            ? now
                            : Fairness.of(frame, other)));
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

    /** Whether the numbers are exactly at a limit, of one region or, for null, whoever it is about. */
    private boolean atLimit(Limit limit, @Nullable String region) {
        return switch (limit) {
            case Limit.OfOne one -> (region == null || region.equals(one.region())) && at(one);
            case Limit.OnlyIn only -> true;
        };
    }

    private boolean at(Limit.OfOne limit) {
        List<Integer> numbers = part(frame.rank(limit.region())).byCell();
        long number = 0;
        for (int c = 0; c < numbers.size(); c++) {
            number += limit.scope().covers(problem.task().get(c)) ? numbers.get(c) : 0;
        }
        return (number == Bounds.lower(limit) && limit.asksForMore()) || number >= Bounds.upper(frame, limit);
    }
}
