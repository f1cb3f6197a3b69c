package nl.thuiskompas.platform.groups.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import nl.thuiskompas.platform.HtmlPage;
import nl.thuiskompas.platform.OnTheServer;
import nl.thuiskompas.platform.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages of groups where nothing was measured, and the addresses of a demonstration that nobody started. */
@OnTheServer
class NoGroupsTest {
    @LocalServerPort
    private int port;

    private Site site;

    @BeforeEach
    void open() {
        site = new Site(port);
    }

    @ParameterizedTest
    @CsvSource({
        "/nl/groepen, Er is nog niets gemeten",
        "/nl/groepen/homeless, Er is nog niets gemeten",
        "/en/groups, Nothing has been measured yet",
        "/en/groups/anything?region=GM0363, Nothing has been measured yet",
    })
    void aPageWithoutFiguresSaysHowTheyAreMade(String address, String title) {
        HttpResponse<byte[]> answer = site.get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        HtmlPage page = HtmlPage.read(Site.text(answer));
        assertThat(page.problems()).isEmpty();
        assertThat(page.text())
                .contains(title, "./thuis measure", "./thuis import my-release", "--demo data-synthetic");
    }

    @Test
    void thereAreNoFilesOfNothing() {
        HttpResponse<byte[]> answer = site.get("/nl/groepen/homeless.csv");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(HtmlPage.read(Site.text(answer)).text()).contains("Er zijn geen cijfers om mee te nemen");
    }

    @ParameterizedTest
    @CsvSource({
        "/demo, Hier is geen demonstratie",
        "/demo/nl/groepen, Hier is geen demonstratie",
        "/demo/nl/groepen/homeless.csv, Hier is geen demonstratie",
        "/demo/en/groups, There is no demonstration here",
        "/demo/en/whatever, There is no demonstration here",
    })
    void withoutADemonstrationItsAddressesSayHowOneIsStarted(String address, String title) {
        HttpResponse<byte[]> answer = site.get(address);
        assertThat(answer.statusCode()).isEqualTo(404);
        HtmlPage page = HtmlPage.read(Site.text(answer));
        assertThat(page.problems()).isEmpty();
        assertThat(page.text())
                .contains(title, "./thuis start --demo data-synthetic")
                .doesNotContain("alles op deze bladzijde is verzonnen", "everything on this page is made up");
        assertThat(Site.header(answer, "X-Robots-Tag")).contains("noindex");
    }

    @Test
    void theMenuHasTheGroups() {
        assertThat(site.page("/nl/").links()).contains("/nl/groepen");
        assertThat(site.page("/en/").links()).contains("/en/groups");
        assertThat(Site.text(site.get("/sitemap.xml"))).contains("/nl/groepen</loc>");
    }
}
