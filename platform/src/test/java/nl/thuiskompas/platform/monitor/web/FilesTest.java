package nl.thuiskompas.platform.monitor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.thuiskompas.platform.OnTheServer;
import nl.thuiskompas.platform.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of every view: of the kind they say, as large as the page says. */
@OnTheServer
class FilesTest {
    private static final Pattern FILE = Pattern.compile(
            "<a class=\"tk-link\" href=\"([^\"]*\\.csv(?:\\?[^\"]*)?)\">(?:SDMX-)?CSV</a> <span[^>]*>([0-9.,]+) (?:rijen|rows)");

    @LocalServerPort
    private int port;

    private Site site;

    @BeforeEach
    void open() {
        site = new Site(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nl/",
                "/nl/cijfers/association-share",
                "/nl/cijfers/association-share?division=province",
                "/en/figures/dwelling-stock?edition=2012-01-01",
                "/nl/gebieden/GM0363",
                "/en/areas/GM0788",
                "/nl/gebieden/GM0757?basis=published",
                "/nl/gebieden/PV30",
                "/nl/vergelijken?areas=GM0363,GM0788,NL",
            })
    void aPageSaysHowManyRowsItsFilesHave(String page) {
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
        assertThat(files).isGreaterThanOrEqualTo(2);
    }

    @Test
    void twoDivisionsOverOneAnotherCanBeTakenAlongToo() {
        String page = Site.text(site.get("/nl/over-elkaar"));
        Matcher file = FILE.matcher(page);
        assertThat(file.find()).isTrue();
        String csv = Site.text(site.get(file.group(1).replace("&amp;", "&")));
        assertThat(csv.lines().count() - 1)
                .isEqualTo(Long.parseLong(file.group(2).replaceAll("[.,]", "")));
        for (String suffix : List.of("xlsx", "ods")) {
            assertThat(site.get("/en/overlay." + suffix).body()).startsWith((byte) 0x50, (byte) 0x4B);
        }
        JsonNode csvw = JsonMapper.shared()
                .readTree(site.get("/nl/over-elkaar.csv-metadata.json").body());
        JsonNode columns = csvw.get("tableSchema").get("columns");
        assertThat(columns.valueStream()
                        .map(column -> column.get("titles").asString())
                        .toList())
                .isEqualTo(List.of(csv.replace("\uFEFF", "")
                        .lines()
                        .findFirst()
                        .orElseThrow()
                        .split(";", -1)));
        assertThat(columns.valueStream().map(column -> column.get("name").asString()))
                .allMatch(name -> name.matches("[a-zA-Z0-9_]+"));
    }

    @ParameterizedTest
    @CsvSource({
        "/nl/cijfers/association-share.ods, application/vnd.oasis.opendocument.spreadsheet",
        "/nl/gebieden/GM0363.ods, application/vnd.oasis.opendocument.spreadsheet",
        "/en/compare.ods?areas=GM0363;NL, application/vnd.oasis.opendocument.spreadsheet",
        "/nl/cijfers/association-share.sdmx.csv, application/vnd.sdmx.data+csv;version=2.0.0",
        "/nl/gebieden/GM0363.sdmx.csv?view=series, application/vnd.sdmx.data+csv;version=2.0.0",
        "/nl/vergelijken.json?areas=GM0363;NL, application/json",
        "/nl/gebieden/GM0363.json, application/json",
    })
    void everyKindOfFileSaysWhatItIs(String address, String type) {
        HttpResponse<byte[]> answer = site.get(address.replace(';', ','));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Site.header(answer, "Content-Type")).isEqualTo(type);
        String tag = Site.header(answer, "ETag");
        assertThat(site.get(address.replace(';', ','), "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nl/cijfers/association-share.csv?division=province",
                "/en/areas/GM0363.csv?style=international",
                "/v1/figures.csv?indicator=association-share&division=province",
            })
    void aCsvSaysWhereItIsDescribedAndTheDescriptionLeadsBack(String address) {
        String link = Site.header(site.get(address), "Link");
        Matcher described = Pattern.compile("<([^>]+)>; rel=\"describedby\"; type=\"application/csvm\\+json\"")
                .matcher(link);
        assertThat(described.matches()).as(link).isTrue();
        HttpResponse<byte[]> metadata = site.get(described.group(1));
        assertThat(Site.header(metadata, "Content-Type")).isEqualTo("application/csvm+json");
        JsonNode csvw = JsonMapper.shared().readTree(metadata.body());
        assertThat(csvw.get("url").asString()).isEqualTo(address);
        String head = Site.text(site.get(address))
                .replace("\uFEFF", "")
                .lines()
                .findFirst()
                .orElseThrow();
        List<String> titles = csvw.get("tableSchema")
                .get("columns")
                .valueStream()
                .map(column -> column.get("titles").asString())
                .toList();
        assertThat(String.join(csvw.get("dialect").get("delimiter").asString(), titles))
                .isEqualTo(head);
    }

    @Test
    void anEmptyComparisonHasNoFiles() {
        assertThat(site.get("/nl/vergelijken.csv").statusCode()).isEqualTo(404);
    }
}
