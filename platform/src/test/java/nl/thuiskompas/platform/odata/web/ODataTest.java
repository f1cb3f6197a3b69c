package nl.thuiskompas.platform.odata.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.thuiskompas.platform.Site;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.datasets.FixtureTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Both versions over real HTTP, with made-up tables and with our own indicators. */
@OnTheODataServer
class ODataTest {
    private static final String FOUR = "/odata/v1/Thuiskompas/odata-arrears";
    private static final String API = "/ODataApi/odata/odata-arrears";
    private static final String FEED = "/ODataFeed/odata/odata-arrears";

    @LocalServerPort
    private int port;

    @Autowired
    private Datasets datasets;

    private Service service;
    private DatasetRelease first;
    private DatasetRelease second;

    @BeforeEach
    void publish() {
        service = new Service(port);
        List<String> years = List.of("2020JJ00", "2021JJ00");
        List<String> regions = List.of("NL01", "GM0363", "BU03630000");
        first = Service.publish(
                datasets,
                FixtureTable.of(
                        "odata-arrears",
                        LocalDate.of(2022, 6, 1),
                        years,
                        regions,
                        new double[] {100, 113},
                        new double[] {20, 21},
                        new double[] {1, Double.NaN}));
        second = Service.publish(
                datasets,
                FixtureTable.of(
                        "odata-arrears",
                        LocalDate.of(2023, 7, 1),
                        years,
                        regions,
                        new double[] {100, 130},
                        new double[] {20, 25},
                        new double[] {1, Double.NaN}));
    }

    private static List<String> texts(List<JsonNode> records, String field) {
        return records.stream().map(record -> record.get(field).asString()).toList();
    }

    @Test
    void version4HasTheListsOfTheOriginal() {
        assertThat(texts(service.all(FOUR), "name"))
                .containsExactly(
                        "MeasureCodes",
                        "MeasureGroups",
                        "Dimensions",
                        "Observations",
                        "RegionsCodes",
                        "RegionsGroups",
                        "PeriodsCodes",
                        "PeriodsGroups",
                        "Properties");
        JsonNode properties = service.json(FOUR + "/Properties");
        assertThat(properties.get("ObservationCount").asInt()).isEqualTo(6);
        assertThat(properties.get("Modified").asString()).isEqualTo("2023-07-01T00:00:00+02:00");
        assertThat(properties.get("Release").asString()).isEqualTo(second.id());
        assertThat(texts(service.all("/odata/v1/Thuiskompas/Datasets"), "Identifier"))
                .contains("odata-arrears", "association-share");
        assertThat(texts(service.all("/odata/v1/Catalogs"), "Identifier")).containsExactly("Thuiskompas");
    }

    @Test
    void anObservationHasTheFieldsOfTheOriginal() {
        JsonNode page = service.json(FOUR + "/Observations?$filter=Regions eq 'GM0363' and Periods eq '2021JJ00'");
        assertThat(page.get("@odata.context").asString()).endsWith(FOUR + "/$metadata#Observations");
        JsonNode observation = page.at("/value/0");
        assertThat(observation.propertyNames())
                .containsExactly("Id", "Measure", "ValueAttribute", "Value", "StringValue", "Regions", "Periods");
        assertThat(observation.get("Value").asInt()).isEqualTo(25);
        assertThat(observation.get("ValueAttribute").asString()).isEqualTo("None");
        JsonNode unknown =
                service.json(FOUR + "/Observations?$filter=Value eq null").at("/value/0");
        assertThat(unknown.get("ValueAttribute").asString()).isEqualTo("Unknown");
        assertThat(unknown.get("Value").isNull()).isTrue();
    }

