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
    private final ProblemReader reader;

    /** @param source where the keys of a region come from when a problem names one */
    public Workbench(KeySource source) {
        this.reader = new ProblemReader(source);
    }

    /** The answer to a problem in JSON. */
    public Result solve(byte[] document) {
        return switch (reader.read(document)) {
            case Reading.Read(DistributionProblem problem) -> solve(problem);
            case Reading.Refused(List<Fault> faults) -> new Result.Refused(faults);
        };
    }

    /** The answer to a problem. */
    public static Result solve(DistributionProblem asked) {
        Outcome outcome = FairShares.distribute(asked.problem());
        return switch (outcome) {
            case Outcome.Refused(List<Refusal> refusals) -> refused(asked, refusals);
            case Conflict conflict ->
                new Result.Conflicting(asked, conflict, FairShares.explain(conflict.nearest()));
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
