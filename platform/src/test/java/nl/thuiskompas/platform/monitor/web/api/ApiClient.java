package nl.thuiskompas.platform.monitor.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that asks the API over HTTP. */
final class ApiClient {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final int port;

    ApiClient(int port) {
        this.port = port;
    }

    HttpResponse<byte[]> get(String address) {
        return send(address, request -> request);
    }

    HttpResponse<byte[]> send(String address, UnaryOperator<HttpRequest.Builder> more) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
        try {
            return CLIENT.send(more.apply(request).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking " + address, e);
        }
    }

    /** The document at an address; fails when it is none. */
    JsonNode json(String address) {
        HttpResponse<byte[]> response = get(address);
        assertThat(response.statusCode()).as(text(response)).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        return JSON.readTree(response.body());
    }

    /** The problem at an address, with this status. */
    JsonNode problem(String address, int status) {
        HttpResponse<byte[]> response = get(address);
        assertThat(response.statusCode()).as(text(response)).isEqualTo(status);
        JsonNode problem = problem(response);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("instance").asString()).isEqualTo(address);
        return problem;
    }

    static JsonNode problem(HttpResponse<byte[]> response) {
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        return JSON.readTree(response.body());
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    /** One property of each object in a list. */
    static List<String> each(JsonNode array, String property) {
        return array.valueStream().map(node -> node.get(property).asString()).toList();
    }

    /** The object in a list of which a property has this value. */
    static JsonNode find(JsonNode array, String property, String value) {
        return array.valueStream()
                .filter(node -> node.get(property).asString().equals(value))
                .findFirst()
                .orElseThrow();
    }
}
