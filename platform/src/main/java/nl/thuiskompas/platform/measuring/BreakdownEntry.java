package nl.thuiskompas.platform.measuring;

import java.util.List;
import nl.thuiskompas.engine.microdata.Breakdown;
import nl.thuiskompas.platform.language.Words;

/**
 * A breakdown of records with its words.
 *
 * @param breakdown its definition
 * @param title what it divides by
 * @param classes what each class is called; the last place, unknown or in no class, has no words of its own here
 */
public record BreakdownEntry(Breakdown breakdown, Words title, List<Words> classes) {
    public BreakdownEntry {
        classes = List.copyOf(classes);
    }
}
