package nl.thuiskompas.platform.monitor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import nl.thuiskompas.platform.HtmlPage;
import nl.thuiskompas.platform.OnTheServer;
import nl.thuiskompas.platform.Site;
import nl.thuiskompas.platform.WellMade;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Divisions, two of them over one another, and what became of municipalities, asked over HTTP. */
@OnTheServer
class DivisionPagesTest {
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
                "/nl/indelingen",
                "/en/divisions?edition=2016-01-01&mine=GM0202",
                "/nl/indelingen/corop",
                "/en/divisions/nuts3",
                "/nl/indelingen/housing-deal-region",
                "/en/divisions/centre-municipality-region",
                "/nl/over-elkaar",
                "/en/overlay?a=province&b=nuts3&edition=2021-01-01",
                "/nl/over-elkaar?a=nuts3&b=province&edition=2012-01-01",
                "/nl/herindeling/GM0788",
                "/en/lineage/GM1900?mine=GM1900",
                "/nl/herindeling/GM1134",
                "/nl/herindeling/GM0050",
                "/nl/herindeling/GM0241",
            })
    void everyPageIsWellMade(String address) {
        HttpResponse<byte[]> answer = site.get(address);
        HtmlPage page = WellMade.page(answer);
        assertThat(Site.header(answer, "Content-Security-Policy")).contains("default-src 'self'");
        assertThat(site.get(page.all("link").getLast().get("href")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void everyDivisionIsThereWithItsRegions() {
        HtmlPage page = site.page("/nl/indelingen?edition=2023-01-01");
        assertThat(page.text()).contains("COROP-gebieden", "Veiligheidsregio", "Woondealregio", "Het zouden er 35");
        assertThat(page.links())
                .filteredOn(link -> link.startsWith("/nl/indelingen/"))
                .hasSize(12);
    }

    @Test
    void aDivisionShowsItsRegionsWithTheirHomesAndTheMap() {
        HtmlPage page = site.page("/nl/indelingen/safety-region?edition=2023-01-01");
        assertThat(page.text())
                .contains("Op 1 januari 2023 verdelen 25 veiligheidsregio's alle 342 gemeenten.")
                .contains("Amsterdam-Amstelland", "8.274.478");
        assertThat(page.all("a"))
                .filteredOn(link -> link.get("class").equals("tk-map__area"))
                .hasSize(25);
    }

    @Test
    void theOverlaySaysWhomADivisionLeavesOut() {
        HtmlPage page = site.page("/nl/over-elkaar?a=corop&b=nuts3&edition=2023-01-01");
        assertThat(page.text()).contains("3 gemeenten liggen in geen ");
    }

    @Test
    void countryAndMunicipalityHaveSentencesOfTheirOwn() {
        assertThat(site.page("/nl/indelingen/country?edition=2023-01-01").text())
                .contains("Op 1 januari 2023 bestaat Nederland uit 342 gemeenten");
        assertThat(site.page("/nl/indelingen/municipality?edition=2023-01-01").text())
                .contains("zijn er 342 gemeenten; elke gemeente is een gebied op zich.");
    }

    @Test
    void municipalitiesThatLieInNoRegionAreNamed() {
        HtmlPage page = site.page("/en/divisions/nuts3?edition=2023-01-01");
        assertThat(page.text()).contains("3 municipalities lie in no region", "Krimpenerwaard", "De Fryske Marren");
        assertThat(page.all("pattern")).as("they are hatched").hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/nl/indelingen/provincie, /nl/indelingen/province",
        "/en/divisions/veiligheidsregio?edition=2021-01-01, /en/divisions/safety-region?edition=2021-01-01",
        "/nl/zoeken?q=GM1134, /nl/herindeling/GM1134",
        "/nl/zoeken?q=1134, /nl/herindeling/GM1134",
        "/en/search?q=corop, /en/divisions/corop",
    })
    void anAliasAnOldCodeAndTheNameOfADivisionLeadToTheirPages(String address, String page) {
        HttpResponse<byte[]> answer = site.get(address);
        assertThat(answer.statusCode()).isIn(301, 303);
        assertThat(Site.header(answer, "Location")).endsWith(page);
    }

    @Test
    void aMissingListSaysWhatItIsAndHowItIsBrought() {
        HtmlPage page = site.page("/nl/indelingen/housing-deal-region");
        assertThat(page.text())
                .contains(
                        "Van de 35 woondealregio's",
                        "./thuis division import woondealregio.csv",
                        "name,region,municipality,from,to");
    }

    @Test
    void theSentenceOverTwoDivisionsIsMadeFromTheData() {
        HtmlPage page = site.page("/nl/over-elkaar?a=corop&b=province&edition=2023-01-01");
        assertThat(page.text())
                .contains("Alle 40 COROP-gebieden passen in hun geheel in één provincie.")
                .contains("342", "8.274.478");
        assertThat(site.page("/nl/over-elkaar?a=corop&b=safety-region&edition=2023-01-01")
                        .text())
                .contains("Van de 40 COROP-gebieden passen er 35 in hun geheel in één veiligheidsregio;"
                        + " 5 worden doorgesneden.")
                .contains("Doorgesneden (5)", "In hun geheel in één veiligheidsregio (35)");
    }

    @Test
    void theFileHoldsEveryMunicipalityWithBothRegionsAndTheHomesAddUp() {
        HttpResponse<byte[]> answer =
                site.get("/nl/over-elkaar.csv?a=corop&b=nuts3&edition=2023-01-01&style=international");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Site.header(answer, "Content-Disposition")).contains("corop-nuts3-2023-01-01.csv");
        List<String[]> rows = Site.text(answer)
                .lines()
                .skip(1)
                .map(line -> line.replaceAll("\"[^\"]*\"", "quoted").split(",", -1))
                .toList();
        assertThat(rows).hasSize(342).allMatch(row -> row.length == 9);
        assertThat(rows.stream().map(row -> row[1]).distinct()).hasSize(342);
        assertThat(rows.stream()
                        .mapToLong(row -> Math.round(Double.parseDouble(row[7])))
                        .sum())
                .isEqualTo(8_274_478);
        assertThat(rows).filteredOn(row -> row[5].isEmpty()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "/nl/over-elkaar?a=corop&b=corop, 400, twee keer dezelfde",
        "/nl/over-elkaar?a=corop&b=housing-deal-region, 404, ontbreekt de lijst",
        "/nl/over-elkaar?a=corop&b=municipality, 400, municipality",
        "/nl/over-elkaar?a=parochie, 400, parochie",
        "/nl/over-elkaar?edition=gisteren, 400, gisteren",
        "/nl/over-elkaar.csv?a=corop&b=corop, 400, twee keer dezelfde",
        "/nl/over-elkaar.csv?style=x, 400, style",
        "/nl/indelingen/parochie, 404, parochie",
        "/nl/indelingen/corop?edition=1900-01-01, 400, 1900-01-01",
        "/nl/herindeling/GM9999, 404, GM9999",
    })
    void aWrongChoiceIsTold(String address, int status, String words) {
        HttpResponse<byte[]> answer = site.get(address);
        assertThat(answer.statusCode()).isEqualTo(status);
        HtmlPage page = HtmlPage.read(Site.text(answer));
        assertThat(page.problems()).isEmpty();
        assertThat(page.text()).contains(words);
    }

    @Test
    void haarenWasDividedOverFour() {
        HtmlPage page = site.page("/nl/herindeling/GM0788");
        assertThat(page.text())
                .contains("Wat werd van Haaren?")
                .contains("Het gebied ligt nu in Boxtel, Oisterwijk, Tilburg en Vught.")
                .contains("881 van 5.739 (15,4%)")
                .contains("Naar Boxtel ging 15,4% van Haaren (881 van 5.739 woningen).");
        assertThat(page.all("svg")).anyMatch(svg -> svg.get("class").equals("tk-tree"));
    }

    @Test
    void partsAreToldInHomesThatWereCounted() {
        assertThat(site.page("/nl/herindeling/GM0053").text()).contains("5.308 van 6.040 (87,9%)");
    }

    @Test
    void anotherCodeIsNoChangeOfArea() {
        HtmlPage page = site.page("/en/lineage/GM0241");
        assertThat(page.text()).contains("another code, same area", "The area did not change.");
        assertThat(page.all("line")).anyMatch(line -> line.get("class").contains("tk-tree__joint--same"));
    }

    @Test
    void aCodeOfLongAgoLeadsToTodayAndSaysThatItsNameIsUnknown() {
        assertThat(site.page("/nl/herindeling/GM1134").text())
                .contains("GM1134 bestond tot en met 31 december 1904. Het gebied ligt nu in Barendrecht.")
                .contains("naam onbekend");
    }

    @Test
    void aMunicipalityToWhichNothingHappenedSaysSo() {
        HtmlPage page = site.page("/nl/herindeling/GM0050");
        assertThat(page.text()).contains("Zeewolde is nog een gemeente. Sinds 2010 ging niets");
        assertThat(page.all("svg")).noneMatch(svg -> svg.get("class").equals("tk-tree"));
    }

    @Test
    void theMunicipalityThatAReaderKeepsStaysOnEveryLink() {
        Stream.of(
                        "/nl/indelingen?mine=GM0202",
                        "/nl/indelingen/corop?mine=GM0202",
                        "/nl/over-elkaar?mine=GM0202",
                        "/nl/herindeling/GM0788?mine=GM0202")
                .forEach(address -> assertThat(site.page(address).links())
                        .filteredOn(link -> link.startsWith("/nl/")
                                && !link.contains("from=")
                                && !link.contains(".csv")
                                && !link.endsWith(".atom"))
                        .isNotEmpty()
                        .allSatisfy(link -> assertThat(link).contains("mine=GM0202")));
    }
}
