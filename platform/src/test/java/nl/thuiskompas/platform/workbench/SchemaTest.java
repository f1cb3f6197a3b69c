package nl.thuiskompas.platform.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.thuiskompas.platform.SourceFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schema and the reader say the same of a problem, as far as a schema can say it. */
class SchemaTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String RESOURCE = "/workbench/distribution-problem.schema.json";
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(read(RESOURCE));
    private static final Workbench WORKBENCH = new Workbench(MadeUpKeys.SOURCE);

    /** A problem that is refused, and whether the schema can know. */
    record Refused(String field, String code, boolean schema, JsonNode problem) {
        @Override
        public String toString() {
            return field + " " + code;
        }
    }

    static List<Refused> refused() {
        return read("/workbench/refused.json")
                .valueStream()
                .map(each -> new Refused(
                        each.get("field").asString(),
                        each.get("code").asString(),
                        each.get("schema").asBoolean(),
                        each.get("problem")))
                .toList();
    }

    static List<Path> examples() {
        return SourceFiles.below("docs/examples", ".json");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsRefusedIsNamedByItsField(Refused refused) {
        Result result = WORKBENCH.solve(bytes(refused.problem()));
        assertThat(result).isInstanceOfSatisfying(Result.Refused.class, wrong -> {
            assertThat(wrong.faults()).anySatisfy(fault -> {
                assertThat(fault.field()).isEqualTo(refused.field());
                assertThat(fault.code()).isEqualTo(refused.code());
            });
            assertThat(wrong.faults())
                    .allSatisfy(fault -> assertThat(fault.sentence()).contains(" "));
        });
        assertThat(SCHEMA.validate(refused.problem()).isEmpty())
                .as("whether the schema takes it")
                .isEqualTo(!refused.schema());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theSchemaTakesEveryExample(Path example) {
        JsonNode problem = JSON.readTree(SourceFiles.text(example));
        assertThat(SCHEMA.validate(problem)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e400",
                "1e-400",
                "-1e999999",
                "1e2147483647",
                "1e-2147483647",
                "99999999999999999999",
                "0e99999"
            })
    void numbersWithoutEndAreRefusedOrCounted(String number) {
        String problem = """
                {"task": [{"category": "a", "households": T}], "keys": {"k": W}, "municipalities": [
                {"region": "A", "values": {"k": V}, "atMost": {"total": L}, "carried": C}]}
                """;
        for (String place : List.of("T", "W", "V", "L", "C")) {
            String filled = problem.replaceFirst("\\b" + place + "\\b", number).replaceAll("\\b[TWVLC]\\b", "1");
            assertThat(WORKBENCH.solve(filled.getBytes(StandardCharsets.UTF_8)))
                    .as(filled)
                    .isNotNull();
        }
    }

    @Test
    void thereAreThreeExamples() {
        assertThat(examples()).hasSizeGreaterThanOrEqualTo(3);
    }

    /** Whatever is done to a problem, it is answered or refused, and what the schema refuses is refused. */
    @Property(tries = 1_500)
    void everyDocumentIsAnsweredOrRefused(@ForAll Random random) {
        List<Path> examples = examples();
        JsonNode problem = JSON.readTree(SourceFiles.text(examples.get(random.nextInt(examples.size()))));
        ((ObjectNode) problem).remove("region");
        JsonNode damaged = new Damage(random).of(problem);
        Result result = WORKBENCH.solve(bytes(damaged));
        if (!SCHEMA.validate(damaged).isEmpty()) {
            assertThat(result.getClass()).as(damaged::toString).isEqualTo(Result.Refused.class);
        }
    }

    /** The same for texts that are no longer JSON. */
    @Property(tries = 1_500)
    void everyTextIsAnsweredOrRefused(@ForAll Random random) {
        List<Path> examples = examples();
        byte[] text =
                SourceFiles.text(examples.get(random.nextInt(examples.size()))).getBytes(StandardCharsets.UTF_8);
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            text[random.nextInt(text.length)] = (byte) random.nextInt(256);
        }
        assertThat(WORKBENCH.solve(text)).isNotNull();
    }

    @Test
    void theSchemaInTheDocumentationAndThatOfTheApiAreTheSame() {
        ObjectNode schema = (ObjectNode) read(RESOURCE);
        assertThat(JSON.readTree(
                        SourceFiles.text(SourceFiles.ROOT.resolve("docs/reference/distribution-problem.schema.json"))))
                .isEqualTo(schema);
        schema.remove(List.of("$schema", "$id"));
        assertThat(read("/openapi/openapi.json").at("/components/schemas/DistributionProblem"))
                .isEqualTo(schema);
    }

    @Test
    void theDocumentationNamesEveryField() {
        String page = SourceFiles.text(SourceFiles.ROOT.resolve("docs/reference/distribution-problem.md"));
        JsonNode properties = read(RESOURCE).get("properties");
        Stream.concat(
                        properties.propertyNames().stream(),
                        properties.at("/municipalities/items/properties").propertyNames().stream())
                .forEach(field -> assertThat(page).contains("`" + field + "`"));
    }

    private static byte[] bytes(JsonNode node) {
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode read(String resource) {
        try (InputStream in = Objects.requireNonNull(SchemaTest.class.getResourceAsStream(resource))) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
