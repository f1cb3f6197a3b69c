package nl.thuiskompas.platform.monitor.web.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import nl.thuiskompas.platform.HtmlPage;
import nl.thuiskompas.platform.Site;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.datasets.ReleaseState;
import nl.thuiskompas.platform.datasets.ShownTables;
import nl.thuiskompas.platform.monitor.Monitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Imported tables, their releases, revisions, reports and differences, asked over HTTP. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "thuis.data=target/data-of-table-tests")
class TablePagesTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Datasets datasets;

    @Autowired
    private Monitors monitors;

    private Site site;

    @BeforeEach
    void open() {
        ShownTables.in(datasets);
        ShownTables.stockIn(datasets);
        monitors.look();
        site = new Site(port);
    }

    private DatasetRelease release(String dataset, ReleaseState state) {
        return datasets.releases().stream()
                .filter(each -> each.dataset().equals(dataset) && each.state() == state)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nl/tabellen",
                "/en/tables?mine=GM0202",
                "/nl/tabellen?asOf=2022-12-31",
                "/nl/tabellen?asOf=2013-01-01",
                "/nl/tabellen/arrears",
                "/en/tables/arrears?asOf=2022-12-31&mine=GM0202",
                "/nl/tabellen/arrears?asOf=2020-01-01",
                "/nl/tabellen/many?page=2",
                "/en/tables/many?q=WK036307",
                "/nl/tabellen/many?q=nergens",
                "/nl/tabellen/waiting",
                "/nl/tabellen/cbs-81955ned",
                "/nl/tabellen/arrears/herzieningen",
                "/en/tables/arrears/revisions",
                "/nl/tabellen/many/herzieningen",
                "/nl/tabellen/waiting/herzieningen",
                "/nl/tabellen/arrears/controle",
                "/en/tables/held/checks",
                "/en/tables/waiting/checks",
                "/nl/tabellen/arrears/verschil",
                "/en/tables/cbs-81955ned/difference",
                "/nl/tabellen/many/verschil",
                "/nl/bronnen?asOf=2023-06-12",
                "/en/data?asOf=2023-06-12",
            })
    void everyPageIsWellMade(String address) {
        HttpResponse<byte[]> answer = site.get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        HtmlPage page = HtmlPage.read(Site.text(answer));
        assertThat(page.problems()).isEmpty();
        assertThat(page.all("h1")).hasSize(1);
        assertThat(page.text()).doesNotContainPattern("\\{[a-zA-Z]+}").doesNotContain("null", "NaN", "Optional[");
        assertThat(page.elements()).noneMatch(element -> element.attributes().containsKey("style"));
    }

    @ParameterizedTest
    @CsvSource({
        "/nl/tabellen/arrears/herzieningen, /en/tables/arrears/revisions",
        "/nl/tabellen/arrears/controle, /en/tables/arrears/checks",
        "/nl/tabellen/arrears/verschil, /en/tables/arrears/difference",
    })
    void thePageInTheOtherLanguageIsLinked(String dutch, String english) {
        assertThat(site.page(dutch).links()).contains(english);
        assertThat(site.page(english).links()).contains(dutch);
    }

    @Test
    void theListTellsWhatIsShownWhatWaitsAndWhatWasWithdrawn() {
        HtmlPage page = site.page("/nl/tabellen");
        assertThat(page.links()).contains("/nl/tabellen/arrears", "/nl/tabellen/many", "/nl/tabellen/cbs-81955ned");
        assertThat(page.text())
                .contains("3 juli 2023", "1 waarschuwing")
                .contains(
                        "Wacht op publicatie",
                        release("waiting", ReleaseState.STAGED).id(),
                        "nog niet gecontroleerd")
                .contains(release("held", ReleaseState.CHECKED).id(), "1 fout")
                .contains("Ingetrokken", "De reden: tenants were counted twice");
        assertThat(page.links()).doesNotContain("/nl/tabellen/wrong");
    }

    @Test
    void beforeAnythingWasKnownTheListSaysHowATableIsImported() {
        assertThat(site.page("/nl/tabellen?asOf=2013-01-01").text())
                .contains("nog geen enkele ingelezen tabel bekend", "./thuis import cbs:84799NED");
    }

    @Test
    void aTableShowsItsCellsWithTheirStatusAndItsReleases() {
        HtmlPage page = site.page("/nl/tabellen/arrears");
        assertThat(page.text())
                .contains("135.000", "definitief", "bekend vanaf", "vervangen", "gepubliceerd op")
                .contains("Fixture F1", "CC0")
                .doesNotContain("tester");
        assertThat(page.links()).contains("/nl/tabellen/arrears/herzieningen");
    }

    @Test
    void aHundredCellsStandOnAPage() {
        HtmlPage first = site.page("/nl/tabellen/many");
        assertThat(first.text()).contains("1 tot en met 100 van 250 cijfers", "Volgende 100");
        assertThat(first.text()).doesNotContain("Vorige 100");
        HtmlPage last = site.page("/nl/tabellen/many?page=3");
        assertThat(last.text())
                .contains("201 tot en met 250 van 250", "Vorige 100")
                .doesNotContain("Volgende 100");
    }

    @Test
    void areasAreFoundByAPartOfTheirName() {
        assertThat(site.page("/nl/tabellen/many?q=wk036307").text()).contains("1 cijfer", "WK036307");
    }

    @Test
    void aPinnedReleaseStaysAndSaysThatThereAreNewerFigures() {
        String old = release("arrears", ReleaseState.SUPERSEDED).id();
        HtmlPage page = site.page("/nl/tabellen/arrears?release=" + old);
        assertThat(page.text()).contains("Er zijn nieuwere cijfers", "113.000").doesNotContain("135.000");
        String current = release("arrears", ReleaseState.PUBLISHED).id();
        assertThat(site.page("/nl/tabellen/arrears?release=" + current).text()).doesNotContain("nieuwere cijfers");
    }

    @Test
    void asOfADayTheTableIsWhatItWasThen() {
        HtmlPage page = site.page("/nl/tabellen/arrears?asOf=2023-06-12");
        assertThat(page.text())
                .contains("Dit is wat op 12 juni 2023 bekend was.", "113.000")
                .doesNotContain("135.000", "3 juli 2023");
        assertThat(page.links()).contains("/nl/tabellen/arrears");
        assertThat(site.page("/nl/tabellen/arrears?asOf=2020-01-01").text())
                .contains("op die dag nog niets bekend", "Toon wat nu bekend is");
    }

    @Test
    void figuresOfAReleaseThatWaitsAreNotShown() {
        assertThat(site.page("/nl/tabellen/waiting").text())
                .contains("nog geen uitgave gepubliceerd")
                .doesNotContain("definitief");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nl/tabellen/wrong", "/nl/tabellen/wrong?asOf=2022-06-01"})
    void whatWasWithdrawnIsGoneWithItsReason(String address) {
        HttpResponse<byte[]> answer = site.get(address);
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(Site.header(answer, "Cache-Control")).contains("no-store");
        HtmlPage page = HtmlPage.read(Site.text(answer));
        assertThat(page.problems()).isEmpty();
        assertThat(page.text()).contains("ingetrokken", "De reden: tenants were counted twice");
        assertThat(page.links()).contains("/nl/tabellen");
    }

    @Test
    void aPinnedReleaseThatWasWithdrawnIsGoneToo() {
        String id = release("wrong", ReleaseState.WITHDRAWN).id();
        for (String address : List.of("/en/tables/wrong?release=" + id, "/en/tables/wrong/checks?release=" + id)) {
            HttpResponse<byte[]> answer = site.get(address);
            assertThat(answer.statusCode()).isEqualTo(410);
            assertThat(Site.text(answer)).contains("tenants were counted twice");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/nl/tabellen/arears, 404, /nl/tabellen/arrears",
        "/en/tables/81955NEW, 404, /en/tables/cbs-81955ned",
        "/nl/tabellen/arears/herzieningen, 404, /nl/tabellen/arrears/herzieningen",
        "/nl/tabellen/arrears?release=x, 400, ",
        "/nl/tabellen/arrears?topic=tenant, 400, /nl/tabellen/arrears?topic=tenants",
        "/nl/tabellen/arrears?period=2031JJ00, 400, ",
        "/nl/tabellen/many?level=province, 400, ",
        "/nl/tabellen/arrears?page=0, 400, ",
        "/nl/tabellen/arrears?page=99999999999999, 400, ",
        "/nl/tabellen/arrears?topic=a&topic=b, 400, ",
        "/nl/tabellen/arrears/herzieningen?region=GM0001, 400, ",
        "/nl/tabellen/arrears/verschil?from=x, 400, ",
        "/nl/tabellen/waiting/verschil, 404, ",
    })
    void aWrongChoiceIsToldWithTheNearest(String address, int status, String way) {
        HttpResponse<byte[]> answer = site.get(address);
        assertThat(answer.statusCode()).isEqualTo(status);
        HtmlPage page = HtmlPage.read(Site.text(answer));
        assertThat(page.problems()).isEmpty();
        if (way != null) {
            assertThat(page.links()).contains(way);
        }
    }

    @Test
    void revisionsStandSideBySideWithTheFindingOnTop() {
        HtmlPage page = site.page("/nl/tabellen/arrears/herzieningen");
        assertThat(page.text())
                .contains("Van 2021 was in juni 2022 113.000 bekend; in juli 2023 werd dat 130.000 (+17.000).")
                .contains("bekend vanaf 12 juni 2022", "bekend vanaf 3 juli 2023")
                .contains("herzien: +17.000", "vervallen", "nieuw", "niet in deze uitgave");
        assertThat(page.all("svg")).anyMatch(svg -> svg.attributes().containsKey("aria-label"));
        assertThat(site.page("/en/tables/arrears/revisions").text())
                .contains("Of 2021, 113,000 was known in June 2022; in July 2023 that became 130,000 (+17,000).");
        assertThat(site.page("/nl/tabellen/arrears/herzieningen?asOf=2022-12-31")
                        .text())
                .contains("Er is één uitgave die wordt getoond, bekend vanaf 12 juni 2022.");
    }

    @Test
    void revisionsTellOfWhatWasWithdrawnWithItsReasonAndShowNoneOfItsFigures() {
        assertThat(site.page("/nl/tabellen/wrong/herzieningen").text())
                .contains("Alle uitgaven van deze tabel zijn ingetrokken", "is ingetrokken op")
                .contains("tenants were counted twice");
    }

    @Test
    void theReportSaysWhatWasFoundAndWhatFollows() {
        assertThat(site.page("/nl/tabellen/arrears/controle").text())
                .contains("1 waarschuwing", "Was 113.000 en is nu 130.000.", "Tenants, NL01, 2021")
                .contains("Deze uitgave is gepubliceerd.");
        assertThat(site.page("/nl/tabellen/held/controle").text())
                .contains("1 fout", "wordt daarom niet gepubliceerd", "./thuis releases report held-");
        assertThat(site.page("/en/tables/waiting/checks").text()).contains("./thuis releases check waiting-");
    }

    @Test
    void theDifferenceNamesEveryCellAndWhatReadsIt() {
        HtmlPage page = site.page("/nl/tabellen/cbs-81955ned/verschil");
        assertThat(page.text())
                .contains("1 veranderd, 0 nieuw, 0 vervallen")
                .contains("480.000", "480.250", "+250", "Amsterdam")
                .doesNotContain("Rotterdam");
        assertThat(page.links())
                .contains("/nl/cijfers/dwelling-stock", "/nl/cijfers/dwelling-stock.csv", "/en/figures/dwelling-stock")
                .contains("/v1/figures?indicator=dwelling-stock");
        assertThat(site.page("/nl/tabellen/arrears/verschil").text())
                .contains("113.000", "130.000", "+17.000", "nieuw", "vervallen")
                .contains("Geen enkele pagina leest de veranderde cellen.");
        String id = release("arrears", ReleaseState.PUBLISHED).id();
        assertThat(site.page("/nl/tabellen/arrears/verschil?van=" + id + "&naar=" + id)
                        .text())
                .contains("geen enkel cijfer veranderd");
    }

    @Test
    void aChosenDayStaysOnEveryLinkAndInEveryForm() {
        Stream.of(
                        "/nl/?asOf=2023-06-12",
                        "/nl/tabellen?asOf=2023-06-12",
                        "/nl/tabellen/arrears?asOf=2023-06-12",
                        "/nl/cijfers/dwelling-stock?asOf=2023-06-12",
                        "/nl/gebieden/GM0363?asOf=2023-06-12&mine=GM0363",
                        "/nl/indelingen?asOf=2023-06-12",
                        "/nl/vergelijken?asOf=2023-06-12",
                        "/nl/bronnen?asOf=2023-06-12")
                .forEach(address -> {
                    HtmlPage page = site.page(address);
                    assertThat(page.text()).as(address).contains("Dit is wat op 12 juni 2023 bekend was.");
                    assertThat(page.links().stream()
                                    .filter(link -> link.startsWith("/nl/") && !link.endsWith(".atom"))
                                    .filter(link -> !link.contains("asOf=2023-06-12"))
                                    .distinct())
                            .as(address)
                            .containsExactly(address.replaceAll("\\?asOf=2023-06-12&", "?")
                                    .replaceAll("\\?asOf.*", ""));
                    assertThat(page.all("form").size()).as(address).isEqualTo((int) page.all("input").stream()
                            .filter(input -> input.get("name").equals("asOf"))
                            .count());
                });
    }
}
