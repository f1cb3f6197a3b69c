package nl.thuiskompas.platform.monitor.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.platform.language.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API for programs, read for people: what can be asked, in either language. */
public final class ApiReference {
    private static final String FOLDER = "/openapi/";
    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode document = read("openapi.json");
    private final JsonNode changes = read("changes.json");

    /**
     * Something that can be asked.
     *
     * @param method GET, or POST for a question that is sent
     * @param path address, with places in braces
     * @param summary what one gets
     * @param example an address that works; empty when there is none
     */
    public record Operation(String method, String path, String summary, List<Parameter> parameters, String example) {}

    /**
     * A parameter of it.
     *
     * @param id its name in the description, of which there is one: two parameters of one name can mean different things
     */
    public record Parameter(String id, String name, boolean required, String meaning, String example) {}

    /** A version of the API, and what changed with it. */
    public record Change(String version, List<String> lines) {}

    /** The version of the API. */
    String version() {
        return document.path("info").path("version").asString();
    }

    /** Everything that can be asked, in the order of the document. */
    List<Operation> operations(Language language) {
        String root = document.path("servers").path(0).path("url").asString();
        List<Operation> operations = new ArrayList<>();
        document.path("paths").propertyStream().forEach(path -> {
            boolean posted = path.getValue().has("post");
            JsonNode get = path.getValue().path(posted ? "post" : "get");
            List<Parameter> parameters = get.path("parameters")
                    .valueStream()
                    .map(parameter -> parameter(parameter, language))
                    .toList();
            String address = root + path.getKey();
            operations.add(new Operation(
                    posted ? "POST" : "GET",
                    address,
                    words(get, "summary", language),
                    parameters,
                    posted ? "" : root + get.path("x-example").asString("")));
        });
        return operations;
    }

    /** Versions, the newest first. */
    List<Change> changes(Language language) {
        return changes.valueStream()
                .map(change -> new Change(
                        change.path("version").asString(),
                        change.path(language.code())
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList()))
                .toList();
    }

    private Parameter parameter(JsonNode given, Language language) {
        JsonNode parameter = resolved(given);
        String name = parameter.path("name").asString();
        return new Parameter(
                given.path("$ref").asString(name).replaceAll(".*/", ""),
                name,
                parameter.path("required").asBoolean(false),
                words(parameter, "description", language),
                parameter.path("example").asString(""));
    }

    /** The document is English; the Dutch stands beside it, in the places that OpenAPI leaves for such things. */
    private static String words(JsonNode node, String name, Language language) {
        String english = node.path(name).asString("");
        return language == Language.NL ? node.path("x-" + name + "-nl").asString(english) : english;
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asString().substring(1)) : node;
    }

    private static JsonNode read(String name) {
        try (InputStream in = ApiReference.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the application lacks " + FOLDER + name);
            }
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
