package nl.thuiskompas.platform.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a long table as an OpenDocument spreadsheet (ODF 1.3), row by row. The library with which we write small ones
 * holds the whole sheet in memory. Equal tables give equal bytes.
 */
final class LongSpreadsheet {
    private static final String NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final String PROLOGUE = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String MANIFEST = PROLOGUE + "<manifest:manifest xmlns:manifest=\"" + NAMESPACE
            + "manifest:1.0\" manifest:version=\"1.3\"><manifest:file-entry manifest:full-path=\"/\""
            + " manifest:version=\"1.3\" manifest:media-type=\"" + OpenDocuments.MEDIA_TYPE
            + "\"/><manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
            + "</manifest:manifest>";
    private static final int MOST_DECIMALS = 8;
    private static final int[] ABOUT_WIDTHS = {40, 28, 18, 18, 34, 14};

    private final Writer out;

    private LongSpreadsheet(Writer out) {
        this.out = out;
    }

    static void write(LongTable table, OutputStream out) throws IOException {
        ExportTexts texts = ExportTexts.in(table.language());
        ZipOutputStream zip = new ZipOutputStream(out);
        mimetype(zip);
        entry(zip, "META-INF/manifest.xml");
        zip.write(MANIFEST.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        entry(zip, "content.xml");
        try {
            Writer writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
            LongSpreadsheet sheet = new LongSpreadsheet(writer);
            sheet.beginning(table);
            sheet.figures(texts.get("sheet.figures"), table);
            sheet.about(texts.get("sheet.sources"), table.about());
            writer.append("</office:spreadsheet></office:body></office:document-content>");
            writer.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        zip.closeEntry();
        zip.finish();
    }

    /** First and as it is, so that the kind of file is known by its first bytes. */
    private static void mimetype(ZipOutputStream zip) throws IOException {
        byte[] type = OpenDocuments.MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(type);
        ZipEntry entry = new ZipEntry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(type.length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(SteadyArchive.NO_TIME);
        zip.putNextEntry(entry);
        zip.write(type);
        zip.closeEntry();
    }

    private static void entry(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(SteadyArchive.NO_TIME);
        zip.putNextEntry(entry);
    }

    private void beginning(LongTable table) throws IOException {
        out.append(PROLOGUE).append("<office:document-content office:version=\"1.3\"");
        for (String name : List.of("office", "style", "text", "table")) {
            out.append(" xmlns:" + name + "=\"" + NAMESPACE + name + ":1.0\"");
        }
        out.append(" xmlns:number=\"" + NAMESPACE + "datastyle:1.0\" xmlns:fo=\"" + NAMESPACE
                + "xsl-fo-compatible:1.0\"><office:automatic-styles>");
        for (int i = 0; i < table.columns().size(); i++) {
            width("f" + i, table.columns().get(i).width());
        }
        for (int i = 0; i < ABOUT_WIDTHS.length; i++) {
            width("a" + i, ABOUT_WIDTHS[i]);
        }
        out.append("<style:style style:name=\"head\" style:family=\"table-cell\"><style:table-cell-properties"
                + " fo:background-color=\"#e6ecf2\"/><style:text-properties fo:font-weight=\"bold\"/></style:style>");
        for (int i = 0; i <= MOST_DECIMALS; i++) {
            out.append("<number:number-style style:name=\"m" + i + "\"><number:number number:decimal-places=\"" + i
                    + "\" number:min-integer-digits=\"1\" number:grouping=\"true\"/></number:number-style>"
                    + "<style:style style:name=\"n" + i + "\" style:family=\"table-cell\" style:data-style-name=\"m"
                    + i + "\"/>");
        }
        out.append("<number:date-style style:name=\"days\"><number:year number:style=\"long\"/><number:text>-"
                + "</number:text><number:month number:style=\"long\"/><number:text>-</number:text><number:day"
                + " number:style=\"long\"/></number:date-style><style:style style:name=\"day\""
                + " style:family=\"table-cell\" style:data-style-name=\"days\"/></office:automatic-styles>"
                + "<office:body><office:spreadsheet>");
    }

    private void width(String name, int letters) throws IOException {
        out.append(
                "<style:style style:name=\"" + name + "\" style:family=\"table-column\"><style:table-column-properties"
                        + " style:column-width=\"" + letters * 2 + "mm\"/></style:style>");
    }

    private void figures(String name, LongTable table) throws IOException {
        out.append("<table:table table:name=\"").append(escaped(name)).append("\">");
        for (int i = 0; i < table.columns().size(); i++) {
            out.append("<table:table-column table:style-name=\"f" + i + "\"/>");
        }
        out.append("<table:table-header-rows>");
        heading(table.columns().stream().map(FigureTable.Column::heading).toList());
        out.append("</table:table-header-rows>");
        table.rows().forEach(this::row);
        out.append("</table:table>");
    }

    private void about(String name, FigureTable about) throws IOException {
        out.append("<table:table table:name=\"").append(escaped(name)).append("\">");
        for (int i = 0; i < ABOUT_WIDTHS.length; i++) {
            out.append("<table:table-column table:style-name=\"a" + i + "\"/>");
        }
        heading(List.of(about.title()));
        about.notes().forEach(note -> row(List.of(FigureTable.text(note))));
        for (FigureTable.Block block : about.about()) {
            row(List.of());
            heading(List.of(block.title()));
            heading(block.headings());
            block.rows().forEach(this::row);
        }
        out.append("</table:table>");
    }

    private void heading(List<String> texts) throws IOException {
        out.append("<table:table-row>");
        for (String text : texts) {
            text(" table:style-name=\"head\"", text);
        }
        out.append("</table:table-row>");
    }

    private void row(List<Cell> cells) {
        try {
            out.append("<table:table-row>");
            if (cells.isEmpty()) {
                out.append("<table:table-cell/>");
            }
            for (Cell cell : cells) {
                cell(cell);
            }
            out.append("</table:table-row>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void cell(Cell cell) throws IOException {
        switch (cell) {
            case Cell.Text(String text) -> text("", text);
            case Cell.Count(double value) -> number(new Cell.Exact(value, 0));
            case Cell.Percent(double value) -> number(new Cell.Exact(value, 1));
            case Cell.Exact number -> number(number);
            case Cell.Day day ->
                out.append("<table:table-cell table:style-name=\"day\" office:value-type=\"date\" office:date-value=\"")
                        .append(day.day().toString())
                        .append("\"/>");
            case Cell.Empty empty -> out.append("<table:table-cell/>");
        }
    }

    private void text(String style, String text) throws IOException {
        out.append("<table:table-cell").append(style).append(" office:value-type=\"string\"><text:p>");
        out.append(escaped(SheetText.of(text))).append("</text:p></table:table-cell>");
    }

    private void number(Cell.Exact number) throws IOException {
        String digits = number.digits().toPlainString();
        out.append("<table:table-cell table:style-name=\"n" + Math.clamp(number.decimals(), 0, MOST_DECIMALS)
                        + "\" office:value-type=\"float\" office:value=\"")
                .append(digits)
                .append("\"><text:p>")
                .append(digits)
                .append("</text:p></table:table-cell>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("\\R", "</text:p><text:p>");
    }
}
