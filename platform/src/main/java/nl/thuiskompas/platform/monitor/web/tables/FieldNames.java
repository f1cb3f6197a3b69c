package nl.thuiskompas.platform.monitor.web.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.thuiskompas.platform.datasets.Dimension;

/** Names of columns for programs: letters, digits and underscores, none twice, and none of those that every file has. */
final class FieldNames {
    private static final Set<String> TAKEN =
            Set.of("topic", "topic_code", "value", "text", "unit", "status", "release", "source", "known");

    private FieldNames() {}

    /** A name for each dimension. */
    static List<String> of(List<Dimension> dimensions) {
        List<String> names = new ArrayList<>();
        for (Dimension dimension : dimensions) {
            String bare = dimension.name().replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_+|_+$", "");
            String name = bare.isEmpty() || Character.isDigit(bare.charAt(0)) ? "dimension_" + bare : bare;
            String free = name;
            for (int i = 2; TAKEN.contains(free) || names.contains(free) || names.contains(free + "_code"); i++) {
                free = name + "_" + i;
            }
            names.add(free);
        }
        return names;
    }
}
