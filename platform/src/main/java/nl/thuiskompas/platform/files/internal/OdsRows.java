package nl.thuiskompas.platform.files.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;

/** The rows of an ODS spreadsheet, streamed; nothing is kept but the row that is read. */
public final class OdsRows implements Rows {
    private static final String CONTENT = "content.xml";

    private final String file;
    private final ZipGuard zip;
    private final List<String> sheets = new ArrayList<>();

    private OdsRows(String file, ZipGuard zip) {
        this.file = file;
        this.zip = zip;
    }

    /** Opens a spreadsheet: looks at its size, reads names of sheets. */
    public static OdsRows open(Path path) {
        OdsRows rows = new OdsRows(path.getFileName().toString(), ZipGuard.open(path, ZipGuard.Limits.USUAL));
        try {
            rows.readSheets();
            return rows;
        } catch (RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    private void readSheets() {
        try (SafeXml xml = xml()) {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.name().equals("table")) {
                    sheets.add(Objects.requireNonNullElse(xml.attribute("table", "name"), ""));
                }
            }
        }
        if (sheets.isEmpty()) {
            throw Trouble.damaged(file, "holds no sheet with cells.");
        }
    }

    private SafeXml xml() {
        return SafeXml.open(file + ", part " + CONTENT, zip.part(CONTENT));
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public long read(String sheet, Sink sink) {
        if (!sheets.contains(sheet)) {
            throw Trouble.wrongUse(file, "there is no sheet " + sheet + ".");
        }
        try (SafeXml xml = xml()) {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.name().equals("table")
                        && sheet.equals(Objects.requireNonNullElse(xml.attribute("table", "name"), ""))) {
                    return new OdsSheet(file, sheet, sink).read(xml);
                }
            }
        }
        return 0;
    }

    @Override
    public void close() {
        zip.close();
    }
}
