package nl.thuiskompas.platform.monitor.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.ReleaseState;
import nl.thuiskompas.platform.datasets.ReportFile;
import nl.thuiskompas.platform.datasets.ShownTablesServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Releases of imported tables, asked through the API: their steps, reports, differences, vintages and withdrawals. */
class ReleasesApiTest extends ShownTablesServer {
    private static final String ARREARS = "/v1/datasets/arrears";

    private ApiClient api;

    @BeforeEach
    void open() {
        api = new ApiClient(port());
    }

    private static String address(DatasetRelease release) {
        return "/v1/datasets/" + release.dataset() + "/releases/" + release.id();
    }

    @Test
    void releasesStandWithTheirStepsNewestKnowledgeFirstAndNobodyIsNamed() {
        JsonNode releases = api.json(ARREARS + "/releases").get("releases");
        assertThat(ApiClient.each(releases, "state")).containsExactly("published", "superseded");
        assertThat(ApiClient.each(releases.get(0).get("transitions"), "state"))
                .containsExactly("staged", "checked", "published");
        assertThat(releases.get(0).at("/found/warnings").asInt()).isEqualTo(1);
        assertThat(releases.toString()).doesNotContain("tester");
        JsonNode withdrawn =
                api.json("/v1/datasets/wrong/releases").get("releases").get(0);
        assertThat(withdrawn.at("/transitions/3/reason").asString()).isEqualTo("tenants were counted twice");
        assertThat(api.json(ARREARS + "/releases/current")).isEqualTo(releases.get(0));
    }

