package nl.thuiskompas.platform.monitor.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import nl.thuiskompas.platform.OnTheServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Regions, divisions and editions. */
@OnTheServer
class GeographyApiTest {
    @LocalServerPort
    private int port;

    private ApiClient api;

    @BeforeEach
    void open() {
        api = new ApiClient(port);
    }

    @Test
    void formerMunicipalitiesAreFoundInTheirEdition() {
        JsonNode before =
                api.json("/v1/regions?division=municipality&edition=2020-12-31").get("regions");
        JsonNode after = api.json("/v1/regions?edition=2021-01-01").get("regions");
        assertThat(ApiClient.each(before, "code")).contains("GM0788");
        assertThat(ApiClient.each(after, "code")).doesNotContain("GM0788").hasSize(352);
        assertThat(ApiClient.find(before, "code", "GM0788").get("validUntil").asString())
                .isEqualTo("2021-01-01");
    }

    @Test
    void theDutchNameOfADivisionDoesAsWellAsItsCode() {
        assertThat(api.get("/v1/regions?division=provincie").body())
                .isEqualTo(api.get("/v1/regions?division=province").body());
        JsonNode figures = api.json("/v1/figures?indicator=dwelling-stock&division=arbeidsmarktregio");
        assertThat(figures.get("division").asString()).isEqualTo("labour-market-region");
    }

    @Test
    void everyDivisionSaysWhatIsKnownOfIt() {
        JsonNode divisions = api.json("/v1/divisions").get("divisions");
        List<String> codes = ApiClient.each(divisions, "code");
        assertThat(codes).startsWith("municipality", "province", "corop").contains("housing-deal-region");
        assertThat(codes).endsWith("country");
        JsonNode corop = ApiClient.find(divisions, "code", "corop");
        assertThat(corop.get("many").get("nl").asString()).isEqualTo("COROP-gebieden");
        assertThat(corop.get("expectedRegions").asInt()).isEqualTo(40);
        assertThat(corop.get("numberOfRegions").asInt()).isEqualTo(40);
        assertThat(corop.get("listed").asBoolean()).isTrue();
        assertThat(corop.get("brought").asBoolean()).isFalse();
        assertThat(corop.get("verified").get("from").asString()).isEqualTo("2016-01-01");
        assertThat(corop.get("verified").get("until").asString()).isEqualTo("2024-01-01");
        assertThat(corop.get("note").get("en").asString()).isNotBlank();
        assertThat(api.json(corop.get("links").get("self").asString())
                        .get("code")
                        .asString())
                .isEqualTo("corop");
        assertThat(api.json(corop.get("links").get("regions").asString()).get("regions"))
                .hasSize(40);
        JsonNode deals = ApiClient.find(divisions, "code", "housing-deal-region");
        assertThat(deals.get("listed").asBoolean()).isFalse();
        assertThat(deals.get("numberOfRegions").isNull()).isTrue();
        assertThat(deals.get("expectedRegions").asInt()).isEqualTo(35);
        assertThat(deals.get("verified").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "province, 2023-01-01, 12, 342",
        "corop, 2023-01-01, 40, 342",
        "corop, 2012-01-01, 40, 415",
        "labour-market-region, 2016-01-01, 35, 390",
        "country, 2022-03-24, 1, 344",
    })
    void aDivisionListsTheMunicipalitiesOfItsRegions(String code, String edition, int regions, int municipalities) {
        JsonNode division = api.json("/v1/divisions/" + code + "?edition=" + edition);
        assertThat(division.get("edition").asString()).isEqualTo(edition);
        assertThat(division.get("regions")).hasSize(regions);
        assertThat(division.get("regions")
                        .valueStream()
                        .flatMap(region -> region.get("municipalities").valueStream()))
                .hasSize(municipalities);
        assertThat(division.get("outside")).isEmpty();
    }

    @Test
    void aDivisionWithoutAListSaysSoAndHasNoFigures() {
        JsonNode division = api.json("/v1/divisions/woondealregio");
        assertThat(division.get("code").asString()).isEqualTo("housing-deal-region");
        assertThat(division.get("regions").isNull()).isTrue();
        for (String address : List.of(
                "/v1/figures?indicator=dwelling-stock&division=woondealregio",
                "/v1/figures.csv?indicator=dwelling-stock&division=housing-deal-region",
                "/v1/regions?division=housing-deal-region")) {
            JsonNode problem = api.problem(address, 404);
            assertThat(problem.get("type").asString()).isEqualTo("urn:thuiskompas:problem:missing-list");
            assertThat(problem.get("detail").asString()).contains("35 regions", "thuis division import");
            assertThat(problem.get("parameter").asString()).isEqualTo("division");
            assertThat(ApiClient.texts(problem.get("allowed")))
                    .contains("corop")
                    .doesNotContain("housing-deal-region");
        }
    }

    @Test
    void aDivisionThatIsNotThereIsNotFoundWithTheNearest() {
        JsonNode problem = api.problem("/v1/divisions/provinces", 404);
        assertThat(problem.get("type").asString()).endsWith("not-found");
        assertThat(ApiClient.texts(problem.get("nearest"))).contains("province");
        assertThat(problem.get("errors").get(0).get("in").asString()).isEqualTo("path");
    }

    @Test
    void editionsAreDatesAndSayWhatChanged() {
        JsonNode editions = api.json("/v1/editions").get("editions");
        assertThat(ApiClient.each(editions, "edition"))
                .startsWith("2012-01-01")
                .contains("2022-01-01", "2022-03-24", "2023-01-01")
                .isSorted();
        JsonNode split = ApiClient.find(editions, "edition", "2021-01-01");
        assertThat(split.get("municipalities").asInt()).isEqualTo(352);
        assertThat(split.get("validUntil").asString()).isEqualTo("2022-01-01");
        assertThat(split.get("map").asBoolean()).isTrue();
        JsonNode haaren = split.get("changes")
                .valueStream()
                .filter(change -> change.get("fromCode").asString().equals("GM0788")
                        && change.get("toCode").asString().equals("GM0757"))
                .findFirst()
                .orElseThrow();
        assertThat(haaren.get("kind").asString()).isEqualTo("split");
        assertThat(haaren.get("partNumerator").asString()).isEqualTo("881");
        assertThat(haaren.get("partDenominator").asString()).isEqualTo("5739");
        assertThat(ApiClient.find(editions, "edition", "2012-01-01").get("map").asBoolean())
                .isFalse();
    }

    @Test
    void whoHasTheListsAlreadyIsToldSo() {
        for (String address : List.of("/v1/divisions", "/v1/divisions/corop", "/v1/editions", "/v1/regions")) {
            String tag = api.get(address).headers().firstValue("ETag").orElseThrow();
            HttpResponse<byte[]> again = api.send(address, request -> request.header("If-None-Match", tag));
            assertThat(again.statusCode()).as(address).isEqualTo(304);
        }
    }
}
