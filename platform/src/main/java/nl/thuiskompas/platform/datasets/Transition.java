package nl.thuiskompas.platform.datasets;

import java.time.Instant;

/**
 * A step of a release.
 *
 * @param state what it became
 * @param at when
 * @param by who did it: the user of the command line
 * @param reason why, in the words of who did it; may be empty
 */
public record Transition(ReleaseState state, Instant at, String by, String reason) {}
