package nl.thuiskompas.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.thuiskompas.platform.warehouse.ReferenceEdition;
import nl.thuiskompas.platform.warehouse.Release;
import nl.thuiskompas.platform.warehouse.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A server whose release of the key figures was damaged on disk: it says so, and serves the rest. */
@SpringBootTest(classes = Platform.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class RefusedTableTest {
    @TempDir
    static Path data;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void damaged(DynamicPropertyRegistry properties) {
        properties.add("thuis.data", () -> {
            // Spring may ask more than once; a second flip of the same bit would mend the file.
            if (!Files.exists(data.resolve("releases"))) {
                damage();
            }
            return data.toString();
        });
    }

    private static void damage() {
        Path parquet;
        try (Warehouse warehouse = Warehouse.open(data)) {
            warehouse.load(ReferenceEdition.bundled());
            parquet = warehouse.current("key-figures").map(Release::data).orElseThrow();
        }
        try {
            byte[] bytes = Files.readAllBytes(parquet);
            bytes[bytes.length / 2] ^= 1;
            Files.write(parquet, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nl/cijfers/association-share",
                "/en/figures/homes-to-30-transfer",
                "/nl/cijfers/association-share.xlsx",
                "/nl/herkomst/association-share/NL",
                "/nl/cijfers/population?period=2021",
                "/v1/figures?indicator=association-share",
                "/v1/figures?indicator=population&period=2021"
            })
    void whatNeedsTheTableNamesIt(String address) {
        HttpResponse<String> answer = get(address);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("key-figures").doesNotContain(data.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nl/",
                "/nl/cijfers",
                "/nl/cijfers/dwelling-stock",
                "/nl/gebieden/GM0202",
                "/nl/vergelijken?areas=GM0202,NL",
                "/v1/figures?indicator=population&period=2020",
                "/v1/indicators"
            })
    void theRestIsServed(String address) {
        assertThat(get(address).statusCode()).isEqualTo(200);
    }

    @Test
    void thePageWithSourcesSaysWhichReleaseIsRefused() {
        assertThat(get("/nl/bronnen").body()).contains("key-figures-").contains("checksum");
    }

    private HttpResponse<String> get(String address) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
