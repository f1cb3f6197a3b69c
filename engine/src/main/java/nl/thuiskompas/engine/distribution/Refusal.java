package nl.thuiskompas.engine.distribution;

/**
 * Why a problem is not taken.
 *
 * @param field where, such as {@code municipalities[2].values.dwellings} or {@code limits[0].households}; counted from 0
 * @param reason what kind of mistake
 * @param sentence what is wrong, what was expected, and what to do; English
 */
public record Refusal(String field, Reason reason, String sentence) {
    /** The kinds of mistakes. */
    public enum Reason {
        /** There is nothing where something has to be. */
        MISSING,
        /** The same thing twice. */
        TWICE,
        /** A municipality, category, size or key that the problem does not have. */
        UNKNOWN,
        /** Below zero. */
        NEGATIVE,
        /** More digits than are counted with, or a share outside of 0 to 1. */
        OUT_OF_RANGE,
        /** All weights, or all values of a key, are zero. */
        ALL_ZERO,
        /** A minimum that the task does not have. */
        ABOVE_TASK,
        /** A scope that cuts across others. */
        DOES_NOT_NEST,
        /** Limits with a method that takes none. */
        METHOD_TAKES_NO_LIMITS,
        /** More than is computed. */
        TOO_LARGE
    }
}
