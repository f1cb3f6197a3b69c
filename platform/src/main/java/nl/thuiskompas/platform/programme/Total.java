package nl.thuiskompas.platform.programme;

import java.util.List;
import java.util.Optional;
import nl.thuiskompas.platform.language.Words;

/**
 * Facts that somebody might want to add up, and whether that may be done.
 *
 * @param line the part of the programme it belongs to
 * @param against the target it is held against, if there is one
 * @param overlap whether the parts overlap
 * @param reason how we know, or why we do not
 */
public record Total(
        String id, Line line, Optional<String> against, Overlap overlap, Words title, Words reason, List<Part> parts) {
    /** Whether parts overlap. */
    public enum Overlap {
        /** Each home is in one part only. */
        ADDITIVE,
        /** A home can be in several parts. */
        OVERLAPPING,
        /** The sources do not say. */
        UNKNOWN
    }

    /**
     * A fact that is a part.
     *
     * @param entry the fact
     * @param times how often it counts: a yearly number that holds for two years counts twice
     * @param block parts of the same block never overlap each other; empty when it is in none
     */
    public record Part(String entry, int times, String block) {}

    public Total {
        parts = List.copyOf(parts);
    }
}
