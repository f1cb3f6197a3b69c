package nl.thuiskompas.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.thuiskompas.platform.datasets.CellSink;
import nl.thuiskompas.platform.datasets.ReadProgress;
import nl.thuiskompas.platform.datasets.SourceException;
import nl.thuiskompas.platform.datasets.TableReading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are damaged, or made to do damage: each ends in a sentence that says where. */
class DamagedFilesTest {
    private static final CellSink NOWHERE = (topic, codes, value, text, status, row) -> {};
    private static final String HEADER =
            "<row r=\"1\"><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c></row>";
    private static final String ODS_HEADER =
            "<table:table-row><table:table-cell><text:p>gemeente</text:p></table:table-cell>"
                    + "<table:table-cell><text:p>jaar</text:p></table:table-cell><table:table-cell><text:p>voorraad</text:p>"
                    + "</table:table-cell></table:table-row>";

    @TempDir
    Path temp;

    private Path mapping;

    @BeforeEach
    void writeMapping() throws IOException {
        mapping = Files.writeString(temp.resolve("made-up.yaml"), """
                dataset: made-up
                dimensions:
                  region: {kind: region, from: {column: gemeente}}
                  period: {kind: period, from: {column: jaar}}
                topics: {stock: {title: Voorraad, column: voorraad}}
                """);
    }

    private void refused(Path file, String... sentences) {
        assertThatThrownBy(() -> {
                    try (TableReading table = FileTables.open(file, Optional.of(mapping), RegionNames.NONE)) {
                        table.read(NOWHERE, notice -> {}, ReadProgress.SILENT);
                    }
                })
                .isInstanceOf(SourceException.class)
                .hasMessageContainingAll(sentences)
                .hasMessageEndingWith(".");
    }

    private Path csv(String text) throws IOException {
        return Files.writeString(temp.resolve("a.csv"), text);
    }

    @Test
    void csvThatIsBrokenIsRefusedWithItsRowAndColumn() throws IOException {
        refused(csv(""), "a.csv: the file is empty");
        refused(
                csv("gemeente;jaar;voorraad\nGM0363;2021;\"5\n"),
                "a.csv, row 2, column 3: a quote is opened and never closed");
        refused(
                csv("gemeente;jaar;voorraad\nGM0363;20\"21;5\n"),
                "a.csv, row 2, column 2: a quote stands in the midst");
        refused(
                csv("gemeente;jaar;voorraad\nGM0363;\"2021\"x;5\n"),
                "a.csv, row 2, column 2: after a closing quote stands \"x\"");
        refused(csv("gemeente;jaar;voorraad\nGM0363;20\u000021;5\n"), "a.csv, row 2, column 2: holds a NUL byte");
        refused(csv("gemeente;jaar;voorraad\n\"a\nb\";2021;5\nc;d\"e;f\n"), "a.csv, row 4, column 2");
        refused(csv(";".repeat(20_000)), "a.csv, row 1", "more than 16384 columns");
        refused(
                Files.writeString(temp.resolve("a.csv"), "gemeente;jaar;voorraad\n", StandardCharsets.UTF_16LE),
                "a.csv, row 1");
        byte[] marked = "\uFEFFgemeente".getBytes(StandardCharsets.UTF_16LE);
        refused(Files.write(temp.resolve("a.csv"), marked), "a.csv, row 1: the file is UTF-16");
    }

