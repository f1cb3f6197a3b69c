package nl.thuiskompas.platform.letters.web;

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

/** Letters as readers of the site meet them. */
@OnTheServer
class LetterPagesTest {
    private static final String JUNE_2023 = "/nl/brieven/landelijk?asOf=2023-06-12";

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
                "/nl/brieven",
                "/nl/brieven?q=Arnhem",
                "/nl/brieven?q=qqqq",
                "/nl/brieven/landelijk",
                JUNE_2023,
                "/nl/brieven/verschil",
                "/nl/brieven/verschil?from=2023-06-12&to=2026-10-01",
                "/en/letters",
                "/en/letters/national?asOf=2026-10-01",
                "/en/letters/difference?from=2023-06-12&to=2023-06-12",
            })
    void everyPageIsThereAndSound(String address) {
        assertThat(site.get(address).statusCode()).isEqualTo(200);
        assertThat(site.page(address).problems()).isEmpty();
    }

    @Test
    void everyFigureOfTheLetterLeadsToItsPageAndToItsLineInTheList() {
        HtmlPage page = site.page(JUNE_2023);
        List<HtmlPage.Element> stated = page.all("a").stream()
                .filter(link -> link.get("class").contains("tk-letter__stated"))
                .toList();
        assertThat(stated)
                .hasSizeGreaterThanOrEqualTo(75)
                .allSatisfy(
                        link -> assertThat(link.get("href")).startsWith("/nl/").contains("asOf=2023-06-12"));
        assertThat(page.all("a").stream()
                        .filter(link -> link.get("class").equals("tk-note-ref"))
                        .count())
                .isEqualTo(stated.size());
        assertThat(page.all("tr").stream().filter(row -> row.get("id").startsWith("cijfer-")))
                .hasSizeGreaterThanOrEqualTo(75);
    }

    @Test
    void theLetterHasItsContentsItsMapAndItsWords() {
        HtmlPage page = site.page(JUNE_2023);
        assertThat(page.text())
                .contains("In deze brief")
                .contains("12 juni 2023")
                .contains("8.300 tot 26.900")
                .doesNotContain("Zinnen die niet geschreven zijn");
        HtmlPage.Element map = page.all("img").getFirst();
        assertThat(map.get("alt")).startsWith("Kaart van Nederland");
        HttpResponse<byte[]> picture = site.get(map.get("src"));
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(Site.header(picture, "Content-Type")).startsWith("image/svg+xml");
    }

    @Test
    void theMenuTheTrailAndTheOtherLanguageLeadToIt() {
        HtmlPage page = site.page(JUNE_2023);
        assertThat(page.all("a").stream().map(link -> link.get("href")))
                .contains("/nl/brieven?asOf=2023-06-12", "/en/letters/national?asOf=2023-06-12");
        assertThat(Site.text(site.get("/sitemap.xml"))).contains("/nl/brieven<").contains("/en/letters/national<");
    }

    @Test
    void aFileOfTheLetterHasANameATagAndTheSameBytesTwice() {
        String address = "/nl/brieven/landelijk.md?asOf=2023-06-12";
        HttpResponse<byte[]> file = site.get(address);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(Site.header(file, "Content-Type")).startsWith("text/markdown");
        assertThat(Site.header(file, "Content-Disposition")).contains("thuiskompas-brief-landelijk-2023-06-12.md");
        String tag = Site.header(file, "ETag");
        assertThat(tag).isNotBlank();
        assertThat(site.get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(Site.text(file)).startsWith("# Een thuis voor iedereen").contains("http://localhost:" + port);
        assertThat(site.page(JUNE_2023).all("a").stream().map(link -> link.get("href")))
                .contains(address);
    }

    @Test
    void twoDaysAreToldSentenceBySentence() {
        HtmlPage page = site.page("/nl/brieven/verschil?from=2023-06-12&to=2026-10-01");
        assertThat(page.text())
                .containsPattern("[1-9][0-9]* zinnen zijn nieuw, [1-9][0-9]* luiden anders")
                .contains("1 juli 2026");
        assertThat(page.all("a").stream().map(link -> link.get("href")))
                .anyMatch(href -> href.endsWith("asOf=2023-06-12") && href.contains("/feiten/"))
                .anyMatch(href -> href.endsWith("asOf=2026-10-01") && href.contains("/feiten/"));
    }

    @Test
    void theSameDayTwiceDiffersInNothing() {
        assertThat(site.page("/en/letters/difference?from=2023-06-12&to=2023-06-12")
                        .text())
                .contains("say the same");
    }

    @ParameterizedTest
    @CsvSource({
        "/nl/brieven/GM9999, 404",
        "/nl/brieven/verschil?from=gisteren, 400",
        "/nl/brieven/verschil?from=2024-01-01&to=2023-01-01, 400",
        "/nl/brieven/verschil?to=2999-01-01, 400",
        "/nl/brieven/landelijk?asOf=2999-01-01, 400",
        "/nl/brieven/landelijk.docx, 404",
    })
    void whatCannotBeIsToldInAPage(String address, int status) {
        assertThat(site.get(address).statusCode()).isEqualTo(status);
        assertThat(site.page(address).problems()).isEmpty();
    }

    @Test
    void figuresInTheCaptionOfTheMapLeadToTheirLineInTheList() {
        String page = Site.text(site.get(JUNE_2023));
        String caption = page.substring(page.indexOf("<figcaption"), page.indexOf("</figcaption>"));
        assertThat(caption).contains("tk-letter__stated", "#cijfer-", "1 januari 2021");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/nl/brieven/landelijk?asOf=2023-01-31 | Op 31 januari 2023 was hierover nog niets of te weinig bekend. Het kan vanaf 12 juni 2023. | 2023-06-12",
                "/nl/brieven/landelijk.pdf?asOf=2012-01-01 | Het kan vanaf 12 juni 2023. | 2023-06-12",
                "/en/letters/national?asOf=2012-01-01 | It is possible from 12 June 2023. | 2023-06-12",
                "/nl/brieven/GM0202?asOf=2012-01-01 | Het kan vanaf 1 januari 2013. | 2013-01-01",
                "/nl/brieven/verschil?asOf=2020-01-01 | Het kan vanaf 12 juni 2023. | 2023-06-12",
                "/nl/brieven/verschil?from=2020-01-01&to=2024-01-01 | Van vóór 12 juni 2023 is niets bekend. | 2023-06-12",
            })
    void aLetterOfADayOnWhichTooLittleWasKnownIsRefusedWithTheFirstDay(String address, String told, String first) {
        HttpResponse<byte[]> answer = site.get(address);
        assertThat(answer.statusCode()).isEqualTo(400);
        HtmlPage page = site.page(address);
        assertThat(page.text()).contains(told);
        assertThat(page.all("a").stream().map(link -> link.get("href"))).anyMatch(href -> href.contains(first));
        assertThat(site.get("/v1/letters/national?asOf=2012-01-01").statusCode())
                .isEqualTo(400);
    }

    @Test
    void ofAnEarlyDayTheListOfLettersLeadsToTheFirstThereIs() {
        HtmlPage page = site.page("/nl/brieven?asOf=2020-01-01");
        assertThat(page.all("a").stream().map(link -> link.get("href")))
                .contains("/nl/brieven/landelijk?asOf=2023-06-12");
        assertThat(page.all("input").stream()
                        .filter(input -> input.get("type").equals("date")
                                && !input.get("id").equals("as-of-day")))
                .allSatisfy(input -> assertThat(input.get("min")).isEqualTo("2023-06-12"));
    }

    @Test
    void aFormerMunicipalityLeadsToTheLetterOfWhatItBecame() {
        HtmlPage page = site.page("/nl/brieven?q=leerdam");
        assertThat(page.text()).contains("Brief over Vijfheerenlanden", "waarin Leerdam opging");
        assertThat(page.all("a").stream().map(link -> link.get("href"))).contains("/nl/brieven/GM1961");
        HtmlPage then = site.page("/nl/brieven?q=leerdam&asOf=2018-01-01");
        assertThat(then.all("a").stream().map(link -> link.get("href"))).contains("/nl/brieven/GM0545?asOf=2018-01-01");
        assertThat(site.get("/nl/brieven/GM0545?asOf=2018-01-01").statusCode()).isEqualTo(200);
    }
}
