package nl.thuiskompas.platform.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.thuiskompas.platform.language.Language;

/**
 * A table that may be longer than memory: its rows come one by one, each time it is written.
 *
 * @param language language of headings and words
 * @param title what it shows
 * @param provenance where its rows come from
 * @param notes what a reader should know before counting with it
 * @param columns headings, in order
 * @param size number of rows
 * @param rows gives them
 */
public record LongTable(
        Language language,
        String title,
        Provenance provenance,
        List<String> notes,
        List<FigureTable.Column> columns,
        long size,
        Rows rows) {
    /** A sheet of a workbook has room for so many rows below its headings, in both kinds of workbooks. */
    public static final long MOST_ROWS_OF_A_SHEET = 1_048_575;

    public LongTable {
        notes = List.copyOf(notes);
        columns = List.copyOf(columns);
    }

    /** Rows that pass by. */
    @FunctionalInterface
    public interface Rows {
        /** Gives every row, each with as many cells as there are columns. */
        void forEach(Row row) throws IOException;
    }

    /** Takes a row. */
    @FunctionalInterface
    public interface Row {
        /** The cells of the row; the list may be kept. */
        void take(List<Cell> cells);
    }

    /** Whether it is too long for a workbook. */
    public boolean exceedsASheet() {
        return size > MOST_ROWS_OF_A_SHEET;
    }

    /** Writes it as CSV, in bounded memory. Equal tables give equal bytes. */
    public void csv(CsvStyle style, OutputStream out) throws IOException {
        LongCsv.write(this, style, out);
    }

    /** What the CSV means, after CSV on the Web; see {@link CsvwDocument}. */
    public byte[] csvw(CsvStyle style, String address) {
        return CsvwDocument.of(this, style, address);
    }

    /** Writes it as an Excel workbook with a sheet of sources, in bounded memory. */
    public void xlsx(OutputStream out) throws IOException {
        LongWorkbook.write(requireSheet(), out);
    }

    /** Writes it as an OpenDocument spreadsheet with a sheet of sources, in bounded memory. */
    public void ods(OutputStream out) throws IOException {
        LongSpreadsheet.write(requireSheet(), out);
    }

    private LongTable requireSheet() {
        if (exceedsASheet()) {
            throw new IllegalStateException(size + " rows do not fit on a sheet");
        }
        return this;
    }

    /** What stands on the sheet of sources. */
    FigureTable about() {
        ExportTexts texts = ExportTexts.in(language);
        List<String> headings = Stream.of("title", "publisher", "table", "licence", "release", "known")
                .map(key -> texts.get("column." + key))
                .toList();
        List<Cell> source = new ArrayList<>();
        Stream.of(
                        provenance.title(),
                        provenance.publisher(),
                        provenance.table(),
                        provenance.licence(),
                        provenance.release())
                .map(Cell.Text::new)
                .forEach(source::add);
        source.add(new Cell.Day(provenance.known()));
        return new FigureTable(
                language,
                title,
                notes,
                List.of(),
                List.of(),
                List.of(new FigureTable.Block(texts.get("about.sources"), headings, List.of(source))));
    }
}
