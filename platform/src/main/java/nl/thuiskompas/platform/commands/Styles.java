package nl.thuiskompas.platform.commands;

import java.util.Arrays;
import java.util.List;
import nl.thuiskompas.platform.exports.CsvStyle;
import nl.thuiskompas.platform.monitor.QuestionException;
import org.jspecify.annotations.Nullable;

/** Reads the option that says how CSV is written. */
final class Styles {
    private Styles() {}

    /**
     * The style of this name.
     *
     * @param otherwise the style when none is named
     * @throws QuestionException when there is no such style
     */
    static CsvStyle of(@Nullable String named, CsvStyle otherwise) {
        if (named == null) {
            return otherwise;
        }
        List<String> codes =
                Arrays.stream(CsvStyle.values()).map(CsvStyle::code).toList();
        return CsvStyle.find(named)
                .orElseThrow(() -> new QuestionException("style", named, codes, codes, "there is no style " + named));
    }
}
