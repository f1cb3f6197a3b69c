package nl.thuiskompas.platform.standin.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records of a collection, in their order. A record is its fields by name: texts, numbers, truths or null. */
@FunctionalInterface
interface Rows {
    /** Takes records until it has enough. */
    @FunctionalInterface
    interface Visitor {
        /** Takes a record; false when no more are wanted. */
        boolean visit(Map<String, @Nullable Object> row) throws IOException;
    }

    /** Gives the records behind the first so many. */
    void each(long skip, Visitor visitor) throws IOException;

    /** How many there are. */
    default long count() throws IOException {
        long[] count = {0};
        each(0, row -> {
            count[0]++;
            return true;
        });
        return count[0];
    }

    static Rows of(List<Map<String, @Nullable Object>> rows) {
        return (skip, visitor) -> {
            for (int row = (int) Math.min(skip, rows.size()); row < rows.size(); row++) {
                if (!visitor.visit(rows.get(row))) {
                    return;
                }
            }
        };
    }
}
