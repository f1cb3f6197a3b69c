package nl.thuiskompas.benchmarks;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How fast the bytes of columns can be read at all: each of them once, added up eight at a time, on two threads. */
final class ReadFloor {
    private static final long PIECE = 1 << 20;

    private final List<MemorySegment> pieces = new ArrayList<>();

    ReadFloor(List<MemorySegment> columns) {
        for (MemorySegment column : columns) {
            for (long from = 0; from < column.byteSize(); from += PIECE) {
                pieces.add(column.asSlice(from, Math.min(PIECE, column.byteSize() - from)));
            }
        }
    }

    /** Bytes read. */
    long bytes() {
        return pieces.stream().mapToLong(MemorySegment::byteSize).sum();
    }

    long read() throws Exception {
        long sum = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Callable<Long>> halves = List.of(() -> sum(0), () -> sum(1));
            for (Future<Long> half : pool.invokeAll(halves)) {
                sum += half.get();
            }
        }
        return sum;
    }

    private long sum(int half) {
        long sum = 0;
        for (int piece = half; piece < pieces.size(); piece += 2) {
            sum += sum(pieces.get(piece));
        }
        return sum;
    }

    private static long sum(MemorySegment piece) {
        long one = 0;
        long two = 0;
        long three = 0;
        long four = 0;
        long whole = piece.byteSize() & -32;
        for (long at = 0; at < whole; at += 32) {
            one += piece.get(ValueLayout.JAVA_LONG_UNALIGNED, at);
            two += piece.get(ValueLayout.JAVA_LONG_UNALIGNED, at + 8);
            three += piece.get(ValueLayout.JAVA_LONG_UNALIGNED, at + 16);
            four += piece.get(ValueLayout.JAVA_LONG_UNALIGNED, at + 24);
        }
        return one + two + three + four;
    }
}
