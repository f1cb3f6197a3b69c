package nl.thuiskompas.platform.standin.internal;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table of one version, as it is served.
 *
 * @param collections its collections by name, in the order of the service document
 * @param properties of version 4: what the table says about itself; empty for version 3
 * @param count how many records or observations it has
 */
record Served(Map<String, Rows> collections, Map<String, @Nullable Object> properties, long count) {
    private static final Set<String> RECORDS = Set.of("TypedDataSet", "UntypedDataSet", "Observations");

    /** Whether a collection holds the figures, not their description. */
    static boolean holdsRecords(String collection) {
        return RECORDS.contains(collection);
    }
}
