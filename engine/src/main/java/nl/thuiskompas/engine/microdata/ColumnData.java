package nl.thuiskompas.engine.microdata;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * The values of a column, packed: a known value v is stored as v - base + 1 without sign in one or two bytes, an
 * unknown one as 0; in four bytes values stand as they are, and unknown is {@link #UNKNOWN}.
 *
 * @param data little-endian, on the heap or mapped from a file
 * @param width bytes per value: 1, 2 or 4
 * @param base the lowest known value; 0 where the width is 4
 * @param highest the highest known value; base - 1 where none is known
 */
public record ColumnData(MemorySegment data, int width, int base, int highest) {
    /** Stands for an unknown value in four bytes, and in answers of {@link #value}. */
    public static final int UNKNOWN = Integer.MIN_VALUE;

    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    public ColumnData {
        if (width != 1 && width != 2 && width != 4) {
            throw new IllegalArgumentException("A packed column has 1, 2 or 4 bytes per value, not " + width + ".");
        }
        if (width < 4 && (long) highest - base + 1 >= 1L << (Byte.SIZE * width)) {
            throw new IllegalArgumentException(
                    "Values " + base + " to " + highest + " do not fit in " + width + " bytes.");
        }
    }

    /** The bytes a column of these values needs per value. */
    public static int widthFor(int lowest, int highest) {
        long span = (long) highest - lowest + 1;
        return span < 1 << 8 ? 1 : span < 1 << 16 ? 2 : 4;
    }

    /** Number of values. */
    public long size() {
        return data.byteSize() / width;
    }

    /** Different stored codes, with the one for unknown, where the width is 1 or 2. */
    int codes() {
        return highest - base + 2;
    }

    /** A value, or {@link #UNKNOWN}. */
    public int value(long at) {
        return switch (width) {
            case 1 -> known(Byte.toUnsignedInt(data.get(ValueLayout.JAVA_BYTE, at)));
            case 2 -> known(Short.toUnsignedInt(data.get(SHORT, 2 * at)));
            default -> data.get(INT, 4 * at);
        };
    }

    private int known(int stored) {
        return stored == 0 ? UNKNOWN : stored - 1 + base;
    }

    /** Copies stored codes (widths 1 and 2) or values (width 4). */
    void read(long from, int count, int[] into) {
        switch (width) {
            case 1 -> {
                byte[] stored = new byte[count];
                MemorySegment.copy(data, ValueLayout.JAVA_BYTE, from, stored, 0, count);
                for (int i = 0; i < count; i++) {
                    into[i] = stored[i] & 0xff;
                }
            }
            case 2 -> {
                short[] stored = new short[count];
                MemorySegment.copy(data, SHORT, 2 * from, stored, 0, count);
                for (int i = 0; i < count; i++) {
                    into[i] = stored[i] & 0xffff;
                }
            }
            default -> MemorySegment.copy(data, INT, 4 * from, into, 0, count);
        }
    }

    /** Copies values, unknown ones as {@link #UNKNOWN}. */
    void readValues(long from, int count, int[] into) {
        read(from, count, into);
        if (width < 4) {
            for (int i = 0; i < count; i++) {
                into[i] = known(into[i]);
            }
        }
    }

    /** Packs values in the fewest bytes. */
    public static ColumnData pack(int[] values) {
        int lowest = Integer.MAX_VALUE;
        int highest = ColumnData.UNKNOWN;
        for (int value : values) {
            if (value != UNKNOWN) {
                lowest = Math.min(lowest, value);
                highest = Math.max(highest, value);
            }
        }
        if (highest == UNKNOWN) {
            lowest = 0;
            highest = -1;
        }
        int width = widthFor(lowest, highest);
        int base = width == 4 ? 0 : lowest;
        byte[] packed = new byte[Math.multiplyExact(values.length, width)];
        MemorySegment data = MemorySegment.ofArray(packed);
        for (int i = 0; i < values.length; i++) {
            int stored = width == 4 ? values[i] : values[i] == UNKNOWN ? 0 : values[i] - base + 1;
            switch (width) {
                case 1 -> packed[i] = (byte) stored;
                case 2 -> data.set(SHORT, 2L * i, (short) stored);
                default -> data.set(INT, 4L * i, stored);
            }
        }
        return new ColumnData(data, width, base, highest);
    }
}
