package nl.thuiskompas.platform.standin.internal;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.thuiskompas.platform.standin.StandInSettings;

/** All tables that are served, by version and name. */
public final class Tables {
    private final Map<String, Served> v3 = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Served> v4 = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** Looks at what was recorded, and derives the rest. */
    public Tables(StandInSettings settings) throws IOException {
        if (settings.folder().isPresent()) {
            Folder folder = new Folder(settings.folder().get());
            for (String table : folder.tables(3)) {
                Served recorded = V3Recorded.table(folder, table, settings.typedOnly());
                v3.put(table, recorded);
                v4.put(table + V4Derived.SUFFIX, V4Derived.table(table, recorded));
            }
            for (String table : folder.tables(4)) {
                v4.put(table, V4Recorded.table(folder, table));
            }
        }
        if (settings.generated() > 0) {
            v4.put(Generated.TABLE, Generated.table(settings.generated()));
        }
    }

    Optional<Served> find(int version, String table) {
        return Optional.ofNullable((version == 3 ? v3 : v4).get(table));
    }

    /** Every table as version, name and number of records, for whoever starts the server. */
    public Iterable<String> list() {
        Map<String, String> lines = new TreeMap<>();
        v3.forEach((name, table) -> lines.put("v3 " + name, "v3 %s: %,d records".formatted(name, table.count())));
        v4.forEach((name, table) -> lines.put("v4 " + name, "v4 %s: %,d observations".formatted(name, table.count())));
        return lines.values();
    }
}
