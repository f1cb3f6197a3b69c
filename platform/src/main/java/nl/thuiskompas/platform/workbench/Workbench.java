package nl.thuiskompas.platform.workbench;

import java.util.List;
import java.util.Locale;
import nl.thuiskompas.engine.distribution.Conflict;
import nl.thuiskompas.engine.distribution.Distribution;
import nl.thuiskompas.engine.distribution.FairShares;
import nl.thuiskompas.engine.distribution.Outcome;
import nl.thuiskompas.engine.distribution.Price;
import nl.thuiskompas.engine.distribution.Refusal;

/** Where problems come in and answers go out. It keeps nothing. */
public final class Workbench {
    /** Limits times municipalities times cells of which prices are computed in about two seconds. */
    private static final long MOST_PRICED = 2_500_000;
    /** Municipalities times cells, and limits, of a problem that one is glad to compute one at a time. */
    private static final long LARGE = 5_000;

    private static final int MANY_LIMITS = 500;

    private final ProblemReader reader;

    /** @param source where the keys of a region come from when a problem names one */
    public Workbench(KeySource source) {
        this.reader = new ProblemReader(source);
    }

    /** The answer to a problem in JSON. */
    public Result solve(byte[] document) {
        return switch (read(document)) {
            case Reading.Read(DistributionProblem problem) -> solve(problem);
            case Reading.Refused(List<Fault> faults) -> new Result.Refused(faults);
        };
    }

    /** A problem in JSON, not yet solved. */
    public Reading read(byte[] document) {
        return reader.read(document);
    }

    /** Whether it takes so long, up to twenty seconds where many limits conflict, that a server computes one at a time. */
    public static boolean isLarge(DistributionProblem asked) {
        return cells(asked) > LARGE || asked.problem().limits().size() > MANY_LIMITS;
    }

    /** Whether the prices of all of its limits can be had in about two seconds. */
    public static boolean canBePriced(DistributionProblem asked) {
        return cells(asked) * asked.problem().limits().size() <= MOST_PRICED;
    }

    private static long cells(DistributionProblem asked) {
        return (long) asked.problem().participants().size()
                * asked.problem().task().size();
    }

    /** The answer to a problem. */
    public static Result solve(DistributionProblem asked) {
        Outcome outcome = FairShares.distribute(asked.problem());
        return switch (outcome) {
            case Outcome.Refused(List<Refusal> refusals) -> refused(asked, refusals);
            case Conflict conflict -> new Result.Conflicting(asked, conflict, FairShares.explain(conflict.nearest()));
            case Distribution distribution -> {
                Faults faults = new Faults();
                Swapped swapped = Swapped.of(asked, distribution, faults);
                yield faults.isEmpty()
                        ? new Result.Answer(asked, distribution, FairShares.explain(distribution), swapped)
                        : new Result.Refused(faults.all());
            }
        };
    }

    /** What each limit costs the others, in the order of the limits. */
    public static List<Price> prices(Result.Answer answer) {
        return FairShares.prices(answer.distribution());
    }

    private static Result refused(DistributionProblem asked, List<Refusal> refusals) {
        Faults faults = new Faults();
        for (Refusal refusal : refusals) {
            faults.add(
                    asked.places().of(refusal.field()),
                    refusal.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    refusal.sentence());
        }
        return new Result.Refused(faults.all());
    }
}