    @Test
    void filtersOfVersion4FindWhatTheySay() {
        for (List<String> each : List.of(
                List.of("startswith(Regions,'GM')", "2"),
                List.of("endswith(Regions,'0000')", "2"),
                List.of("contains(Periods,'21')", "3"),
                List.of("Regions in ('NL01','GM0363')", "4"),
                List.of("Value gt 20 and Value le 100", "2"),
                List.of("20 lt Value", "3"),
                List.of("not (Regions eq 'NL01')", "4"),
                List.of("substring(Periods,0,4) ge '2021'", "3"),
                List.of("tolower(Regions) eq 'gm0363'", "2"),
                List.of("ValueAttribute ne 'None'", "1"),
                List.of("Measure eq 'tenants' and Id lt 2", "2"))) {
            String filter = Service.encoded(each.getFirst());
            assertThat(service.all(FOUR + "/Observations?$filter=" + filter))
                    .as(each.getFirst())
                    .hasSize(Integer.parseInt(each.getLast()));
            assertThat(Site.text(service.get(FOUR + "/Observations/$count?$filter=" + filter)))
                    .isEqualTo(each.getLast());
        }
    }

    @Test
    void partsOfAnAnswerAreCountedSelectedAndSkipped() {
        JsonNode page = service.json(FOUR + "/Observations?$count=true&$top=2&$skip=1&$select=Id,Value");
        assertThat(page.get("@odata.count").asInt()).isEqualTo(6);
        assertThat(page.get("value")).hasSize(2);
        assertThat(page.at("/value/0").propertyNames()).containsExactly("Id", "Value");
        assertThat(page.at("/value/0/Id").asInt()).isEqualTo(1);
        assertThat(page.has("@odata.nextLink")).isFalse();
        JsonNode codes = service.json(FOUR + "/RegionsCodes?$orderby=Identifier desc&$top=1");
        assertThat(codes.at("/value/0/Identifier").asString()).isEqualTo("NL01");
    }

    @Test
    void mistakesAreSentencesInTheShapeOfTheirVersion() {
        assertThat(service.refusal(FOUR + "/Observations?$filter=Region eq 'x'"))
                .startsWith("400 $filter: there is no field Region; perhaps Regions was meant");
        assertThat(service.refusal(FOUR + "/Observations?$filter=Regions eq")).contains("place 11 (its end)");
        assertThat(service.refusal(FOUR + "/Observation")).startsWith("404 ").contains("Perhaps Observations");
        assertThat(service.refusal("/odata/v1/Thuiskompas/odata-arears")).contains("odata-arrears");
        assertThat(service.refusal(FEED + "/TypedDataSet?$top=many")).startsWith("400 $top=many");
        assertThat(service.refusal(FEED + "/TypedDataSet?$expand=x")).startsWith("400 $expand is not offered");
        assertThat(service.refusal(FEED + "/TypedDataSet?$filter=Tenants_1 gt 'x'"))
                .startsWith("400 $filter");
        assertThat(service.refusal(FEED + "/TypedDataSet?asOf=soon")).startsWith("400 asOf=soon");
    }

    @Test
    void version3HasTheListsOfTheOriginal() {
        JsonNode document = service.json("/odataapi/OData/ODATA-ARREARS/?$format=json");
        assertThat(texts(service.all(API), "name"))
                .containsExactly(
                        "TableInfos",
                        "UntypedDataSet",
                        "TypedDataSet",
                        "DataProperties",
                        "CategoryGroups",
                        "Regions",
                        "Periods");
        assertThat(document.at("/value/0/url").asString()).endsWith(API + "/TableInfos");
        assertThat(texts(service.all(API + "/DataProperties"), "odata.type"))
                .containsExactly("Cbs.OData.GeoDetail", "Cbs.OData.TimeDimension", "Cbs.OData.Topic");
        assertThat(texts(service.all(API + "/DataProperties"), "Key")).contains("Tenants_1");
        assertThat(texts(service.all("/ODataCatalog/Tables?$format=json"), "Identifier"))
                .contains("odata-arrears", "association-share");
    }

    @Test
    void codesAndSymbolsOfVersion3AreAsWideAsTheirColumn() {
        List<JsonNode> typed = service.all(API + "/TypedDataSet");
        assertThat(texts(typed, "Regions")).contains("NL01      ", "GM0363    ", "BU03630000");
        List<JsonNode> untyped = service.all(API + "/UntypedDataSet?$filter=startswith(Regions,'BU')");
        assertThat(texts(untyped, "Tenants_1")).containsExactly("         1", "         .");
        JsonNode missing = service.json(API + "/TypedDataSet?$filter=Regions eq 'BU03630000' and Periods eq '2021JJ00'")
                .at("/value/0");
        assertThat(missing.get("Tenants_1").isNull()).isTrue();
        for (String municipality : List.of("GM0363    ", "GM0363")) {
            assertThat(service.all(API + "/TypedDataSet?$filter=Regions eq '" + municipality + "'"))
                    .hasSize(2);
        }
    }

