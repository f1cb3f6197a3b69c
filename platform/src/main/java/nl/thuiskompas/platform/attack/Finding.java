package nl.thuiskompas.platform.attack;

import java.util.List;

/**
 * Something that should not be possible.
 *
 * @param kind what it is
 * @param release id of the release that protects the cell
 * @param cell the cell in words: region and classes; every breakdown that is not named is a total
 * @param low the least the true value can be, to whoever combines what is published
 * @param high the most it can be
 * @param promise what the regime promises of the cell, in words
 * @param how the published figures that do it, step by step
 */
public record Finding(
        Kind kind,
        String release,
        int year,
        String indicator,
        String table,
        String cell,
        double low,
        double high,
        String promise,
        List<String> how) {
    public Finding {
        how = List.copyOf(how);
    }

    /** What was found. */
    public enum Kind {
        /** A count below the threshold that is published as it is. */
        PUBLISHED,
        /** A protected value that is narrowed below what is promised, by differences of published figures. */
        DIFFERENCE,
        /** The same by linear programming. */
        LINEAR,
        /** Two values are given for one cell that should be protected in one way. */
        SAID_DIFFERENTLY,
        /** No values can be true that are as published. */
        CONTRADICTION,
        /**
         * A protected value that is narrowed below what is promised by indicators that are part of others without adding up to
         * them. They are protected one by one, so that this is told apart; a release is written with it only when that is
         * accepted.
         */
        THROUGH_PARTS
    }
}
