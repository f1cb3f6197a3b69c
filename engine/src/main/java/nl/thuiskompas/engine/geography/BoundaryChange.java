package nl.thuiskompas.engine.geography;

import java.time.LocalDate;

/**
 * What became, on one date, of one municipality: one line for each successor.
 *
 * @param date first day of the new situation
 * @param from code of the municipality before
 * @param to code of the municipality after
 * @param kind what happened
 * @param part part of the homes of {@code from} that went to {@code to}, above 0 and at most 1; 1 for a merger or a
 *     renumbering. For {@link Kind#BOUNDARY} the rest stayed with {@code from}.
 * @param basis where the part comes from, in words
 */
public record BoundaryChange(LocalDate date, String from, String to, Kind kind, Fraction part, String basis) {
    /** Kinds of change. */
    public enum Kind {
        /** The whole municipality went to one successor. */
        MERGER,
        /** The municipality was divided over several successors and ceased to be. */
        SPLIT,
        /** A part of the area went over; the municipality remained. */
        BOUNDARY,
        /** The same area was given another code: no change of area. */
        RENUMBERING,
        /**
         * Long ago the municipality ceased to be or was given another code; the source names one successor and hides
         * whether the area was divided. For look-up only: never walked when figures are carried over.
         */
        SUCCESSION
    }

    public BoundaryChange {
        if (part.signum() <= 0 || part.compareTo(Fraction.ONE) > 0) {
            throw new IllegalArgumentException(
                    from + " to " + to + " on " + date + ": part " + part + " is not between 0 and 1");
        }
    }
}
