package nl.thuiskompas.platform.monitor.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SHARE = "/v1/figures?indicator=association-share&period=2021&edition=2021-01-01";

    @TempDir
    private static Path data;

    private static ApiServer server;

    @BeforeAll
    static void start() {
        server = new ApiServer(data, true);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theNationalShareComesWithItsBand() {
        JsonNode document = json(server.get(SHARE + "&division=country"));
        assertThat(document.get("division").asString()).isEqualTo("country");
        assertThat(document.get("average").asString()).isEqualTo("ratio");
        JsonNode figure = document.get("figures").get(0);
        assertThat(figure.get("region").asString()).isEqualTo("NL");
        assertThat(figure.get("value").asDouble()).isEqualTo(28.8849);
        assertThat(figure.get("low").asDouble()).isEqualTo(28.3852);
        assertThat(figure.get("high").asDouble()).isEqualTo(29.3849);
        assertThat(figure.get("sources")).hasSize(2);
    }

    @Test
    void everyMunicipalityOfTheDateHasAFigure() {
        assertThat(json(server.get(SHARE)).get("figures")).hasSize(352);
    }

    @Test
    void oneRegionIsOneFigure() {
        JsonNode figures = json(server.get(SHARE + "&region=GM0363")).get("figures");
        assertThat(figures).hasSize(1);
        assertThat(figures.get(0).get("name").asString()).isEqualTo("Amsterdam");
    }

    @Test
    void theStockOf2012IsThatOf31December() {
        JsonNode document = json(server.get("/v1/figures?indicator=dwelling-stock&period=2012&division=country"));
        assertThat(document.get("referenceDate").asString()).isEqualTo("2012-12-31");
        assertThat(document.get("figures").get(0).get("value").asInt()).isEqualTo(7449298);
    }

    @Test
    void theMeanOfMunicipalitiesIsAnotherNumberThanTheRatio() {
        JsonNode mean = json(server.get(SHARE + "&division=country&average=mean"));
        assertThat(mean.get("average").asString()).isEqualTo("mean");
        assertThat(mean.get("figures").get(0).get("value").asDouble()).isLessThan(28);
    }

    @Test
    void indicatorsNameTheirPeriods() {
        JsonNode indicators = json(server.get("/v1/indicators")).get("indicators");
        assertThat(indicators.get(0).get("code").asString()).isEqualTo("association-share");
        assertThat(indicators.get(0).get("norm").asInt()).isEqualTo(30);
        assertThat(indicators.get(0).get("title").get("nl").asString()).isNotBlank();
        assertThat(indicators.get(0).get("periods").get(0).get("referenceDate").asString())
                .isEqualTo("2021-01-01");
    }

    @Test
    void formerMunicipalitiesAreFoundInTheirEdition() {
        JsonNode before = json(server.get("/v1/regions?division=municipality&edition=2020-12-31"));
        JsonNode after = json(server.get("/v1/regions?edition=2021-01-01"));
        assertThat(codes(before)).contains("GM0788");
        assertThat(codes(after)).doesNotContain("GM0788").hasSize(352);
        assertThat(codes(json(server.get("/v1/regions?division=province")))).hasSize(12);
        JsonNode haaren = before.get("regions")
                .valueStream()
                .filter(region -> region.get("code").asString().equals("GM0788"))
                .findFirst()
                .orElseThrow();
        assertThat(haaren.get("validUntil").asString()).isEqualTo("2021-01-01");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/figures?indicator=asociation-share, indicator, association-share",
        "/v1/figures?indicator=association-share&period=2020, period, 2021",
        "/v1/figures?indicator=association-share&edition=1850-01-01, edition, 2012-01-01",
        "/v1/figures?indicator=association-share&edition=1-1-2021, edition, ",
        "/v1/figures?indicator=association-share&division=provinces, division, province",
        "/v1/figures?indicator=association-share&region=GM036, region, GM0363",
        "/v1/figures?indicator=association-share&region=Amsterdam, region, GM0363",
        "/v1/figures?indicator=association-share&average=median, average, mean",
        "/v1/figures?indicator=association-share&perod=2021, perod, period",
        "/v1/figures.csv?indicator=association-share&style=german, style, dutch",
        "/v1/figures.xlsx?indicator=association-share&language=de, language, nl",
        "/v1/figures.xlsx?indicator=association-share&style=dutch, style, ",
        "/v1/regions?division=provincie, division, province",
        "/v1/regions?edition=gisteren, edition, ",
        "/v1/indicators?indicator=population, indicator, ",
        "/v1/openapi.json?version=3, version, ",
        "/v1/figures, indicator, association-share",
    })
    void aWrongParameterIsNamedWithWhatWouldDo(String address, String parameter, String near) {
        HttpResponse<byte[]> response = server.get(address);
        assertThat(response.statusCode()).isEqualTo(400);
        JsonNode problem = problem(response);
        assertThat(problem.get("parameter").asString()).isEqualTo(parameter);
        assertThat(problem.get("status").asInt()).isEqualTo(400);
        assertThat(problem.get("instance").asString()).isEqualTo(address);
        assertThat(problem.get("detail").asString()).isNotBlank();
        assertThat(problem.get("errors").get(0).get("location").asString()).isEqualTo(parameter);
        if (near != null) {
            assertThat(texts(problem.get("nearest"))).contains(near);
        }
    }

    @Test
    void aParameterGivenTwiceIsWrong() {
        HttpResponse<byte[]> response = server.get(SHARE + "&region=GM0363&region=GM0518");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(problem(response).get("detail").asString()).contains("region is given 2 times");
    }

    @Test
    void aQueryThatCannotBeReadIsWrong() {
        HttpResponse<byte[]> response = server.get("/v1/figures?indicator=%C3%28");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(problem(response).get("type").asString()).endsWith("wrong-parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1", "/v1/", "/v1/figures/", "/v1/figure", "/v1/figures.ods", "/v1/figures/GM0363"})
    void whatIsNotThereIsAProblemToo(String address) {
        HttpResponse<byte[]> response = server.get(address);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(problem(response).get("detail").asString()).isNotBlank();
    }

    @Test
    void aSlashAtTheEndIsExplained() {
        assertThat(problem(server.get("/v1/figures/")).get("detail").asString()).endsWith("ask for /v1/figures");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void nothingCanBeWritten(String method) {
        HttpResponse<byte[]> response =
                server.send("/v1/figures", request -> request.method(method, BodyPublishers.noBody()));
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
        assertThat(problem(response).get("detail").asString()).contains(method);
    }

    @Test
    void everyAnswerSaysTheVersionAndMayBeReadByAnyPage() {
        for (String address : List.of(SHARE, "/v1/regions", "/v1/nothing", "/v1/figures?indicator=x", "/v1/figures/")) {
            HttpResponse<byte[]> response = server.get(address);
            assertThat(response.headers().firstValue("API-Version")).as(address).contains("1.0.0");
            assertThat(response.headers().allValues("Access-Control-Allow-Origin"))
                    .as(address)
                    .containsExactly("*");
            assertThat(response.headers().allValues("X-Content-Type-Options"))
                    .as(address)
                    .containsExactly("nosniff");
        }
    }

    @Test
    void headersCanBeAskedForWithoutTheBody() {
        HttpResponse<byte[]> head = server.send(SHARE, request -> request.method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag"))
                .isEqualTo(server.get(SHARE).headers().firstValue("ETag"));
    }

    @Test
    void aPageElsewhereMayAskFirst() {
        HttpResponse<byte[]> response = server.send(
                "/v1/figures",
                request -> request.method("OPTIONS", BodyPublishers.noBody())
                        .header("Origin", "https://example.org")
                        .header("Access-Control-Request-Method", "GET"));
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.headers().firstValue("Access-Control-Allow-Methods"))
                .contains("GET, HEAD, OPTIONS");
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    }

    @Test
    void whoHasTheAnswerAlreadyIsToldSo() {
        String tag = server.get(SHARE).headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> again = server.send(SHARE, request -> request.header("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void theAcceptHeaderChoosesTheKind() {
        HttpResponse<byte[]> csv = server.send(SHARE, request -> request.header("Accept", "text/csv"));
        assertThat(csv.headers().firstValue("Content-Type"))
                .hasValueSatisfying(t -> assertThat(t).startsWith("text/csv"));
        assertThat(csv.headers().allValues("Vary").toString()).contains("Accept", "Accept-Encoding");
        assertThat(server.get(SHARE).headers().allValues("Vary").toString()).contains("Accept,", "Accept-Encoding");
        assertThat(csv.body())
                .isEqualTo(server.get(SHARE.replace("figures", "figures.csv")).body());
        HttpResponse<byte[]> browser =
                server.send(SHARE, request -> request.header("Accept", "text/html,application/xml;q=0.9,*/*;q=0.8"));
        assertThat(browser.headers().firstValue("Content-Type")).contains("application/json");
        HttpResponse<byte[]> picture = server.send(SHARE, request -> request.header("Accept", "image/png"));
        assertThat(picture.statusCode()).isEqualTo(406);
        assertThat(problem(picture).get("detail").asString()).contains("text/csv");
    }

    @Test
    void csvComesInTwoStyles() {
        String address = SHARE.replace("figures", "figures.csv") + "&division=country";
        HttpResponse<byte[]> dutch = server.get(address);
        assertThat(new String(dutch.body(), StandardCharsets.UTF_8))
                .startsWith("\uFEFFGebiedscode;")
                .contains("NL;Nederland;28,8849;28,3852;29,3849;procent;");
        assertThat(dutch.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"thuiskompas-association-share-2021-2021-01-01-country.csv\"");
        assertThat(new String(server.get(address + "&style=international").body(), StandardCharsets.UTF_8))
                .startsWith("Area code,")
                .contains("NL,Nederland,28.8849,28.3852,29.3849,percent,");
    }

    @Test
    void aWorkbookIsTheSameEachTime() {
        String address = SHARE.replace("figures", "figures.xlsx");
        HttpResponse<byte[]> workbook = server.get(address);
        assertThat(workbook.headers().firstValue("Content-Type"))
                .contains("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(new String(workbook.body(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        // Another address for the same question: made anew, with the same bytes.
        assertThat(server.get(address + "&division=municipality").headers().firstValue("ETag"))
                .isEqualTo(workbook.headers().firstValue("ETag"));
    }

    @Test
    void withoutTheTablesOfMunicipalitiesThereAreNoFigures(@TempDir Path empty) {
        try (ApiServer bare = new ApiServer(empty, false)) {
            HttpResponse<byte[]> response = bare.get(SHARE);
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(problem(response).get("detail").asString()).contains("table");
            assertThat(bare.get("/v1/regions").statusCode()).isEqualTo(503);
            assertThat(bare.get("/v1/openapi.json").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aMissingTableTakesOnlyItsOwnIndicatorsAway(@TempDir Path lame) throws IOException {
        copyWithout("key-figures", lame);
        try (ApiServer server = new ApiServer(lame, false)) {
            HttpResponse<byte[]> response = server.get(SHARE);
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(problem(response).get("detail").asString()).contains("key-figures");
            assertThat(server.get("/v1/figures?indicator=dwelling-stock").statusCode())
                    .isEqualTo(200);
        }
    }

    private static void copyWithout(String table, Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(data.relativize(file));
                if (!to.getParent().getFileName().toString().startsWith(table)) {
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to);
                }
            }
        }
    }

    private static JsonNode json(HttpResponse<byte[]> response) {
        assertThat(response.statusCode())
                .as(new String(response.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        return JSON.readTree(response.body());
    }

    private static JsonNode problem(HttpResponse<byte[]> response) {
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        return JSON.readTree(response.body());
    }

    private static List<String> codes(JsonNode regions) {
        return regions.get("regions")
                .valueStream()
                .map(region -> region.get("code").asString())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asString()));
        return texts;
    }
}
