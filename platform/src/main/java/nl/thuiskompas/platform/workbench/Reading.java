package nl.thuiskompas.platform.workbench;

import java.util.List;

/** What became of reading a problem. */
public sealed interface Reading {
    /** It could be read; whether it can be solved is another matter. */
    record Read(DistributionProblem problem) implements Reading {}

    /** It cannot be taken as it stands, up to a hundred times. */
    record Refused(List<Fault> faults) implements Reading {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
