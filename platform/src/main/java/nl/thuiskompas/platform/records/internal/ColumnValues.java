package nl.thuiskompas.platform.records.internal;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import nl.thuiskompas.engine.microdata.ColumnData;

/** Copies whole columns out of their files: many look-ups in an array are faster than as many in a file. */
final class ColumnValues {
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private ColumnValues() {}

    /** All values, unknown ones as {@link ColumnData#UNKNOWN}. */
    static int[] of(ColumnData column) {
        int[] values = new int[(int) column.size()];
        if (column.width() == Integer.BYTES) {
            MemorySegment.copy(column.data(), INT, 0, values, 0, values.length);
            return values;
        }
        for (int at = 0; at < values.length; at++) {
            values[at] = column.value(at);
        }
        return values;
    }
}
