package nl.thuiskompas.platform.monitor.web.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import nl.thuiskompas.platform.HtmlPage;
import nl.thuiskompas.platform.Site;
import nl.thuiskompas.platform.WellMade;
import nl.thuiskompas.platform.datasets.ReleaseState;
import nl.thuiskompas.platform.datasets.ShownTablesServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Imported tables, asked over HTTP: the list, the cells, and wrong choices. */
class TablePagesTest extends ShownTablesServer {
    private Site site;

    @BeforeEach
    void open() {
        site = new Site(port());
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
                "/nl/tabellen/marks",
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
        WellMade.page(site.get(address));
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/nl/tabellen/marks | veranderd of afgerond | hooguit 1.234 | geheim: te weinig om mee te rekenen"
                        + " | gemaakt van een getal dat geheim is",
                "/en/tables/marks | changed or rounded | at most 1,234 | secret: too few to compute with"
                        + " | made of a figure that is secret",
            })
    void whatIsChangedOrSecretSaysWhy(String address, String changed, String margin, String small, String made) {
        assertThat(site.page(address).problems()).isEmpty();
        assertThat(site.page(address).text()).contains(changed, margin, small, made);
        assertThat(site.page("/nl/tabellen/arrears").text())
                .as("no words where none are needed")
                .doesNotContain(changed);
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
    void figuresOfAReleaseThatWaitsAreNotShown() {
        assertThat(site.page("/nl/tabellen/waiting").text())
                .contains("nog geen uitgave gepubliceerd")
                .doesNotContain("definitief");
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
}
