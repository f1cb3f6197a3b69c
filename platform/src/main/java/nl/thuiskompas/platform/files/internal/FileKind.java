package nl.thuiskompas.platform.files.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipFile;
import nl.thuiskompas.platform.datasets.SourceException;

/** What kind of file a table stands in, by what is in the file, not by its name. */
public enum FileKind {
    CSV,
    SDMX_CSV,
    XLSX,
    ODS,
    JSON_STAT;

    private static final int LOOKED_AT = 4096;

    /**
     * The kind of a file.
     *
     * @throws SourceException when it cannot be read, or is of a kind that is known but not read
     */
    public static FileKind of(Path path) {
        byte[] beginning;
        try (InputStream in = Files.newInputStream(path)) {
            beginning = in.readNBytes(LOOKED_AT);
        } catch (IOException e) {
            throw new SourceException(
                    SourceException.Kind.WRONG_USE,
                    path + " cannot be read: there is no such file, or it is closed to us.",
                    e);
        }
        String file = path.getFileName().toString();
        if (beginning.length == 0) {
            throw Trouble.damaged(file, "the file is empty.");
        }
        if (startsWith(beginning, 0x50, 0x4B, 0x03, 0x04)) {
            return spreadsheet(path, file);
        }
        if (startsWith(beginning, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw Trouble.damaged(
                    file, "is a workbook of the old kind (xls) or protected by a password. Save it as XLSX.");
        }
        if (startsWith(beginning, 0x25, 0x50, 0x44, 0x46)) {
            throw Trouble.damaged(file, "is a PDF, and no table can be read from that. Ask for the table itself.");
        }
        return ofText(file, beginning);
    }

    /**
     * The kind of a text.
     *
     * @param beginning its first bytes, or all of them
     */
    public static FileKind ofText(String file, byte[] beginning) {
        if (beginning.length == 0) {
            throw Trouble.damaged(file, "the file is empty.");
        }
        String text = new String(beginning, 0, Math.min(beginning.length, LOOKED_AT), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading();
        if (text.startsWith("{")) {
            return JSON_STAT;
        }
        String first = text.lines().findFirst().orElse("").replace("\"", "").toUpperCase(Locale.ROOT);
        return first.matches("(?:DATAFLOW|STRUCTURE)[;,\t].*") ? SDMX_CSV : CSV;
    }

    private static FileKind spreadsheet(Path path, String file) {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.getEntry("xl/workbook.xml") != null) {
                return XLSX;
            }
            if (zip.getEntry("content.xml") != null) {
                return ODS;
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Trouble.damaged(
                    file, "is no whole spreadsheet; it may be cut off (" + e.getMessage() + "). Fetch it again.", e);
        }
        throw Trouble.damaged(file, "is a zip, but neither an XLSX nor an ODS spreadsheet. Unpack it first.");
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Our name of the dataset in a file that nobody named otherwise. */
    public static String dataset(String file) {
        String name = CodeReading.slug(file.replaceFirst("\\.[A-Za-z]+$", ""));
        return name.isEmpty() ? "table" : name;
    }
}
