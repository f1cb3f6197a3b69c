package nl.thuiskompas.platform.exports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes sheets of which some cells are computed by the spreadsheet: whoever changes a number sees the sums follow. */
public final class LiveWorkbook {
    private LiveWorkbook() {}

    /** What stands in one place of a sheet. */
    public sealed interface Live {
        /** Words; what looks like a formula stays words. */
        record Text(String text) implements Live {}

        /** A number that somebody may change, with so many decimals shown. */
        record Amount(double value, int decimals) implements Live {}

        /** What the spreadsheet computes, such as {@code SUM(B2:B9)}, with so many decimals shown. */
        record Formula(String formula, int decimals) implements Live {}

        /** Words above a column. */
        record Heading(String text) implements Live {}

        /** Nothing. */
        record Empty() implements Live {}
    }

    /**
     * A sheet.
     *
     * @param name at most 31 letters
     * @param widths of its columns, in letters
     * @param frozen rows that stay in sight
     * @param rows from the first; they may differ in length
     */
    public record Sheet(String name, List<Integer> widths, int frozen, List<List<Live>> rows) {
        public Sheet {
            widths = List.copyOf(widths);
            rows = List.copyOf(rows);
        }
    }

    /** The workbook. Equal sheets give equal bytes. */
    public static byte[] write(String title, List<Sheet> sheets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 << 10);
        try (Workbook workbook = new Workbook(out, "Thuiskompas", null)) {
            workbook.properties().setTitle(SheetText.of(title));
            for (Sheet sheet : sheets) {
                write(workbook.newWorksheet(sheet.name()), sheet);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing a workbook into memory", e);
        }
        return SteadyArchive.of(out.toByteArray());
    }

    /** The name of a cell, such as B2, by its place from 0. */
    public static String place(int row, int column) {
        String letters = "";
        for (int left = column; left >= 0; left = left / 26 - 1) {
            letters = (char) ('A' + left % 26) + letters;
        }
        return letters + (row + 1);
    }

    private static void write(Worksheet to, Sheet sheet) {
        for (int column = 0; column < sheet.widths().size(); column++) {
            to.width(column, sheet.widths().get(column));
        }
        for (int row = 0; row < sheet.rows().size(); row++) {
            List<Live> cells = sheet.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                cell(to, row, column, cells.get(column));
            }
        }
        if (sheet.frozen() > 0) {
            to.freezePane(0, sheet.frozen());
            to.repeatRows(sheet.frozen() - 1);
        }
        to.pageOrientation("landscape");
        to.fitToWidth((short) 1);
    }

    private static void cell(Worksheet to, int row, int column, Live cell) {
        switch (cell) {
            case Live.Text(String text) -> to.value(row, column, SheetText.of(text));
            case Live.Amount(double value, int decimals) -> {
                to.value(row, column, new Cell.Exact(value, decimals).digits());
                to.style(row, column).format(Workbooks.format(decimals)).set();
            }
            case Live.Formula(String formula, int decimals) -> {
                to.formula(row, column, formula);
                to.style(row, column).bold().format(Workbooks.format(decimals)).set();
            }
            case Live.Heading(String text) -> {
                to.value(row, column, SheetText.of(text));
                to.style(row, column).bold().fillColor(Workbooks.HEADER_FILL).set();
            }
            case Live.Empty empty -> {}
        }
    }
}
