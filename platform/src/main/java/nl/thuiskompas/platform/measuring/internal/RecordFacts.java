package nl.thuiskompas.platform.measuring.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.thuiskompas.engine.microdata.RecordKind;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.measuring.MeasureException;
import nl.thuiskompas.platform.records.Damage;
import nl.thuiskompas.platform.records.PreparedYear;

/**
 * How many records of a year there are, and what is wrong with some of them.
 *
 * @param records how many of each kind
 * @param damage how often each damage was found
 */
public record RecordFacts(int year, SortedMap<RecordKind, Long> records, SortedMap<Damage, Long> damage) {
    /** Those of a prepared year. */
    public static RecordFacts of(PreparedYear prepared) {
        SortedMap<RecordKind, Long> records = new TreeMap<>();
        for (RecordKind kind : RecordKind.values()) {
            records.put(kind, prepared.records(kind));
        }
        return new RecordFacts(prepared.year(), records, prepared.damage());
    }

    /**
     * Makes sure that there is something of every kind: a file without rows is a mistake on the way here, and zeros would
     * pass for a country without people.
     *
     * @throws MeasureException when there is nothing of a kind
     */
    public void requireSome() {
        records.forEach((kind, count) -> {
            if (count == 0) {
                throw new MeasureException("of " + year + " there is not a single "
                        + kind.name().toLowerCase(Locale.ROOT)
                        + " in the records that can be used, so that nothing was measured. Look whether the file came"
                        + " whole, and at the list of damaged records beside what was prepared.");
            }
        });
    }

    /** What is wrong, in a line each, the English of it; none when nothing is. */
    public List<String> lines() {
        Numbers numbers = Numbers.in(Language.EN);
        List<String> lines = new ArrayList<>();
        for (Map.Entry<Damage, Long> found : damage.entrySet()) {
            lines.add(year + ": " + numbers.whole((double) found.getValue()) + " x " + found.getKey() + " "
                    + found.getKey().title().en() + ": "
                    + found.getKey().outcome().en());
        }
        return lines;
    }
}
