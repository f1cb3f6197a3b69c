package nl.thuiskompas.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.thuiskompas.platform.HtmlPage.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every page keeps to, asked over HTTP. */
@OnTheServer
class PagesTest {
    private static final int MOST_COMPRESSED = 60 * 1024;
    private static final int MOST_LINKS = 600;
    private static final List<String> INDICATORS = List.of(
            "association-share",
            "homes-to-30-transfer",
            "homes-to-30-construction",
            "dwelling-stock",
            "new-construction",
            "demolition",
            "population",
            "average-home-value",
            "average-sale-price",
            "median-household-wealth");
    private static final List<String> AREAS =
            List.of("GM0363", "GM0202", "GM1979", "GM0788", "PV30", "CR01", "AM01", "NL");

    @LocalServerPort
    private int port;

    private Site site;

    @BeforeEach
    void open() {
        site = new Site(port);
    }

    /** Every kind of page, in both languages. */
    static List<String> pages() {
        return Stream.of(
                        Stream.of("/nl/", "/en/"),
                        both("cijfers", "figures", ""),
                        INDICATORS.stream().flatMap(code -> both("cijfers", "figures", "/" + code)),
                        Stream.of(
                                        "division=province",
                                        "division=corop",
                                        "division=country",
                                        "average=mean",
                                        "edition=2023-01-01",
                                        "edition=2022-03-24&mine=GM0457",
                                        "rows=all",
                                        "mine=GM0202")
                                .flatMap(choice -> both("cijfers", "figures", "/association-share?" + choice)),
                        both("cijfers", "figures", "/dwelling-stock?period=2020&edition=2018-01-01"),
                        Stream.of(
                                        "dwelling-stock?period=2020&edition=2023-01-01&division=corop",
                                        "dwelling-stock?period=2020&edition=2016-01-01&division=safety-region",
                                        "dwelling-stock?basis=published",
                                        "population?division=nuts3",
                                        "average-home-value?division=labour-market-region",
                                        "median-household-wealth?division=province")
                                .flatMap(choice -> both("cijfers", "figures", "/" + choice)),
                        Stream.of(
                                        "GM1979?basis=published",
                                        "GM0757?edition=2018-01-01",
                                        "CR01?edition=2016-01-01&basis=published",
                                        "AM01?edition=2016-01-01")
                                .flatMap(choice -> both("gebieden", "areas", "/" + choice)),
                        both("herkomst", "origin", "/dwelling-stock/GM0010?period=2024&edition=2018-01-01"),
                        both("gebieden", "areas", ""),
                        AREAS.stream().flatMap(code -> both("gebieden", "areas", "/" + code)),
                        both("vergelijken", "compare", ""),
                        both("vergelijken", "compare", "?areas=GM0363,GM0599,PV30,NL"),
                        both("vergelijken", "compare", "?areas=GM0363,GM0599,PV30,CR01,GM0788,NL"),
                        INDICATORS.stream().flatMap(code -> both("herkomst", "origin", "/" + code + "/NL")),
                        both("herkomst", "origin", "/association-share/GM0855?edition=2021-01-01"),
                        both("herkomst", "origin", "/association-share/NL?rows=all&average=mean"),
                        both("herkomst", "origin", "/dwelling-stock/GM0015?period=2020&edition=2018-01-01"),
                        both("groepen", "groups", ""),
                        both("verdelen", "distribute", ""),
                        both("verdelen", "distribute", "/corop/CR15"),
                        both("verdelen", "distribute", "/corop/CR15?inhabitants=50&most.GM1734=16&task=180"),
                        both("verdelen", "distribute", "/country/NL"),
                        both("bronnen", "sources", ""),
                        both("toegankelijkheid", "accessibility", ""),
                        both("gegevens", "data", ""),
                        both("zoeken", "search", ""),
                        both("zoeken", "search", "?q=Haaren"),
                        both("zoeken", "search", "?q=qqqqqq"))
                .flatMap(addresses -> addresses)
                .toList();
    }

