package nl.thuiskompas.platform.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a long table as an Excel workbook: rows go out in pieces, and texts stand in their cells. */
final class LongWorkbook {
    private static final int PIECE = 500;
    private static final String DAY = "yyyy-mm-dd";

    private final Worksheet sheet;
    private int row = 1;

    private LongWorkbook(Worksheet sheet) {
        this.sheet = sheet;
    }

    static void write(LongTable table, OutputStream out) throws IOException {
        ExportTexts texts = ExportTexts.in(table.language());
        try (Workbook workbook = new Workbook(out, "Thuiskompas", null)) {
            workbook.properties().setTitle(SheetText.of(table.title()));
            Worksheet figures = workbook.newWorksheet(texts.get("sheet.figures"));
            figures(figures, table);
            figures.close();
            Worksheet sources = workbook.newWorksheet(texts.get("sheet.sources"));
            Workbooks.about(sources, table.about());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void figures(Worksheet sheet, LongTable table) throws IOException {
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.inlineString(
                    0, column, SheetText.of(table.columns().get(column).heading()));
            sheet.width(column, table.columns().get(column).width());
        }
        Workbooks.header(sheet, 0, table.columns().size());
        sheet.freezePane(2, 1);
        if (table.size() > 0) {
            sheet.setAutoFilter(0, 0, (int) table.size(), table.columns().size() - 1);
        }
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.repeatRows(0);
        LongWorkbook writing = new LongWorkbook(sheet);
        table.rows().forEach(writing::write);
    }

    private void write(List<Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case Cell.Text(String text) -> sheet.inlineString(row, column, SheetText.of(text));
                case Cell.Count(double value) -> number(column, new Cell.Exact(value, 0));
                case Cell.Percent(double value) -> number(column, new Cell.Exact(value, 1));
                case Cell.Exact number -> number(column, number);
                case Cell.Day day -> {
                    sheet.value(row, column, day.day());
                    sheet.style(row, column).format(DAY).set();
                }
                case Cell.Empty empty -> {}
            }
        }
        row++;
        if (row % PIECE == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void number(int column, Cell.Exact number) {
        sheet.value(row, column, number.digits());
        sheet.style(row, column).format(Workbooks.format(number.decimals())).set();
    }
}
