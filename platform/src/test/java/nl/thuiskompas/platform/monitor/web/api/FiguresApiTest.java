package nl.thuiskompas.platform.monitor.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import nl.thuiskompas.platform.OnTheServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Figures of one period, and the list of indicators. */
@OnTheServer
class FiguresApiTest {
    private static final String SHARE = "/v1/figures?indicator=association-share&period=2021&edition=2021-01-01";

    @LocalServerPort
    private int port;

    private ApiClient api;

    @BeforeEach
    void open() {
        api = new ApiClient(port);
    }

    @Test
    void theNationalShareComesWithItsBand() {
        JsonNode document = api.json(SHARE + "&division=country");
        assertThat(document.get("division").asString()).isEqualTo("country");
        assertThat(document.get("average").asString()).isEqualTo("ratio");
        JsonNode figure = document.get("figures").get(0);
        assertThat(figure.get("region").asString()).isEqualTo("NL");
        assertThat(figure.get("value").asDouble()).isEqualTo(28.8849);
        assertThat(figure.get("low").asDouble()).isEqualTo(28.3852);
        assertThat(figure.get("high").asDouble()).isEqualTo(29.3849);
        assertThat(figure.get("sources")).hasSize(2);
    }

    @Test
    void everyMunicipalityOfTheDateHasAFigure() {
        assertThat(api.json(SHARE).get("figures")).hasSize(352);
    }

    @Test
    void oneRegionIsOneFigure() {
        JsonNode figures = api.json(SHARE + "&region=GM0363").get("figures");
        assertThat(figures).hasSize(1);
        assertThat(figures.get(0).get("name").asString()).isEqualTo("Amsterdam");
    }

    @Test
    void theStockOf2012IsThatOf31December() {
        JsonNode document = api.json("/v1/figures?indicator=dwelling-stock&period=2012&division=country");
        assertThat(document.get("referenceDate").asString()).isEqualTo("2012-12-31");
        assertThat(document.get("figures").get(0).get("value").asInt()).isEqualTo(7449298);
    }

    @Test
    void theMeanOfMunicipalitiesIsAnotherNumberThanTheRatio() {
        JsonNode mean = api.json(SHARE + "&division=country&average=mean");
        assertThat(mean.get("average").asString()).isEqualTo("mean");
        assertThat(mean.get("figures").get(0).get("value").asDouble()).isLessThan(28);
    }

    @Test
    void indicatorsNameTheirPeriods() {
        JsonNode indicators = api.json("/v1/indicators").get("indicators");
        assertThat(indicators.get(0).get("code").asString()).isEqualTo("association-share");
        assertThat(indicators.get(0).get("norm").asInt()).isEqualTo(30);
        assertThat(indicators.get(0).get("title").get("nl").asString()).isNotBlank();
        assertThat(indicators.get(0).get("periods").get(0).get("referenceDate").asString())
                .isEqualTo("2021-01-01");
    }

    @Test
    void theAcceptHeaderChoosesTheKind() {
        HttpResponse<byte[]> csv = api.send(SHARE, request -> request.header("Accept", "text/csv"));
        assertThat(csv.headers().firstValue("Content-Type"))
                .hasValueSatisfying(t -> assertThat(t).startsWith("text/csv"));
        assertThat(csv.headers().allValues("Vary").toString()).contains("Accept", "Accept-Encoding");
        assertThat(api.get(SHARE).headers().allValues("Vary").toString()).contains("Accept,", "Accept-Encoding");
        assertThat(csv.body())
                .isEqualTo(api.get(SHARE.replace("figures", "figures.csv")).body());
        HttpResponse<byte[]> browser =
                api.send(SHARE, request -> request.header("Accept", "text/html,application/xml;q=0.9,*/*;q=0.8"));
        assertThat(browser.headers().firstValue("Content-Type")).contains("application/json");
        HttpResponse<byte[]> picture = api.send(SHARE, request -> request.header("Accept", "image/png"));
        assertThat(picture.statusCode()).isEqualTo(406);
        assertThat(ApiClient.problem(picture).get("detail").asString()).contains("text/csv");
    }

    @Test
    void csvComesInTwoStyles() {
        String address = SHARE.replace("figures", "figures.csv") + "&division=country";
        HttpResponse<byte[]> dutch = api.get(address);
        assertThat(ApiClient.text(dutch))
                .startsWith("\uFEFFGebiedscode;")
                .contains("NL;Nederland;28,8849;28,3852;29,3849;procent;");
        assertThat(dutch.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"thuiskompas-association-share-2021-2021-01-01-country.csv\"");
        assertThat(new String(api.get(address + "&style=international").body(), StandardCharsets.UTF_8))
                .startsWith("Area code,")
                .contains("NL,Nederland,28.8849,28.3852,29.3849,percent,");
    }

    @Test
    void aWorkbookIsTheSameEachTime() {
        String address = SHARE.replace("figures", "figures.xlsx");
        HttpResponse<byte[]> workbook = api.get(address);
        assertThat(workbook.headers().firstValue("Content-Type"))
                .contains("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(new String(workbook.body(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        // Another address for the same question: made anew, with the same bytes.
        assertThat(api.get(address + "&division=municipality").headers().firstValue("ETag"))
                .isEqualTo(workbook.headers().firstValue("ETag"));
    }
}
