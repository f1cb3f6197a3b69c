package nl.thuiskompas.platform.monitor.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.ReleaseState;
import nl.thuiskompas.platform.datasets.ShownTablesServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Imported tables in every state, asked through the API over HTTP. */
class DatasetsApiTest extends ShownTablesServer {
    private static final String ARREARS = "/v1/datasets/arrears";

    private ApiClient api;

    @BeforeEach
    void open() {
        api = new ApiClient(port());
    }

    private static String address(DatasetRelease release) {
        return "/v1/datasets/" + release.dataset() + "/releases/" + release.id();
    }

    @Test
    void everyExampleOfTheDescriptionWorks() {
        api.json("/v1/openapi.json").get("paths").forEach(path -> {
            if (path.has("get")) { // what is only posted has tests of its own
                String address = Resource.ROOT + path.at("/get/x-example").asString();
                assertThat(api.get(address).statusCode()).as(address).isEqualTo(200);
            }
        });
    }

    @Test
    void theListNamesEveryTableWithWhatIsShownAndTheStatesOfItsReleases() {
        JsonNode list = api.json("/v1/datasets").get("datasets");
        assertThat(ApiClient.each(list, "id"))
                .containsExactly("arrears", "cbs-81955ned", "held", "many", "marks", "waiting", "wrong");
        JsonNode arrears = ApiClient.find(list, "id", "arrears");
        assertThat(arrears.get("title").asString()).isEqualTo("Tenants in arrears");
        assertThat(arrears.get("publisher").asString()).isEqualTo("Fixture");
        assertThat(arrears.get("release").asString())
                .isEqualTo(release("arrears", ReleaseState.PUBLISHED).id());
        assertThat(arrears.get("known").asString()).isEqualTo("2023-07-03");
        assertThat(arrears.at("/periods/first").asString()).isEqualTo("2021JJ00");
        assertThat(arrears.at("/periods/last").asString()).isEqualTo("2022JJ00");
        assertThat(arrears.at("/states/published").asInt()).isEqualTo(1);
        assertThat(arrears.at("/states/superseded").asInt()).isEqualTo(1);
        JsonNode held = ApiClient.find(list, "id", "held");
        assertThat(held.get("release").isNull()).isTrue();
        assertThat(held.get("cells").isNull()).isTrue();
        assertThat(held.at("/states/checked").asInt()).isEqualTo(1);
        assertThat(ApiClient.find(list, "id", "wrong").at("/states/withdrawn").asInt())
                .isEqualTo(1);
    }

    @Test
    void aTableSaysWhatDividesItsCellsWhatTheyMeasureAndWhereElseItIs() {
        JsonNode table = api.json("/v1/datasets/cbs-81955ned");
        assertThat(ApiClient.each(table.get("dimensions"), "name"))
                .containsExactly("Gebruiksfunctie", "RegioS", "Perioden");
        assertThat(ApiClient.each(table.get("dimensions"), "parameter")).containsExactly("d1", "region", "period");
        assertThat(table.at("/dimensions/1/codes/0/code").asString()).isEqualTo("GM0363");
        assertThat(table.at("/topics/0/id").asString()).isEqualTo("EindstandVoorraad_8");
        assertThat(ApiClient.texts(table.get("usedBy"))).contains("dwelling-stock");
        assertThat(table.get("releases")).hasSize(2);
        assertThat(table.get("synthetic").asBoolean(true)).isFalse();
        assertThat(table.at("/releases/0/synthetic").asBoolean(true)).isFalse();
        List<String> addresses = new ArrayList<>();
        table.get("links").forEach(link -> {
            if (link.isString()) {
                addresses.add(link.asString());
            } else {
                link.forEach(each -> addresses.add(each.asString()));
            }
        });
        assertThat(addresses).contains("/nl/tabellen/cbs-81955ned", "/odata/v1/Thuiskompas/cbs-81955ned");
        assertThat(addresses)
                .allSatisfy(address ->
                        assertThat(api.get(address).statusCode()).as(address).isEqualTo(200));
    }

    @Test
    void ofATableThatWaitsOnlyNameAndStateAreShown() {
        JsonNode table = api.json("/v1/datasets/waiting");
        for (String hidden : List.of("release", "dimensions", "topics", "periods")) {
            assertThat(table.get(hidden).isNull()).as(hidden).isTrue();
        }
        assertThat(table.at("/releases/0/state").asString()).isEqualTo("staged");
        assertThat(table.at("/releases/0/links/observations").isNull()).isTrue();
    }

    @Test
    void figuresOfWhatWaitsAreRefusedWhereverTheyAreAskedFor() {
        DatasetRelease held = release("held", ReleaseState.CHECKED);
        DatasetRelease waiting = release("waiting", ReleaseState.STAGED);
        assertThat(api.problem("/v1/datasets/held/observations", 404)
                        .get("detail")
                        .asString())
                .contains("no release of table held is published yet");
        assertThat(api.problem("/v1/datasets/held/observations?release=" + held.id(), 400)
                        .get("detail")
                        .asString())
                .contains("is not published, so its figures are not shown");
        api.problem("/v1/datasets/held/vintages", 404);
        api.problem(address(held) + "/diff", 404);
        assertThat(api.problem(address(waiting) + "/report", 404).get("detail").asString())
                .contains("is not checked yet");
        assertThat(api.json(address(held)).get("state").asString()).isEqualTo("checked");
    }

