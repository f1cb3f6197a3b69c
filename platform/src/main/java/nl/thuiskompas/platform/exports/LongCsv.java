package nl.thuiskompas.platform.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes a long table as CSV, a piece at a time. */
final class LongCsv {
    /** Letters that are gathered before they are written. */
    private static final int PIECE = 64 << 10;

    private final CsvStyle style;
    private final OutputStream out;
    private final StringBuilder piece = new StringBuilder(PIECE + (PIECE >> 3));

    private LongCsv(CsvStyle style, OutputStream out) {
        this.style = style;
        this.out = out;
    }

    static void write(LongTable table, CsvStyle style, OutputStream out) throws IOException {
        LongCsv csv = new LongCsv(style, out);
        if (style.marked()) {
            csv.piece.append('\uFEFF');
        }
        CsvWriter.line(
                csv.piece,
                style,
                table.columns().stream()
                        .map(column -> FigureTable.text(column.heading()))
                        .toList());
        try {
            table.rows().forEach(cells -> {
                CsvWriter.line(csv.piece, csv.style, cells);
                if (csv.piece.length() >= PIECE) {
                    csv.flush();
                }
            });
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void flush() {
        try {
            out.write(piece.toString().getBytes(StandardCharsets.UTF_8));
            piece.setLength(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
