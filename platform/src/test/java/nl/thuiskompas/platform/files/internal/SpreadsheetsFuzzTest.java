package nl.thuiskompas.platform.files.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import nl.thuiskompas.platform.datasets.CellSink;
import nl.thuiskompas.platform.datasets.ReadProgress;
import nl.thuiskompas.platform.datasets.SourceException;
import nl.thuiskompas.platform.datasets.TableReading;
import nl.thuiskompas.platform.files.FileTables;
import nl.thuiskompas.platform.files.MadeSpreadsheet;
import nl.thuiskompas.platform.files.Mapping;
import nl.thuiskompas.platform.files.RegionNames;

/** Whole files of each kind with some bytes changed: they are read, or refused with a sentence. */
class SpreadsheetsFuzzTest {
    private static final int MANY = 300;
    private static final CellSink NOWHERE = (topic, codes, value, text, status, row) -> {};

    private static final String XLSX =
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\">"
                    + "<v>2</v></c></row><row r=\"2\"><c r=\"A2\"><v>363</v></c><c r=\"B2\"><v>2021</v></c><c r=\"C2\"><f>1</f><v>1</v></c></row>";
    private static final String ODS = "<table:table-row><table:table-cell><text:p>gemeente</text:p></table:table-cell>"
            + "<table:table-cell><text:p>jaar</text:p></table:table-cell><table:table-cell><text:p>voorraad</text:p>"
            + "</table:table-cell></table:table-row><table:table-row table:number-rows-repeated=\"3\"><table:table-cell"
            + " office:value-type=\"float\" office:value=\"363\" table:number-columns-repeated=\"2\"/></table:table-row>";
    private static final String JSON =
            "{\"class\":\"dataset\",\"label\":\"x\",\"id\":[\"a\",\"b\"],\"size\":[1,2],\"role\":{\"time\":[\"b\"]},"
                    + "\"dimension\":{\"a\":{\"category\":{\"index\":[\"x\"]}},\"b\":{\"category\":{\"index\":{\"2020\":0,\"2021\":1}}}},"
                    + "\"status\":[\"p\",null],\"value\":[1,2.5]}";
    private static final String SDMX = "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS\n"
            + "dataflow,MADE:UP(2.0),I,NL33,2021,4,A\ndataflow,MADE:UP(2.0),I,NL33,2022,5,P\n";

    private static final Mapping MAPPING = Mapping.of("m.yaml", """
            dimensions:
              region: {kind: region, from: {column: gemeente}}
              period: {kind: period, from: {column: jaar}}
            topics: {stock: {column: voorraad}}
            """);

    private static Path folder = Path.of("");

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("fuzz");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        for (String name : List.of("made.xlsx", "made.ods", "bytes")) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.delete(folder);
    }

    private static void read(Path file, Optional<Mapping> mapping) {
        try (TableReading table = FileTables.open(file, RegionNames.NONE, mapping)) {
            table.read(NOWHERE, notice -> assertThat(notice.message().en()).endsWith("."), ReadProgress.SILENT);
        } catch (SourceException e) {
            assertThat(e).hasMessageMatching("(?s).{10,}\\.");
        }
    }

    /** The text with a few characters changed, left out or doubled. */
    private static String changed(String text, Random random) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = random.nextInt(4); i >= 0 && !changed.isEmpty(); i--) {
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

    @Property(tries = MANY)
    void changedXmlOfAWorkbookIsReadOrRefused(@ForAll Random random) {
        read(MadeSpreadsheet.xlsx(folder.resolve("made.xlsx"), changed(XLSX, random)), Optional.of(MAPPING));
    }

    @Property(tries = MANY)
    void changedXmlOfAnOdsIsReadOrRefused(@ForAll Random random) {
        read(MadeSpreadsheet.ods(folder.resolve("made.ods"), changed(ODS, random)), Optional.of(MAPPING));
    }

    @Property(tries = MANY)
    void changedBytesOfAWorkbookAreReadOrRefused(@ForAll Random random) throws IOException {
        Path file = random.nextBoolean()
                ? MadeSpreadsheet.xlsx(folder.resolve("made.xlsx"), XLSX)
                : MadeSpreadsheet.ods(folder.resolve("made.ods"), ODS);
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        read(Files.write(folder.resolve("bytes"), bytes), Optional.of(MAPPING));
    }

    @Property(tries = MANY)
    void changedJsonStatIsReadOrRefused(@ForAll Random random) throws IOException {
        byte[] bytes = changed(JSON, random).getBytes(StandardCharsets.UTF_8);
        read(Files.write(folder.resolve("bytes"), bytes), Optional.empty());
    }

    @Property(tries = MANY)
    void changedSdmxCsvIsReadOrRefused(@ForAll Random random) throws IOException {
        byte[] bytes = changed(SDMX, random).getBytes(StandardCharsets.UTF_8);
        read(Files.write(folder.resolve("bytes"), bytes), Optional.empty());
    }
}
