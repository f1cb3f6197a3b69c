package nl.thuiskompas.platform.datasets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The columns of the file that holds the cells of a dataset: one for each dimension, by its own name where that is free,
 * and those that every dataset has.
 */
final class CellColumns {
    static final String TOPIC = "topic";
    static final String VALUE = "value";
    static final String TEXT = "text";
    static final String STATUS = "status";
    static final String ROW = "row";

    private CellColumns() {}

    /** The columns of the dimensions, in their order. */
    static List<String> ofDimensions(List<Dimension> dimensions) {
        Set<String> taken = new HashSet<>(Set.of(TOPIC, VALUE, TEXT, STATUS, ROW, "file_row_number", "filename"));
        List<String> columns = new ArrayList<>();
        for (Dimension dimension : dimensions) {
            String name = dimension.name();
            for (int i = 1; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
                name = dimension.name() + "_" + i;
            }
            columns.add(name);
        }
        return columns;
    }
}
