package nl.thuiskompas.engine.microdata;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Counters for machines whose registers hold 64 bytes: a record adds its word to the 64 narrow counters of a cell at
 * once, and its key to sixteen at once. Nothing else touches the Vector API, so that without its module this class is
 * never loaded.
 */
final class VectorCounters extends WordCounters {
    private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_512;
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_512;
    private static final int QUARTER = INTS.length();
    private static final int FEW = 3;

    /** Aligned, so that the counters of a cell lie in one line of the cache. */
    private final MemorySegment narrow;

    VectorCounters(int word, long asked, int[] measured, int cells, boolean keyed) {
        super(word, asked, measured, cells, keyed);
        this.narrow = Arena.ofAuto().allocate((long) cells * Long.SIZE, Long.SIZE);
    }

    /** Whether this machine has registers of that size; with smaller ones the scalar way is the faster. */
    static boolean pay() {
        return ByteVector.SPECIES_PREFERRED.length() >= BYTES.length();
    }

    @Override
    void count(int cell, long mask) {
        long at = (long) cell * Long.SIZE;
        ByteVector.fromMemorySegment(BYTES, narrow, at, ByteOrder.nativeOrder())
                .lanewise(VectorOperators.ADD, (byte) 1, VectorMask.fromLong(BYTES, mask))
                .intoMemorySegment(narrow, at, ByteOrder.nativeOrder());
    }

    @Override
    void key(int cell, long mask, int key) {
        int wide = cell * Long.SIZE;
        if (Long.bitCount(mask) <= FEW) {
            for (long left = mask; left != 0; left &= left - 1) {
                keys[wide + Long.numberOfTrailingZeros(left)] ^= key;
            }
            return;
        }
        for (int at = 0; at < Long.SIZE; at += QUARTER) {
            IntVector.fromArray(INTS, keys, wide + at)
                    .lanewise(VectorOperators.XOR, key, VectorMask.fromLong(INTS, mask >>> at & 0xffff))
                    .intoArray(keys, wide + at);
        }
    }

    @Override
    void pour(int cell) {
        int wide = cell * Long.SIZE;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            int count = narrow.get(ValueLayout.JAVA_BYTE, wide + bit) & FULL;
            counts[wide + bit] += count;
            seen[cell] |= count != 0 ? 1L << bit : 0;
            narrow.set(ValueLayout.JAVA_BYTE, wide + bit, (byte) 0);
        }
        added[cell] = 0;
    }
}