    @Test
    void cellsAreReadPageByPageUntilNoneIsLeftOrReadTwice() {
        List<String> regions = new ArrayList<>();
        String next = "/v1/datasets/many/observations?limit=60";
        int pages = 0;
        while (next != null) {
            JsonNode page = api.json(next);
            assertThat(page.get("total").asInt()).isEqualTo(250);
            page.get("observations")
                    .forEach(cell -> regions.add(cell.at("/codes/Regions").asString()));
            next = page.at("/links/next").asString(null);
            pages++;
        }
        assertThat(pages).isEqualTo(5);
        assertThat(regions).hasSize(250).doesNotHaveDuplicates();
    }

    @Test
    void cellsAreChosenByTopicAndCodesAndSayTheirStatus() {
        JsonNode some = api.json("/v1/datasets/many/observations?topic=tenants&region=WK036301,WK036305");
        assertThat(some.get("total").asInt()).isEqualTo(2);
        assertThat(some.at("/observations/1/value").asInt()).isEqualTo(5);
        assertThat(some.at("/observations/1/status").asString()).isEqualTo("final");
        assertThat(api.json("/v1/datasets/many/observations?level=district&limit=1")
                        .get("total")
                        .asInt())
                .isEqualTo(250);
        assertThat(api.json("/v1/datasets/cbs-81955ned/observations?d1=A045364&region=GM0599")
                        .at("/observations/0/value")
                        .asInt())
                .isEqualTo(320_000);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/datasets/arears, 404, dataset, arrears",
        "/v1/datasets/arears/observations, 404, dataset, arrears",
        "/v1/datasets/arrears/releases/x, 404, release, ",
        "/v1/datasets/arrears/observations?release=x, 400, release, ",
        "/v1/datasets/arrears/observations?topic=tenant, 400, topic, tenants",
        "/v1/datasets/arrears/observations?period=2031JJ00, 400, period, ",
        "/v1/datasets/arrears/observations?region=NL01;NL02, 400, region, NL01",
        "/v1/datasets/arrears/observations?level=province, 400, level, ",
        "/v1/datasets/arrears/observations?d1=x, 400, d1, ",
        "/v1/datasets/arrears/observations?limit=0, 400, limit, 1000",
        "/v1/datasets/arrears/observations?limit=10001, 400, limit, 1000",
        "/v1/datasets/arrears/observations?after=-1, 400, after, ",
        "/v1/datasets/arrears/observations?perod=2021JJ00, 400, perod, period",
        "/v1/datasets/arrears/vintages?region=GM0001, 400, region, ",
        "/v1/datasets/arrears/vintages?d2=x, 400, d2, ",
        "/v1/datasets/arrears/releases/current/diff?with=x, 400, with, ",
        "/v1/datasets?asOf=gisteren, 400, asOf, ",
        "/v1/datasets?page=2, 400, page, ",
        "/v1/catalogue?asOf=1999-01-01, 400, asOf, 2012-01-01",
    })
    void aWrongWordIsNamedWithWhatWouldDo(String address, int status, String parameter, String near) {
        JsonNode problem = api.problem(address, status);
        assertThat(problem.get("parameter").asString()).isEqualTo(parameter);
        assertThat(problem.at("/errors/0/in").asString()).isEqualTo(status == 404 ? "path" : "query");
        if (near != null) {
            assertThat(ApiClient.texts(problem.get("nearest"))).contains(near);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/datasets", ARREARS, ARREARS + "/observations", "/v1/catalogue?asOf=2023-06-12"})
    void whoHasTheAnswerAlreadyIsToldSo(String address) {
        String tag = api.get(address).headers().firstValue("ETag").orElseThrow();
        assertThat(api.send(address, request -> request.header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void theCatalogueAsOfADayHasWhatWasKnownThen() {
        String then = ApiClient.text(api.get("/v1/catalogue.ttl?asOf=2022-12-31"));
        String old = release("arrears", ReleaseState.SUPERSEDED).id();
        assertThat(then)
                .contains(old, "/v1/datasets/arrears/observations?asOf=2022-12-31", "&asOf=2022-12-31")
                .doesNotContain(release("arrears", ReleaseState.PUBLISHED).id(), "cbs-81955ned", "counted twice");
        assertThat(ApiClient.text(api.get("/v1/catalogue.ttl")))
                .contains(release("arrears", ReleaseState.PUBLISHED).id())
                .doesNotContain("asOf=");
        assertThat(ApiClient.text(api.get("/v1/catalogue.jsonld?asOf=2014-01-01")))
                .doesNotContain("boundaries-2021", "tabellen/arrears");
    }

    @Test
    void jsonStatComesAsAFileWithAName() {
        assertThat(api.get("/v1/figures.json-stat?indicator=population&division=country")
                        .headers()
                        .firstValue("Content-Disposition"))
                .hasValueSatisfying(value ->
                        assertThat(value).startsWith("attachment").contains("thuiskompas-population-country.json"));
    }
}
