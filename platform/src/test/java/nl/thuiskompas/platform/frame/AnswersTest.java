package nl.thuiskompas.platform.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import nl.thuiskompas.platform.HtmlPage;
import nl.thuiskompas.platform.OnTheServer;
import nl.thuiskompas.platform.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How answers go over the line: kept, compressed, recognised, and refused with a reason. */
@OnTheServer
class AnswersTest {
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
                "/en/figures/association-share",
                "/nl/gebieden/GM0363",
                "/nl/cijfers/association-share.csv",
                "/nl/cijfers/association-share.xlsx",
                "/v1/figures?indicator=association-share&region=GM0363",
            })
    void whoHasAnAnswerAlreadyIsToldSo(String address) {
        HttpResponse<byte[]> first = site.get(address);
        String tag = Site.header(first, "ETag");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(tag).matches("\"[0-9a-f]{20}\"");
        assertThat(Site.header(first, "Cache-Control")).contains("public");
        HttpResponse<byte[]> again = site.get(address, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(Site.header(again, "ETag")).isEqualTo(tag);
        assertThat(site.get(address, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nl/", "/nl/cijfers/dwelling-stock", "/nl/bronnen"})
    void compressedAndPlainAreTheSamePage(String address) {
        HttpResponse<byte[]> packed = site.get(address, "Accept-Encoding", "gzip, br");
        HttpResponse<byte[]> plain = site.get(address);
        assertThat(Site.header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(Site.header(plain, "Content-Encoding")).isEmpty();
        assertThat(Site.header(packed, "Vary")).contains("Accept-Encoding");
        assertThat(Site.text(packed)).isEqualTo(Site.text(plain));
        assertThat(packed.body().length).isLessThan(plain.body().length / 2);
        String tag = Site.header(packed, "ETag");
        assertThat(tag).isNotEqualTo(Site.header(plain, "ETag"));
        assertThat(site.get(address, "If-None-Match", tag, "Accept-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(304);
        assertThat(site.get(address, "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(Site.header(site.get(address, "Accept-Encoding", "gzip;q=0"), "Content-Encoding"))
                .isEmpty();
    }

    @Test
    void choicesThatThePageDoesNotKnowMakeNoOtherPage() {
        assertThat(Site.text(site.get("/nl/cijfers/association-share?nonsense=1&utm_source=x")))
                .isEqualTo(Site.text(site.get("/nl/cijfers/association-share")));
    }

    @Test
    void assetsAreKeptForAYearAndNothingElseIsServedBesideThem() {
        HtmlPage home = site.page("/nl/");
        for (HtmlPage.Element link : home.all("link")) {
            if (link.get("href").startsWith("/assets/")) {
                HttpResponse<byte[]> asset = site.get(link.get("href"));
                assertThat(asset.statusCode()).as(link.get("href")).isEqualTo(200);
                assertThat(Site.header(asset, "Cache-Control")).contains("max-age=31536000", "immutable");
            }
        }
        assertThat(site.get("/assets/nothing.css").statusCode()).isEqualTo(404);
        assertThat(site.get("/assets/..%2Fapplication.properties").statusCode()).isIn(400, 404);
        assertThat(site.get("/application.properties").statusCode()).isEqualTo(404);
    }

    @Test
    void fontsComeFromHere() {
        String style = Site.text(site.get(site.page("/nl/").all("link").stream()
                .map(link -> link.get("href"))
                .filter(href -> href.contains("tokens.css"))
                .findFirst()
                .orElseThrow()));
        var fonts = java.util.regex.Pattern.compile("url\\(\"?([^)\"]+\\.woff2[^)\"]*)\"?\\)")
                .matcher(style);
        assertThat(fonts.results().map(font -> font.group(1))).isNotEmpty().allSatisfy(font -> {
            String address = font.startsWith("/") ? font : "/assets/" + font;
            HttpResponse<byte[]> answer = site.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(Site.header(answer, "Content-Type")).isEqualTo("font/woff2");
        });
    }

    @ParameterizedTest
    @CsvSource({"/, 302, /nl/", "/nl, 301, /nl/", "/en, 301, /en/"})
    void bareAddressesLeadToTheFirstPage(String address, int status, String to) {
        HttpResponse<byte[]> answer = site.get(address);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Site.header(answer, "Location")).endsWith(to);
    }

    @ParameterizedTest
    @CsvSource({
        "/nl/niets, nl",
        "/en/nothing, en",
        "/niets, nl",
        "/nl/cijfers/niets, nl",
        "/en/figures/nothing, en",
        "/nl/gebieden/GM9999, nl",
        "/nl/herkomst/association-share/GM9999, nl",
        "/nl/herkomst/niets/NL, nl",
        "/nl/cijfers/niets.csv, nl",
        "/nl/gebieden/GM9999.csv, nl",
    })
    void anAddressThatLeadsNowhereSaysSoAndShowsWaysOn(String address, String language) {
        assertError(address, language, 404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/nl/cijfers/association-share?period=1900|period|2021",
                "/en/figures/dwelling-stock?division=provinces|division|province",
                "/nl/cijfers/association-share?edition=morgen|edition|20",
                "/nl/cijfers/association-share?average=middle|average|m",
                "/nl/cijfers/association-share?period=2021&period=2020|period|2021",
                "/nl/cijfers/association-share?mine=GM9999|mine|GM9999",
                "/nl/vergelijken?areas=GM0363,GM9999|areas|GM9999",
                "/nl/cijfers/association-share.csv?style=french|style|dutch",
            })
    void aWrongChoiceIsNamedWithWhatWouldDo(String address, String name, String nearest) {
        HtmlPage page = assertError(address, address.substring(1, 3), 400);
        assertThat(page.text()).contains("‘" + name + "’").contains(nearest);
    }

    @Test
    void whatSomebodyTypedIsShownAsTextOnly() {
        HtmlPage page = site.page("/nl/zoeken?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%27%26");
        assertThat(page.problems()).isEmpty();
        assertThat(page.all("script")).hasSize(1);
        assertThat(page.text()).contains("<script>alert(1)</script>");
        HtmlPage wrong = site.page("/nl/cijfers/association-share?period=%3Cscript%3E%22");
        assertThat(wrong.problems()).isEmpty();
        assertThat(wrong.all("script")).hasSize(1);
    }

    private HtmlPage assertError(String address, String language, int status) {
        HttpResponse<byte[]> answer = site.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(status);
        assertThat(Site.header(answer, "Cache-Control")).contains("no-store");
        HtmlPage page = HtmlPage.read(Site.text(answer));
        assertThat(page.problems()).isEmpty();
        assertThat(page.all("h1")).hasSize(1);
        assertThat(page.all("html").getFirst().get("lang")).isEqualTo(language);
        assertThat(page.text()).doesNotContain("Exception", "null");
        for (String link : page.links()) {
            if (link.startsWith("/") && !link.equals(address)) {
                assertThat(site.get(link).statusCode())
                        .as("%s on %s", link, address)
                        .isIn(200, 303);
            }
        }
        return page;
    }
}
