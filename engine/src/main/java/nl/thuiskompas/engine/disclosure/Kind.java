package nl.thuiskompas.engine.disclosure;

/** What the value of a cell is. */
public enum Kind {
    /** How many contribute. */
    COUNT,
    /** An amount that contributors add up to. */
    SUM
}
