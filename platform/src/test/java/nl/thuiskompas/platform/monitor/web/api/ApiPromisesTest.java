package nl.thuiskompas.platform.monitor.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import nl.thuiskompas.platform.OnTheServer;
import nl.thuiskompas.platform.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What readers of the API may rely on besides the figures. */
@OnTheServer
class ApiPromisesTest {
    private static final List<String> SOME = List.of(
            "/v1/indicators",
            "/v1/figures?indicator=dwelling-stock&division=country",
            "/v1/catalogue",
            "/v1/figures?indicator=x",
            "/v1/nothing");

    @LocalServerPort
    private int port;

    private ApiClient api;

    @BeforeEach
    void open() {
        api = new ApiClient(port);
    }

    @Test
    void errorsTellNothingOfTheMachine() {
        for (String address : List.of("/v1/figures?indicator=x", "/v1/nothing", "/v1/divisions/%25", "/v1/%2F")) {
            String text = ApiClient.text(api.get(address));
            assertThat(text).doesNotContain("nl.thuiskompas", "Exception", "org.", "target/", "duckdb", "Tomcat");
        }
    }

    @Test
    void datesAreWrittenAfterRfc3339() {
        JsonNode figures = api.json("/v1/figures?indicator=dwelling-stock&division=country");
        assertThat(figures.get("referenceDate").asString()).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
        assertThat(figures.get("edition").asString()).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
        String turtle = ApiClient.text(api.get("/v1/catalogue.ttl"));
        assertThat(turtle).containsPattern("\"[0-9-]{10}T[0-9:.]+Z\"\\^\\^xsd:dateTime");
    }

    @Test
    void noAnswerSetsACookie() {
        SOME.forEach(address -> assertThat(api.get(address).headers().map()).doesNotContainKey("set-cookie"));
    }

    @Test
    void noParameterIsAboutAPerson() {
        for (Resource resource : Resource.values()) {
            assertThat(resource.parameters())
                    .doesNotContain("key", "apiKey", "token", "name", "email", "bsn", "postcode", "user");
        }
    }

    @Test
    void everyAnswerProtectsWhoReadsIt() {
        for (String address : SOME) {
            HttpResponse<byte[]> answer = api.get(address);
            assertThat(answer.headers().allValues("Content-Security-Policy").toString())
                    .as(address)
                    .contains("default-src 'none'; frame-ancestors 'none'");
            assertThat(answer.headers().firstValue("X-Frame-Options"))
                    .as(address)
                    .isPresent();
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Cache-Control")).as(address).isPresent();
        }
    }

    @Test
    void theDescriptionIsWhereOneLooksForIt() {
        JsonNode description = api.json("/v1/openapi.json");
        assertThat(description.get("openapi").asString()).startsWith("3.1");
        assertThat(description.at("/info/contact/name").asString()).isNotBlank().doesNotContain("{");
    }

    @Test
    void theDocumentationIsThereInBothLanguages() {
        Site site = new Site(port);
        for (String address : List.of(
                "/nl/api",
                "/en/api",
                "/nl/api/wijzigingen",
                "/en/api/changes",
                "/nl/api/uitfasering",
                "/en/api/deprecation")) {
            assertThat(site.get(address).statusCode()).as(address).isEqualTo(200);
        }
        assertThat(Site.text(site.get("/nl/api"))).contains("Code van een indicator", "GET /v1/figures");
        assertThat(Site.text(site.get("/nl/api/uitfasering"))).contains("twaalf maanden", Gate.VERSION);
        assertThat(Site.text(site.get("/en/api/changes"))).contains("Version " + Gate.VERSION);
    }

    @Test
    void aRequestThatNobodyCanReadIsAProblemToo() {
        for (String address : List.of("/v1/%2F", "/v1/divisions/%25", "/v1/figures?%00=1")) {
            HttpResponse<byte[]> answer = api.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(400);
            assertThat(ApiClient.problem(answer).get("detail").asString()).contains("cannot be read");
            assertThat(answer.headers().allValues("API-Version")).as(address).containsExactly(Gate.VERSION);
        }
    }
}
