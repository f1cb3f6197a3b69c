package nl.thuiskompas.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.thuiskompas.platform.datasets.CellSink;
import nl.thuiskompas.platform.datasets.ReadProgress;
import nl.thuiskompas.platform.datasets.TableReading;
import nl.thuiskompas.platform.files.FileTables;
import nl.thuiskompas.platform.files.Mapping;
import nl.thuiskompas.platform.files.RegionNames;

/**
 * Reads made-up files of each kind, one observation a row, and prints the observations a second: the first reading, when
 * nothing is compiled yet, and the median of the five after it. Nothing is stored. Words: rows of a spreadsheet (500000).
 */
public final class ReadFiles {
    private static final int ROWS = 500_000;
    private static final int TIMES = 5;
    private static final String MAPPING = """
            dimensions:
              region: {kind: region, from: {column: gemeente}}
              group: {from: {column: groep}}
              period: {kind: period, from: {column: jaar}}
            topics: {stock: {column: voorraad}}
            """;
    private static final List<String> HEADER = List.of("gemeente", "groep", "jaar", "voorraad");

    private ReadFiles() {}

    /** Writes rows in one format. */
    private interface Writer {
        void write(OutputStream out, int rows) throws IOException;
    }

    public static void main(String[] words) throws IOException {
        int rows = words.length > 0 ? Integer.parseInt(words[0]) : ROWS;
        Path folder = Files.createTempDirectory("thuis-read");
        try {
            measure(folder.resolve("made.csv"), rows, ReadFiles::csv);
            measure(folder.resolve("made.xlsx"), rows, ReadFiles::xlsx);
            measure(folder.resolve("made.ods"), rows, ReadFiles::ods);
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
    }

    private static void measure(Path file, int rows, Writer writer) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            writer.write(out, rows);
        }
        double cold = read(file, rows);
        double[] warm = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            warm[i] = read(file, rows);
        }
        Arrays.sort(warm);
        System.out.printf(
                "%s, %,d observations, %,d kB: first %,.0f observations/s, then %,.0f (median of %d, %,.0f to %,.0f)%n",
                file.getFileName(),
                rows,
                Files.size(file) >> 10,
                cold,
                warm[TIMES / 2],
                TIMES,
                warm[0],
                warm[TIMES - 1]);
    }

    /** Observations a second. */
    private static double read(Path file, int rows) {
        long[] cells = new long[1];
        CellSink sink = (topic, codes, value, text, status, row) -> cells[0]++;
        long start = System.nanoTime();
        try (TableReading table =
                FileTables.open(file, RegionNames.NONE, Optional.of(Mapping.of("mapping.yaml", MAPPING)))) {
            table.read(sink, notice -> {}, ReadProgress.SILENT);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (cells[0] != rows) {
            throw new IllegalStateException(cells[0] + " cells of " + rows + " were read");
        }
        return rows / seconds;
    }

    private static String region(int row) {
        return "GM%04d".formatted(1 + row / 1000 % 400);
    }

    private static String group(int row) {
        return "G" + row % 100;
    }

    private static int year(int row) {
        return 2012 + row / 100 % 10;
    }

    private static double value(int row) {
        return Math.floorMod(row * 2_654_435_761L, 1_000_003) / 10.0;
    }

    private static void csv(OutputStream out, int rows) throws IOException {
        write(out, String.join(";", HEADER) + "\n");
        for (int row = 0; row < rows; row++) {
            write(out, region(row) + ";" + group(row) + ";" + year(row) + ";" + value(row) + "\n");
        }
    }

    private static void xlsx(OutputStream out, int rows) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "xl/workbook.xml", MadeFiles.WORKBOOK);
            part(zip, "xl/_rels/workbook.xml.rels", MadeFiles.RELATIONS);
            StringBuilder strings = new StringBuilder("<sst>");
            HEADER.forEach(text -> strings.append("<si><t>").append(text).append("</t></si>"));
            for (int i = 0; i < 400; i++) {
                strings.append("<si><t>").append(region(1000 * i)).append("</t></si>");
            }
            for (int i = 0; i < 100; i++) {
                strings.append("<si><t>").append(group(i)).append("</t></si>");
            }
            part(zip, "xl/sharedStrings.xml", strings + "</sst>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            write(
                    zip,
                    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\""
                            + MadeFiles.MAIN + "\"><sheetData><row r=\"1\" spans=\"1:4\">");
            for (int i = 0; i < HEADER.size(); i++) {
                write(zip, "<c r=\"" + (char) ('A' + i) + "1\" t=\"s\"><v>" + i + "</v></c>");
            }
            write(zip, "</row>");
            for (int row = 0; row < rows; row++) {
                int at = row + 2;
                write(
                        zip,
                        "<row r=\"" + at + "\" spans=\"1:4\"><c r=\"A" + at + "\" s=\"1\" t=\"s\"><v>"
                                + (HEADER.size() + row / 1000 % 400) + "</v></c><c r=\"B" + at
                                + "\" s=\"1\" t=\"s\"><v>"
                                + (HEADER.size() + 400 + row % 100) + "</v></c><c r=\"C" + at + "\"><v>" + year(row)
                                + "</v></c><c r=\"D" + at + "\" s=\"2\"><v>" + value(row) + "</v></c></row>");
            }
            write(zip, "</sheetData></worksheet>");
        }
    }

    private static void ods(OutputStream out, int rows) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
            zip.putNextEntry(new ZipEntry("content.xml"));
            write(zip, MadeFiles.ODS_HEAD + "<table:table table:name=\"a\"><table:table-row>");
            for (String each : HEADER) {
                write(zip, text(each));
            }
            write(zip, "</table:table-row>");
            for (int row = 0; row < rows; row++) {
                write(
                        zip,
                        "<table:table-row>" + text(region(row)) + text(group(row)) + number("" + year(row))
                                + number("" + value(row)) + "</table:table-row>");
            }
            write(zip, "</table:table>" + MadeFiles.ODS_FOOT);
        }
    }

    private static String text(String text) {
        return "<table:table-cell office:value-type=\"string\" calcext:value-type=\"string\"><text:p>" + text
                + "</text:p></table:table-cell>";
    }

    private static String number(String number) {
        return "<table:table-cell office:value-type=\"float\" office:value=\"" + number
                + "\" calcext:value-type=\"float\"><text:p>" + number + "</text:p></table:table-cell>";
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        write(zip, text);
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
