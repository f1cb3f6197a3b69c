package nl.thuiskompas.platform.records.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.thuiskompas.engine.microdata.ColumnData;
import nl.thuiskompas.platform.storage.Sha256;

/**
 * Writes columns, packed as {@link ColumnData} has them, a file for each. One column is written while the next is made: who
 * gave its values away does not change them any more.
 */
final class ColumnFiles implements AutoCloseable {
    private static final int BUFFER = 1 << 20;

    private final Path folder;
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private final Queue<Future<PackedColumn>> waiting = new ArrayDeque<>();
    private final List<PackedColumn> written = new ArrayList<>();

    ColumnFiles(Path folder) {
        this.folder = folder;
    }

    /** What was written; waits until all of it is. */
    List<PackedColumn> written() {
        take(0);
        return written;
    }

    private void take(int most) {
        while (waiting.size() > most) {
            try {
                written.add(waiting.remove().get());
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while a column was written", e);
            }
        }
    }

    private void later(Callable<PackedColumn> column) {
        take(1); // of the values of two columns at most, so that memory is bounded
        waiting.add(writer.submit(column));
    }

    @Override
    public void close() {
        writer.close();
    }

    /** Writes values in the fewest bytes. */
    void pack(String name, int[] values) {
        later(() -> packed(name, values));
    }

    private PackedColumn packed(String name, int[] values) {
        int lowest = Integer.MAX_VALUE;
        int highest = Integer.MIN_VALUE;
        for (int value : values) {
            if (value != ColumnData.UNKNOWN) {
                lowest = Math.min(lowest, value);
                highest = Math.max(highest, value);
            }
        }
        if (highest == Integer.MIN_VALUE) {
            lowest = 0;
            highest = -1;
        }
        int width = ColumnData.widthFor(lowest, highest);
        return write(name, values, width, width == Integer.BYTES ? 0 : lowest, highest);
    }

    /** Writes numbers and keys as they are, in four bytes. */
    void raw(String name, int[] values) {
        later(() -> write(name, values, Integer.BYTES, 0, Integer.MAX_VALUE));
    }

    private PackedColumn write(String name, int[] values, int width, int base, int highest) {
        MessageDigest digest = Sha256.digest();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
        byte[] bytes = buffer.array();
        try (FileChannel channel = FileChannel.open(
                folder.resolve(name + PackedColumn.EXTENSION),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE)) {
            int most = BUFFER / width;
            for (int from = 0; from < values.length; from += most) {
                int count = Math.min(most, values.length - from);
                switch (width) {
                    case 1 -> {
                        for (int i = 0; i < count; i++) {
                            int value = values[from + i];
                            bytes[i] = (byte) (value == ColumnData.UNKNOWN ? 0 : value - base + 1);
                        }
                    }
                    case 2 -> {
                        for (int i = 0; i < count; i++) {
                            int value = values[from + i];
                            buffer.putShort(2 * i, (short) (value == ColumnData.UNKNOWN ? 0 : value - base + 1));
                        }
                    }
                    default -> buffer.clear().asIntBuffer().put(values, from, count);
                }
                buffer.position(0).limit(count * width);
                digest.update(bytes, 0, count * width);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                buffer.clear();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PackedColumn(
                name, width, base, highest, values.length, HexFormat.of().formatHex(digest.digest()));
    }
}
