package nl.thuiskompas.engine.microdata;

/**
 * Counters for every machine. Sixty-four narrow counters stand side by side in eight longs: a record adds its word to a
 * cell by spreading each eight of its bits over eight bytes.
 */
final class ScalarCounters extends WordCounters {
    private static final long ONE_IN_EACH_BYTE = 0x0101_0101_0101_0101L;

    private final long[] narrow;

    ScalarCounters(int word, long asked, int[] measured, int cells, boolean keyed) {
        super(word, asked, measured, cells, keyed);
        this.narrow = new long[cells * Byte.SIZE];
    }

    @Override
    void count(int cell, long mask) {
        int at = cell * Byte.SIZE;
        narrow[at] += Long.expand(mask, ONE_IN_EACH_BYTE);
        narrow[at + 1] += Long.expand(mask >>> 8, ONE_IN_EACH_BYTE);
        narrow[at + 2] += Long.expand(mask >>> 16, ONE_IN_EACH_BYTE);
        narrow[at + 3] += Long.expand(mask >>> 24, ONE_IN_EACH_BYTE);
        narrow[at + 4] += Long.expand(mask >>> 32, ONE_IN_EACH_BYTE);
        narrow[at + 5] += Long.expand(mask >>> 40, ONE_IN_EACH_BYTE);
        narrow[at + 6] += Long.expand(mask >>> 48, ONE_IN_EACH_BYTE);
        narrow[at + 7] += Long.expand(mask >>> 56, ONE_IN_EACH_BYTE);
    }

    @Override
    void key(int cell, long mask, int key) {
        int wide = cell * Long.SIZE;
        for (long left = mask; left != 0; left &= left - 1) {
            keys[wide + Long.numberOfTrailingZeros(left)] ^= key;
        }
    }

    @Override
    void pour(int cell) {
        int wide = cell * Long.SIZE;
        for (int eight = 0; eight < Byte.SIZE; eight++) {
            long packed = narrow[cell * Byte.SIZE + eight];
            for (int bit = eight * Byte.SIZE; packed != 0; bit++, packed >>>= Byte.SIZE) {
                int count = (int) (packed & FULL);
                counts[wide + bit] += count;
                seen[cell] |= count != 0 ? 1L << bit : 0;
            }
            narrow[cell * Byte.SIZE + eight] = 0;
        }
        added[cell] = 0;
    }
}
