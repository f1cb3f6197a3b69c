package nl.thuiskompas.platform.records.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import nl.thuiskompas.engine.microdata.ColumnData;
import nl.thuiskompas.platform.storage.Sha256;

/** Writes columns, packed as {@link ColumnData} has them, a file for each. */
final class ColumnFiles {
    private static final int BUFFER = 1 << 20;

    private final Path folder;
    private final List<PackedColumn> written = new ArrayList<>();

    ColumnFiles(Path folder) {
        this.folder = folder;
    }

    /** What was written so far. */
    List<PackedColumn> written() {
        return written;
    }

    /** Writes values in the fewest bytes. */
    void pack(String name, int[] values) {
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
        write(name, values, width, width == Integer.BYTES ? 0 : lowest, highest);
    }

    /** Writes numbers and keys as they are, in four bytes. */
    void raw(String name, int[] values) {
        write(name, values, Integer.BYTES, 0, Integer.MAX_VALUE);
    }

    private void write(String name, int[] values, int width, int base, int highest) {
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
        written.add(new PackedColumn(
                name, width, base, highest, values.length, HexFormat.of().formatHex(digest.digest())));
    }
}
