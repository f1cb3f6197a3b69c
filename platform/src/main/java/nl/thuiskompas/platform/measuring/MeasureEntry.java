package nl.thuiskompas.platform.measuring;

import java.util.Optional;
import nl.thuiskompas.engine.microdata.RecordIndicator;
import nl.thuiskompas.platform.language.Words;

/**
 * An indicator on records with what readers need to know of it.
 *
 * @param indicator its definition
 * @param family the definition as it was written, which may stand for one indicator of each group
 * @param title what it is
 * @param law the law or document, in its version by year, that its amounts come from; absent where it rests on none
 */
public record MeasureEntry(RecordIndicator indicator, String family, Words title, Optional<String> law) {
    public String code() {
        return indicator.code();
    }
}
