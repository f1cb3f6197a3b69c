package nl.thuiskompas.platform.programme;

/** How precisely a source gives a number. */
public enum Precise {
    EXACT,
    ABOUT,
    /** A little more than. */
    OVER,
    /** A little less than. */
    NEARLY,
    AT_LEAST,
    MORE_THAN
}
