package nl.thuiskompas.platform.monitor.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import nl.thuiskompas.platform.OnTheServer;
import nl.thuiskompas.platform.SourceFiles;
import nl.thuiskompas.platform.workbench.ProblemReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Problems that are sent to be divided. */
@OnTheServer
class DistributionsApiTest {
    private static final String PATH = "/v1/distributions";
    private static final JsonMapper JSON = new JsonMapper();
    private static final String CONFLICT = """
            {"task": [{"category": "a", "households": 10}], "keys": {"k": 1},
             "municipalities": [{"region": "A", "values": {"k": 1}, "atMost": {"total": 3}},
                                {"region": "B", "values": {"k": 1}, "atMost": {"total": 4}}]}
            """;

    @LocalServerPort
    private int port;

    private ApiClient api;

    @BeforeEach
    void open() {
        api = new ApiClient(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"arnhem-nijmegen", "groningen", "midden-limburg"})
    void everyExampleIsDivided(String name) {
        HttpResponse<byte[]> response = post(PATH + "?prices=true", example(name));
        assertThat(response.statusCode()).as(ApiClient.text(response)).isEqualTo(200);
        JsonNode answer = JSON.readTree(response.body());
        int task = JSON.readTree(example(name))
                .get("task")
                .valueStream()
                .mapToInt(cell -> cell.get("households").asInt())
                .sum();
        assertThat(answer.get("totals")
                        .valueStream()
                        .mapToInt(total -> total.get("households").asInt()))
                .satisfies(totals -> assertThat(
                                totals.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(task));
        assertThat(answer.get("totals"))
                .allSatisfy(total -> assertThat(total.get("because")).isNotEmpty());
        assertThat(answer.get("prices")).isNotEmpty();
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(response.headers().firstValue("API-Version")).contains(Gate.VERSION);
    }

    @Test
    void reasonsAreInTheLanguageOfTheProblemElseThatOfTheReader() {
        String problem = example("arnhem-nijmegen");
        assertThat(ApiClient.text(post(PATH, problem))).contains("The fair share of Arnhem");
        String open = problem.replace("\"language\": \"en\",", "");
        assertThat(ApiClient.text(post(PATH, open))).contains("Het evenredige deel van Arnhem");
        HttpResponse<byte[]> english = api.send(
                PATH,
                request -> request.header("Content-Type", "application/json")
                        .header("Accept-Language", "fr, en-GB;q=0.8, nl;q=0.5")
                        .POST(BodyPublishers.ofString(open)));
        assertThat(ApiClient.text(english)).contains("The fair share of Arnhem");
        assertThat(english.headers().firstValue("Content-Language")).contains("en");
    }

    @Test
    void everyFieldThatIsWrongIsNamed() {
        HttpResponse<byte[]> response = post(PATH, """
                {"task": [{"category": "a", "households": -1}], "keys": {"k": "x"}, "municpalities": []}
                """);
        assertThat(response.statusCode()).isEqualTo(400);
        JsonNode problem = ApiClient.problem(response);
        assertThat(problem.get("type").asString()).isEqualTo("urn:thuiskompas:problem:wrong-problem");
        assertThat(problem.get("instance").asString()).isEqualTo(PATH);
        assertThat(ApiClient.each(problem.get("errors"), "location")).contains("municpalities", "keys.k");
        assertThat(ApiClient.each(problem.get("errors"), "in")).containsOnly("body");
    }

    @Test
    void limitsThatConflictComeWithWhatIsNearest() {
        HttpResponse<byte[]> response = post(PATH, CONFLICT);
        assertThat(response.statusCode()).isEqualTo(422);
        JsonNode problem = ApiClient.problem(response);
        assertThat(ApiClient.each(problem.get("limits"), "field"))
                .containsExactly("municipalities[0].atMost.total", "municipalities[1].atMost.total");
        assertThat(problem.at("/unplaced/0/households").asInt()).isEqualTo(3);
        assertThat(problem.at("/nearest/totals/1/households").asInt()).isEqualTo(4);
    }

    @Test
    void aBodyThatIsTooLargeOrNotJsonIsTurnedAway() {
        String large = " ".repeat(ProblemReader.MOST_BYTES) + CONFLICT;
        assertThat(post(PATH, large).statusCode()).isEqualTo(413);
        HttpResponse<byte[]> streamed = api.send(
                PATH,
                request -> request.header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofInputStream(
                                () -> new java.io.ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)))));
        assertThat(streamed.statusCode()).isEqualTo(413);
        for (String type :
                new String[] {"application/x-www-form-urlencoded", "multipart/form-data", "text/plain", "/"}) {
            HttpResponse<byte[]> response = api.send(
                    PATH, request -> request.header("Content-Type", type).POST(BodyPublishers.ofString(CONFLICT)));
            assertThat(response.statusCode()).as(type).isEqualTo(415);
            assertThat(ApiClient.problem(response).get("detail").asString()).contains("application/json");
        }
    }

    @Test
    void itIsNotReadAndTakesNoOtherParameters() {
        HttpResponse<byte[]> read = api.get(PATH);
        assertThat(read.statusCode()).isEqualTo(405);
        assertThat(read.headers().firstValue("Allow")).contains("POST, OPTIONS");
        assertThat(post(PATH + "?prices=perhaps", CONFLICT).statusCode()).isEqualTo(400);
        assertThat(post(PATH + "?limits=3", CONFLICT).statusCode()).isEqualTo(400);
        HttpResponse<byte[]> asked = api.send(PATH, request -> request.method("OPTIONS", BodyPublishers.noBody()));
        assertThat(asked.headers().firstValue("Access-Control-Allow-Headers"))
                .hasValueSatisfying(allowed -> assertThat(allowed).contains("Content-Type"));
    }

    /** What is sent may be anything: it is answered or refused, and the server never fails on it. */
    @Test
    void noBodyMakesTheServerFail() {
        Random random = new Random(20_210_101);
        for (int i = 0; i < 300; i++) {
            byte[] body = example(random.nextBoolean() ? "groningen" : "midden-limburg")
                    .getBytes(StandardCharsets.UTF_8);
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
            }
            HttpResponse<byte[]> response = api.send(
                    PATH,
                    request ->
                            request.header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(body)));
            assertThat(response.statusCode())
                    .as(new String(body, StandardCharsets.UTF_8))
                    .isIn(200, 400, 422);
        }
    }

    private HttpResponse<byte[]> post(String address, String body) {
        return api.send(
                address,
                request -> request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private static String example(String name) {
        return SourceFiles.text(SourceFiles.ROOT.resolve("docs/examples/" + name + ".json"));
    }
}
