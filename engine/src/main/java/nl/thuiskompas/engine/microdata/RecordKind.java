package nl.thuiskompas.engine.microdata;

import java.util.Optional;

/** What a record is about. Each kind lies within the one before: persons in households, households in dwellings. */
public enum RecordKind {
    DWELLING,
    HOUSEHOLD,
    PERSON;

    /** The kind that records of this kind lie within, absent for dwellings. */
    public Optional<RecordKind> parent() {
        return ordinal() == 0 ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }

    /** Whether a record of this kind has at most one record of the other above it, or is one itself. */
    public boolean within(RecordKind other) {
        return other.ordinal() <= ordinal();
    }
}
