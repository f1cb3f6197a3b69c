package nl.thuiskompas.platform.records.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import nl.thuiskompas.platform.records.RecordsException;

/** Looks at the first and last bytes of a Parquet file: one that was cut short is known at once, and where it ends. */
final class ParquetEnds {
    private static final String MAGIC = "PAR1";
    private static final int TAIL = 8;
    private static final String AGAIN = "Copy or write the file again";

    private ParquetEnds() {}

    /** @throws RecordsException when it is no whole Parquet file */
    static void check(Path file) {
        String name = file.toString();
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            if (size < MAGIC.length() + TAIL || !MAGIC.equals(text(read(channel, 0, MAGIC.length()), 0))) {
                throw RecordsException.at(name, "it does not begin as a Parquet file does (PAR1 at position 0)", AGAIN);
            }
            ByteBuffer tail = read(channel, size - TAIL, TAIL);
            if (!MAGIC.equals(text(tail, TAIL - MAGIC.length()))) {
                throw RecordsException.at(
                        name,
                        "it is cut short: it ends at position " + size
                                + " without the mark (PAR1) that ends a Parquet file",
                        AGAIN);
            }
            int footer = tail.getInt(0);
            if (footer < 0 || footer > size - TAIL - MAGIC.length()) {
                throw RecordsException.at(
                        name,
                        "it is damaged: its description should be " + Integer.toUnsignedLong(footer)
                                + " bytes long, and the file has " + size,
                        AGAIN);
            }
        } catch (IOException e) {
            throw RecordsException.at(name, "it cannot be read (" + e + ")", "Give access to it", e);
        }
    }

    private static ByteBuffer read(FileChannel channel, long at, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) >= 0) {
            // read on until all is there
        }
        return buffer;
    }

    private static String text(ByteBuffer bytes, int at) {
        byte[] text = new byte[MAGIC.length()];
        bytes.get(at, text);
        return new String(text, StandardCharsets.US_ASCII);
    }
}
