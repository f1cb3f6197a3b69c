package nl.thuiskompas.platform.monitor.web.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import nl.thuiskompas.platform.HtmlPage;
import nl.thuiskompas.platform.Site;
import nl.thuiskompas.platform.datasets.ReleaseState;
import nl.thuiskompas.platform.datasets.ShownTablesServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What became of imported tables: earlier days, pinned releases, revisions, reports, differences and withdrawals. */
class TableHistoryPagesTest extends ShownTablesServer {
    private Site site;

    @BeforeEach
    void open() {
        site = new Site(port());
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
