package nl.thuiskompas.platform.workbench;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.thuiskompas.engine.distribution.Explanation.Because;

/**
 * A fair share as it is shown: in tenths of households, of which the parts by key add up to the whole. Whoever reads it aloud
 * is added up by somebody.
 *
 * @param tenths the fair share
 * @param byKey what each key contributes, by its name
 */
record ShownShare(long tenths, SortedMap<String, Long> byKey) {
    static final int TENTHS = 10;

    /** Rounds the whole, and the parts down; the largest remainders get what is left. */
    static ShownShare of(Because because) {
        long whole = Math.round(because.fairShare().doubleValue() * TENTHS);
        SortedMap<String, Long> byKey = new TreeMap<>();
        Map<String, Double> remainders = new TreeMap<>();
        long left = whole;
        for (var part : because.byKey().entrySet()) {
            double exact = part.getValue().doubleValue() * TENTHS;
            long down = (long) Math.floor(exact);
            byKey.put(part.getKey(), down);
            remainders.put(part.getKey(), exact - down);
            left -= down;
        }
        List<String> largest = remainders.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        for (int i = 0; i < left && i < largest.size(); i++) {
            byKey.merge(largest.get(i), 1L, Long::sum);
        }
        return new ShownShare(whole, byKey);
    }
}