    @Test
    void asOfShowsWhatWasKnownThen() {
        String of2021 = "$filter=Regions eq 'NL01' and Periods eq '2021JJ00'";
        assertThat(service.json(FOUR + "/Observations?" + of2021)
                        .at("/value/0/Value")
                        .asInt())
                .isEqualTo(130);
        assertThat(service.json(FOUR + "/Observations?asOf=2023-06-30&" + of2021)
                        .at("/value/0/Value")
                        .asInt())
                .isEqualTo(113);
        assertThat(service.json(FOUR + "/Observations?release=" + first.id() + "&" + of2021)
                        .at("/value/0/Value")
                        .asInt())
                .isEqualTo(113);
        assertThat(service.refusal(FOUR + "/Observations?asOf=2021-01-01")).startsWith("404 ");
    }

    @Test
    void whatWasWithdrawnIsGone() {
        DatasetRelease wrong = Service.publish(
                datasets,
                FixtureTable.of(
                        "odata-withdrawn-" + (datasets.datasets().size() + 1),
                        LocalDate.of(2023, 1, 1),
                        List.of("2021JJ00"),
                        List.of("NL01"),
                        new double[] {datasets.releases().size()}));
        datasets.withdraw(wrong.id(), "tester", "Counted twice");
        assertThat(service.refusal("/odata/v1/Thuiskompas/" + wrong.dataset() + "/Observations"))
                .startsWith("410 ")
                .contains("Counted twice");
        assertThat(service.refusal("/ODataFeed/odata/" + wrong.dataset() + "/TypedDataSet?release=" + wrong.id()))
                .startsWith("410 ");
    }

    @Test
    void anAnswerIsSentOnceAndCompressed() {
        HttpResponse<byte[]> answer = service.get(FOUR + "/RegionsCodes", "Accept-Encoding", "gzip");
        assertThat(Site.header(answer, "Content-Encoding")).isEqualTo("gzip");
        assertThat(Site.text(answer)).contains("GM0363");
        String tag = Site.header(answer, "ETag");
        HttpResponse<byte[]> again = service.get(FOUR + "/RegionsCodes", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(service.get(FOUR + "/PeriodsCodes", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void descriptionsAreWellFormed() throws Exception {
        List<String> sets = new ArrayList<>();
        for (String address : List.of(FOUR, API, FEED, "/ODataCatalog", "/odata/v1", "/odata/v1/Thuiskompas")) {
            var document = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(
                            service.get(address + "/$metadata").body()));
            var entities = document.getElementsByTagNameNS("*", "EntitySet");
            for (int i = 0; i < entities.getLength(); i++) {
                sets.add(entities.item(i).getAttributes().getNamedItem("Name").getNodeValue());
            }
        }
        assertThat(sets).contains("Observations", "RegionsCodes", "TypedDataSet", "Tables", "Datasets");
    }

    @Test
    void ourOwnFiguresAreATable() {
        String table = "/ODataFeed/odata/association-share/";
        JsonNode country = service.json(table + "TypedDataSet?$filter=RegioS eq 'NL01' and Perioden eq '2021JJ00'")
                .at("/value/0");
        assertThat(country.at("/AandeelCorporatiewoningen_1").asDouble()).isBetween(28.8, 29.0);
        assertThat(country.get("Ondergrens_2").asDouble()).isBetween(28.3, 28.5);
        assertThat(country.get("Bovengrens_3").asDouble()).isBetween(29.3, 29.5);
        assertThat(country.get("Status_4").asString().strip()).isEqualTo("apportioned");
        assertThat(service.all("/odata/v1/Thuiskompas/association-share/Observations"
                        + "?$filter=Measure eq 'value' and startswith(RegioS,'PV') and Perioden eq '2021JJ00'"))
                .hasSize(12);
    }
}
