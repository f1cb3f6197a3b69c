package nl.thuiskompas.platform.files.internal;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The rows of an ODS spreadsheet, streamed; nothing is kept but the row that is read. */
public final class OdsRows implements Rows {
    /** The part that holds the cells. */
    public static final String CONTENT = "content.xml";

    private final String file;
    private final Parts parts;

    /** The sheets that were met so far: to know them all, all of the file has to be gone through. */
    private final Set<String> sheets = new LinkedHashSet<>();

    private boolean whole;

    private OdsRows(String file, Parts parts) {
        this.file = file;
        this.parts = parts;
    }

    /** Opens a spreadsheet and looks at its size. */
    public static OdsRows open(Path path) {
        String file = path.getFileName().toString();
        return of(file, ZipGuard.open(path, ZipGuard.Limits.USUAL));
    }

    /** A spreadsheet of these parts. */
    public static OdsRows of(String file, Parts parts) {
        return new OdsRows(file, parts);
    }

    @Override
    public List<String> sheets() {
        if (!whole) {
            walk("", false, null);
        }
        return List.copyOf(sheets);
    }

    @Override
    public String first() {
        if (sheets.isEmpty()) {
            walk("", true, null);
        }
        return sheets.iterator().next();
    }

    @Override
    public long read(String sheet, Sink sink) {
        return walk(sheet, false, sink);
    }

    /**
     * Goes through the file as far as is needed.
     *
     * @param sheet the sheet whose rows are given
     * @param onlyFirst whether to stop at the first sheet
     * @param sink takes the rows; null where only names are asked
     */
    private long walk(String sheet, boolean onlyFirst, @org.jspecify.annotations.Nullable Sink sink) {
        long formulas = 0;
        boolean read = sink == null;
        try (SafeXml xml = SafeXml.open(file + ", part " + CONTENT, parts.part(CONTENT))) {
            for (SafeXml.Event event = xml.next(); event != SafeXml.Event.NOTHING; event = xml.next()) {
                if (event != SafeXml.Event.START || !xml.local().equals("table")) {
                    continue;
                }
                String name = Objects.requireNonNullElse(xml.attribute("table", "name"), "");
                sheets.add(name);
                if (onlyFirst) {
                    return 0;
                }
                if (!read && name.equals(sheet) && sink != null) {
                    read = true;
                    formulas = new OdsSheet(file, sheet, sink).read(xml);
                    if (whole) {
                        return formulas;
                    }
                }
            }
        }
        whole = true;
        if (sheets.isEmpty()) {
            throw Trouble.damaged(file, "holds no sheet with cells.");
        }
        if (!read) {
            throw Trouble.wrongUse(file, "there is no sheet " + Trouble.shown(sheet) + ".");
        }
        return formulas;
    }

    @Override
    public void close() {
        parts.close();
    }
}
