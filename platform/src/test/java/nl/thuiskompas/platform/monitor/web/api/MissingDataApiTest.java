package nl.thuiskompas.platform.monitor.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.thuiskompas.platform.warehouse.ReferenceEdition;
import nl.thuiskompas.platform.warehouse.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the API says when tables are not there. */
class MissingDataApiTest {
    private static final String SHARE = "/v1/figures?indicator=association-share&period=2021&edition=2021-01-01";

    @Test
    void withoutTheTablesOfMunicipalitiesThereAreNoFigures(@TempDir Path empty) {
        try (ApiServer bare = new ApiServer(empty)) {
            ApiClient api = bare.client();
            assertThat(api.problem(SHARE, 503).get("detail").asString()).contains("table");
            for (String address : new String[] {
                "/v1/regions",
                "/v1/divisions",
                "/v1/divisions/corop",
                "/v1/editions",
                "/v1/crosswalks?from=2012-01-01&to=2023-01-01"
            }) {
                assertThat(api.problem(address, 503).get("type").asString())
                        .as(address)
                        .endsWith("missing-data");
            }
            assertThat(api.get("/v1/openapi.json").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aMissingTableTakesOnlyItsOwnIndicatorsAway(@TempDir Path whole, @TempDir Path lame) throws IOException {
        try (Warehouse warehouse = Warehouse.open(whole)) {
            warehouse.load(ReferenceEdition.bundled());
        }
        copyWithout("key-figures", whole, lame);
        try (ApiServer server = new ApiServer(lame)) {
            assertThat(server.client().problem(SHARE, 503).get("detail").asString())
                    .contains("key-figures");
            assertThat(server.client()
                            .get("/v1/figures?indicator=dwelling-stock")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private static void copyWithout(String table, Path from, Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(from.relativize(file));
                if (!to.getParent().getFileName().toString().startsWith(table)) {
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to);
                }
            }
        }
    }
}
