package nl.thuiskompas.platform.exports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Takes the clock out of a workbook: the library writes when it was made, and we want the same figures to give the same
 * bytes, so that a reader who has the file already is not sent it again.
 *
 * <p>The library streams its archive in a form that {@link java.util.zip.ZipInputStream} does not read, with the month
 * 0 as date of each part. So the parts are found by the directory at the end, and written anew with a date that exists.
 */
final class SteadyArchive {
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String SHEETS = "xl/worksheets/";
    /** Noon: of the first moment that a zip file can name, Java writes a second copy that readers of OpenDocument stumble over. */
    static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 12, 0);
    /** Bytes of the record at the end of an archive that has no comment. */
    private static final int END_RECORD = 22;

    private SteadyArchive() {}

    static byte[] of(byte[] archive) {
        ByteBuffer from = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        ByteArrayOutputStream out = new ByteArrayOutputStream(archive.length + 1024);
        try (ZipOutputStream to = new ZipOutputStream(out)) {
            int end = archive.length - END_RECORD;
            int parts = from.getShort(end + 10);
            int at = from.getInt(end + 16);
            for (int part = 0; part < parts; part++) {
                int nameLength = from.getShort(at + 28);
                String name = new String(archive, at + 46, nameLength, StandardCharsets.UTF_8);
                boolean stored = from.getShort(at + 10) == ZipEntry.STORED;
                byte[] content = content(archive, from, from.getInt(at + 42), from.getInt(at + 20), stored);
                ZipEntry steady = new ZipEntry(name);
                steady.setTimeLocal(NO_TIME);
                if (stored) { // as it came: an OpenDocument file is known by its first bytes
                    store(steady, content);
                }
                to.putNextEntry(steady);
                to.write(mended(name, content));
                to.closeEntry();
                at += 46 + nameLength + from.getShort(at + 30) + from.getShort(at + 32);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("rewriting a workbook in memory", e);
        }
        return out.toByteArray();
    }

    private static void store(ZipEntry entry, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
    }

    private static byte[] content(byte[] archive, ByteBuffer from, int header, int packed, boolean stored)
            throws IOException {
        int start = header + 30 + from.getShort(header + 26) + from.getShort(header + 28);
        if (stored) {
            return Arrays.copyOfRange(archive, start, start + packed);
        }
        Inflater raw = new Inflater(true);
        try (InflaterInputStream part =
                new InflaterInputStream(new ByteArrayInputStream(archive, start, packed), raw)) {
            return part.readAllBytes();
        } finally {
            raw.end();
        }
    }

    private static byte[] mended(String name, byte[] content) {
        if (name.equals(PROPERTIES)) {
            return withoutDates(content);
        }
        return name.startsWith(SHEETS) && name.endsWith(".xml") ? SheetExtent.in(content) : content;
    }

    private static byte[] withoutDates(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll("<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\\1>", "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
