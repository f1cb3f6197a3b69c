package nl.thuiskompas.platform.workbench;

import java.util.List;

/** What became of reading what is expected. */
public sealed interface WaitingReading {
    /** It can be simulated. */
    record Read(WaitingProblem problem) implements WaitingReading {}

    /** It cannot be taken as it stands, up to a hundred times. */
    record Refused(List<Fault> faults) implements WaitingReading {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
