package nl.thuiskompas.platform.warehouse;

import java.time.Instant;

/**
 * A release of the reference edition that is not stood behind any more. It stays in the folder and is shown to nobody,
 * also not as of an earlier day.
 *
 * @param release id of the release
 * @param table the table it is of
 * @param at when it was withdrawn
 * @param by the user of the machine who did so; not shown on pages
 * @param reason why, for those who used it
 */
public record Withdrawal(String release, String table, Instant at, String by, String reason) {
    /** One sentence without its full stop, for pages, problems and the command line. */
    public String sentence() {
        return "release " + release + " was withdrawn on " + at.toString().substring(0, 10) + ": " + reason;
    }
}
