package nl.thuiskompas.platform.programme;

import nl.thuiskompas.platform.language.Words;

/**
 * That two facts say different things and both stand.
 *
 * @param entry one of them
 * @param other the other
 * @param reason in what they differ
 */
public record Relation(Kind kind, String entry, String other, Words reason) {
    /** What there is between two facts. */
    public enum Kind {
        CONTRADICTS
    }
}
