package nl.thuiskompas.platform.trials;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A made-up table of rows and columns, as a file of each format that has rows and columns. */
record Grid(List<List<String>> rows) {
    /** Three municipalities, two years; the values are made up. */
    static final Grid WHOLE = of(
            "gemeente jaar voorraad",
            "GM0363 2021 474000",
            "GM0014 2021 110500",
            "GM0599 2021 320123",
            "GM0363 2022 480000",
            "GM0014 2022 111200",
            "GM0599 2022 322000");

    private static final String NUMBER = "-?[0-9]{1,15}(\\.[0-9]+)?";

    static Grid of(String... lines) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines) {
            rows.add(List.of(line.split(" ")));
        }
        return new Grid(rows);
    }

    /** The same with another text at one place; -1 for every row but the header. */
    Grid with(int row, int column, String text) {
        List<List<String>> changed = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = new ArrayList<>(rows.get(i));
            if (i == row || (row < 0 && i > 0)) {
                cells.set(column, text);
            }
            changed.add(cells);
        }
        return new Grid(changed);
    }

    /** The same without a column. */
    Grid withoutColumn(int column) {
        return new Grid(rows.stream()
                .map(row -> {
                    List<String> cells = new ArrayList<>(row);
                    cells.remove(column);
                    return List.copyOf(cells);
                })
                .toList());
    }

    /** The same with one more row. */
    Grid and(String... cells) {
        List<List<String>> more = new ArrayList<>(rows);
        more.add(List.of(cells));
        return new Grid(more);
    }

    /** Only the rows from one to another. */
    Grid part(int from, int to) {
        return new Grid(rows.subList(from, to));
    }

    /** The same with two columns exchanged, in some of the rows. */
    Grid exchanged(int one, int other, int fromRow, int toRow) {
        List<List<String>> changed = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = new ArrayList<>(rows.get(i));
            if (i >= fromRow && i < toRow) {
                cells.set(one, rows.get(i).get(other));
                cells.set(other, rows.get(i).get(one));
            }
            changed.add(cells);
        }
        return new Grid(changed);
    }

    byte[] csv() {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(String.join(";", row)).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] sdmxCsv() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            String row = String.join(",", rows.get(i))
                    .replace("gemeente", "REF_AREA")
                    .replace("jaar", "TIME_PERIOD")
                    .replace("voorraad", "OBS_VALUE");
            text.append(i == 0 ? "DATAFLOW," : "MADE:UP(1.0),").append(row).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A workbook; what looks like a number is one. */
    byte[] xlsx() {
        return xlsx("");
    }

    byte[] xlsx(String before) {
        StringBuilder sheet = new StringBuilder(before + "<worksheet><sheetData>");
        for (List<String> row : rows) {
            sheet.append("<row>");
            for (String cell : row) {
                if (cell.startsWith("#")) {
                    sheet.append("<c t=\"e\"><v>").append(cell).append("</v></c>");
                } else if (cell.matches(NUMBER)) {
                    sheet.append("<c><v>").append(cell).append("</v></c>");
                } else {
                    sheet.append("<c t=\"inlineStr\"><is><t>")
                            .append(escaped(cell))
                            .append("</t></is></c>");
                }
            }
            sheet.append("</row>");
        }
        return zip(
                "xl/workbook.xml",
                "<workbook><sheets><sheet name=\"Blad1\" id=\"r1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/worksheets/sheet1.xml",
                sheet + "</sheetData></worksheet>");
    }

    byte[] ods() {
        return ods("");
    }

    byte[] ods(String before) {
        StringBuilder sheet = new StringBuilder(
                before + "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\">"
                        + "<office:body><office:spreadsheet><table:table table:name=\"Blad1\">");
        for (List<String> row : rows) {
            sheet.append("<table:table-row>");
            for (String cell : row) {
                boolean number = cell.matches(NUMBER);
                sheet.append("<table:table-cell")
                        .append(number ? " office:value-type=\"float\" office:value=\"" + cell + "\">" : ">")
                        .append("<text:p>")
                        .append(escaped(cell))
                        .append("</text:p></table:table-cell>");
            }
            sheet.append("</table:table-row>");
        }
        return zip(
                "content.xml", sheet + "</table:table></office:spreadsheet></office:body></office:document-content>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** A zip of names and texts by turns. */
    static byte[] zip(String... namesAndTexts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