    @Test
    void asOfADayTheReleasesAreThoseThatWereKnownThen() {
        assertThat(api.json(ARREARS + "/releases?asOf=2022-12-31").get("releases"))
                .hasSize(1);
        assertThat(api.json(ARREARS + "/releases?asOf=2020-01-01").get("releases"))
                .isEmpty();
        String old = release("arrears", ReleaseState.SUPERSEDED).id();
        assertThat(api.json(ARREARS + "?asOf=2022-12-31").get("release").asString())
                .isEqualTo(old);
        assertThat(api.json(ARREARS + "/releases/current?asOf=2022-12-31")
                        .get("release")
                        .asString())
                .isEqualTo(old);
        assertThat(ApiClient.each(api.json("/v1/datasets?asOf=2021-12-31").get("datasets"), "id"))
                .containsExactly("many");
        assertThat(api.json(ARREARS + "/observations?asOf=2022-12-31&period=2021JJ00")
                        .at("/observations/0/value")
                        .asInt())
                .isEqualTo(113_000);
        String now = address(release("arrears", ReleaseState.PUBLISHED));
        assertThat(api.problem(now + "?asOf=2022-12-31", 404).get("parameter").asString())
                .isEqualTo("release");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?asOf=2022-06-01",
                "/observations",
                "/vintages",
                "/releases/current",
                "/releases/current/report",
                "/releases/current/diff",
                "/observations?asOf=2022-06-01"
            })
    void whatWasWithdrawnIsGoneWithTheReasonAndItsSteps(String end) {
        JsonNode problem = api.problem("/v1/datasets/wrong" + end, 410);
        assertThat(problem.get("type").asString()).endsWith("withdrawn");
        assertThat(problem.get("reason").asString()).isEqualTo("tenants were counted twice");
        assertThat(ApiClient.each(problem.get("transitions"), "state"))
                .containsExactly("staged", "checked", "published", "withdrawn");
        assertThat(problem.toString()).doesNotContain("tester");
    }

    @Test
    void aWithdrawnReleaseIsGoneByItsNameToo() {
        DatasetRelease wrong = release("wrong", ReleaseState.WITHDRAWN);
        for (String address : List.of(
                address(wrong),
                address(wrong) + "/report",
                address(wrong) + "/diff",
                "/v1/datasets/wrong/observations?release=" + wrong.id())) {
            assertThat(api.problem(address, 410).get("release").asString()).isEqualTo(wrong.id());
        }
    }

    @Test
    void theReportIsTheDocumentOfTheCommandLine() {
        DatasetRelease release = release("arrears", ReleaseState.PUBLISHED);
        HttpResponse<byte[]> answer = api.get(address(release) + "/report");
        assertThat(answer.body()).isEqualTo(ReportFile.write(datasets().report(release)));
        assertThat(ApiClient.text(answer)).contains("Was 113,000 and now is 130,000.");
    }

    @Test
    void theReportOfAReleaseThatIsHeldQuotesNoFigures() {
        DatasetRelease held = release("held", ReleaseState.CHECKED);
        assertThat(new String(ReportFile.write(datasets().report(held)), java.nio.charset.StandardCharsets.UTF_8))
                .contains("130,000");
        JsonNode report = api.json(address(held) + "/report");
        assertThat(report.get("errors").asInt()).isEqualTo(1);
        assertThat(report.at("/kinds/0/code").asString()).isEqualTo("revised-without-mark");
        assertThat(report.at("/kinds/0/first")).isEmpty();
        assertThat(report.toString()).doesNotContain("130");
        for (String end : List.of("", "/observations", "/releases", "/releases/" + held.id())) {
            assertThat(ApiClient.text(api.get("/v1/datasets/held" + end)))
                    .as(end)
                    .doesNotContain("130", "113", "GM9999");
        }
    }

    @Test
    void aDifferenceNamesTheCellsTheNumbersAndWhatReadsThem() {
        JsonNode diff = api.json("/v1/datasets/cbs-81955ned/releases/current/diff");
        assertThat(diff.get("changed").asInt()).isEqualTo(1);
        assertThat(diff.get("added").asInt()).isZero();
        JsonNode cell = diff.at("/cells/0");
        assertThat(cell.at("/codes/RegioS").asString()).isEqualTo("GM0363");
        assertThat(cell.get("before").asInt()).isEqualTo(480_000);
        assertThat(cell.get("difference").asInt()).isEqualTo(250);
        assertThat(diff.at("/topics/0/largest")).isEqualTo(cell);
        JsonNode use = ApiClient.find(diff.get("usedBy"), "indicator", "dwelling-stock");
        assertThat(ApiClient.texts(use.get("pages"))).contains("/nl/cijfers/dwelling-stock");
        assertThat(ApiClient.texts(use.get("files"))).contains("/nl/cijfers/dwelling-stock.csv");
        assertThat(ApiClient.texts(use.get("api"))).contains("/v1/figures?indicator=dwelling-stock");
    }

    @Test
    void theOtherReleaseCanBeNamedAndTheOrderIsThatOfTheQuestion() {
        DatasetRelease old = release("arrears", ReleaseState.SUPERSEDED);
        DatasetRelease now = release("arrears", ReleaseState.PUBLISHED);
        JsonNode back = api.json(address(old) + "/diff?limit=1&with=" + now.id());
        assertThat(back.at("/before/release").asString()).isEqualTo(now.id());
        assertThat(back.at("/topics/0/largest/difference").asInt()).isEqualTo(-17_000);
        assertThat(back.get("cells")).hasSize(1);
        assertThat(back.get("moreCells").asInt()).isEqualTo(2);
        assertThat(api.problem(address(old) + "/diff", 400).get("parameter").asString())
                .isEqualTo("with");
    }

    @Test
    void vintagesStandBesideEachOther() {
        JsonNode vintages = api.json(ARREARS + "/vintages?topic=tenants&region=NL01");
        assertThat(ApiClient.each(vintages.get("releases"), "known")).containsExactly("2022-06-12", "2023-07-03");
        JsonNode year = ApiClient.find(vintages.get("periods"), "period", "2021JJ00");
        assertThat(year.at("/values/0/value").asInt()).isEqualTo(113_000);
        assertThat(year.at("/values/1/value").asInt()).isEqualTo(130_000);
        assertThat(year.at("/values/1/revisedBy").asInt()).isEqualTo(17_000);
        JsonNode first = ApiClient.find(vintages.get("periods"), "period", "2020JJ00");
        assertThat(first.at("/values/1/value").isNull()).isTrue();
        assertThat(api.json(ARREARS + "/vintages?asOf=2022-12-31").get("releases"))
                .hasSize(1);
    }
}
