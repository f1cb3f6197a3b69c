package nl.thuiskompas.engine.distribution;

import java.util.List;

/** What became of a problem. */
public sealed interface Outcome permits Distribution, Conflict, Outcome.Refused {
    /** It was not taken. */
    record Refused(List<Refusal> refusals) implements Outcome {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }
}
