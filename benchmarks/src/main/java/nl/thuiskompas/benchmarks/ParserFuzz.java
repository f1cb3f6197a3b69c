package nl.thuiskompas.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.thuiskompas.platform.datasets.CellSink;
import nl.thuiskompas.platform.datasets.PeriodCode;
import nl.thuiskompas.platform.datasets.ReadProgress;
import nl.thuiskompas.platform.datasets.SourceException;
import nl.thuiskompas.platform.datasets.TableReading;
import nl.thuiskompas.platform.files.FileTables;
import nl.thuiskompas.platform.files.Mapping;
import nl.thuiskompas.platform.files.RegionNames;

/**
 * Throws damaged files at every reader of files for some seconds each, and counts: read, refused with a sentence, or an
 * error that nobody caught, of which there should be none. Words: seconds for each kind (20), seed (1).
 */
public final class ParserFuzz {
    private static final CellSink NOWHERE = (topic, codes, value, text, status, row) -> {};
    private static final String MAPPING = """
            dimensions:
              region: {kind: region, from: {column: gemeente}}
              period: {kind: period, from: {column: jaar}}
            topics: {stock: {column: voorraad}}
            """;

    private static final String CSV = "gemeente;jaar;voorraad\nGM0363;2021;474.000,5\n\"GM\"\"0014\";2021;.\n";

    private static final String SDMX = "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS\n"
            + "dataflow,MADE:UP(2.0),I,NL33,2021,4,A\ndataflow,MADE:UP(2.0),I,NL33,2022,5,P\n";

    private static final String JSON_STAT =
            "{\"class\":\"dataset\",\"label\":\"x\",\"id\":[\"a\",\"b\"],\"size\":[1,2],\"role\":{\"time\":[\"b\"]},"
                    + "\"dimension\":{\"a\":{\"category\":{\"index\":[\"x\"]}},\"b\":{\"category\":{\"index\":"
                    + "{\"2020\":0,\"2021\":1}}}},\"status\":[\"p\",null],\"value\":[1,2.5]}";

    private static final String SHEET =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">"
                    + "<c r=\"A1\" t=\"inlineStr\"><is><t>gemeente</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>jaar</t></is>"
                    + "</c><c r=\"C1\" t=\"inlineStr\"><is><t>voorraad</t></is></c></row><row r=\"2\"><c r=\"A2\"><v>363</v></c>"
                    + "<c r=\"B2\"><v>2021</v></c><c r=\"C2\"><f>1+1</f><v>2</v></c></row></sheetData></worksheet>";

    private static final String WORKBOOK =
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r="
                    + "\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\""
                    + " sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";

    private static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\""
                    + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\""
                    + " Target=\"worksheets/sheet1.xml\"/></Relationships>";

    private static final String ODS =
            "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table="
                    + "\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
                    + "<office:body><office:spreadsheet><table:table table:name=\"a\"><table:table-row><table:table-cell>"
                    + "<text:p>gemeente</text:p></table:table-cell><table:table-cell><text:p>jaar</text:p></table:table-cell>"
                    + "<table:table-cell><text:p>voorraad</text:p></table:table-cell></table:table-row><table:table-row"
                    + " table:number-rows-repeated=\"3\"><table:table-cell office:value-type=\"float\" office:value=\"363\""
                    + " table:number-columns-repeated=\"2\"/></table:table-row></table:table></office:spreadsheet></office:body>"
                    + "</office:document-content>";

    private final Path folder;
    private final Random random;
    private long uncaught;

    private ParserFuzz(Path folder, Random random) {
        this.folder = folder;
        this.random = random;
    }

    /** Makes the bytes of one damaged file. */
    private interface Maker {
        byte[] make() throws IOException;
    }

