package nl.thuiskompas.platform.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stand-in answers as the service does, asked over real HTTP. */
class StandInTest {
    private static final String API = "/ODataApi/odata/99001NED/";
    private static final String FEED = "/ODataFeed/odata/99001NED/";
    private static final String V4 = "/odata/v1/CBS/99002NED/";

    private final HttpClient client = HttpClient.newHttpClient();
    private StandIn standIn;

    @BeforeEach
    void start() throws IOException {
        standIn = StandIn.start(
                StandInSettings.of(Recordings.madeUp()).withPages(100, 50, 4).withGenerated(25));
    }

    @AfterEach
    void stop() {
        standIn.close();
        client.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(standIn.address() + path.replace(" ", "%20"))));
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    @Test
    void theServiceDocumentNamesEveryCollection() throws Exception {
        JsonNode document = json(API + "?$format=json");
        assertThat(document.get("odata.metadata").asString()).endsWith("/ODataApi/odata/99001NED/$metadata");
        assertThat(document.get("value")
                        .valueStream()
                        .map(each -> each.get("name").asString()))
                .containsExactly(
                        "TableInfos",
                        "UntypedDataSet",
                        "TypedDataSet",
                        "DataProperties",
                        "CategoryGroups",
                        "RegioS",
                        "Perioden");
        assertThat(json(API + "DataProperties").at("/value/0/odata.type").asString())
                .isEqualTo("Cbs.OData.GeoDimension");
    }

    @Test
    void codesAndShownNumbersArePadded() throws Exception {
        JsonNode typed = json(API + "TypedDataSet?$top=1").at("/value/0");
        assertThat(typed.get("RegioS").asString()).isEqualTo("NL01  ");
        assertThat(typed.get("Woningen_2").isNull()).isTrue();
        JsonNode untyped = json(API + "UntypedDataSet?$top=2");
        assertThat(untyped.at("/value/0/Woningen_2").asString()).isEqualTo("         .");
        assertThat(untyped.at("/value/1/Woningen_2").asString()).isEqualTo("      1007");
        assertThat(untyped.at("/value/1/Appartement_3").asString()).isEqualTo("     103.7");
    }

    @Test
    void theSmallServiceRefusesMoreThanItGives() throws Exception {
        HttpResponse<String> response = get(API + "TypedDataSet?$format=json");
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).contains("query returns more than 100 records");
        assertThat(json(API + "TypedDataSet?$filter=RegioS eq 'NL01  '").get("value"))
                .hasSize(3);
    }

    @Test
    void theNextPageCarriesAllOptionsAndNoOptionMayBeRepeated() throws Exception {
        JsonNode first = json(FEED + "TypedDataSet?$format=json&$filter=substring(Perioden,0,4) ge '2020'");
        String next = first.get("odata.nextLink").asString();
        assertThat(first.get("value")).hasSize(50);
        assertThat(next).contains("$format=json", "$skip=50").startsWith(standIn.address());
        JsonNode second = json(next.substring(standIn.address().length()));
        assertThat(second.get("value")).hasSize(30);
        assertThat(second.has("odata.nextLink")).isFalse();
        assertThat(get(next.substring(standIn.address().length()) + "&$format=json")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void topCountsOverAllPages() throws Exception {
        JsonNode first = json(FEED + "TypedDataSet?$top=60&$select=ID");
        assertThat(first.at("/value/0").size()).isEqualTo(1);
        JsonNode second = json(first.get("odata.nextLink")
                .asString()
                .substring(standIn.address().length()));
        assertThat(second.get("value")).hasSize(10);
        assertThat(second.has("odata.nextLink")).isFalse();
    }

    @Test
    void recordsAreCounted() throws Exception {
        assertThat(get(FEED + "TypedDataSet/$count").body()).isEqualTo("120");
        assertThat(get(V4 + "Observations/$count").body()).isEqualTo("9");
        assertThat(json(V4 + "Observations?$count=true&$filter=Measure eq 'M000297'")
                        .get("@odata.count")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void version4HasPropertiesAndPages() throws Exception {
        assertThat(json(V4 + "Properties").get("ObservationCount").asInt()).isEqualTo(9);
        JsonNode page = json(V4 + "Observations?$skip=4");
        assertThat(page.get("value")).hasSize(4);
        assertThat(page.get("@odata.nextLink").asString()).endsWith("Observations?$skip=8");
        assertThat(json("/odata/v1/CBS/99999GEN/Observations?$skip=24").get("value"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                API + "TypedDataSet?$filter=RegioS eq",
                API + "TypedDataSet?$filter=Nothing eq 1&$top=1",
                API + "TypedDataSet?$select=Nothing&$top=1",
                API + "TypedDataSet?$top=x",
                API + "TypedDataSet?$orderby=ID",
                V4 + "Observations?$skip=-1",
            })
    void whatIsNotUnderstoodIsRefused(String path) throws Exception {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(JsonMapper.shared().readTree(response.body()).size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/ODataApi/odata/12345NED/", API + "Nothing", "/../../etc/passwd", V4 + "../../x"})
    void whatIsNotThereIsNotFound(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void faultsAreOrderedOverHttp() throws Exception {
        URI faults = URI.create(standIn.address() + "/faults");
        HttpRequest.Builder order = HttpRequest.newBuilder(faults)
                .POST(HttpRequest.BodyPublishers.ofString("error:1\nslow=5@TableInfos\n"));
        assertThat(send(order).body()).isEqualTo("error:1\nslow=5@TableInfos\n");
        assertThat(get(FEED + "TypedDataSet").statusCode()).isEqualTo(500);
        assertThat(get(FEED + "TypedDataSet").statusCode()).isEqualTo(200);
        assertThat(send(HttpRequest.newBuilder(faults).DELETE()).body()).isEmpty();
        assertThat(standIn.faults().list()).isEmpty();
        HttpRequest.Builder nonsense =
                HttpRequest.newBuilder(faults).POST(HttpRequest.BodyPublishers.ofString("explode"));
        assertThat(send(nonsense).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"reset", "cut=5:3", "short=9@RegioS", "count=-2", "error:1", "slow=7", "schema=2", "endless"})
    void aFaultIsReadAsItIsWritten(String written) {
        assertThat(FaultPlan.parse(written).written()).isEqualTo(written);
    }

    @Test
    void whatIsNoFaultIsSaidWithTheForm() {
        assertThatThrownBy(() -> FaultPlan.parse("cut=-1")).hasMessageContaining("KIND[=AMOUNT][:TIMES]");
        assertThatThrownBy(() -> FaultPlan.parse("melt")).hasMessageStartingWith("\"melt\" is not a fault");
    }
}
