package nl.thuiskompas.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.thuiskompas.platform.datasets.Severity;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small made-up spreadsheets and what a mapping makes of them. */
class SpreadsheetTableTest {
    private static final String MAPPING = """
            dataset: made-up
            dimensions:
              region: {kind: region, from: {column: gemeente}}
              period: {kind: period, from: {column: jaar}}
            topics: {stock: {title: Voorraad, column: voorraad}}
            """;

    @TempDir
    Path temp;

    private Path mapping(String text) throws IOException {
        return Files.writeString(temp.resolve("made-up.yaml"), text);
    }

    @Test
    void aWorkbookAsAProgramWritesItIsRead() throws IOException {
        Path file = temp.resolve("made-up.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Cijfers");
            sheet.value(0, 0, "gemeente");
            sheet.value(0, 1, "jaar");
            sheet.value(0, 2, "voorraad");
            sheet.value(1, 0, 363);
            sheet.value(1, 1, 2021);
            sheet.value(1, 2, 450.5);
            sheet.value(2, 0, "GM0014");
            sheet.value(2, 1, "2021KW01");
            sheet.value(2, 2, "x");
            book.newWorksheet("Toelichting").value(0, 0, "niets");
        }
        Collected read = Collected.of(file, mapping(MAPPING));
        assertThat(read.lines())
                .containsExactly("stock GM0363 2021JJ00 = 450.5 final", "stock GM0014 2021KW01 = none withheld");
        assertThat(read.notices())
                .singleElement()
                .satisfies(notice ->
                        assertThat(notice.message().en()).isEqualTo("These sheets are not read: Toelichting."));
    }

    @Test
    void twoRowsOfHeadersAreReadTogetherAndColumnsCanBeNamedByLetter() throws IOException {
        Path file = MadeSpreadsheet.ods(
                temp.resolve("made-up.ods"),
                row("", "Hard", "", "Zacht", "")
                        + row("gemeente", "2021", "2022", "2021", "2022")
                        + "<table:table-row table:number-rows-repeated=\"1000\"><table:table-cell"
                        + " table:number-columns-repeated=\"16384\"/></table:table-row>"
                        + row("GM0363", "1", "2", "3", "4"));
        Collected read = Collected.of(file, mapping("""
                dataset: made-up
                dimensions:
                  region: {kind: region}
                  hardness: {codes: {hard: {}, soft: {}}}
                  year: {kind: period}
                topics: {homes: {}}
                parts:
                  - sheet: Blad1
                    header: [1, 2]
                    from: {region: {column: "#A"}}
                    values:
                      - {columns: "Hard / {year}", at: {hardness: hard}}
                      - {columns: "#D", at: {hardness: soft, year: 2021}}
                """));
        assertThat(read.lines())
                .containsExactly(
                        "homes GM0363 hard 2021JJ00 = 1.0 final",
                        "homes GM0363 hard 2022JJ00 = 2.0 final",
                        "homes GM0363 soft 2021JJ00 = 3.0 final");
        assertThat(read.cells().getFirst().row()).isEqualTo(1003);
        assertThat(read.notices())
                .singleElement()
                .satisfies(notice ->
                        assertThat(notice.message().en()).isEqualTo("These columns are not read: Zacht / 2022 (E)."));
    }

    private static String row(String... texts) {
        StringBuilder row = new StringBuilder("<table:table-row>");
        for (String text : texts) {
            row.append(
                    "<table:table-cell office:value-type=\"string\"><text:p>" + text + "</text:p></table:table-cell>");
        }
        return row + "</table:table-row>";
    }

    @Test
    void formulasGiveTheirKeptValueAndMistakesAreTold() throws IOException {
        Path file = MadeSpreadsheet.xlsx(temp.resolve("made-up.xlsx"), """
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>
                <row r="2"><c r="A2"><v>363</v></c><c r="B2"><v>2021</v></c><c r="C2"><f>1+1</f><v>2</v></c></row>
                <row r="3"><c r="A3"><v>14</v></c><c r="B3"><v>2021</v></c><c r="C3" t="e"><f>A9/0</f><v>#REF!</v></c></row>
                """);
        Collected read = Collected.of(file, mapping(MAPPING));
        assertThat(read.lines()).containsExactly("stock GM0363 2021JJ00 = 2.0 final");
        assertThat(read.notices())
                .filteredOn(n -> n.code().equals("cell-error"))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.place()).isEqualTo("made-up.xlsx, sheet Blad1, row 3, column voorraad (C)");
                    assertThat(notice.message().en()).startsWith("The cell holds the error #REF! and was left out.");
                });
        assertThat(read.codes(Severity.REMARK)).containsExactly("formulas");
    }

    @Test
    void theSameHoldsForOds() throws IOException {
        Path file = MadeSpreadsheet.ods(temp.resolve("made-up.ods"), row("gemeente", "jaar", "voorraad") + """
                <table:table-row><table:table-cell office:value-type="float" office:value="363"><text:p>363</text:p></table:table-cell>
                <table:table-cell office:value-type="float" office:value="2021"/>
                <table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2.5"><office:annotation>
                <text:p>een opmerking</text:p></office:annotation><text:p>3</text:p></table:table-cell></table:table-row>
                <table:table-row><table:table-cell table:number-columns-repeated="1"><text:p>GM0014</text:p></table:table-cell>
                <table:table-cell office:value-type="string"><text:p>2021</text:p></table:table-cell>
                <table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value=""
                calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell></table:table-row>
                """);
        Collected read = Collected.of(file, mapping(MAPPING));
        assertThat(read.lines()).containsExactly("stock GM0363 2021JJ00 = 2.5 final");
        assertThat(read.codes(Severity.ERROR)).containsExactly("cell-error");
        assertThat(read.codes(Severity.REMARK)).containsExactly("formulas");
    }

    @Test
    void severalSheetsBecomeOneTableWithAConstantForEach() throws IOException {
        Path file = temp.resolve("made-up.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            for (int year = 2020; year <= 2021; year++) {
                Worksheet sheet = book.newWorksheet("Jaar " + year);
                sheet.value(0, 0, "gemeente");
                sheet.value(0, 1, "voorraad");
                sheet.value(1, 0, "363");
                sheet.value(1, 1, year - 2000);
            }
        }
        Collected read = Collected.of(file, mapping("""
                dataset: made-up
                dimensions:
                  region: {kind: region, from: {column: gemeente}}
                  period: {kind: period}
                topics: {voorraad: {title: Voorraad}}
                parts:
                  - {sheet: Jaar 2020, at: {period: 2020}}
                  - {sheet: Jaar 2021, at: {period: 2021}}
                """));
        assertThat(read.lines())
                .containsExactly("voorraad GM0363 2020JJ00 = 20.0 final", "voorraad GM0363 2021JJ00 = 21.0 final");
    }
}
