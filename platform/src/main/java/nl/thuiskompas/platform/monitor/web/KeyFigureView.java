package nl.thuiskompas.platform.monitor.web;

import nl.thuiskompas.platform.frame.Link;
import org.jspecify.annotations.Nullable;

/**
 * One large figure with its words.
 *
 * @param label what it is
 * @param value the figure as text
 * @param unit what follows it in small, such as "van 352", or empty
 * @param context a sentence beside it
 * @param source publisher, date and status
 * @param kind own, mine or quoted
 * @param origin page that explains it; a quoted figure has none
 */
public record KeyFigureView(
        String label,
        String value,
        String unit,
        String context,
        String source,
        Kind kind,
        @Nullable Link origin) {
    /** Whose figure it is. */
    public enum Kind {
        OWN,
        MINE,
        QUOTED
    }

    /** The classes of its element. */
    public String classes() {
        return switch (kind) {
            case OWN -> "tk-key-figure";
            case MINE -> "tk-key-figure tk-key-figure--mine";
            case QUOTED -> "tk-key-figure tk-key-figure--quoted";
        };
    }
}
