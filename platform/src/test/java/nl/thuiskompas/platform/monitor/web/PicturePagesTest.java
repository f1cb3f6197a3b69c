package nl.thuiskompas.platform.monitor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import nl.thuiskompas.platform.HtmlPage;
import nl.thuiskompas.platform.OnTheServer;
import nl.thuiskompas.platform.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every view as a picture, as a preview, and as a page within the page of somebody else. */
@OnTheServer
class PicturePagesTest {
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
                "/nl/cijfers/association-share.svg?mine=GM0202",
                "/en/figures/association-share.svg?division=corop",
                "/nl/cijfers/dwelling-stock.svg?view=series",
                "/nl/cijfers/association-share.svg?view=distribution",
                "/nl/cijfers/average-home-value.svg?division=country",
                "/nl/gebieden/GM0757.svg",
                "/nl/gebieden/GM0757.svg?view=growth",
                "/en/areas/GM0788.svg?view=series",
                "/en/areas/NL.svg",
                "/nl/vergelijken.svg?areas=GM0363,NL",
                "/nl/indelingen/corop.svg",
                "/en/overlay.svg?a=corop&b=safety-region",
                "/nl/herindeling/GM0788.svg",
            })
    void everyViewIsAPictureThatNothingElseIsNeededFor(String address) throws IOException {
        HttpResponse<byte[]> answer = site.get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Site.header(answer, "Content-Type")).isEqualTo("image/svg+xml");
        assertThat(Site.header(answer, "Content-Security-Policy"))
                .isEqualTo("default-src 'none'; style-src 'unsafe-inline'; font-src data:");
        assertThat(Site.text(answer))
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                .contains("<title>", "<desc>", "CBS")
                .doesNotContain("href=", "var(--", "<script", "@import");
        HttpResponse<byte[]> dots = site.get(address.replace(".svg", ".png"));
        assertThat(Site.header(dots, "Content-Type")).isEqualTo("image/png");
        assertThat(ImageIO.read(new ByteArrayInputStream(dots.body())).getWidth())
                .isEqualTo(1600);
        assertThat(site.get(address.replace(".svg", ".png"), "If-None-Match", Site.header(dots, "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void aViewThatIsNotThereIsRefused() {
        assertThat(site.get("/nl/cijfers/association-share.svg?view=sideways").statusCode())
                .isIn(400, 404);
        assertThat(site.get("/nl/vergelijken.png").statusCode()).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nl/",
                "/en/figures/association-share?division=province",
                "/nl/gebieden/GM0363?mine=GM0363",
                "/en/compare?areas=GM0363,NL",
                "/en/divisions/corop",
                "/nl/over-elkaar",
                "/en/lineage/GM0788",
            })
    void aLinkToAPageShowsItsFindingAndItsPicture(String address) throws IOException {
        String page = Site.text(site.get(address));
        String description = found(page, "property=\"og:description\" content=\"([^\"]+)\"");
        assertThat(description).isNotBlank();
        assertThat(found(page, "name=\"twitter:card\" content=\"([^\"]+)\"")).isEqualTo("summary_large_image");
        String picture =
                found(page, "property=\"og:image\" content=\"([^\"]+)\"").replace("&amp;", "&");
        assertThat(picture).startsWith("http");
        byte[] png = site.get(picture.replaceFirst("^https?://[^/]+", "")).body();
        var image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(630);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nl/cijfers/association-share",
                "/en/figures/dwelling-stock?edition=2012-01-01",
                "/nl/gebieden/GM0757",
                "/nl/vergelijken?areas=GM0363,NL",
                "/nl/indelingen/corop",
                "/en/overlay?a=corop&b=safety-region",
                "/nl/herindeling/GM0788",
            })
    void theLineThatEmbedsAPictureLeadsToAPageThatMayBeFramed(String address) {
        Matcher line = Pattern.compile("<code>(&lt;iframe .*?)</code>").matcher(Site.text(site.get(address)));
        int lines = 0;
        while (line.find()) {
            lines++;
            String html = resolved(line.group(1));
            assertThat(html).contains(" title=\"", " loading=\"lazy\"").endsWith("></iframe>");
            String source = resolved(found(html, "src=\"([^\"]+)\""));
            assertThat(source).startsWith("http");
            HttpResponse<byte[]> answer = site.get(source.replaceFirst("^https?://[^/]+", ""));
            assertThat(answer.statusCode()).as(source).isEqualTo(200);
            assertThat(Site.header(answer, "Content-Security-Policy")).contains("frame-ancestors *");
            assertThat(Site.header(answer, "X-Frame-Options")).isEmpty();
            assertThat(Site.header(answer, "Set-Cookie")).isEmpty();
            HtmlPage bare = HtmlPage.read(Site.text(answer));
            assertThat(bare.problems()).isEmpty();
            assertThat(bare.text()).contains("CBS");
            assertThat(Site.text(answer)).doesNotContain("style=\"", "<script", "{site}");
        }
        assertThat(lines).isGreaterThanOrEqualTo(1);
    }

    @Test
    void noOtherPageMayBeFramedElsewhere() {
        HttpResponse<byte[]> page = site.get("/nl/cijfers/association-share");
        assertThat(Site.header(page, "Content-Security-Policy")).contains("frame-ancestors 'self'");
        assertThat(Site.header(page, "X-Frame-Options")).isEqualTo("SAMEORIGIN");
    }

    private static String found(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private static String resolved(String escaped) {
        return escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
