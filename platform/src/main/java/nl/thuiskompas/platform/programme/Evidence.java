package nl.thuiskompas.platform.programme;

/** What we have to go by. */
public enum Evidence {
    /** The document says so. */
    SOURCED,
    /** Computed by us from what documents say; the note says how. */
    DERIVED,
    /** Written down from memory and not verified: never used in a letter. */
    UNVERIFIED
}
