package nl.thuiskompas.platform.monitor.web.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.thuiskompas.platform.HtmlPage;
import nl.thuiskompas.platform.Site;
import nl.thuiskompas.platform.datasets.ShownTablesServer;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imported tables as files and pictures, asked over HTTP. */
class TableFilesTest extends ShownTablesServer {
    private static final Pattern FILE = Pattern.compile(
            "<a class=\"tk-link\" href=\"([^\"]*\\.csv(?:\\?[^\"]*)?)\">(?:SDMX-)?CSV</a> <span[^>]*>([0-9.,]+) (?:rij|row)");

    private Site site;

    @BeforeEach
    void open() {
        site = new Site(port());
    }

    @ParameterizedTest
    @CsvSource({
        "/nl/tabellen/many, 4",
        "/en/tables/many?q=WK03630, 4",
        "/nl/tabellen/arrears?asOf=2022-12-31, 4",
        "/nl/tabellen/arrears/herzieningen, 1",
        "/en/tables/arrears/revisions?asOf=2022-12-31, 1",
        "/en/tables/cbs-81955ned/difference, 1",
    })
    void aPageSaysHowManyRowsItsFilesHave(String page, int least) {
        Matcher file = FILE.matcher(Site.text(site.get(page)));
        int files = 0;
        while (file.find()) {
            files++;
            String address = file.group(1).replace("&amp;", "&");
            long lines = Site.text(site.get(address)).lines().count();
            assertThat(lines - 1)
                    .as("%s on %s", address, page)
                    .isEqualTo(Long.parseLong(file.group(2).replaceAll("[.,]", "")));
        }
        assertThat(files).isGreaterThanOrEqualTo(least / 2);
    }

