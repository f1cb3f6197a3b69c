package nl.thuiskompas.platform.monitor.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.thuiskompas.platform.letters.web.api.LetterAddresses;
import nl.thuiskompas.platform.letters.web.api.LettersEndpoint;
import nl.thuiskompas.platform.programme.web.api.ProgrammeAddresses;
import nl.thuiskompas.platform.programme.web.api.ProgrammeEndpoint;
import nl.thuiskompas.platform.programme.web.api.TargetsEndpoint;
import nl.thuiskompas.platform.workbench.web.api.DistributionAddresses;
import nl.thuiskompas.platform.workbench.web.api.DistributionsEndpoint;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenApiTest {
    private static final List<Class<?>> ENDPOINTS = List.of(
            FiguresEndpoint.class,
            IndicatorsEndpoint.class,
            RegionsEndpoint.class,
            DivisionsEndpoint.class,
            EditionsEndpoint.class,
            CrosswalksEndpoint.class,
            DatasetsEndpoint.class,
            DatasetReleasesEndpoint.class,
            ObservationsEndpoint.class,
            CatalogueEndpoint.class,
            ProgrammeEndpoint.class,
            TargetsEndpoint.class,
            LettersEndpoint.class,
            DistributionsEndpoint.class,
            OpenApiEndpoint.class);

    private static final List<ApiAddress> ADDRESSES = Stream.of(
                    Arrays.stream(Resource.values()).map(Resource::address),
                    new ProgrammeAddresses().all().stream(),
                    new LetterAddresses().all().stream(),
                    new DistributionAddresses().all().stream())
            .flatMap(Function.identity())
            .toList();

    private final JsonNode document = read();

    @Test
    void itDescribesThePathsThatAreAnswered() {
        List<String> described = document.get("paths")
                .propertyStream()
                .map(path -> Resource.ROOT + path.getKey())
                .toList();
        List<String> answered = ENDPOINTS.stream()
                .flatMap(endpoint -> Stream.of(endpoint.getDeclaredMethods()))
                .flatMap(OpenApiTest::answered)
                .toList();
        List<String> known = ADDRESSES.stream().map(ApiAddress::path).toList();
        assertThat(described).containsExactlyInAnyOrderElementsOf(known);
        assertThat(answered).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void itDescribesTheParametersThatAreKnown() {
        for (ApiAddress resource : ADDRESSES) {
            String path = resource.path().substring(Resource.ROOT.length());
            List<String> names = new ArrayList<>();
            for (JsonNode parameter : document.get("paths")
                    .get(path)
                    .get(resource.posted() ? "post" : "get")
                    .get("parameters")) {
                if (resolve(parameter).get("in").asString().equals("query")) {
                    names.add(resolve(parameter).get("name").asString());
                }
            }
            assertThat(names).as(path).isEqualTo(resource.parameters());
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        document.findValuesAsString("$ref")
                .forEach(reference -> assertThat(at(reference)).as(reference).isNotNull());
    }

    @Test
    void itSaysWhoAnswersAndUnderWhatLicence() {
        assertThat(document.get("openapi").asString()).startsWith("3.1");
        assertThat(document.get("info").get("version").asString()).isEqualTo(Gate.VERSION);
        assertThat(document.get("info").get("contact").propertyNames()).contains("name", "email", "url");
        assertThat(document.get("info").get("license").get("identifier").asString())
                .isEqualTo("EUPL-1.2");
        assertThat(document.get("servers").get(0).get("url").asString()).isEqualTo(Resource.ROOT);
    }

    @Test
    void namesFollowTheDesignRules() {
        ADDRESSES.forEach(resource -> {
            assertThat(resource.path()).matches("(/[a-z0-9-]+|/\\{[a-z]+})+(\\.[a-z-]+)*");
            assertThat(resource.parameters()).allMatch(name -> name.matches("[a-z][a-zA-Z0-9]*"));
        });
    }

    /** One address takes a question with POST, for it is too long for an address; it keeps nothing of it. */
    @Test
    void endpointsOnlyRead() {
        for (Class<?> endpoint : ENDPOINTS) {
            for (Method method : endpoint.getDeclaredMethods()) {
                assertThat(Stream.of(method.getAnnotations())
                                .map(annotation -> annotation.annotationType().getSimpleName()))
                        .doesNotContain("PutMapping", "PatchMapping", "DeleteMapping", "RequestMapping");
            }
        }
        assertThat(ENDPOINTS.stream()
                        .flatMap(endpoint -> Stream.of(endpoint.getDeclaredMethods()))
                        .filter(method -> method.isAnnotationPresent(PostMapping.class))
                        .flatMap(OpenApiTest::answered))
                .containsExactly("/v1/distributions");
        assertThat(ADDRESSES.stream().filter(ApiAddress::posted).map(ApiAddress::path))
                .containsExactly("/v1/distributions");
    }

    private static Stream<String> answered(Method method) {
        GetMapping read = method.getAnnotation(GetMapping.class);
        PostMapping posted = method.getAnnotation(PostMapping.class);
        return Stream.concat(
                read == null ? Stream.empty() : Stream.of(read.value()),
                posted == null ? Stream.empty() : Stream.of(posted.value()));
    }

    private JsonNode resolve(JsonNode parameter) {
        return parameter.has("$ref") ? at(parameter.get("$ref").asString()) : parameter;
    }

    private JsonNode at(String reference) {
        JsonNode node = document.at(reference.substring(1));
        return node.isMissingNode() ? null : node;
    }

    private static JsonNode read() {
        try (InputStream in = OpenApiTest.class.getResourceAsStream("/openapi/openapi.json")) {
            return new JsonMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
