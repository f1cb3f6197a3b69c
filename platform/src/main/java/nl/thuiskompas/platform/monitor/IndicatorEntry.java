package nl.thuiskompas.platform.monitor;

import java.util.List;
import nl.thuiskompas.engine.statistics.Indicator;
import nl.thuiskompas.platform.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * An indicator with its words, as one file of the catalogue defines it.
 *
 * @param indicator what is computed
 * @param theme the subject it belongs to, such as balance
 * @param title its full name
 * @param shortTitle its name in running text and menus, without a capital in the middle of a sentence
 * @param definition what is counted and what is not
 * @param sentence the finding, with places that {@code Findings} fills
 * @param norm a value that policy compares it with, in the unit of the indicator
 * @param quoted figures of others that look like it and are something else
 */
public record IndicatorEntry(
        Indicator indicator,
        String theme,
        Words title,
        Words shortTitle,
        Words definition,
        Words sentence,
        @Nullable Double norm,
        List<Quoted> quoted) {
    /** The stable name in addresses and exports. */
    public String code() {
        return indicator.code();
    }

    /**
     * A figure that somebody else published about something similar. It stands beside ours and is never mixed with it.
     *
     * @param label what it is a figure of
     * @param value the figure as it was published
     * @param context what else was said with it
     * @param difference why it differs from ours
     * @param source who published it, where and when
     */
    public record Quoted(Words label, Words value, Words context, Words difference, Words source) {}
}
