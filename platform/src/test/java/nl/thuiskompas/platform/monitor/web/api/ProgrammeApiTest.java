package nl.thuiskompas.platform.monitor.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.platform.OnTheServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The programme and the letters for programs. */
@OnTheServer
class ProgrammeApiTest {
    private static final String OCTOBER_2026 = "asOf=2026-10-01";

    @LocalServerPort
    private int port;

    private ApiClient api;

    @BeforeEach
    void open() {
        api = new ApiClient(port);
    }

    @Test
    void thePartsNameTheirMeasuresAndThoseTheirSeries() {
        JsonNode lines = api.json("/v1/programme/lines").get("lines");
        JsonNode supply = ApiClient.find(lines, "line", "supply");
        JsonNode measures = api.json("/v1/programme/measures?line=supply").get("measures");
        assertThat(ApiClient.each(measures, "measure")).isEqualTo(ApiClient.texts(supply.get("measures")));
        assertThat(measures)
                .allSatisfy(measure ->
                        assertThat(measure.get("owner").get("id").asString()).isNotBlank());
    }

    @Test
    void aFactCarriesItsSourceItsHistoryAndWhatContradictsIt() {
        JsonNode entries = api.json("/v1/programme/entries?" + OCTOBER_2026).get("entries");
        assertThat(entries).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.at("/document/title/nl").asString()).isNotBlank();
            assertThat(entry.get("known").asString()).matches("\\d{4}-\\d{2}-\\d{2}");
            assertThat(entry.get("history")).isNotEmpty();
            assertThat(entry.get("current").asBoolean()).isTrue();
        });
        assertThat(entries.valueStream().filter(entry -> entry.get("history").size() > 1))
                .isNotEmpty();
        assertThat(entries.valueStream()
                        .filter(entry -> !entry.get("contradictions").isEmpty()))
                .isNotEmpty();
    }

    @Test
    void whatBecameKnownLaterIsLeftOut() {
        JsonNode then = api.json("/v1/programme/entries?asOf=2023-06-12").get("entries");
        assertThat(ApiClient.each(then, "known")).allMatch(known -> known.compareTo("2023-06-12") <= 0);
        JsonNode changes =
                api.json("/v1/programme/changes?from=2023-06-12&to=2026-10-01").get("entries");
        assertThat(ApiClient.each(changes, "known"))
                .isNotEmpty()
                .isSorted()
                .allMatch(known -> known.compareTo("2023-06-12") > 0 && known.compareTo("2026-10-01") <= 0);
    }

    @Test
    void filtersNarrow() {
        JsonNode realised = api.json("/v1/programme/entries?line=supply&step=realised&" + OCTOBER_2026)
                .get("entries");
        assertThat(realised).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.get("line").asString()).isEqualTo("supply");
            assertThat(entry.get("step").asString()).isEqualTo("realised");
        });
    }

    @Test
    void aTargetSaysHowFarItIsAndATotalIsARangeWithItsReason() {
        JsonNode target = api.json("/v1/programme/targets/flex.target?" + OCTOBER_2026);
        JsonNode course = target.get("course");
        assertThat(course.get("goal").asInt()).isEqualTo(37500);
        assertThat(course.get("realised").asInt()).isEqualTo(7440);
        assertThat(course.get("verdict").asString()).isNotBlank();
        JsonNode total = api.json("/v1/programme/totals/flex-instruments-first-year?asOf=2023-06-12");
        assertThat(total.get("least").asInt()).isEqualTo(8300);
        assertThat(total.get("most").asInt()).isEqualTo(26900);
        assertThat(total.at("/reason/en").asString()).isNotBlank();
    }

    @Test
    void theLetterIsGivenSentenceBySentenceWithTheMarksOfItsFigures() {
        JsonNode letter = api.json("/v1/letters/national?asOf=2023-06-12&language=en");
        assertThat(letter.get("language").asString()).isEqualTo("en");
        assertThat(letter.get("refused")).isEmpty();
        List<String> ids = new ArrayList<>();
        List<Integer> marks = new ArrayList<>();
        for (JsonNode section : letter.get("sections")) {
            for (JsonNode block : section.get("blocks")) {
                for (JsonNode sentence : block.path("sentences")) {
                    ids.add(sentence.get("id").asString());
                    StringBuilder text = new StringBuilder();
                    for (JsonNode words : sentence.get("words")) {
                        text.append(words.get("text").asString());
                        if (!words.get("mark").isNull()) {
                            marks.add(words.get("mark").asInt());
                        }
                    }
                    assertThat(text).hasToString(sentence.get("text").asString());
                }
            }
        }
        assertThat(ids).contains("flex-target", "monitor-first").doesNotHaveDuplicates();
        assertThat(marks.stream().distinct().count())
                .isLessThanOrEqualTo(letter.get("figures").size())
                .isGreaterThanOrEqualTo(75);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/programme/entries?line=suply, 400, line",
        "/v1/programme/entries?stap=target, 400, stap",
        "/v1/programme/entries?step=targets, 400, step",
        "/v1/programme/targets/nothing, 404, target",
        "/v1/programme/targets/flex.target?asOf=2013-01-01, 404, target",
        "/v1/programme/totals/nothing, 404, total",
        "/v1/programme/changes, 400, from",
        "/v1/programme/changes?from=2026-01-01&to=2025-01-01, 400, from",
        "/v1/programme/changes?from=2999-01-01, 400, from",
        "/v1/programme/lines?asOf=yesterday, 400, asOf",
        "/v1/letters/GM9999, 404, code",
        "/v1/letters/national?language=fr, 400, language",
    })
    void whatIsWrongIsNamed(String address, int status, String parameter) {
        JsonNode problem = api.problem(address, status);
        assertThat(problem.get("parameter").asString()).isEqualTo(parameter);
        assertThat(problem.get("detail").asString()).isNotBlank();
    }

    @Test
    void theGateNamesTheseAddressesToo() {
        assertThat(api.problem("/v1/programme/nothing", 404).get("detail").asString())
                .contains("/v1/programme/entries")
                .contains("/v1/letters/national");
        assertThat(api.get("/v1/programme/lines").headers().firstValue("API-Version"))
                .contains(Gate.VERSION);
    }
}
