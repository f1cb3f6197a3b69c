package nl.thuiskompas.platform.workbench;

import java.util.List;
import nl.thuiskompas.engine.distribution.Conflict;
import nl.thuiskompas.engine.distribution.Distribution;
import nl.thuiskompas.engine.distribution.Explanation;

/** What came of a problem. */
public sealed interface Result {
    /**
     * Numbers that add up and keep all limits.
     *
     * @param explanation why they are what they are
     * @param swapped the numbers after swaps; the same where there are none
     */
    record Answer(DistributionProblem asked, Distribution distribution, Explanation explanation, Swapped swapped)
            implements Result {}

    /**
     * The limits cannot all be kept.
     *
     * @param explanation of the nearest distribution
     */
    record Conflicting(DistributionProblem asked, Conflict conflict, Explanation explanation) implements Result {}

    /** It was not taken. */
    record Refused(List<Fault> faults) implements Result {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
