package nl.thuiskompas.platform.datasets;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the figures of a table were measured from records, and protected before they could be shown.
 *
 * @param release id of the measured release they come from
 * @param regime code of the way in which they are protected: exact, cell-key or rounded
 * @param parameters all parameters of the regime by name; they are public
 * @param margin the most by which a published number of things can differ from the true one; 0 where it is the true one
 * @param definitions checksum of the definitions by which was measured
 * @param records where the records come from, in words
 */
public record FromRecords(
        String release,
        String regime,
        SortedMap<String, String> parameters,
        double margin,
        String definitions,
        String records) {
    public FromRecords {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        if (!(margin >= 0) || margin == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("figures cannot be off by " + margin);
        }
    }
}
