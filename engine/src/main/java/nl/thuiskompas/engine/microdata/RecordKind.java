package nl.thuiskompas.engine.microdata;

import java.util.Optional;

/** What a record is about. Each kind lies within the one before: persons in households, households in dwellings. */
public enum RecordKind {
    DWELLING(0),
    HOUSEHOLD(1),
    PERSON(2);

    private final int depth;

    RecordKind(int depth) {
        this.depth = depth;
    }

    /** How many kinds it lies within. */
    int depth() {
        return depth;
    }

    /** The kind that records of this kind lie within, absent for dwellings. */
    public Optional<RecordKind> parent() {
        return depth == 0 ? Optional.empty() : Optional.of(values()[depth - 1]);
    }

    /** Whether a record of this kind has at most one record of the other above it, or is one itself. */
    public boolean within(RecordKind other) {
        return other.depth <= depth;
    }
}
