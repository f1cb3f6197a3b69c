package nl.thuiskompas.platform.trials;

import java.util.List;
import java.util.Map;

/** What can be wrong with a spreadsheet only. */
final class SpreadsheetDamage {
    private static final Map<String, String> TYPES = Map.of(
            "an entity of a file", "<!DOCTYPE x [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
            "entities that multiply", "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY x \"&a;&a;&a;&a;\">]>",
            "a document type from elsewhere", "<!DOCTYPE x SYSTEM \"http://localhost:1/x.dtd\">",
            "an encoding nobody knows", "<?xml version=\"1.0\" encoding=\"x-klingon\"?>",
            "a text before it all", "hello");

    private static final String BOOK = "<workbook><sheets><sheet name=\"Blad1\" id=\"r1\"/></sheets></workbook>";
    private static final String LINKS =
            "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>";

    private SpreadsheetDamage() {}

    static void add(DamagedFile xlsx, DamagedFile ods, List<DamagedFile> all) {
        TYPES.forEach((what, before) -> {
            all.add(xlsx.with(what, Grid.WHOLE.with(2, 0, "GM0014").xlsx(before)));
            all.add(ods.with(what, Grid.WHOLE.with(2, 0, "GM0014").ods(before)));
        });
        String[][] sheets = {
            {"a zip bomb", "<row/>".repeat(3_000_000)},
            {"a cell of two megabytes", "<row><c t=\"str\"><v>" + "a".repeat(2 << 20) + "</v></c></row>"},
            {"a cell beyond the last column", "<row><c r=\"ZZZZZ1\"><v>1</v></c></row>"},
            {"a cell without a letter", "<row><c r=\"7\"><v>1</v></c></row>"},
            {"rows that go back", "<row r=\"5\"/><row r=\"4\"/>"},
            {"a row beyond the last", "<row r=\"9999999\"/>"},
            {"a shared text that is not there", "<row><c t=\"s\"><v>7</v></c></row>"},
            {"a number that is none", "<row><c><v>abc</v></c></row>"},
            {"an entity of its own", "<row><c t=\"str\"><v>&x;</v></c></row>"},
            {"a tag that is not closed", "<row><c>"},
            {"tags that cross", "<row><c></row></c>"},
            {"nested without end", "<a>".repeat(100_000)},
            {"a sign that XML cannot hold", "<row><c t=\"str\"><v>\u0001</v></c></row>"},
        };
        for (String[] sheet : sheets) {
            String text = "<worksheet><sheetData>" + sheet[1] + "</sheetData></worksheet>";
            all.add(xlsx.with(
                    sheet[0],
                    Grid.zip(
                            "xl/workbook.xml", BOOK,
                            "xl/_rels/workbook.xml.rels", LINKS,
                            "xl/worksheets/sheet1.xml", text)));
        }
        all.add(xlsx.with("no sheet", Grid.zip("xl/workbook.xml", BOOK, "xl/_rels/workbook.xml.rels", LINKS)));
        all.add(xlsx.with(
                "no list of sheets", Grid.zip("xl/workbook.xml", "<workbook/>", "xl/_rels/workbook.xml.rels", LINKS)));
        all.add(xlsx.with("no links", Grid.zip("xl/workbook.xml", BOOK)));
        all.add(xlsx.with(
                "a link that leads out of the archive",
                Grid.zip(
                        "xl/workbook.xml",
                        BOOK,
                        "xl/_rels/workbook.xml.rels",
                        LINKS.replace("worksheets/", "../../../etc/"))));
        String[][] repeats = {{"1000000", "16000"}, {"2000000", "1"}, {"1", "99999999999"}, {"-1", "1"}, {"1", "x"}};
        for (String[] repeat : repeats) {
            all.add(ods.with(
                    "rows repeated " + repeat[0] + " times and cells " + repeat[1],
                    Grid.zip(
                            "content.xml",
                            "<office:document-content><table:table table:name=\"a\"><table:table-row"
                                    + " table:number-rows-repeated=\"" + repeat[0] + "\"><table:table-cell"
                                    + " table:number-columns-repeated=\"" + repeat[1]
                                    + "\"><text:p>1</text:p></table:table-cell></table:table-row></table:table>"
                                    + "</office:document-content>")));
        }
        all.add(ods.with("no sheet", Grid.zip("content.xml", "<office:document-content/>")));
    }
}
