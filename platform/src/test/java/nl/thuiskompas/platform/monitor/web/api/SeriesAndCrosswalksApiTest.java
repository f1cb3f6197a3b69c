package nl.thuiskompas.platform.monitor.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import nl.thuiskompas.engine.geography.Fraction;
import nl.thuiskompas.platform.OnTheServer;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Figures of all periods on one geography, and the crosswalks by which they got there. */
@OnTheServer
class SeriesAndCrosswalksApiTest {
    private static final Map<String, Integer> STOCK = Map.of(
            "2012", 7449298,
            "2013", 7535315,
            "2014", 7587964,
            "2015", 7641323,
            "2016", 7686178,
            "2017", 7740984,
            "2018", 7814912,
            "2019", 7891786,
            "2020", 7966331);

    @LocalServerPort
    private int port;

    private ApiClient api;

    @BeforeEach
    void open() {
        api = new ApiClient(port);
    }

    @ParameterizedTest
    @CsvSource({"municipality, 2023-01-01", "corop, 2023-01-01", "corop, 2012-01-01", "gemeente, 2016-01-01"})
    void aSeriesHoldsEveryPeriodOnTheMunicipalitiesOfOneDate(String division, String edition) {
        JsonNode document = api.json(
                "/v1/figures?indicator=dwelling-stock&period=all&division=" + division + "&edition=" + edition);
        assertThat(document.get("period").asString()).isEqualTo("all");
        assertThat(document.get("referenceDate").isNull()).isTrue();
        assertThat(document.get("edition").asString()).isEqualTo(edition);
        Map<String, Integer> sums = new TreeMap<>();
        document.get("figures")
                .forEach(figure -> sums.merge(
                        figure.get("period").asString(), figure.get("value").intValue(), Integer::sum));
        assertThat(sums).containsAllEntriesOf(STOCK);
    }

    @Test
    void withoutAnEditionEachPeriodIsOnTheMunicipalitiesOfItsTime() {
        JsonNode document = api.json("/v1/figures?indicator=dwelling-stock&period=all&division=country");
        assertThat(document.get("edition").isNull()).isTrue();
        assertThat(ApiClient.find(document.get("figures"), "period", "2012")
                        .get("edition")
                        .asString())
                .isEqualTo("2012-12-31");
    }

    @Test
    void aRegionThatWasNotAlwaysThereHasTheFiguresOfItsTime() {
        JsonNode haaren = api.json("/v1/figures?indicator=dwelling-stock&period=all&region=GM0788")
                .get("figures");
        assertThat(ApiClient.each(haaren, "period")).startsWith("2012").endsWith("2020");
        assertThat(ApiClient.texts(api.problem("/v1/figures?indicator=dwelling-stock&period=all&region=GM078", 400)
                        .get("nearest")))
                .isNotEmpty();
    }

    @Test
    void aSeriesIsATableTooWithTheApportionedPart() {
        String csv = ApiClient.text(api.get("/v1/figures.csv?indicator=dwelling-stock&period=all&edition=2023-01-01"
                + "&region=GM0757&style=international"));
        assertThat(csv.lines().filter(line -> line.startsWith("GM0757,Boxtel,")))
                .hasSizeGreaterThanOrEqualTo(9)
                .anySatisfy(line -> assertThat(line).contains(",homes,apportioned,,", ",2012,2012-12-31,2023-01-01,"));
    }

    @Test
    void theCrosswalkFollowsADividedMunicipality() {
        JsonNode document = api.json("/v1/crosswalks?from=2020-12-31&to=2021-01-01&municipality=GM0788");
        assertThat(document.get("exact").asBoolean()).isFalse();
        JsonNode boxtel = ApiClient.find(document.get("links"), "toCode", "GM0757");
        assertThat(boxtel.get("partNumerator").asString()).isEqualTo("881");
        assertThat(boxtel.get("partDenominator").asString()).isEqualTo("5739");
        assertThat(boxtel.get("part").asDouble()).isEqualTo(0.153511064645);
        assertThat(boxtel.get("kind").asString()).isEqualTo("apportioned");
        assertThat(boxtel.get("basis").asString()).startsWith("2021-01-01: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=2012-01-01&to=2023-01-01", "from=2023-01-01&to=2012-01-01"})
    void thePartsOfEachMunicipalityAddUpToOneExactly(String dates) {
        Map<String, Fraction> sums = new TreeMap<>();
        for (JsonNode link : api.json("/v1/crosswalks?" + dates).get("links")) {
            Fraction part = new Fraction(
                    new BigInteger(link.get("partNumerator").asString()),
                    new BigInteger(link.get("partDenominator").asString()));
            sums.merge(link.get("fromCode").asString(), part, Fraction::plus);
            assertThat(link.get("basis").isNull())
                    .isEqualTo(link.get("kind").asString().equals("exact"));
        }
        assertThat(sums).hasSize(dates.startsWith("from=2012") ? 415 : 342);
        assertThat(sums.values()).allMatch(Fraction::isOne);
    }

    @Test
    void theCrosswalkIsASpreadsheetWithItsSources() throws IOException {
        String address = "/v1/crosswalks.xlsx?from=2012-01-01&to=2023-01-01";
        HttpResponse<byte[]> answer = api.get(address + "&language=en");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("thuiskompas-2012-01-01-2023-01-01-en.xlsx");
        int links = api.json(address.replace(".xlsx", "")).get("links").size();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
            assertThat(book.getFirstSheet().read()).hasSize(1 + links);
            assertThat(book.getSheet(1).orElseThrow().read().toString()).contains("Crosswalk of municipalities", "CBS");
        }
        HttpResponse<byte[]> accepted = api.send(
                address.replace(".xlsx", ""),
                request ->
                        request.header("Accept", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
        assertThat(accepted.body())
                .isEqualTo(api.get(address.replace("&language=en", "")).body());
        assertThat(api.get(address.replace("xlsx", "ods")).body()).startsWith('P', 'K');
    }

    @Test
    void theCrosswalkIsAFileForPrograms() {
        String address = "/v1/crosswalks.csv?from=2012-01-01&to=2023-01-01";
        HttpResponse<byte[]> csv = api.get(address);
        assertThat(ApiClient.text(csv))
                .startsWith(
                        "from_code,from_name,to_code,to_name,part_numerator,part_denominator,part,kind,basis\r\nGM0003,");
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"thuiskompas-2012-01-01-2023-01-01.csv\"");
        HttpResponse<byte[]> accepted =
                api.send(address.replace(".csv", ""), request -> request.header("Accept", "text/csv"));
        assertThat(accepted.body()).isEqualTo(csv.body());
        assertThat(api.send(address.replace(".csv", ""), request -> request.header("Accept", "application/pdf"))
                        .statusCode())
                .isEqualTo(406);
        String tag = csv.headers().firstValue("ETag").orElseThrow();
        assertThat(api.send(address, request -> request.header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);
    }
}
