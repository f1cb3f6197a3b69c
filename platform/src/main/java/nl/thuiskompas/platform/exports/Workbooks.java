package nl.thuiskompas.platform.exports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import nl.thuiskompas.platform.exports.FigureTable.Block;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a table as an Excel workbook with two sheets: the figures, and what they are and where they come from. Numbers
 * are numbers, percentages percentages (40% is 0.4 shown as 40.0%), days are days.
 */
public final class Workbooks {
    /** Media type of a workbook. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String WHOLE = "#,##0";
    private static final String PERCENT = "0.0%";
    private static final String DAY = "yyyy-mm-dd";
    static final String HEADER_FILL = "E6ECF2";
    private static final int[] ABOUT_WIDTHS = {40, 70, 28, 18, 34, 14, 34, 22};

    private Workbooks() {}

    /** The workbook. Equal tables give equal bytes. */
    public static byte[] write(FigureTable table) {
        ExportTexts texts = ExportTexts.in(table.language());
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 << 10);
        try (Workbook workbook = new Workbook(out, "Thuiskompas", null)) {
            workbook.properties().setTitle(SheetText.of(table.title()));
            figures(workbook.newWorksheet(texts.get("sheet.figures")), table);
            about(workbook.newWorksheet(texts.get("sheet.sources")), table);
        } catch (IOException e) {
            throw new UncheckedIOException("writing a workbook into memory", e);
        }
        return SteadyArchive.of(out.toByteArray());
    }

    private static void figures(Worksheet sheet, FigureTable table) {
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.value(0, column, table.columns().get(column).heading());
            sheet.width(column, table.columns().get(column).width());
        }
        header(sheet, 0, table.columns().size());
        for (int row = 0; row < table.rows().size(); row++) {
            cells(sheet, row + 1, table.rows().get(row));
        }
        sheet.freezePane(2, 1);
        if (!table.rows().isEmpty()) {
            sheet.setAutoFilter(0, 0, table.rows().size(), table.columns().size() - 1);
        }
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.repeatRows(0);
    }

    /** The sheet that says what the figures are and where they come from. */
    static void about(Worksheet sheet, FigureTable table) {
        for (int column = 0; column < ABOUT_WIDTHS.length; column++) {
            sheet.width(column, ABOUT_WIDTHS[column]);
        }
        sheet.value(0, 0, SheetText.of(table.title()));
        sheet.style(0, 0).bold().fontSize(14).set();
        int row = 1;
        for (String note : table.notes()) {
            sheet.value(row++, 0, SheetText.of(note));
        }
        for (Block block : table.about()) {
            row++;
            sheet.value(row, 0, block.title());
            sheet.style(row++, 0).bold().fontSize(12).set();
            for (int column = 0; column < block.headings().size(); column++) {
                sheet.value(row, column, block.headings().get(column));
            }
            header(sheet, row++, block.headings().size());
            for (List<Cell> line : block.rows()) {
                cells(sheet, row, line);
                sheet.range(row, 0, row, line.size() - 1)
                        .style()
                        .wrapText(true)
                        .verticalAlignment("top")
                        .set();
                row++;
            }
        }
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
    }

    /** How a number of so many decimals is shown: #,##0.00 for two. */
    static String format(int decimals) {
        return decimals == 0 ? WHOLE : WHOLE + "." + "0".repeat(decimals);
    }

    static void header(Worksheet sheet, int row, int columns) {
        sheet.range(row, 0, row, columns - 1)
                .style()
                .bold()
                .fillColor(HEADER_FILL)
                .set();
    }

    private static void cells(Worksheet sheet, int row, List<Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case Cell.Text(String text) -> sheet.value(row, column, SheetText.of(text));
                case Cell.Count(double value) -> {
                    sheet.value(row, column, Rounding.number(value, Rounding.VALUE));
                    sheet.style(row, column).format(WHOLE).set();
                }
                case Cell.Percent(double value) -> {
                    sheet.value(
                            row, column, Rounding.number(value, Rounding.VALUE).movePointLeft(2));
                    sheet.style(row, column).format(PERCENT).set();
                }
                case Cell.Exact number -> {
                    sheet.value(row, column, number.digits());
                    sheet.style(row, column).format(format(number.decimals())).set();
                }
                case Cell.Day day -> {
                    sheet.value(row, column, day.day());
                    sheet.style(row, column).format(DAY).set();
                }
                case Cell.Empty empty -> {}
            }
        }
    }
}
