package nl.thuiskompas.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

/** What holds for every page of ours, whatever it shows. */
public final class WellMade {
    private WellMade() {}

    /** Reads an answer as a page: it is there, is closed and named as it should be, has no place unfilled and no style. */
    public static HtmlPage page(HttpResponse<byte[]> answer) {
        String address = answer.uri().toString();
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        HtmlPage page = HtmlPage.read(Site.text(answer));
        assertThat(page.problems()).as(address).isEmpty();
        assertThat(page.all("h1")).as("main headings of " + address).hasSize(1);
        assertThat(page.text())
                .as("places that were not filled in " + address)
                .doesNotContainPattern("\\{[a-zA-Z]+}")
                .doesNotContain("null", "NaN", "Optional[");
        assertThat(page.elements())
                .as(address)
                .allSatisfy(element -> assertThat(element.attributes().keySet())
                        .noneMatch(name -> name.equals("style") || name.startsWith("on")));
        return page;
    }
}
