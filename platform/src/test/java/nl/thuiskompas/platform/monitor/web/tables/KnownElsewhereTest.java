package nl.thuiskompas.platform.monitor.web.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.platform.Site;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.datasets.ReadProgress;
import nl.thuiskompas.platform.datasets.Report;
import nl.thuiskompas.platform.datasets.StockTable;
import nl.thuiskompas.platform.monitor.Monitors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What is published or withdrawn shows in the feed, the catalogue and the API of a server that runs. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class KnownElsewhereTest {
    @TempDir
    private static Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private Datasets datasets;

    @Autowired
    private Monitors monitors;

    private Site site;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry properties) {
        properties.add("thuis.data", () -> folder.toString());
    }

    @BeforeEach
    void open() {
        site = new Site(port);
    }

    private DatasetRelease publish(LocalDate known, double homes) {
        DatasetRelease staged = datasets.stage(
                StockTable.of(known, "2020JJ00", Map.of("GM0363", homes)), "tester", notice -> {}, ReadProgress.SILENT);
        datasets.checked(staged.id(), new Report(List.of(), List.of("none")), "tester");
        DatasetRelease published = datasets.publish(staged.id(), "tester", "");
        monitors.look();
        return published;
    }

    private String body(String address) {
        HttpResponse<byte[]> answer = site.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return Site.text(answer);
    }

    @Test
    void aTableThatIsPublishedAndWithdrawnIsNewsIsInTheCatalogueAndChangesTheApiWithoutARestart() {
        String figures = "/v1/figures?indicator=dwelling-stock&period=2020&region=GM0363";
        String before = body(figures);
        DatasetRelease release = publish(LocalDate.of(2022, 3, 1), 123_456);

        assertThat(before).doesNotContain("123456");
        assertThat(body(figures)).contains("\"value\":123456", release.id());
        assertThat(body(figures + "&asOf=2022-02-28")).isEqualTo(before);
        assertThat(body("/nl/releases.atom")).contains(release.id() + "/published");
        assertThat(body("/v1/catalogue.ttl"))
                .contains("cbs-81955ned", "/odata/v1/Thuiskompas/cbs-81955ned/Observations");

        datasets.withdraw(release.id(), "tester", "a <b>trial</b>");
        monitors.look();

        assertThat(body(figures)).isEqualTo(before);
        HttpResponse<byte[]> then = site.get(figures + "&asOf=2022-06-01");
        assertThat(then.statusCode()).isEqualTo(410);
        assertThat(then.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Site.text(then)).contains("urn:thuiskompas:problem:withdrawn", "trial");
        assertThat(site.get("/nl/cijfers/dwelling-stock?asOf=2022-06-01").statusCode())
                .isEqualTo(410);
        assertThat(body("/nl/releases.atom"))
                .contains(release.id() + "/withdrawn")
                .doesNotContain("<b>trial");
    }
}
