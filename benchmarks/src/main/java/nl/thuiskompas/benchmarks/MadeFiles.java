package nl.thuiskompas.benchmarks;

import java.util.Map;

/** Small whole files of each kind that is read, made up, for trials that damage or multiply them. */
final class MadeFiles {
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    static final String MAPPING = """
            dimensions:
              region: {kind: region, from: {column: gemeente}}
              period: {kind: period, from: {column: jaar}}
            topics: {stock: {column: voorraad}}
            """;

    static final String CSV = "gemeente;jaar;voorraad\nGM0363;2021;474.000,5\n\"GM\"\"0014\";2021;.\n";

    static final String SDMX = """
            STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS
            dataflow,MADE:UP(2.0),I,NL33,2021,4,A
            dataflow,MADE:UP(2.0),I,NL33,2022,5,P
            """;

    static final String JSON_STAT =
            "{\"class\":\"dataset\",\"label\":\"x\",\"id\":[\"a\",\"b\"],\"size\":[1,2],\"role\":{\"time\":[\"b\"]},"
                    + "\"dimension\":{\"a\":{\"category\":{\"index\":[\"x\"]}},\"b\":{\"category\":{\"index\":"
                    + "{\"2020\":0,\"2021\":1}}}},\"status\":[\"p\",null],\"value\":[1,2.5]}";

    static final String SHEET = "<worksheet xmlns=\"" + MAIN + "\"><sheetData><row r=\"1\">"
            + "<c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>jaar</t></is>"
            + "</c><c r=\"C1\" t=\"inlineStr\"><is><t>voorraad</t></is></c></row><row r=\"2\"><c r=\"A2\"><v>363</v></c>"
            + "<c r=\"B2\"><v>2021</v></c><c r=\"C2\"><f>1+1</f><v>2</v></c></row></sheetData></worksheet>";

    static final String STRINGS =
            "<sst xmlns=\"" + MAIN + "\"><si><r><t>gemeen</t></r><r><t>te</t></r></si><si><t>&amp;</t></si></sst>";

    static final String WORKBOOK = "<workbook xmlns=\"" + MAIN + "\" xmlns:r="
            + "\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\""
            + " sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";

    static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\""
                    + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\""
                    + " Target=\"worksheets/sheet1.xml\"/></Relationships>";

    static final String ODS_HEAD =
            "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table="
                    + "\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                    + " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\">"
                    + "<office:body><office:spreadsheet>";

    static final String ODS_FOOT = "</office:spreadsheet></office:body></office:document-content>";

    static final String ODS = ODS_HEAD + "<table:table table:name=\"a\"><table:table-row><table:table-cell>"
            + "<text:p>gemeente</text:p></table:table-cell><table:table-cell><text:p>jaar</text:p></table:table-cell>"
            + "<table:table-cell><text:p>voorraad</text:p></table:table-cell></table:table-row><table:table-row"
            + " table:number-rows-repeated=\"3\"><table:table-cell office:value-type=\"float\" office:value=\"363\""
            + " table:number-columns-repeated=\"2\"/></table:table-row></table:table>" + ODS_FOOT;

    static final Map<String, String> XLSX_PARTS = Map.of(
            "xl/workbook.xml",
            WORKBOOK,
            "xl/_rels/workbook.xml.rels",
            RELATIONS,
            "xl/sharedStrings.xml",
            STRINGS,
            "xl/worksheets/sheet1.xml",
            SHEET);

    static final Map<String, String> ODS_PARTS =
            Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", ODS);

    private MadeFiles() {}
}
