package nl.thuiskompas.engine.distribution;

import java.util.List;
import java.util.Optional;

/** Distributes a task over municipalities, says why, and what each limit costs. Pure functions. */
public final class FairShares {
    private FairShares() {}

    /** The fairest whole numbers, or why there are none. Never fails on what a user can ask. */
    public static Outcome distribute(Problem problem) {
        List<Refusal> refusals = problem.refusals();
        if (!refusals.isEmpty()) {
            return new Outcome.Refused(refusals);
        }
        Frame frame = new Frame(problem);
        Optional<Solver.Solution> solved = new Solver(frame).solve(Solver.AS_ASKED, false);
        return solved.isPresent() ? solved.get().distribution() : new Nearest(frame).conflict();
    }

    /** Why a distribution is what it is; also for the nearest one of a {@link Conflict}. */
    public static Explanation explain(Distribution distribution) {
        return new Explainer(distribution).explanation();
    }

    /**
     * What each limit of a distribution costs, in their order.
     *
     * @throws IllegalArgumentException when the limits conflict, as for the nearest distribution of a {@link Conflict}
     */
    public static List<Price> prices(Distribution distribution) {
        return new Explainer(distribution).prices();
    }
}
