package nl.thuiskompas.platform.groups.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import nl.thuiskompas.platform.HtmlPage;
import nl.thuiskompas.platform.Site;
import nl.thuiskompas.platform.WellMade;
import nl.thuiskompas.platform.groups.OnTheGroupsServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of groups over HTTP: exact figures that pass for real, and beside them a demonstration of rounded ones. */
@OnTheGroupsServer
class GroupPagesTest {
    @LocalServerPort
    private int port;

    private Site site;

    @BeforeEach
    void open() {
        site = new Site(port);
    }

    static List<String> pages() {
        return Stream.of("", "/demo")
                .flatMap(side -> Stream.of("/nl/groepen", "/en/groups")
                        .flatMap(place -> Stream.of(
                                        "",
                                        "?region=PV26&year=2020",
                                        "/homeless",
                                        "/older-people?region=PV26",
                                        "/students?by=province&sort=change")
                                .map(rest -> side + place + rest)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsWellMadeInItsLanguageAndSaysWhichSideItIsOn(String address) {
        HttpResponse<byte[]> answer = site.get(address);
        HtmlPage page = WellMade.page(answer);
        boolean demo = address.startsWith("/demo");
        boolean dutch = address.contains("/nl/");
        assertThat(page.all("html").getFirst().get("lang")).isEqualTo(dutch ? "nl" : "en");
        String band = dutch ? "alles op deze bladzijde is verzonnen" : "everything on this page is made up";
        assertThat(page.text().contains(band)).isEqualTo(demo);
        assertThat(Site.text(answer).contains("<title>" + (dutch ? "Demonstratie: " : "Demonstration: ")))
                .isEqualTo(demo);
        assertThat(Site.header(answer, "X-Robots-Tag").contains("noindex")).isEqualTo(demo);
        assertThat(page.all("meta").stream()
                        .anyMatch(meta -> meta.get("content").contains("noindex")))
                .isEqualTo(demo);
        assertThat(page.all("link").stream().anyMatch(link -> link.get("type").equals("application/atom+xml")))
                .as("the feed tells of what is real")
                .isEqualTo(!demo);
    }

    @Test
    void neitherSideShowsFiguresOfTheOther() {
        assertThat(site.page("/nl/groepen").text())
                .contains("Records of a test", "measured-exact-")
                .doesNotContain("measured-rounded-", "Made up by");
        assertThat(site.page("/demo/nl/groepen").text())
                .contains("Made up by Thuiskompas", "measured-rounded-")
                .doesNotContain("measured-exact-", "Records of a test");
    }

    @Test
    void linksToGroupsStayOnTheirSideAndAllOthersLeadToWhatIsReal() {
        List<String> links = site.page("/demo/nl/groepen/homeless?region=PV26").links();
        assertThat(links).contains("/demo/nl/groepen/students?region=PV26", "/nl/gebieden", "/nl/", "/nl/groepen");
        assertThat(links)
                .filteredOn(link -> link.startsWith("/demo"))
                .allMatch(link -> link.matches("/demo/(nl/groepen|en/groups).*"));
        assertThat(site.page("/nl/groepen/homeless").links()).noneMatch(link -> link.startsWith("/demo"));
    }

    @Test
    void aFormOfTheDemonstrationStaysInIt() {
        assertThat(site.page("/demo/nl/groepen/homeless?year=2020").all("form"))
                .allSatisfy(form -> assertThat(form.get("action")).isEqualTo("/demo/nl/groepen/homeless"));
    }

    @Test
    void aPerturbedNumberSaysHowFarItCanBeOffAndATrueOneDoesNot() {
        assertThat(site.page("/demo/nl/groepen/older-people").text())
                .contains("waren er in Nederland ongeveer", "±\u00a09", "hooguit 9 naast het ware");
        assertThat(site.page("/nl/groepen/older-people").text())
                .contains("Elk getal klopt precies, of het is afgeschermd")
                .doesNotContain("ongeveer", "±");
    }

    @Test
    void whatIsWithheldSaysSoAndWhy() {
        assertThat(site.page("/nl/groepen?region=PV24").text())
                .contains("afgeschermd: deze uitgave geeft dit getal niet");
        assertThat(site.page("/en/groups?region=PV24").text())
                .contains("withheld: this release does not give this number");
    }

    @Test
    void whatAnExactReleaseLeavesOutSaysSoAndWhy() {
        assertThat(site.page("/nl/groepen/older-people").text())
                .contains("is in deze uitgave weggelaten, omdat het uit een andere tabel af te lezen zou zijn")
                .doesNotContain("Hoe groot de groep een jaar eerder was");
        assertThat(site.page("/en/groups").text())
                .contains("left out: left out of this release, because it could be read off another table");
    }

    @ParameterizedTest
    @ValueSource(strings = {"homeless", "students", "carers", "exiting-sex-workers"})
    void aLargestNumberOfNobodyIsNoFinding(String group) {
        for (String region : List.of("", "?region=PV24", "?region=PV26")) {
            assertThat(site.page("/nl/groepen/" + group + region).text())
                    .doesNotContain("1 klassen")
                    .doesNotContainPattern("(De meeste wonen in|Het grootste getal staat bij) [^:]+: 0\\.");
        }
    }

    @Test
    void theCountryHasItsNameInTheLanguageOfThePage() {
        assertThat(site.page("/demo/en/groups").text())
                .contains("The Netherlands, 1 January 2021", "people in the Netherlands belonged to")
                .doesNotContain("in Nederland");
    }

    @Test
    void whatTheReleaseHasNotIsNamed() {
        assertThat(site.page("/nl/groepen/homeless").text())
                .contains("Wat deze uitgave hier niet vertelt", "group-situation", "group-segment")
                .doesNotContain("Dat staat in de tabel group-overlap");
        assertThat(site.page("/demo/nl/groepen/homeless").text()).doesNotContain("Wat deze uitgave hier niet vertelt");
    }

    @Test
    void theTableOfPlacesIsSortedByItsAddress() {
        HtmlPage page = site.page("/demo/nl/groepen/older-people?by=municipality&sort=name&rows=all");
        assertThat(page.all("th"))
                .filteredOn(head -> head.get("aria-sort").equals("ascending"))
                .hasSize(1);
        assertThat(page.text()).contains("352 gemeenten in Nederland");
        assertThat(page.links()).contains("/demo/nl/groepen/older-people?sort=name&region=GM0363");
    }

    @Test
    void aMunicipalityStandsAmongThoseOfItsProvince() {
        HtmlPage page = site.page("/demo/nl/groepen/older-people?region=GM0344");
        assertThat(page.text()).contains("gemeenten in de provincie van Utrecht");
        assertThat(page.links())
                .contains("/demo/nl/groepen/older-people?region=GM0307")
                .doesNotContain("/demo/nl/groepen/older-people?region=GM0599");
        assertThat(page.all("tr")).anyMatch(row -> row.get("class").equals("tk-table__row--mine"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/demo/nl/groepen/homeles | 404 | homeless",
                "/demo/en/groups/student | 404 | students",
                "/nl/groepen?region=Utrech | 400 | PV26",
                "/demo/nl/groepen?region=GM9999 | 400 | GM",
                "/demo/nl/groepen/homeless?year=2031 | 400 | 2021",
                "/demo/nl/groepen/homeless?by=provinc | 400 | province",
                "/demo/nl/groepen/homeless?sort=siz | 400 | size",
                "/demo/nl/gebieden/GM0363 | 404 | alleen pagina’s over groepen",
                "/demo/en/nothing | 404 | pages of groups only",
            })
    void aChoiceThatDoesNotExistIsAnsweredWithTheNearest(String address, int status, String nearest) {
        HttpResponse<byte[]> answer = site.get(address);
        assertThat(answer.statusCode()).isEqualTo(status);
        HtmlPage page = HtmlPage.read(Site.text(answer));
        assertThat(page.text()).contains(nearest);
        assertThat(page.text().contains("verzonnen") || page.text().contains("made up"))
                .isEqualTo(address.startsWith("/demo"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/demo", "/demo/", "/demo/nl/", "/demo/en"})
    void theWayInLeadsToTheGroups(String address) {
        HttpResponse<byte[]> answer = site.get(address);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Site.header(answer, "Location")).matches("/demo/(nl/groepen|en/groups)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "ods", "csv-metadata.json", "json"})
    void everyFileOfTheDemonstrationSaysThatItIsSynthetic(String suffix) {
        for (String page : List.of("/demo/nl/groepen", "/demo/nl/groepen/students")) {
            HttpResponse<byte[]> answer = site.get(page + "." + suffix + "?region=PV26");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Site.header(answer, "X-Robots-Tag")).contains("noindex");
            assertThat(Site.header(answer, "Content-Disposition"))
                    .contains("thuiskompas-synthetisch-groepen-", "." + suffix);
            if (suffix.endsWith("json")) {
                assertThat(Site.text(answer)).contains("SYNTHETISCH: ", "Synthetisch: gemeten uit records");
            }
        }
    }

    @Test
    void everyRowOfAFileBeginsWithItsSide() {
        List<String> made = Site.text(site.get("/demo/nl/groepen/students.csv?style=international"))
                .lines()
                .toList();
        assertThat(made).hasSizeGreaterThan(100);
        assertThat(made.getFirst()).contains("data,region_code,region,date,group_code");
        assertThat(made.subList(1, made.size())).allMatch(line -> line.startsWith("synthetic,"));
        List<String> real =
                Site.text(site.get("/en/groups.csv?region=PV24")).lines().toList();
        assertThat(real.subList(1, real.size()))
                .allMatch(line -> line.startsWith("measured;"))
                .anyMatch(line -> line.contains(";withheld;"));
        assertThat(Site.header(site.get("/en/groups.csv"), "Content-Disposition"))
                .doesNotContain("synthetic");
    }

    @Test
    void aPageSaysHowManyRowsItsFilesHave() {
        long rows = Site.text(site.get("/demo/nl/groepen/students.csv")).lines().count() - 1;
        assertThat(site.page("/demo/nl/groepen/students").text()).contains("Downloaden – " + rows + " rijen");
    }

    @Test
    void whatIsMadeUpIsNotToBeFoundElsewhere() {
        assertThat(Site.text(site.get("/robots.txt")))
                .as("a robot has to read that it may not list a page")
                .doesNotContain("/demo");
        assertThat(Site.text(site.get("/sitemap.xml")))
                .contains("/nl/groepen/students")
                .doesNotContain("/demo/");
        for (String address :
                List.of("/v1/datasets", "/v1/catalogue", "/ODataCatalog/Tables", "/nl/tabellen", "/nl/releases.atom")) {
            assertThat(Site.text(site.get(address)))
                    .as(address)
                    .doesNotContain("measured-rounded", "SYNTHETISCH", "/demo/");
        }
    }

    @Test
    void aPageIsKeptAndKnownAgain() {
        HttpResponse<byte[]> first = site.get("/demo/nl/groepen/students");
        assertThat(site.get("/demo/nl/groepen/students", "If-None-Match", Site.header(first, "ETag"))
                        .statusCode())
                .isEqualTo(304);
        assertThat(first.body().length).isGreaterThan(10_000);
        assertThat(site.get("/demo/nl/groepen/students?by=municipality&rows=all", "Accept-Encoding", "gzip")
                        .body()
                        .length)
                .as("with its map and all municipalities")
                .isLessThan(45 * 1024);
    }
}
