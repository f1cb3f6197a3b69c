package nl.thuiskompas.platform.monitor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import nl.thuiskompas.platform.HtmlPage;
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

/** Finding an area by name, comparing areas, and taking a view along as a file. */
@OnTheServer
class SearchAndDownloadsTest {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @LocalServerPort
    private int port;

    private Site site;

    @BeforeEach
    void open() {
        site = new Site(port);
    }

    @ParameterizedTest
    @CsvSource({
        "/nl/zoeken?q=Eindhoven, /nl/gebieden/GM0772?mine=GM0772",
        "/en/search?q=eindhoven, /en/areas/GM0772?mine=GM0772",
        "/nl/zoeken?q=GM0363, /nl/gebieden/GM0363?mine=GM0363",
        "/nl/zoeken?q=den+haag, /nl/gebieden/GM0518?mine=GM0518",
        "/nl/zoeken?q=Sudwest, /nl/gebieden/GM1900?mine=GM1900",
    })
    void aNameThatIsClearLeadsToItsPageAndIsKept(String address, String page) {
        HttpResponse<byte[]> answer = site.get(address);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Site.header(answer, "Location")).endsWith(page);
    }

    @Test
    void haarenSaysWhatBecameOfIt() {
        HtmlPage dutch = site.page("/nl/zoeken?q=Haaren");
        assertThat(dutch.text())
                .contains("1 januari 2021", "Oisterwijk", "Boxtel", "Tilburg", "Vught")
                .doesNotContain("qqqqqq");
        assertThat(dutch.links()).anyMatch(link -> link.startsWith("/nl/gebieden/GM0788"));
        assertThat(site.page("/en/search?q=haaren").text()).contains("Divided over Oisterwijk (40%)");
    }

    @Test
    void thePageOfAFormerMunicipalitySaysUntilWhenItWasOne() {
        HtmlPage haaren = site.page("/en/areas/GM0788");
        assertThat(haaren.text()).contains("Haaren was a municipality up to and including 31 December 2020");
    }

    @Test
    void aNameThatMayMeanSeveralAreasShowsThem() {
        HtmlPage utrecht = site.page("/nl/zoeken?q=Utrecht");
        assertThat(utrecht.links())
                .anyMatch(link -> link.startsWith("/nl/gebieden/GM0344"))
                .anyMatch(link -> link.startsWith("/nl/gebieden/PV26"));
    }

    @Test
    void anAreaIsAddedToTheComparisonByName() {
        HttpResponse<byte[]> answer = site.get("/nl/vergelijken?areas=GM0363&add=Eindhoven");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Site.header(answer, "Location")).endsWith("/nl/vergelijken?areas=GM0363,GM0772");
    }

    @Test
    void moreThanSixAreasAreNotCompared() {
        assertThat(site.get("/nl/vergelijken?areas=GM0363,GM0599,GM0518,GM0344,GM0772,GM0855,GM0014")
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nl/cijfers/association-share.csv",
                "/nl/cijfers/dwelling-stock.csv?view=series",
                "/nl/cijfers/association-share.csv?division=province&mine=GM0202",
                "/nl/gebieden/GM0788.csv",
                "/nl/gebieden/GM0363.csv?mine=GM0363",
                "/nl/vergelijken.csv?areas=GM0363,NL",
            })
    void aDutchCsvOpensInADutchSpreadsheet(String address) {
        HttpResponse<byte[]> answer = site.get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Site.header(answer, "Content-Type")).startsWith("text/csv");
        assertThat(Site.header(answer, "Content-Disposition")).contains("attachment", ".csv");
        String csv = Site.text(answer);
        assertThat(csv.charAt(0)).isEqualTo(BYTE_ORDER_MARK);
        assertThat(csv.lines().count()).isGreaterThan(1);
        assertThat(csv.lines().findFirst().orElseThrow()).contains(";").doesNotContain(",");
    }

    @Test
    void anInternationalCsvHasCommasAndPoints() {
        String csv = Site.text(site.get("/en/figures/association-share.csv?style=international&division=country"));
        assertThat(csv).contains(",28.8849,28.3852,29.3849,").doesNotContain(";");
        assertThat(Site.text(site.get("/nl/cijfers/association-share.csv?division=country")))
                .contains(";28,8849;28,3852;29,3849;");
    }

    @Test
    void theSeriesHoldsEveryPeriod() {
        String csv = Site.text(site.get("/nl/cijfers/dwelling-stock.csv?view=series"));
        assertThat(csv).contains("7449298", "7641323", "7814912", "7966331", "8274478");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nl/cijfers/association-share.xlsx",
                "/nl/cijfers/dwelling-stock.xlsx?view=series",
                "/nl/gebieden/GM0363.xlsx",
                "/en/compare.xlsx?areas=GM0363,NL",
            })
    void aWorkbookIsOne(String address) {
        HttpResponse<byte[]> answer = site.get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Site.header(answer, "Content-Type"))
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(answer.body()).startsWith((byte) 0x50, (byte) 0x4B);
    }

    @ParameterizedTest
    @CsvSource({
        "/nl/cijfers/association-share.json, 352",
        "/nl/cijfers/association-share.json?division=province, 12",
        "/en/figures/association-share.json?division=country&average=mean, 1",
    })
    void theJsonOfAViewIsJsonStat(String address, int figures) {
        JsonNode set = JsonMapper.shared().readTree(site.get(address).body());
        assertThat(set.get("version").asString()).isEqualTo("2.0");
        assertThat(set.get("dimension").get("region").get("category").get("index"))
                .hasSize(figures);
        assertThat(set.get("updated").asString()).isNotBlank();
        assertThat(set.get("extension").propertyNames()).contains("definitions", "releases", "editions");
    }

    @Test
    void everyFileThatAPageOffersIsThere() {
        for (String address : List.of(
                "/nl/", "/en/figures/dwelling-stock", "/nl/gebieden/GM0363", "/nl/vergelijken?areas=GM0363,NL")) {
            List<String> files = site.page(address).links().stream()
                    .filter(link -> link.matches("/[^?]*\\.(csv|xlsx|ods|json)(\\?.*)?"))
                    .toList();
            assertThat(files).as("files on %s", address).hasSizeGreaterThanOrEqualTo(6);
            assertThat(files)
                    .allSatisfy(file ->
                            assertThat(site.get(file).statusCode()).as(file).isEqualTo(200));
        }
    }

    @Test
    void choosingAnotherIndicatorInTheFormLeadsToItsPage() {
        HttpResponse<byte[]> answer = site.get(
                "/nl/cijfers/association-share?indicator=dwelling-stock&period=2021&division=province&mine=GM0202");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Site.header(answer, "Location"))
                .endsWith("/nl/cijfers/dwelling-stock?division=province&mine=GM0202");
    }
}
