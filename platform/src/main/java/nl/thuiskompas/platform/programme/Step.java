package nl.thuiskompas.platform.programme;

/**
 * The step of the chain that a series stands on: from what was promised to who lives there. The order is that of the
 * chain, and pages show it in that order.
 */
public enum Step {
    /** What somebody promised to reach. */
    TARGET,
    /** How a target is spread over years. */
    PATH,
    /** What parties agreed to contribute. */
    DEAL,
    /** What is planned, without saying how certain. */
    PLAN,
    /** What is planned and certain. */
    HARD_PLAN,
    /** What is planned and may still fall through. */
    SOFT_PLAN,
    /** Money that was made available. */
    BUDGET,
    /** When one can apply. */
    WINDOW,
    /** What was granted. */
    GRANT,
    /** What was bought. */
    BOUGHT,
    /** What is there. */
    REALISED,
    /** What was let, and to whom. */
    LET,
    /** What somebody expects. */
    FORECAST,
    /** A rule, a limit or an amount that applies. */
    NORM,
    /** A day on which something happens to a measure. */
    STAGE,
    /** How something stands. */
    STATUS
}
