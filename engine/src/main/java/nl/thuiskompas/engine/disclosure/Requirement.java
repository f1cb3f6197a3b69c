package nl.thuiskompas.engine.disclosure;

/**
 * What must remain possible for everybody outside: that a withheld cell is this much more, or this much less.
 *
 * @param cell place of a primary cell
 * @param change how much more, or less when below zero; in the unit of the cells; never 0
 * @param within place of a dimension when it has to remain possible with as many as before in all its classes together, so
 *     that the cell's <em>share</em> differs; {@link #ANYHOW} otherwise
 */
public record Requirement(int cell, long change, int within) {
    /** Of no dimension. */
    public static final int ANYHOW = -1;
}