    @Test
    void aLineThatNeverEndsIsRefusedAfterOneMegabyte() throws IOException {
        Path file = temp.resolve("a.csv");
        byte[] piece = "0123456789abcdef".repeat(4096).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("gemeente;jaar;voorraad\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 1000; i++) {
                out.write(piece);
            }
        }
        refused(file, "a.csv, row 2, column 1: the row is longer than 1048576 characters");
    }

    @Test
    void aWorkbookThatIsCutOffAnywhereIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(MadeSpreadsheet.xlsx(temp.resolve("whole.xlsx"), HEADER + row(2, "363")));
        byte[] ods = Files.readAllBytes(MadeSpreadsheet.ods(temp.resolve("whole.ods"), ODS_HEADER));
        for (byte[] bytes : new byte[][] {whole, ods}) {
            for (int length = 4; length < bytes.length; length += 7) {
                refused(Files.write(temp.resolve("cut.xlsx"), Arrays.copyOf(bytes, length)), "cut.xlsx");
            }
        }
    }

    private static String row(int number, String code) {
        return "<row r=\"" + number + "\"><c><v>" + code + "</v></c><c><v>2021</v></c><c><v>1</v></c></row>";
    }

    @Test
    void aZipThatUnpacksToFarMoreThanItIsIsRefused() throws IOException {
        Path bomb = temp.resolve("bomb.xlsx");
        byte[] piece = "<row><c><v>0</v></c></row>".repeat(4000).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = Files.newOutputStream(bomb);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            for (int i = 0; i < 1000; i++) {
                zip.write(piece);
            }
        }
        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        refused(bomb, "bomb.xlsx, part xl/workbook.xml: unpacks to more than", "zip bomb");
        refused(
                MadeSpreadsheet.xlsx(
                        temp.resolve("cell.xlsx"),
                        "<row><c t=\"inlineStr\"><is><t>" + "abcdefgh".repeat(200_000) + "</t></is></c></row>"),
                "cell.xlsx, part xl/worksheets/sheet1.xml: holds a text of more than 1024 kB in one cell");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE worksheet [<!ENTITY a \"aaaa\"><!ENTITY x \"&a;&a;&a;\">]>",
                "<!DOCTYPE worksheet SYSTEM \"http://localhost:1/x.dtd\">"
            })
    void entitiesAndDocumentTypesAreRefused(String type) {
        String sheet = "<?xml version=\"1.0\"?>" + type
                + "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&x;</t></is></c>"
                + "</row></sheetData></worksheet>";
        refused(MadeSpreadsheet.xlsxWith(temp.resolve("a.xlsx"), sheet), "a.xlsx, part xl/worksheets/sheet1.xml");
        refused(
                MadeSpreadsheet.odsWith(temp.resolve("a.ods"), type, ODS_HEADER.replace("jaar", "&x;")),
                "a.ods, part content.xml");
    }

    @Test
    void cellsAndRowsAtImpossiblePlacesAreRefused() {
        Path file = temp.resolve("a.xlsx");
        refused(MadeSpreadsheet.xlsx(file, "<row><c r=\"ZZZZZZZ1\"><v>1</v></c></row>"), "beyond the last column");
        refused(MadeSpreadsheet.xlsx(file, HEADER + "<row r=\"1\"/>"), "a.xlsx, sheet Blad1, row 1", "numbered 1");
        refused(MadeSpreadsheet.xlsx(file, "<row r=\"99999999999\"/>"), "numbered 99999999999");
        refused(
                MadeSpreadsheet.xlsx(file, "<row><c t=\"s\"><v>77</v></c></row>"),
                "row 1, column A",
                "shared text that is not there");
        refused(MadeSpreadsheet.xlsx(file, "<row><c><v>1,5</v></c></row>"), "row 1, column A", "\"1,5\" is no number");
        refused(MadeSpreadsheet.xlsx(file, "<row><c>"), "a.xlsx, part xl/worksheets/sheet1.xml: the XML is damaged");
    }

    @Test
    void rowsAndColumnsOfOdsThatRepeatThemselvesEndlesslyAreRefused() {
        Path file = temp.resolve("a.ods");
        String cell = "<table:table-cell table:number-columns-repeated=\"16000\"><text:p>1</text:p></table:table-cell>";
        refused(
                MadeSpreadsheet.ods(
                        file, "<table:table-row table:number-rows-repeated=\"1000000\">" + cell + "</table:table-row>"),
                "a.ods, sheet Blad1, row 1",
                "repeat themselves");
        refused(
                MadeSpreadsheet.ods(
                        file, "<table:table-row>" + cell.replace("16000", "99999999999") + "</table:table-row>"),
                "beyond the last column");
        refused(
                MadeSpreadsheet.ods(file, "<table:table-row>" + cell.replace("16000", "-1") + "</table:table-row>"),
                "repeated \"-1\" times");
    }

    @Test
    void otherKindsOfFilesAreCalledByTheirName() throws IOException {
        refused(
                Files.write(temp.resolve("a.xls"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}),
                "old kind (xls)");
        refused(Files.writeString(temp.resolve("a.pdf"), "%PDF-1.7"), "is a PDF");
        refused(MadeSpreadsheet.zip(temp.resolve("a.zip"), "a.csv", "x"), "neither an XLSX nor an ODS");
        refused(temp.resolve("absent.csv"), "cannot be read");
        Path csv = csv("a;b\n");
        assertThat(catchThrowable(() -> FileTables.open(csv, Optional.empty(), RegionNames.NONE)))
                .hasMessageContaining("a.csv does not say which column is what; give a mapping file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{}",
                "{\"class\":\"collection\",\"link\":{}}",
                "{\"class\":\"dataset\",\"id\":[\"a\"],\"size\":[2],\"dimension\":{\"a\":{\"category\":{\"index\":[\"x\"]}}},\"value\":[1,2]}",
                "{\"class\":\"dataset\",\"id\":[\"a\"],\"size\":[1],\"dimension\":{\"a\":{\"category\":{\"index\":[\"x\"]}}},\"value\":[1,2]}",
                "{\"class\":\"dataset\",\"id\":[\"a\"],\"size\":[1],\"dimension\":{\"a\":{\"category\":{\"index\":[\"x\"]}}},\"value\":{\"7\":1}}",
                "{\"class\":\"dataset\",\"id\":[\"a\"],\"size\":[1],\"dimension\":{\"a\":{\"category\":{\"index\":[\"x\"]}}},\"value\":[1",
                "{\"class\":\"dataset\",\"id\":[\"a\",\"b\"],\"size\":[100000,100000],\"dimension\":{},\"value\":[]}",
                "{\"class\":\"dataset\",\"id\":[\"a\"],\"size\":[-1],\"dimension\":{},\"value\":[]}",
                "{\"class\":\"dataset\",\"id\":[\"a\"],\"size\":[1],\"value\":[1]}",
                "{\"a\":{\"value\":[1]},\"b\":{\"value\":[1]}}"
            })
    void jsonThatIsNoWholeJsonStatIsRefused(String text) throws IOException {
        refused(Files.writeString(temp.resolve("a.json"), text), "a.json");
    }

    @Test
    void jsonThatIsNestedWithoutEndIsRefused() throws IOException {
        refused(
                Files.writeString(temp.resolve("a.json"), "{\"a\":".repeat(100_000)),
                "a.json, row 1",
                "damaged or cut off");
    }
}
