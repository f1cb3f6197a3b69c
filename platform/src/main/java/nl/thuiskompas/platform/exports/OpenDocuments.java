package nl.thuiskompas.platform.exports;

import com.github.miachm.sods.Color;
import com.github.miachm.sods.OfficePercentage;
import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import com.github.miachm.sods.Style;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import nl.thuiskompas.platform.exports.FigureTable.Block;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as an OpenDocument spreadsheet with two sheets, as {@link Workbooks} does: the figures, and what they are
 * and where they come from. Numbers are numbers, percentages percentages (40% is 0.4), days are days.
 */
public final class OpenDocuments {
    /** Media type of an OpenDocument spreadsheet. */
    public static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    private static final Color HEADER_FILL = new Color(0xE6, 0xEC, 0xF2);
    /** Width of a letter of the usual size, in millimetres. */
    private static final double LETTER = 2.1;

    private static final int[] ABOUT_WIDTHS = {40, 70, 28, 18, 34, 14, 34, 22};

    private OpenDocuments() {}

    /** The spreadsheet. Equal tables give equal bytes. */
    public static byte[] write(FigureTable table) {
        ExportTexts texts = ExportTexts.in(table.language());
        SpreadSheet book = new SpreadSheet();
        book.appendSheet(figures(texts.get("sheet.figures"), table));
        book.appendSheet(about(texts.get("sheet.sources"), table));
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 << 10);
        try {
            book.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException("writing a spreadsheet into memory", e);
        }
        return SteadyArchive.of(out.toByteArray());
    }

    private static Sheet figures(String name, FigureTable table) {
        Sheet sheet = new Sheet(name, table.rows().size() + 1, table.columns().size());
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.setColumnWidth(column, table.columns().get(column).width() * LETTER);
        }
        header(
                sheet,
                0,
                table.columns().stream().map(FigureTable.Column::heading).toList());
        for (int row = 0; row < table.rows().size(); row++) {
            cells(sheet, row + 1, table.rows().get(row));
        }
        return sheet;
    }

    private static Sheet about(String name, FigureTable table) {
        int rows = 1
                + table.notes().size()
                + table.about().stream()
                        .mapToInt(block -> 3 + block.rows().size())
                        .sum();
        Sheet sheet = new Sheet(name, rows, ABOUT_WIDTHS.length);
        for (int column = 0; column < ABOUT_WIDTHS.length; column++) {
            sheet.setColumnWidth(column, ABOUT_WIDTHS[column] * LETTER);
        }
        title(sheet, 0, table.title());
        int row = 1;
        for (String note : table.notes()) {
            sheet.getRange(row++, 0).setValue(SheetText.of(note));
        }
        for (Block block : table.about()) {
            row++;
            title(sheet, row++, block.title());
            header(sheet, row++, block.headings());
            for (List<Cell> line : block.rows()) {
                cells(sheet, row++, line);
            }
        }
        return sheet;
    }

    private static void title(Sheet sheet, int row, String text) {
        sheet.getRange(row, 0).setValue(SheetText.of(text));
        sheet.getRange(row, 0).setFontBold(true);
    }

    private static void header(Sheet sheet, int row, List<String> headings) {
        Style style = new Style();
        style.setBold(true);
        style.setBackgroundColor(HEADER_FILL);
        for (int column = 0; column < headings.size(); column++) {
            sheet.getRange(row, column).setValue(SheetText.of(headings.get(column)));
            sheet.getRange(row, column).setStyle(style);
        }
    }

    private static void cells(Sheet sheet, int row, List<Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Object value = value(cells.get(column));
            if (value != null) {
                sheet.getRange(row, column).setValue(value);
            }
        }
    }

    private static @Nullable Object value(Cell cell) {
        return switch (cell) {
            case Cell.Text(String text) -> SheetText.of(text);
            case Cell.Count(double value) -> Rounding.number(value, Rounding.VALUE);
            case Cell.Percent(double value) ->
                new OfficePercentage(
                        Rounding.number(value, Rounding.VALUE).movePointLeft(2).doubleValue());
            case Cell.Exact number -> number.digits();
            case Cell.Day day -> day.day();
            case Cell.Empty empty -> null;
        };
    }
}
