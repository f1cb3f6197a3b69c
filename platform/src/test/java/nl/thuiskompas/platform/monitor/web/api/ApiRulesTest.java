package nl.thuiskompas.platform.monitor.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import nl.thuiskompas.platform.OnTheServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What holds at every address of the API. */
@OnTheServer
class ApiRulesTest {
    private static final String SHARE = "/v1/figures?indicator=association-share&period=2021&edition=2021-01-01";

    @LocalServerPort
    private int port;

    private ApiClient api;

    @BeforeEach
    void open() {
        api = new ApiClient(port);
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
        "/v1/regions?division=provincies, division, province",
        "/v1/figures?indicator=dwelling-stock&division=corops, division, corop",
        "/v1/figures?indicator=dwelling-stock&period=al, period, ",
        "/v1/divisions?edition=2021-01-01, edition, ",
        "/v1/divisions/corop?edition=2021, edition, 2021-01-01",
        "/v1/editions?edition=2021-01-01, edition, ",
        "/v1/crosswalks, from, ",
        "/v1/crosswalks?from=2012-01-01, to, ",
        "/v1/crosswalks?from=2011-12-31&to=2023-01-01, from, 2012-01-01",
        "/v1/crosswalks?from=2012-01-01&to=tomorrow, to, ",
        "/v1/crosswalks?from=2021-01-01&to=2012-01-01&municipality=GM0788, municipality, GM0757",
        "/v1/crosswalks?from=2021-01-01&to=2012-01-01&municipality=boxtel, municipality, GM0757",
        "/v1/crosswalks?form=2012-01-01&to=2023-01-01, form, ",
        "/v1/crosswalks.csv?from=2012-01-01&to=2023-01-01&style=german, style, international",
        "/v1/regions?edition=gisteren, edition, ",
        "/v1/indicators?indicator=population, indicator, ",
        "/v1/openapi.json?version=3, version, ",
        "/v1/figures, indicator, association-share",
    })
    void aWrongParameterIsNamedWithWhatWouldDo(String address, String parameter, String near) {
        HttpResponse<byte[]> response = api.get(address);
        assertThat(response.statusCode()).isEqualTo(400);
        JsonNode problem = ApiClient.problem(response);
        assertThat(problem.get("parameter").asString()).isEqualTo(parameter);
        assertThat(problem.get("status").asInt()).isEqualTo(400);
        assertThat(problem.get("instance").asString()).isEqualTo(address);
        assertThat(problem.get("detail").asString()).isNotBlank();
        assertThat(problem.get("errors").get(0).get("location").asString()).isEqualTo(parameter);
        if (near != null) {
            assertThat(ApiClient.texts(problem.get("nearest"))).contains(near);
        }
    }

    @Test
    void aParameterGivenTwiceIsWrong() {
        HttpResponse<byte[]> response = api.get(SHARE + "&region=GM0363&region=GM0518");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(ApiClient.problem(response).get("detail").asString()).contains("region is given 2 times");
    }

    @Test
    void aQueryThatCannotBeReadIsWrong() {
        HttpResponse<byte[]> response = api.get("/v1/figures?indicator=%C3%28");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(ApiClient.problem(response).get("type").asString()).endsWith("wrong-parameter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v1/",
                "/v1/figures/",
                "/v1/figure",
                "/v1/figures.pdf",
                "/v1/figures/GM0363",
                "/v1/divisions/",
                "/v1/divisions/corop/CR01"
            })
    void whatIsNotThereIsAProblemToo(String address) {
        HttpResponse<byte[]> response = api.get(address);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(ApiClient.problem(response).get("detail").asString()).isNotBlank();
    }

    @Test
    void aSlashAtTheEndIsExplained() {
        assertThat(ApiClient.problem(api.get("/v1/figures/")).get("detail").asString())
                .endsWith("ask for /v1/figures");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void nothingCanBeWritten(String method) {
        HttpResponse<byte[]> response =
                api.send("/v1/figures", request -> request.method(method, BodyPublishers.noBody()));
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
        assertThat(ApiClient.problem(response).get("detail").asString()).contains(method);
    }

    @Test
    void everyAnswerSaysTheVersionAndMayBeReadByAnyPage() {
        for (String address : List.of(
                SHARE,
                "/v1/regions",
                "/v1/editions",
                "/v1/divisions/x",
                "/v1/nothing",
                "/v1/figures?indicator=x",
                "/v1/figures/")) {
            HttpResponse<byte[]> response = api.get(address);
            assertThat(response.headers().firstValue("API-Version")).as(address).contains(Gate.VERSION);
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
        HttpResponse<byte[]> head = api.send(SHARE, request -> request.method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag"))
                .isEqualTo(api.get(SHARE).headers().firstValue("ETag"));
    }

    @Test
    void aPageElsewhereMayAskFirst() {
        HttpResponse<byte[]> response = api.send(
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
        String tag = api.get(SHARE).headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> again = api.send(SHARE, request -> request.header("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }
}
