package nl.thuiskompas.platform.monitor.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API after the Dutch API design rules: every fault with its place, none allowed. */
class OpenApiLintTest {
    private static final Set<String> VERBS =
            Set.of("get", "list", "read", "create", "update", "delete", "fetch", "find", "search", "do", "make", "set");

    private final JsonNode document = read("/openapi/openapi.json");

    private record Operation(String path, boolean posted, JsonNode asked) {}

    @Test
    void pathsAreNounsInKebabCaseWithoutAStrokeAtTheEnd() {
        for (Operation operation : operations()) {
            assertThat(operation.path()).matches("(/[a-z0-9]+(-[a-z0-9]+)*|/\\{[a-z][a-zA-Z0-9]*})+(\\.[a-z-]+)*");
            String first = operation.path().split("/")[1].replaceAll("\\..*", "");
            assertThat(VERBS).as(operation.path()).doesNotContain(first.split("-"));
        }
    }

    @Test
    void collectionsAreNamedInThePlural() {
        // A catalogue, a description and the programme are one thing each, not a collection.
        operations().stream()
                .map(operation -> operation.path().split("/")[1].replaceAll("\\..*", ""))
                .filter(name -> !Set.of("catalogue", "openapi", "programme").contains(name))
                .forEach(name -> assertThat(name).endsWith("s"));
    }

    @Test
    void nothingButReadingIsDescribed() {
        document.get("paths")
                .propertyStream()
                .forEach(path -> assertThat(path.getValue().propertyNames())
                        .as(path.getKey())
                        .containsExactly(path.getKey().equals("/distributions") ? "post" : "get"));
    }

    @Test
    void parametersAreCamelCaseAndExplainedInBothLanguagesWithAnExample() {
        for (Operation operation : operations()) {
            for (JsonNode each : operation.asked().get("parameters")) {
                JsonNode parameter = resolved(each);
                String where = operation.path() + " " + parameter.path("name").asString();
                assertThat(parameter.path("name").asString()).as(where).matches("[a-z][a-zA-Z0-9]*");
                assertThat(parameter.path("description").asString("")).as(where).isNotBlank();
                assertThat(parameter.path("x-description-nl").asString(""))
                        .as(where)
                        .isNotBlank();
                assertThat(parameter.path("example").asString("")).as(where).isNotBlank();
                assertThat(parameter.path("schema").isObject()).as(where).isTrue();
            }
        }
    }

    @Test
    void everyOperationHasANameOfItsOwnASummaryInBothLanguagesAndAnAddressThatWorks() {
        List<String> names = new ArrayList<>();
        for (Operation operation : operations()) {
            names.add(operation.asked().path("operationId").asString());
            assertThat(operation.asked().path("summary").asString(""))
                    .as(operation.path())
                    .isNotBlank();
            assertThat(operation.asked().path("x-summary-nl").asString(""))
                    .as(operation.path())
                    .isNotBlank();
            String beginning = operation.path().replaceAll("\\{.*", "");
            assertThat(operation.asked().path("x-example").asString("")).startsWith(beginning);
            assertThat(operation.asked().path("tags")).as(operation.path()).isNotEmpty();
        }
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z][a-zA-Z]+"));
    }

    @Test
    void everyAnswerThatCanBeReadHasAnExample() {
        for (Operation operation : operations()) {
            operation.asked().at("/responses/200/content").propertyStream().forEach(content -> {
                String type = content.getKey();
                String where = operation.path() + " " + type;
                boolean readable = type.contains("json") || type.contains("csv") || type.startsWith("text/");
                assertThat(!readable || content.getValue().has("example"))
                        .as(where)
                        .isTrue();
                if (type.contains("json") && readable) {
                    assertThat(content.getValue().get("example").isObject())
                            .as(where)
                            .isTrue();
                }
            });
        }
    }

    @Test
    void everyOperationSaysItsVersionAndHowItRefuses() {
        for (Operation operation : operations()) {
            JsonNode responses = operation.asked().get("responses");
            assertThat(responses.at("/200/headers").propertyNames())
                    .as(operation.path())
                    .contains("API-Version")
                    .matches(headers -> operation.posted() || headers.contains("ETag"));
            assertThat(responses.has("400")).as(operation.path()).isTrue();
            responses
                    .propertyStream()
                    .filter(response -> response.getKey().startsWith("4")
                            || response.getKey().startsWith("5"))
                    .forEach(response -> assertThat(
                                    resolved(response.getValue()).get("content").propertyNames())
                            .as("%s %s", operation.path(), response.getKey())
                            .containsExactly("application/problem+json"));
        }
    }

    @Test
    void datesAreDatesAndSchemasAreDescribedByName() {
        assertThat(document.at("/components/parameters/edition/schema/format").asString())
                .isEqualTo("date");
        assertThat(document.at("/components/parameters/from/schema/format").asString())
                .isEqualTo("date");
        document.at("/components/schemas")
                .propertyNames()
                .forEach(name -> assertThat(name).matches("[A-Z][a-zA-Z0-9]*"));
    }

    @Test
    void theVersionIsSemanticAndTheNewestOfTheChanges() {
        String version = document.at("/info/version").asString();
        assertThat(version)
                .matches("(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)")
                .isEqualTo(Gate.VERSION);
        JsonNode changes = read("/openapi/changes.json");
        assertThat(changes.get(0).get("version").asString()).isEqualTo(version);
        changes.forEach(change -> {
            assertThat(change.get("nl")).isNotEmpty();
            assertThat(change.get("en")).hasSameSizeAs(change.get("nl"));
        });
        assertThat("/v" + version.split("\\.")[0]).isEqualTo(Resource.ROOT);
    }

    @Test
    void thereIsSomebodyToTurnTo() {
        assertThat(document.at("/info/contact").propertyNames()).containsExactly("name", "url", "email");
        assertThat(document.at("/info/license/identifier").asString()).isEqualTo("EUPL-1.2");
    }

    private List<Operation> operations() {
        return document.get("paths")
                .propertyStream()
                .map(path -> new Operation(
                        path.getKey(),
                        path.getValue().has("post"),
                        path.getValue().path(path.getValue().has("post") ? "post" : "get")))
                .toList();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }

    private static JsonNode read(String resource) {
        try (InputStream in = OpenApiLintTest.class.getResourceAsStream(resource)) {
            return new JsonMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
