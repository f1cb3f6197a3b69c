package nl.thuiskompas.platform.monitor.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.thuiskompas.platform.GeneratedDocument;
import nl.thuiskompas.platform.fuzz.ApiFuzzTest;
import org.junit.jupiter.api.Test;

/** How each of the Dutch API design rules is met, and which test holds it; a page of the documentation is made of it. */
class DesignRulesTest {
    private static final String PAGE = "docs/reference/API-RULES.md";
    private static final Map<String, Class<?>> TESTS = Stream.of(
                    ApiRulesTest.class,
                    OpenApiTest.class,
                    OpenApiLintTest.class,
                    ApiPromisesTest.class,
                    FiguresApiTest.class,
                    ApiFuzzTest.class)
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    /**
     * A rule.
     *
     * @param id its name in the standard, without /core/
     * @param how how it is met
     * @param test class and method that hold it; empty where no test can
     */
    private record Rule(String id, String how, String test) {}

    private static final List<Rule> RULES = List.of(
            rule(
                    "naming-resources",
                    "Every address names a thing.",
                    "OpenApiLintTest.pathsAreNounsInKebabCaseWithoutAStrokeAtTheEnd"),
            rule(
                    "naming-collections",
                    "Collections are plural: figures, regions, datasets, releases.",
                    "OpenApiLintTest.collectionsAreNamedInThePlural"),
            rule(
                    "interface-language",
                    "Names are English, as the vocabularies are that the data is exchanged in (DCAT, JSON-stat, SDMX); names of areas are Dutch, and divisions also answer to their Dutch names.",
                    "OpenApiLintTest.parametersAreCamelCaseAndExplainedInBothLanguagesWithAnExample"),
            rule(
                    "no-trailing-slash",
                    "An address with a stroke at its end is not there; the problem names the right one.",
                    "ApiRulesTest.aSlashAtTheEndIsExplained"),
            rule(
                    "path-segments-kebab-case",
                    "Small letters, digits and hyphens; the form of a file follows a point.",
                    "OpenApiLintTest.pathsAreNounsInKebabCaseWithoutAStrokeAtTheEnd"),
            rule(
                    "query-keys-camel-case",
                    "Small first letter, no hyphens or underscores.",
                    "OpenApiLintTest.parametersAreCamelCaseAndExplainedInBothLanguagesWithAnExample"),
            rule(
                    "hide-implementation",
                    "Neither addresses nor errors name tables of the database, folders or classes.",
                    "ApiPromisesTest.errorsTellNothingOfTheMachine"),
            rule(
                    "date-time/format",
                    "Dates as 2021-01-01 and moments as 2021-01-01T00:00:00Z (RFC 3339).",
                    "ApiPromisesTest.datesAreWrittenAfterRfc3339"),
            rule(
                    "date-time/timezone",
                    "Moments are in UTC and say so with a Z.",
                    "ApiPromisesTest.datesAreWrittenAfterRfc3339"),
            rule(
                    "date-time/date-omit-time-portion",
                    "What is a day has no time: reference dates, editions.",
                    "ApiPromisesTest.datesAreWrittenAfterRfc3339"),
            rule(
                    "http-methods",
                    "GET, HEAD and OPTIONS; POST where a question is too long for an address (/distributions), which keeps nothing of it. Every other method is refused with 405 and Allow.",
                    "ApiRulesTest.nothingCanBeWritten"),
            rule("http-safety", "No request changes anything.", "OpenApiTest.endpointsOnlyRead"),
            rule(
                    "http-response-code",
                    "200, 204 for OPTIONS, 304, 400, 404, 405, 406, 410 for what was withdrawn, 413, 415, 422 for limits that conflict, 503; never 200 with an error in it.",
                    "ApiRulesTest.aWrongParameterIsNamedWithWhatWouldDo"),
            rule(
                    "stateless",
                    "No sessions and no cookies; everything that is asked stands in the address, Accept and, with POST, the body.",
                    "ApiPromisesTest.noAnswerSetsACookie"),
            rule(
                    "nested-child",
                    "A release exists only as one of its table: /datasets/{dataset}/releases/{release}. A region is not nested: it exists by itself and is filtered by division.",
                    "OpenApiTest.itDescribesThePathsThatAreAnswered"),
            rule(
                    "resource-operations",
                    "Only reading: there is no operation that would need a verb; what is sent to /distributions is a question.",
                    "OpenApiLintTest.nothingButReadingIsDescribed"),
            rule(
                    "error-handling/problem-details",
                    "Every refusal is application/problem+json after RFC 9457.",
                    "ApiFuzzTest.noRequestMakesTheServerFailAndEveryRefusalIsAProblem"),
            rule(
                    "error-handling/invalid-input",
                    "400 with the parameter, what was given, what would do, and errors with in, location, code and detail.",
                    "ApiRulesTest.aWrongParameterIsNamedWithWhatWouldDo"),
            rule(
                    "error-handling/all-errors",
                    "All errors are described with their form in OpenAPI; a request that cannot be read at all gets the same form.",
                    "OpenApiLintTest.everyOperationSaysItsVersionAndHowItRefuses"),
            rule(
                    "doc-openapi",
                    "OpenAPI 3.1, compared with what is answered.",
                    "OpenApiTest.itDescribesThePathsThatAreAnswered"),
            rule(
                    "doc-openapi-contact",
                    "Name, address and mail of whoever runs the server, from its settings.",
                    "OpenApiLintTest.thereIsSomebodyToTurnTo"),
            rule(
                    "doc-language",
                    "The documentation is in Dutch at /nl/api and in English at /en/api.",
                    "ApiPromisesTest.theDocumentationIsThereInBothLanguages"),
            rule("publish-openapi", "At /v1/openapi.json.", "ApiPromisesTest.theDescriptionIsWhereOneLooksForIt"),
            rule(
                    "deprecation-schedule",
                    "/nl/api/uitfasering and /en/api/deprecation: what is phased out (nothing), and how it is announced.",
                    "ApiPromisesTest.theDocumentationIsThereInBothLanguages"),
            rule(
                    "transition-period",
                    "The version before keeps working for at least twelve months; never more than two at once.",
                    "ApiPromisesTest.theDocumentationIsThereInBothLanguages"),
            rule(
                    "uri-version",
                    "The first number is in the address: /v1.",
                    "OpenApiLintTest.theVersionIsSemanticAndTheNewestOfTheChanges"),
            rule(
                    "changelog",
                    "/nl/api/wijzigingen and /en/api/changes.",
                    "ApiPromisesTest.theDocumentationIsThereInBothLanguages"),
            rule(
                    "semver",
                    "Three numbers after Semantic Versioning.",
                    "OpenApiLintTest.theVersionIsSemanticAndTheNewestOfTheChanges"),
            rule(
                    "version-header",
                    "API-Version on every answer, also on errors.",
                    "ApiRulesTest.everyAnswerSaysTheVersionAndMayBeReadByAnyPage"),
            rule(
                    "transport/tls",
                    "A matter of the installation: a reverse proxy speaks TLS, see [the guide](../guides/run-behind-a-proxy.md). The server itself listens on this machine only.",
                    ""),
            rule(
                    "transport/no-sensitive-uris",
                    "There is nothing sensitive to ask: no keys, no accounts, no persons.",
                    "ApiPromisesTest.noParameterIsAboutAPerson"),
            rule(
                    "transport/security-headers",
                    "Content-Security-Policy, X-Content-Type-Options, X-Frame-Options, Cache-Control; Strict-Transport-Security is set where TLS is.",
                    "ApiPromisesTest.everyAnswerProtectsWhoReadsIt"),
            rule(
                    "transport/cors",
                    "Any page may read: Access-Control-Allow-Origin is *, and a question beforehand is answered.",
                    "ApiRulesTest.aPageElsewhereMayAskFirst"),
            rule("modules/geospatial", "Does not apply: the API gives no geometry. Maps are pictures.", ""),
            rule(
                    "modules/signing",
                    "Does not apply: the data is public; the checksum of each release is in the feed and the catalogue.",
                    ""),
            rule("modules/encryption", "Does not apply: the data is public.", ""));

