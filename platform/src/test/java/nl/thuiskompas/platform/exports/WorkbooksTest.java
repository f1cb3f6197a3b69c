package nl.thuiskompas.platform.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.platform.language.Language;
import org.junit.jupiter.api.Test;

class WorkbooksTest {
    @Test
    void numbersAreNumbersPercentagesPercentagesAndDaysDays() throws IOException {
        Map<String, String> parts = parts(Workbooks.write(shares(Language.NL)));
        String sheet = part(parts, "xl/worksheets/sheet1.xml");
        assertThat(cell(sheet, "A2")).contains("t=\"s\"");
        assertThat(cell(sheet, "C2")).doesNotContain("t=\"s\"").contains("<v>0.40</v>");
        assertThat(format(parts, cell(sheet, "C2"))).isEqualTo("0.0%");
        // Days since 30 December 1899: 1 January 2021.
        assertThat(cell(sheet, "L2")).doesNotContain("t=\"s\"").containsPattern("<v>44197(\\.0)?</v>");
        assertThat(format(parts, cell(sheet, "L2"))).isEqualTo("yyyy-mm-dd");
        assertThat(cell(sheet, "C4")).as("no value").doesNotContain("<v>");
    }

    @Test
    void everySheetSaysHowFarItsCellsGo() throws IOException {
        FigureTable table = shares(Language.NL);
        Map<String, String> parts = parts(Workbooks.write(table));
        assertThat(part(parts, "xl/worksheets/sheet1.xml"))
                .contains("<dimension ref=\"A1:R" + (1 + table.rows().size()) + "\"/>");
        assertThat(part(parts, "xl/worksheets/sheet2.xml"))
                .containsPattern("<dimension ref=\"A1:[B-Z][0-9]+\"/>")
                .doesNotContain("ref=\"A1\"");
    }

    @Test
    void countsAreShownWithoutDecimals() throws IOException {
        FigureTable table = SmallCountry.table(Language.EN, SmallCountry.stock());
        Map<String, String> parts = parts(Workbooks.write(table));
        String cell = cell(part(parts, "xl/worksheets/sheet1.xml"), "C2");
        assertThat(cell).contains("<v>7449298</v>");
        assertThat(format(parts, cell)).isEqualTo("#,##0");
    }

    @Test
    void theHeaderStaysInSightAndTheSecondSheetTellsTheSources() throws IOException {
        Map<String, String> parts = parts(Workbooks.write(shares(Language.NL)));
        assertThat(part(parts, "xl/worksheets/sheet1.xml"))
                .contains("ySplit=\"1\"")
                .contains("state=\"frozen\"");
        assertThat(part(parts, "xl/workbook.xml")).contains("name=\"Cijfers\"").contains("name=\"Bronnen\"");
        assertThat(part(parts, "xl/sharedStrings.xml"))
                .contains("Bezit; de huur telt niet")
                .contains("association-share/1")
                .contains("key-figures-0123456789ab")
                .contains("85039NED")
                .contains("CC BY 4.0")
                .contains("Som van de delen gedeeld door de som van het geheel")
                .contains("wordt niet meer bijgesteld");
    }

    @Test
    void equalFiguresGiveEqualBytesWithoutAClock() throws IOException {
        byte[] first = Workbooks.write(shares(Language.EN));
        byte[] second = Workbooks.write(shares(Language.EN));
        assertThat(second).isEqualTo(first);
        assertThat(part(parts(first), "docProps/core.xml")).doesNotContain("dcterms:created");
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(first))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal().getYear()).as(entry.getName()).isEqualTo(1980);
            }
        }
    }

    @Test
    void severalIndicatorsStandInOneTable() throws IOException {
        List<FigureRow> rows = SmallCountry.rows(Stream.concat(
                SmallCountry.shares(Division.COUNTRY).figures(),
                SmallCountry.stock().figures()));
        FigureTable table = FigureTable.of(Language.NL, "Vergelijking", List.of("Let op"), rows);
        assertThat(table.rows()).hasSize(4);
        assertThat(part(parts(Workbooks.write(table)), "xl/sharedStrings.xml"))
                .contains("Vergelijking")
                .contains("Let op");
    }

    private static FigureTable shares(Language language) {
        return SmallCountry.table(language, SmallCountry.shares(Division.MUNICIPALITY));
    }

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static String part(Map<String, String> parts, String name) {
        assertThat(parts).containsKey(name);
        return parts.get(name);
    }

    /** The cell element at a place, or nothing when there is none. */
    private static String cell(String sheet, String place) {
        Matcher cell =
                Pattern.compile("<c r=\"" + place + "\"([^>]*/>|.*?</c>)").matcher(sheet);
        return cell.find() ? cell.group() : "";
    }

    /** The number format of a cell, through the tables of styles. */
    private static String format(Map<String, String> parts, String cell) {
        Matcher style = Pattern.compile(" s=\"(\\d+)\"").matcher(cell);
        assertThat(style.find()).as(cell).isTrue();
        String styles = part(parts, "xl/styles.xml");
        Matcher formats =
                Pattern.compile("<xf [^>]*numFmtId=\"(\\d+)\"").matcher(styles.substring(styles.indexOf("<cellXfs")));
        for (int i = 0; i <= Integer.parseInt(style.group(1)); i++) {
            assertThat(formats.find()).isTrue();
        }
        Matcher named = Pattern.compile("numFmtId=\"" + formats.group(1) + "\" formatCode=\"([^\"]*)\"")
                .matcher(styles);
        return named.find() ? named.group(1) : formats.group(1);
    }
}