    public static void main(String[] words) throws IOException {
        long seconds = words.length > 0 ? Long.parseLong(words[0]) : 20;
        long seed = words.length > 1 ? Long.parseLong(words[1]) : 1;
        Path folder = Files.createTempDirectory("thuis-fuzz");
        ParserFuzz fuzz = new ParserFuzz(folder, new Random(seed));
        try {
            fuzz.run(seconds);
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
        if (fuzz.uncaught > 0) {
            System.exit(2);
        }
    }

    private void run(long seconds) throws IOException {
        Map<String, Maker> makers = new LinkedHashMap<>();
        makers.put("made.csv", () -> bytes(CSV));
        makers.put("made.sdmx.csv", () -> bytes(SDMX));
        makers.put("made.json", () -> bytes(JSON_STAT));
        makers.put(
                "made.xlsx",
                () -> zip(Map.of(
                        "xl/workbook.xml",
                        WORKBOOK,
                        "xl/_rels/workbook.xml.rels",
                        RELATIONS,
                        "xl/worksheets/sheet1.xml",
                        SHEET)));
        makers.put(
                "made.ods",
                () -> zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", ODS)));
        Mapping mapping = Mapping.of("mapping.yaml", MAPPING);
        for (Map.Entry<String, Maker> each : makers.entrySet()) {
            fuzz(each.getKey(), each.getValue(), mapping, seconds);
        }
        periods(seconds);
    }

    private void fuzz(String name, Maker maker, Mapping mapping, long seconds) throws IOException {
        Path file = folder.resolve(name);
        Optional<Mapping> used =
                name.contains("json") || name.contains("sdmx") ? Optional.empty() : Optional.of(mapping);
        long read = 0;
        long refused = 0;
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < end) {
            byte[] bytes = maker.make();
            Files.write(file, bytes);
            try (TableReading table = FileTables.open(file, RegionNames.NONE, used)) {
                table.read(NOWHERE, notice -> {}, ReadProgress.SILENT);
                read++;
            } catch (SourceException e) {
                refused++;
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                uncaught++;
                System.out.println("uncaught in " + name + ": " + e);
                Files.write(Path.of("fuzz-" + uncaught + "-" + name), bytes);
            }
        }
        System.out.printf(
                "%s: %,d executions, %,d read, %,d refused with a sentence, %,d uncaught so far%n",
                name, read + refused, read, refused, uncaught);
    }

    private void periods(long seconds) {
        long count = 0;
        long found = 0;
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < end) {
            for (int i = 0; i < 1000; i++) {
                found += PeriodCode.find(damaged("2021KW01")).isPresent() ? 1 : 0;
            }
            count += 1000;
        }
        System.out.printf("codes of periods: %,d executions, %,d are one%n", count, found);
    }

    private byte[] bytes(String text) {
        byte[] bytes = damaged(text).getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(4) == 0 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /** An archive of which the parts, or the bytes of the whole, are damaged. */
    private byte[] zip(Map<String, String> parts) throws IOException {
        boolean whole = random.nextInt(3) == 0;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                archive.putNextEntry(new ZipEntry(part.getKey()));
                String text = whole ? part.getValue() : damaged(part.getValue());
                archive.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] bytes = out.toByteArray();
        for (int i = whole ? 1 + random.nextInt(4) : 0; i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /** A text with up to three places changed, left out, doubled or made enormous. */
    private String damaged(String text) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = random.nextInt(4); i > 0 && !changed.isEmpty(); i--) {
            int at = random.nextInt(changed.length());
            switch (random.nextInt(4)) {
                case 0 -> changed.setCharAt(at, "<>&\"'/;,:{}[]-0129eaZ\u0000\uFFFD\n".charAt(random.nextInt(24)));
                case 1 -> changed.delete(at, Math.min(changed.length(), at + 1 + random.nextInt(12)));
                case 2 ->
                    changed.insert(at, changed.substring(at, Math.min(changed.length(), at + 1 + random.nextInt(30))));
                default -> changed.insert(at, "99999999999");
            }
        }
        return changed.toString();
    }
}