    private static Rule rule(String id, String how, String test) {
        return new Rule("/core/" + id, how, test);
    }

    @Test
    void everyRuleIsHeldByATestThatExists() {
        assertThat(RULES).hasSize(36).extracting(Rule::id).doesNotHaveDuplicates();
        for (Rule rule : RULES) {
            if (!rule.test().isEmpty()) {
                String[] parts = rule.test().split("\\.");
                assertThat(TESTS).containsKey(parts[0]);
                assertThat(Arrays.stream(TESTS.get(parts[0]).getDeclaredMethods())
                                .map(Method::getName))
                        .as(rule.id())
                        .contains(parts[1]);
            }
        }
    }

    @Test
    void thePageOfTheRulesIsAsTheyAreHeld() {
        StringBuilder page = new StringBuilder("""
                # The API and the Dutch API design rules

                <!-- Generated by DesignRulesTest: do not edit. -->

                The [design rules](https://docs.geostandaarden.nl/api/API-Strategie/) that the Dutch government asks of its APIs,
                how each is met, and the test in `./thuis verify` that holds it.

                | rule | how it is met | held by |
                |---|---|---|
                """);
        RULES.forEach(rule -> page.append("| `")
                .append(rule.id())
                .append("` | ")
                .append(rule.how())
                .append(" | ")
                .append(rule.test().isEmpty() ? "no test can" : "`" + rule.test() + "`")
                .append(" |\n"));
        GeneratedDocument.compare(PAGE, page.toString());
    }
}
