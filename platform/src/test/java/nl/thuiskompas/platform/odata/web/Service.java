package nl.thuiskompas.platform.odata.web;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.platform.Site;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.datasets.ReadProgress;
import nl.thuiskompas.platform.datasets.ReleaseState;
import nl.thuiskompas.platform.datasets.Report;
import nl.thuiskompas.platform.datasets.TableReading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as its clients ask it: over HTTP, page after page. */
final class Service {
    private static final JsonMapper JSON = new JsonMapper();

    private final Site site;

    Service(int port) {
        site = new Site(port);
    }

    /** Asks an address; spaces and the like in it may stand as one types them. */
    HttpResponse<byte[]> get(String address, String... headers) {
        return site.get(address.replace(" ", "%20").replace("<", "%3C").replace("\"", "%22"), headers);
    }

    /** An answer that has to succeed. */
    JsonNode json(String address) {
        HttpResponse<byte[]> answer = get(address);
        if (answer.statusCode() != 200) {
            throw new AssertionError(address + ": " + answer.statusCode() + " " + Site.text(answer));
        }
        return JSON.readTree(answer.body());
    }

    /** The sentence of a refusal, in either version's shape, with its status in front. */
    String refusal(String address) {
        HttpResponse<byte[]> answer = get(address);
        JsonNode json = JSON.readTree(answer.body());
        JsonNode said = json.has("error")
                ? json.at("/error/message")
                : json.get("odata.error").at("/message/value");
        return answer.statusCode() + " " + said.asString();
    }

    /** All records of a list, through all of its pages. */
    List<JsonNode> all(String address) {
        List<JsonNode> records = new ArrayList<>();
        String next = address;
        while (!next.isEmpty()) {
            JsonNode page = json(next);
            page.get("value").forEach(records::add);
            JsonNode link = page.has("odata.nextLink") ? page.get("odata.nextLink") : page.get("@odata.nextLink");
            next = link == null ? "" : pathOf(link.asString());
        }
        return records;
    }

    static String pathOf(String address) {
        URI uri = URI.create(address);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Publishes a table, unless exactly these contents are published already. */
    static DatasetRelease publish(Datasets datasets, TableReading reading) {
        DatasetRelease release = datasets.stage(reading, "tester", notice -> {}, ReadProgress.SILENT);
        if (release.state() == ReleaseState.PUBLISHED || release.state() == ReleaseState.SUPERSEDED) {
            return release;
        }
        datasets.checked(release.id(), new Report(List.of(), List.of("none")), "tester");
        return datasets.publish(release.id(), "tester", "");
    }
}
