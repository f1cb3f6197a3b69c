package nl.thuiskompas.platform.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;
import nl.thuiskompas.platform.HtmlPage;
import nl.thuiskompas.platform.OnTheServer;
import nl.thuiskompas.platform.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A task divided on the page of Arnhem/Nijmegen, with the figures of 2021. */
@OnTheServer
class RegionPageTest {
    private static final String PAGE = "/nl/verdelen/corop/CR15";

    @LocalServerPort
    private int port;

    private Site site;

    @BeforeEach
    void open() {
        site = new Site(port);
    }

    @Test
    void thePageSaysWhatTheCentreCarriesAndWhatItWouldCarry() {
        HtmlPage page = site.page(PAGE + "?most.GM1734=16&mine=GM0202");
        assertThat(page.problems()).isEmpty();
        assertThat(page.text())
                .contains("Nijmegen en Arnhem huisvesten samen 101 van de 240 huishoudens in plaats van 135.")
                .contains("Arnhem gaat van 62 naar 48 huishoudens.")
                .contains("De opgave van 240 huishoudens is een voorbeeld")
                .contains("Evenredig deel 18,2; afgerond 18 (−0,2). De afspraak hoogstens 16 bindt (−2).")
                .contains("Overbetuwe hoogstens 16: daardoor Arnhem +1, Lingewaard +1, Overbetuwe −2.")
                .contains("dat samen 251, meer dan de opgave van 240");
    }

    @Test
    void whoFillsInATaskReadsOfNoExample() {
        assertThat(site.page(PAGE + "?task=180").text())
                .contains("van de 180 huishoudens", "180 huishoudens (ingevuld)")
                .doesNotContain("is een voorbeeld");
    }

    @Test
    void anAddressCarriesProposalsSideBySide() {
        HtmlPage page = site.page(PAGE + "?d=inhabitants:100,method:adams&e=dwellings:100,least.GM0202:60");
        assertThat(page.text())
                .contains("D. Bewaard voorstel", "E. Bewaard voorstel")
                .contains("Arnhem, ten minste 60", "Bewaar B als scenario F");
        String adopted = page.links().stream()
                .filter(link -> link.contains("least.GM0202=60"))
                .findFirst()
                .orElseThrow();
        assertThat(site.page(adopted).text()).contains("Afspraken per gemeente (1)", "Woningen; Arnhem, ten minste 60");
    }

    @Test
    void agreementsThatConflictAreNamedWithWhatComesNearest() {
        HttpResponse<byte[]> answer = site.get(PAGE + "?least.GM0202=150&least.GM0268=150");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(HtmlPage.read(Site.text(answer)).text())
                .contains("Deze afspraken passen niet bij elkaar")
                .contains("Arnhem ten minste 150 en Nijmegen ten minste 150")
                .contains("De afspraak ten minste 150 is verlaagd naar 120.");
        assertThat(site.get(PAGE + ".xlsx?least.GM0202=150&least.GM0268=150").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "inhabitants=-1 | Inwoners: -1 kan niet; vul een heel getal in van 0 tot en met 100.",
                "inhabitants=1.5 | Inwoners: 1.5 kan niet",
                "inhabitants=0 | Inwoners: zet ten minste één maatstaf hoger dan 0.",
                "task=veel | Opgave in huishoudens: veel kan niet; vul een heel getal in van 1 tot en met 1.000.000.",
                "method=eerlijk | Manier van afronden: er is geen manier van afronden die eerlijk heet",
                "most.GM0363=3 | GM0363 ligt niet in Arnhem/Nijmegen",
                "least.GM0202=241 | Arnhem, ten minste: de afspraak is hoger dan de opgave",
                "method=largest-remainder&most.GM0202=3 | met afspraken kan de grootste rest niet rekenen",
                "d=onzin | Scenario D: het deel onzin van dit voorstel is niet te lezen",
            })
    void whatCannotBeTakenIsNamedByItsField(String choice, String sentence) {
        HttpResponse<byte[]> answer = site.get(PAGE + "?" + choice);
        assertThat(answer.statusCode()).isEqualTo(400);
        HtmlPage page = HtmlPage.read(Site.text(answer));
        assertThat(page.problems()).isEmpty();
        assertThat(page.text()).contains("Dit kan zo niet worden berekend", sentence);
        assertThat(page.all("form")).isNotEmpty();
    }

    @Test
    void whatAFormSendsHasOneAddress() {
        HttpResponse<byte[]> answer = site.get(PAGE
                + "?edition=&inhabitants=10&dwellings=0&task=&method=webster&most.GM1734=&least.GM0202=5&mine=GM0202");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Site.header(answer, "Location")).isEqualTo(PAGE + "?inhabitants=10&least.GM0202=5&mine=GM0202");
    }

    @Test
    void theSameNumbersAreThereAsFiles() {
        String query = "?most.GM1734=16&d=inhabitants:100&style=international";
        assertThat(Site.text(site.get(PAGE + ".csv" + query)))
                .contains("region,name,inhabitants,fair-share-b,a,b,c,d,from-a-to-b")
                .containsPattern("GM1734,Overbetuwe,48214,18\\.\\d+,10,16,16,\\d+,6");
        assertThat(Site.text(site.get(PAGE + ".json" + query))).contains("\"households\" : 16");
        assertThat(Site.header(site.get(PAGE + ".xlsx" + query), "Content-Disposition"))
                .contains("thuiskompas-verdelen-CR15.xlsx");
    }

    @Test
    void whatIsNotThereSaysSo() {
        assertThat(site.get("/nl/verdelen/corop/CR99").statusCode()).isEqualTo(404);
        assertThat(site.get("/nl/verdelen/nergens/CR15").statusCode()).isEqualTo(404);
        assertThat(site.get("/en/distribute/municipality/GM0202").statusCode()).isEqualTo(404);
    }

    @Test
    void noAddressMakesItFail() {
        Random random = new Random(7);
        List<String> names = List.of(
                "inhabitants",
                "dwellings",
                "gap-to-30",
                "task",
                "method",
                "most.GM0202",
                "least.GM1734",
                "fixed.GM0277",
                "edition",
                "d",
                "e",
                "mine",
                "most.");
        List<String> values = List.of(
                "",
                "0",
                "1",
                "16",
                "100",
                "-4",
                "1e9",
                "99999999999999999999",
                "adams",
                "dhondt",
                "inhabitants:3",
                "inhabitants:3,fixed.GM0202:9",
                ":",
                ",,",
                "GM0202",
                "2021-01-01",
                "%F0%9F%8F%A0",
                "%00",
                "%3Cb%3E");
        for (int i = 0; i < 200; i++) {
            StringBuilder query = new StringBuilder();
            for (String name : names) {
                if (random.nextInt(3) == 0) {
                    query.append(query.isEmpty() ? '?' : '&').append(name).append('=');
                    query.append(values.get(random.nextInt(values.size())));
                }
            }
            assertThat(site.get(PAGE + query).statusCode()).as(query.toString()).isIn(200, 303, 400);
        }
    }
}
