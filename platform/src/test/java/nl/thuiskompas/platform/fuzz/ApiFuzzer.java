package nl.thuiskompas.platform.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import nl.thuiskompas.platform.fuzz.RawClient.Answer;
import nl.thuiskompas.platform.fuzz.RequestMaker.Request;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends generated requests to a server and looks at every answer: none is a failure of the server, every refusal is a
 * problem after RFC 9457 that says the same status as the answer. The same seed makes the same requests.
 */
public final class ApiFuzzer {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int SOME_CODES = 5;

    private final String host;
    private final int port;
    private final long seed;

    /**
     * A fuzzer of one server.
     *
     * @param seed what the requests are made from
     */
    public ApiFuzzer(String host, int port, long seed) {
        this.host = host;
        this.port = port;
        this.seed = seed;
    }

    /**
     * Sends requests.
     *
     * @param requests how many
     * @param connections how many at once
     */
    public FuzzReport run(long requests, int connections) {
        JsonNode document = read("/v1/openapi.json");
        Map<String, List<String>> known = known();
        FuzzReport report = new FuzzReport();
        AtomicLong left = new AtomicLong(requests);
        try (ExecutorService pool = Executors.newFixedThreadPool(connections)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                RequestMaker maker = new RequestMaker(document, known, new Random(seed + i));
                all.add(pool.submit(() -> send(maker, left, report)));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a fuzzing connection failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while fuzzing", e);
        }
        return report;
    }

    private JsonNode read(String address) {
        try (RawClient client = new RawClient(host, port)) {
            return JSON.readTree(client.send("GET", address, List.of()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the server has imported, by the parameter that names it: so requests reach further than its refusals. */
    private Map<String, List<String>> known() {
        Map<String, List<String>> known = new TreeMap<>();
        for (JsonNode dataset : read("/v1/datasets").path("datasets")) {
            String id = dataset.path("id").asString();
            learn(known, "dataset", id);
            for (JsonNode release : read("/v1/datasets/" + id + "/releases").path("releases")) {
                learn(known, "release", release.path("release").asString());
                learn(known, "with", release.path("release").asString());
            }
            JsonNode whole = read("/v1/datasets/" + id);
            whole.path("topics")
                    .forEach(topic -> learn(known, "topic", topic.path("id").asString()));
            whole.path("dimensions")
                    .forEach(dimension -> dimension
                            .path("codes")
                            .valueStream()
                            .limit(SOME_CODES)
                            .forEach(code -> learn(
                                    known,
                                    dimension.path("parameter").asString(),
                                    code.path("code").asString())));
        }
        learnProgramme(known);
        return known;
    }

    /** The names that the ledger of the programme has. */
    private void learnProgramme(Map<String, List<String>> known) {
        for (JsonNode line : read("/v1/programme/lines").path("lines")) {
            learn(known, "line", line.path("line").asString());
        }
        for (JsonNode measure : read("/v1/programme/measures").path("measures")) {
            learn(known, "measure", measure.path("measure").asString());
            measure.path("series")
                    .valueStream()
                    .limit(SOME_CODES)
                    .forEach(series ->
                            learn(known, "series", series.path("series").asString()));
        }
        for (JsonNode target : read("/v1/programme/targets").path("targets")) {
            learn(known, "target", target.path("entry").asString());
        }
        for (JsonNode total : read("/v1/programme/totals").path("totals")) {
            learn(known, "total", total.path("total").asString());
        }
    }

    private static void learn(Map<String, List<String>> known, String parameter, String value) {
        known.computeIfAbsent(parameter, name -> new ArrayList<>()).add(value);
    }

    private void send(RequestMaker maker, AtomicLong left, FuzzReport report) {
        try (RawClient client = new RawClient(host, port)) {
            while (left.getAndDecrement() > 0) {
                Request request = maker.next();
                try {
                    Answer answer = client.send(request.method(), request.target(), request.headers());
                    report.answered(answer.status());
                    String wrong = wrong(request, answer);
                    if (!wrong.isEmpty()) {
                        report.fault(
                                request.method() + " " + request.target() + " " + request.headers() + ": " + wrong);
                    }
                } catch (IOException e) {
                    report.fault(
                            request.method() + " " + request.target() + " " + request.headers() + ": no answer, " + e);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with an answer; empty when nothing is. */
    private static String wrong(Request request, Answer answer) {
        int status = answer.status();
        if (status >= 500) {
            return "answered " + status;
        }
        if (answer.header("api-version").isEmpty()) {
            return "answered " + status + " without API-Version";
        }
        if (status < 400 || request.method().equals("HEAD")) {
            return "";
        }
        if (!answer.header("content-type").startsWith("application/problem+json")) {
            return "answered " + status + " as " + answer.header("content-type");
        }
        try {
            JsonNode problem = JSON.readTree(answer.body());
            boolean whole = problem.path("status").asInt() == status
                    && !problem.path("title").asString("").isBlank()
                    && !problem.path("detail").asString("").isBlank();
            return whole ? "" : "answered " + status + " with a problem that lacks something: " + problem;
        } catch (JacksonException e) {
            return "answered " + status + " with a problem that is not JSON: " + e.getMessage();
        }
    }
}