    private static Stream<String> both(String dutch, String english, String rest) {
        return Stream.of("/nl/" + dutch + rest, "/en/" + english + rest);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsWellMadeInItsLanguage(String address) {
        HttpResponse<byte[]> answer = site.get(address);
        assertThat(Site.header(answer, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
        HtmlPage page = WellMade.page(answer);
        assertThat(page.all("main")).hasSize(1);
        assertThat(page.all("title")).isNotEmpty();
        assertThat(page.all("html").getFirst().get("lang")).isEqualTo(address.substring(1, 3));
        assertThat(page.all("img"))
                .allSatisfy(image -> assertThat(image.attributes()).containsKey("alt"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageRunsAndStylesNothingByItself(String address) {
        HttpResponse<byte[]> answer = site.get(address);
        assertThat(Site.header(answer, "Content-Security-Policy"))
                .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(Site.header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        HtmlPage page = HtmlPage.read(Site.text(answer));
        assertThat(page.all("style")).isEmpty();
        assertThat(page.all("script"))
                .allSatisfy(script -> assertThat(script.get("src")).startsWith("/assets/"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aFirstVisitIsSmall(String address) {
        HttpResponse<byte[]> answer = site.get(address, "Accept-Encoding", "gzip");
        long bytes = answer.body().length;
        HtmlPage page = HtmlPage.read(Site.text(answer));
        List<String> assets = Stream.concat(
                        page.all("link").stream()
                                .filter(link -> link.get("rel").equals("stylesheet"))
                                .map(link -> link.get("href")),
                        page.all("script").stream().map(script -> script.get("src")))
                .toList();
        assertThat(assets).hasSizeGreaterThanOrEqualTo(2);
        for (String asset : assets) {
            bytes += site.get(asset, "Accept-Encoding", "gzip").body().length;
        }
        assertThat(bytes).as("%s with style and script, without fonts", address).isLessThan(MOST_COMPRESSED);
    }

    @Test
    void everyLinkLeadsSomewhere() {
        Set<String> links = new LinkedHashSet<>();
        for (String address : pages()) {
            List<String> here = site.page(address).links().stream()
                    .filter(link -> link.startsWith("/"))
                    .map(link -> link.replaceFirst("#.*", ""))
                    .toList();
            int step = Math.max(1, here.size() / 40);
            for (int i = 0; i < here.size(); i += step) {
                links.add(here.get(i));
            }
        }
        assertThat(links).hasSizeGreaterThan(300);
        int step = Math.max(1, links.size() / MOST_LINKS);
        List<String> all = List.copyOf(links);
        for (int i = 0; i < all.size(); i += step) {
            assertThat(site.get(all.get(i)).statusCode()).as(all.get(i)).isIn(200, 303);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theOtherLanguageHasTheSamePage(String address) {
        HtmlPage page = site.page(address);
        List<Element> alternates = page.all("link").stream()
                .filter(link -> link.get("rel").equals("alternate")
                        && !link.get("hreflang").isEmpty())
                .toList();
        assertThat(alternates).extracting(link -> link.get("hreflang")).containsExactly("nl", "en");
        for (Element alternate : alternates) {
            HttpResponse<byte[]> answer = site.get(alternate.get("href"));
            assertThat(answer.statusCode()).as(alternate.get("href")).isEqualTo(200);
            assertThat(HtmlPage.read(Site.text(answer)).all("html").getFirst().get("lang"))
                    .isEqualTo(alternate.get("hreflang"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nl/?mine=GM0202",
                "/nl/cijfers?mine=GM0202",
                "/nl/cijfers/association-share?mine=GM0202",
                "/nl/gebieden/PV30?mine=GM0202",
                "/nl/vergelijken?areas=GM0363,NL&mine=GM0202",
                "/nl/herkomst/association-share/NL?mine=GM0202",
                "/nl/groepen?mine=GM0202",
                "/nl/verdelen/corop/CR15?mine=GM0202",
                "/nl/bronnen?mine=GM0202",
                "/nl/zoeken?q=qqqqqq&mine=GM0202",
            })
    void theMunicipalityThatAReaderKeepsStaysOnEveryLink(String address) {
        HtmlPage page = site.page(address);
        assertThat(page.text()).contains("Arnhem");
        assertThat(page.links().stream()
                        .filter(link -> link.startsWith("/nl/"))
                        .filter(link -> !link.contains("from=") && !link.matches(".*\\.(csv|xlsx|json|atom)(\\?.*)?")))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link).contains("mine=GM"));
        assertThat(page.all("form"))
                .hasSameSizeAs(page.all("input").stream()
                        .filter(input -> input.get("name").equals("mine"))
                        .toList());
    }
}
