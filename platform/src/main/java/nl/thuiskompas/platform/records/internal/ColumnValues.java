package nl.thuiskompas.platform.records.internal;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import nl.thuiskompas.engine.microdata.ColumnData;

/** Copies whole columns out of their files: many look-ups in an array are faster than as many in a file. */
final class ColumnValues {
    private static final int BLOCK = 1 << 16;
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private ColumnValues() {}

    /** All values, unknown ones as {@link ColumnData#UNKNOWN}. */
    static int[] of(ColumnData column) {
        int[] values = new int[(int) column.size()];
        switch (column.width()) {
            case 1 -> bytes(column, values);
            case 2 -> shorts(column, values);
            default -> MemorySegment.copy(column.data(), INT, 0, values, 0, values.length);
        }
        return values;
    }

    private static void bytes(ColumnData column, int[] values) {
        byte[] block = new byte[BLOCK];
        for (int from = 0; from < values.length; from += BLOCK) {
            int count = Math.min(BLOCK, values.length - from);
            MemorySegment.copy(column.data(), ValueLayout.JAVA_BYTE, from, block, 0, count);
            for (int i = 0; i < count; i++) {
                int stored = block[i] & 0xff;
                values[from + i] = stored == 0 ? ColumnData.UNKNOWN : stored - 1 + column.base();
            }
        }
    }

    private static void shorts(ColumnData column, int[] values) {
        short[] block = new short[BLOCK];
        for (int from = 0; from < values.length; from += BLOCK) {
            int count = Math.min(BLOCK, values.length - from);
            MemorySegment.copy(column.data(), SHORT, 2L * from, block, 0, count);
            for (int i = 0; i < count; i++) {
                int stored = block[i] & 0xffff;
                values[from + i] = stored == 0 ? ColumnData.UNKNOWN : stored - 1 + column.base();
            }
        }
    }
}
