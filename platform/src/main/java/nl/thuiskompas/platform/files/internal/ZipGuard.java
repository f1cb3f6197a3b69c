package nl.thuiskompas.platform.files.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.thuiskompas.platform.datasets.SourceException;

/**
 * A spreadsheet file, which is a zip, after a look at how large its parts become: what is said in the zip itself cannot
 * be trusted, so that they are unpacked once and counted.
 */
final class ZipGuard implements Parts {
    /** What a spreadsheet may hold. */
    record Limits(int entries, long entryBytes, long allBytes, int ratio, long ratioFrom, int textBytes) {
        /** 512 MB a part, 1 GB together, 1 MB a cell; a part of more than 16 MB at most 250 times what it is packed. */
        static final Limits USUAL = new Limits(10_000, 512L << 20, 1L << 30, 250, 16L << 20, 1 << 20);
    }

    private final String file;
    private final ZipFile zip;

    private ZipGuard(String file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    /** Opens a file and looks at all of its parts: which of them hold cells only the file itself says. */
    static ZipGuard open(Path path, Limits limits) {
        String file = path.getFileName().toString();
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (IOException | IllegalArgumentException e) {
            throw Trouble.damaged(
                    file, "is no whole spreadsheet; it may be cut off (" + e.getMessage() + "). Fetch it again.", e);
        }
        try {
            ZipGuard guard = new ZipGuard(file, zip);
            guard.look(limits);
            return guard;
        } catch (RuntimeException e) {
            try {
                zip.close();
            } catch (IOException closing) {
                e.addSuppressed(closing);
            }
            throw e;
        }
    }

    private void look(Limits limits) {
        if (zip.size() > limits.entries()) {
            throw Trouble.damaged(
                    file, "holds " + zip.size() + " parts; more than " + limits.entries() + " is refused.");
        }
        long all = 0;
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            all += measured(entry, limits, all);
        }
    }

    private long measured(ZipEntry entry, Limits limits, long before) {
        byte[] piece = new byte[1 << 16];
        long bytes = 0;
        int run = 0;
        // Only these are read, and in pictures a long stretch without '<' means nothing.
        boolean isText = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                bytes += read;
                if (bytes > limits.entryBytes()
                        || before + bytes > limits.allBytes()
                        || (bytes > limits.ratioFrom()
                                && bytes / limits.ratio() > Math.max(1, entry.getCompressedSize()))) {
                    throw Trouble.damaged(
                            place(entry),
                            "unpacks to more than " + bytes / 1024 + " kB from "
                                    + entry.getCompressedSize() / 1024
                                    + " kB, more than a spreadsheet may; this looks like a zip bomb. Nothing of it was"
                                    + " read. Export the sheet as CSV if it is really so large.");
                }
                for (int i = 0; i < read && isText; i++) {
                    run = piece[i] == '<' ? 0 : run + 1;
                    if (run > limits.textBytes()) {
                        throw Trouble.damaged(
                                place(entry),
                                "holds a text of more than " + limits.textBytes() / 1024 + " kB in one cell.");
                    }
                }
            }
        } catch (IOException e) {
            throw Trouble.damaged(place(entry), "is damaged (" + e.getMessage() + "). Fetch the file again.", e);
        }
        return bytes;
    }

    private String place(ZipEntry entry) {
        return file + ", part " + Trouble.shown(entry.getName());
    }

    @Override
    public boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    @Override
    public InputStream part(String part) {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw Parts.absent(file, part);
        }
        try {
            return zip.getInputStream(entry);
        } catch (IOException e) {
            throw Trouble.damaged(place(entry), "is damaged (" + e.getMessage() + "). Fetch the file again.", e);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new SourceException(
                    SourceException.Kind.UNREACHABLE, file + " cannot be closed: " + e.getMessage(), e);
        }
    }
}
