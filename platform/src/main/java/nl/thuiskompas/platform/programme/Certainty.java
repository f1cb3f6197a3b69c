package nl.thuiskompas.platform.programme;

/** How certain a source is of a day. */
public enum Certainty {
    /** Not a matter of certainty: the fact is no day. */
    NONE,
    /** The source says that it happened. */
    HAPPENED,
    /** Laid down: in a law, a decree, an agreement. */
    DECIDED,
    /** The source expects it. */
    EXPECTED,
    /** The source says that it will not be so. */
    ABANDONED
}
