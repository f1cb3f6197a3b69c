package nl.thuiskompas.platform.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Spreadsheets made by hand, down to the XML, so that they can be wrong in any way. */
public final class MadeSpreadsheet {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private MadeSpreadsheet() {}

    /** A workbook with one sheet, Blad1. */
    public static Path xlsx(Path file, String rows) {
        return xlsxWith(file, HEAD + "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
    }

    /** A workbook whose sheet is this XML. */
    public static Path xlsxWith(Path file, String sheet) {
        return zip(
                file,
                "xl/workbook.xml",
                HEAD + "<workbook " + MAIN
                        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                        + "<sheet name=\"Blad1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId1\" Type=\"worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/sharedStrings.xml",
                HEAD + "<sst " + MAIN
                        + "><si><t>gemeente</t></si><si><t>jaar</t></si><si><r><t>voor</t></r><r><t>raad</t></r>"
                        + "</si></sst>",
                "xl/worksheets/sheet1.xml",
                sheet);
    }

    /** A spreadsheet with one sheet, Blad1. */
    public static Path ods(Path file, String rows) {
        return odsWith(file, "", rows);
    }

    /** A spreadsheet with something between the head and the content. */
    public static Path odsWith(Path file, String before, String rows) {
        return zip(
                file,
                "content.xml",
                HEAD + before
                        + "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                        + " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\">"
                        + "<office:body><office:spreadsheet><table:table table:name=\"Blad1\">" + rows
                        + "</table:table></office:spreadsheet></office:body></office:document-content>");
    }

    /** A zip of names and texts by turns. */
    public static Path zip(Path file, String... namesAndTexts) {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