    @Test
    void aFileHoldsWhatIsChosenAndTheWholeReleaseWhenThatIsAsked() {
        String one = Site.text(site.get("/en/tables/many.csv?q=WK036307&style=international"));
        assertThat(one.lines()).hasSize(2);
        assertThat(one).contains("WK036307").contains("Fixture");
        assertThat(Site.text(site.get("/en/tables/many.csv?q=WK036307&cells=all"))
                        .lines())
                .hasSize(251);
        assertThat(Site.text(site.get("/nl/tabellen/arrears.csv?asOf=2022-12-31&period=all")))
                .contains("113000")
                .doesNotContain("130000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nl/tabellen/many", "/nl/tabellen/arrears/herzieningen", "/nl/tabellen/cbs-81955ned/verschil"})
    void aCsvNamesItselfItsVersionAndWhereItIsDescribed(String view) {
        HttpResponse<byte[]> csv = site.get(view + ".csv");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(Site.header(csv, "Content-Disposition")).contains("attachment", ".csv");
        assertThat(Site.header(csv, "Link")).contains(view + ".csv-metadata.json", "describedby");
        String tag = Site.header(csv, "ETag");
        assertThat(site.get(view + ".csv", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(Site.text(site.get(view + ".csv", "Accept-Encoding", "gzip")))
                .isEqualTo(Site.text(csv));

        JsonNode csvw = JsonMapper.shared()
                .readTree(site.get(view + ".csv-metadata.json").body());
        assertThat(csvw.get("tableSchema")
                        .get("columns")
                        .valueStream()
                        .map(column -> column.get("titles").asString())
                        .toList())
                .isEqualTo(List.of(Site.text(csv)
                        .replace("\uFEFF", "")
                        .lines()
                        .findFirst()
                        .orElseThrow()
                        .split(";", -1)));
        assertThat(csvw.get("tableSchema")
                        .get("columns")
                        .valueStream()
                        .map(column -> column.get("name").asString())
                        .toList())
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-zA-Z0-9_]+"));
        assertThat(csvw.get("schema:numberOfItems").asLong())
                .isEqualTo(Site.text(csv).lines().count() - 1);
    }

    @Test
    void aWorkbookHasTypedCellsAndASheetWithItsSources() throws IOException {
        byte[] body = site.get("/en/tables/many.xlsx").body();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(body))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(251);
            assertThat(rows.stream().skip(1).flatMap(row -> row.stream()).filter(cell -> cell != null))
                    .anyMatch(cell -> cell.getType() == org.dhatim.fastexcel.reader.CellType.NUMBER);
            assertThat(book.getSheet(1).orElseThrow().read().toString()).isNotEmpty();
            assertThat(book.getSheet(1).orElseThrow().getName()).isEqualTo("Sources");
        }
    }

    @Test
    void jsonStatHasAPlaceForEveryCell() {
        JsonNode cube = JsonMapper.shared()
                .readTree(site.get("/en/tables/many.json?cells=all").body());
        assertThat(cube.get("version").asString()).isEqualTo("2.0");
        assertThat(cube.get("value").size()).isEqualTo(250);
        assertThat(cube.get("status").size()).isEqualTo(250);
        long places = 1;
        for (JsonNode size : cube.get("size")) {
            places *= size.asLong();
        }
        assertThat(places).isGreaterThanOrEqualTo(250);
        assertThat(cube.get("role").get("geo").size()).isEqualTo(1);
    }

    @Test
    void sdmxSaysWhatIsSecretAndWhyAsItsCodeListsDo() {
        List<String> lines = Site.text(site.get("/nl/tabellen/marks.sdmx.csv?period=all"))
                .lines()
                .toList();
        List<String> head = List.of(lines.getFirst().split(",", -1));
        assertThat(lines.stream()
                        .skip(1)
                        .map(line -> line.split(",", -1))
                        .map(line -> line[head.indexOf("OBS_VALUE")] + " " + line[head.indexOf("OBS_STATUS")] + " "
                                + line[head.indexOf("CONF_STATUS")] + " " + line[head.indexOf("STATUS")]))
                .containsExactly(
                        "50 A F perturbed",
                        " M F impossible",
                        " O  unknown",
                        " Q C withheld",
                        " Q A small-base",
                        " Q D of-withheld");
    }

    @Test
    void sdmxWritesPeriodsItsOwnWay() {
        String[] lines =
                Site.text(site.get("/nl/tabellen/arrears.sdmx.csv?period=all")).split("\r\n", -1);
        assertThat(lines[0])
                .startsWith("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,TOPIC,")
                .contains("REF_AREA", "TIME_PERIOD");
        assertThat(lines[1]).contains(",A,", ",2021,", "130000");
        assertThat(SdmxCells.period("2021KW03")).isEqualTo("2021-Q3");
        assertThat(SdmxCells.period("2021MM11")).isEqualTo("2021-11");
        assertThat(SdmxCells.period("2021W101")).isEqualTo("2021-W01");
        assertThat(SdmxCells.period("2030+")).isEqualTo("2030+");
    }

    @ParameterizedTest
    @CsvSource({
        "/nl/tabellen/many.svg, image/svg+xml",
        "/en/tables/arrears.png?period=all, image/png",
        "/nl/tabellen/arrears.preview.png, image/png",
        "/nl/tabellen/arrears/herzieningen.svg, image/svg+xml",
        "/en/tables/arrears/revisions.preview.png, image/png",
        "/nl/tabellen/cbs-81955ned/verschil.preview.png, image/png",
    })
    void everyViewHasItsPicture(String address, String type) {
        HttpResponse<byte[]> answer = site.get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Site.header(answer, "Content-Type")).startsWith(type);
        assertThat(Site.header(answer, "Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void thePreviewOfAPageIsThere() {
        for (String page : List.of(
                "/nl/tabellen/many?q=WK03630", "/en/tables/arrears/revisions", "/en/tables/cbs-81955ned/difference")) {
            String preview = site.page(page).all("meta").stream()
                    .filter(meta -> "og:image".equals(meta.attributes().get("property")))
                    .map(meta -> meta.get("content"))
                    .findFirst()
                    .orElseThrow();
            assertThat(site.get(preview.replaceFirst("^http://[^/]*", "")).statusCode())
                    .as(preview)
                    .isEqualTo(200);
        }
    }

    @Test
    void aChartIsShownOnOtherSitesWithOneLine() {
        assertThat(site.page("/nl/tabellen/many").text()).contains("<iframe src=\"http://localhost:");
        HttpResponse<byte[]> bare = site.get("/nl/tabellen/many/embed");
        assertThat(bare.statusCode()).isEqualTo(200);
        assertThat(Site.header(bare, "Content-Security-Policy")).contains("frame-ancestors *");
        assertThat(HtmlPage.read(Site.text(bare)).links()).contains("/nl/tabellen/many");
        assertThat(Site.header(site.get("/en/tables/arrears/revisions/embed"), "Content-Security-Policy"))
                .contains("frame-ancestors *");
    }

    @Test
    void aPageGivesTheAddressForProgramsAndItWorks() {
        HtmlPage page = site.page("/nl/tabellen/arrears");
        assertThat(page.text()).contains("Rechtstreeks in Excel, Power BI, R of Python");
        for (String link : List.of("/odata/v1/Thuiskompas/arrears", "/ODataFeed/odata/arrears")) {
            assertThat(page.links()).contains(link);
            assertThat(site.get(link).statusCode()).isEqualTo(200);
        }
        String then = "/odata/v1/Thuiskompas/arrears/Observations?asOf=2022-12-31";
        assertThat(site.page("/nl/tabellen/arrears?asOf=2022-12-31").links()).contains(then);
        assertThat(Site.text(site.get(then))).contains("113000");
    }

    @ParameterizedTest
    @CsvSource({
        "/en/tables/ARREARS, /en/tables/arrears",
        "/en/tables/81955NED, /en/tables/cbs-81955ned",
        "/nl/tabellen/81955ned/herzieningen, /nl/tabellen/cbs-81955ned/herzieningen",
        "/nl/tabellen/81955NED.csv?asOf=2024-12-31, /nl/tabellen/cbs-81955ned.csv?asOf=2024-12-31",
    })
    void aTableIsFoundByItsPublishersNameToo(String address, String own) {
        HttpResponse<byte[]> answer = site.get(address);
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(Site.header(answer, "Location")).endsWith(own);
    }

    @Test
    void aPageBehindTheLastNamesTheLast() {
        HttpResponse<byte[]> answer = site.get("/nl/tabellen/many?page=999999");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(HtmlPage.read(Site.text(answer)).links()).contains("/nl/tabellen/many?page=3");
    }

    @Test
    void whatIsNotShownIsNotInAFileEither() {
        assertThat(site.get("/nl/tabellen/waiting.csv").statusCode()).isEqualTo(404);
        assertThat(site.get("/nl/tabellen/wrong.csv?cells=all").statusCode()).isEqualTo(410);
        assertThat(site.get("/nl/tabellen/arrears.csv?cells=some").statusCode()).isEqualTo(400);
    }

    @Test
    void tablesWithOneTitleAreToldApartByTheirName() {
        assertThat(site.page("/nl/tabellen").text()).contains("cbs-81955ned", "many");
    }
}
