package nl.thuiskompas.engine.disclosure;

/** What is done with cells that count nobody. */
public enum ZeroPolicy {
    /**
     * Known to everybody: always published, and never used to protect another cell. Then nothing can hide that a whole group
     * is in one class, so that group disclosure cannot be combined with it.
     */
    KNOWN,
    /** Published, unless one is needed to protect another cell. */
    PUBLISHED,
    /** Withheld like any count below the threshold: that nobody is there is worth protecting too. */
    PROTECTED
}
