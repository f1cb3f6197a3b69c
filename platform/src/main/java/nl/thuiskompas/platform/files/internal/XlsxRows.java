package nl.thuiskompas.platform.files.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The rows of an XLSX workbook, streamed. Only what stands in cells is read: text, numbers, and of formulas the value
 * that was kept. A cell far to the right or below costs no memory.
 */
public final class XlsxRows implements Rows {
    private static final String BOOK = "xl/workbook.xml";
    private static final int MOST_STRINGS = 2_000_000;
    private static final long LONGEST_STRINGS = 64L << 20;

    private final String file;
    private final Parts parts;
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final List<String> strings = new ArrayList<>();

    private XlsxRows(String file, Parts parts) {
        this.file = file;
        this.parts = parts;
    }

    /** Opens a workbook: looks at its size, reads names of sheets and shared texts. */
    public static XlsxRows open(Path path) {
        return of(path.getFileName().toString(), ZipGuard.open(path, ZipGuard.Limits.USUAL));
    }

    /** A workbook of these parts. */
    public static XlsxRows of(String file, Parts parts) {
        XlsxRows rows = new XlsxRows(file, parts);
        try {
            rows.readSheets();
            rows.readStrings();
            return rows;
        } catch (RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    private void readSheets() {
        Map<String, String> targets = new HashMap<>();
        try (SafeXml xml = xml("xl/_rels/workbook.xml.rels")) {
            for (SafeXml.Event event = xml.next(); event != SafeXml.Event.NOTHING; event = xml.next()) {
                if (event == SafeXml.Event.START && xml.local().equals("Relationship")) {
                    String target = Objects.requireNonNullElse(xml.attribute("Target"), "");
                    targets.put(
                            Objects.requireNonNullElse(xml.attribute("Id"), ""),
                            target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
        }
        try (SafeXml xml = xml(BOOK)) {
            for (SafeXml.Event event = xml.next(); event != SafeXml.Event.NOTHING; event = xml.next()) {
                if (event == SafeXml.Event.START && xml.local().equals("sheet")) {
                    String name = Objects.requireNonNullElse(xml.attribute("name"), "");
                    String part = targets.get(Objects.requireNonNullElse(xml.attribute("id"), ""));
                    if (part != null && part.matches("xl/worksheets/[^/]+\\.xml")) {
                        sheets.put(name, part);
                    }
                }
            }
        }
        if (sheets.isEmpty()) {
            throw Trouble.damaged(file, "holds no sheet with cells.");
        }
    }

    private void readStrings() {
        if (!parts.has("xl/sharedStrings.xml")) {
            return;
        }
        long characters = 0;
        try (SafeXml xml = xml("xl/sharedStrings.xml")) {
            StringBuilder text = new StringBuilder();
            boolean inText = false;
            int phonetic = 0;
            for (SafeXml.Event event = xml.next(); event != SafeXml.Event.NOTHING; event = xml.next()) {
                switch (event) {
                    case START -> {
                        inText = xml.local().equals("t") && phonetic == 0;
                        phonetic += xml.local().equals("rPh") ? 1 : 0;
                    }
                    case TEXT -> {
                        if (inText) {
                            xml.text(text);
                        }
                    }
                    case END -> {
                        inText = false;
                        phonetic -= xml.local().equals("rPh") ? 1 : 0;
                        if (xml.local().equals("si")) {
                            characters += text.length();
                            strings.add(text.toString());
                            text.setLength(0);
                            if (strings.size() > MOST_STRINGS || characters > LONGEST_STRINGS) {
                                throw Trouble.damaged(
                                        file,
                                        "holds more texts than fit in memory. Export the sheet as CSV and bring that.");
                            }
                        }
                    }
                    case NOTHING -> {}
                }
            }
        }
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(sheets.keySet());
    }

    @Override
    public long read(String sheet, Sink sink) {
        String part = sheets.get(sheet);
        if (part == null) {
            throw Trouble.wrongUse(file, "there is no sheet " + Trouble.shown(sheet) + ".");
        }
        try (SafeXml xml = xml(part)) {
            return new XlsxSheet(file, sheet, strings, sink).read(xml);
        }
    }

    private SafeXml xml(String part) {
        return SafeXml.open(file + ", part " + Trouble.shown(part), parts.part(part));
    }

    @Override
    public void close() {
        parts.close();
    }
}
