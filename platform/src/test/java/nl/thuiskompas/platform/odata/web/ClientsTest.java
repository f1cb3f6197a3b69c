package nl.thuiskompas.platform.odata.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.datasets.FixtureTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The questions that programs for StatLine ask, one after the other as they ask them. */
@OnTheODataServer
class ClientsTest {
    private static final int REGIONS = 12_000;
    private static final String TABLE = "odata-many";

    @LocalServerPort
    private int port;

    @Autowired
    private Datasets datasets;

    private Service service;

    @BeforeEach
    void publish() {
        service = new Service(port);
        String[] regions = new String[REGIONS];
        double[][] values = new double[REGIONS][1];
        for (int i = 0; i < REGIONS; i++) {
            regions[i] = "BU%08d".formatted(i);
            values[i][0] = i;
        }
        Service.publish(datasets, FixtureTable.of(TABLE, null, List.of("2021JJ00"), Arrays.asList(regions), values));
    }

    /** cbsodata for Python: the parameters are sent again with every link to a next page. */
    @Test
    void python() {
        assertThat(service.json("/ODataCatalog/Tables?$format=json&$select=Identifier,Title&$filter="
                                + Service.encoded("Identifier eq '" + TABLE + "'"))
                        .at("/value/0")
                        .propertyNames())
                .containsExactly("Identifier", "Title");
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (JsonNode link :
                service.json("/ODataFeed/odata/" + TABLE + "/?%24format=json").get("value")) {
            String name = link.get("name").asString();
            int size = 0;
            String next = "/ODataFeed/odata/" + TABLE + "/" + name;
            while (!next.isEmpty()) {
                JsonNode page = service.json(next + (next.contains("?") ? "&" : "?") + "%24format=json");
                size += page.get("value").size();
                JsonNode more = page.get("odata.nextLink");
                next = more == null ? "" : Service.pathOf(more.asString());
            }
            sizes.put(name, size);
        }
        assertThat(sizes).containsEntry("TypedDataSet", REGIONS).containsEntry("Regions", REGIONS);
    }

    /** cbsodataR: the addresses of the service document as they stand, without a format. */
    @Test
    void r() {
        for (JsonNode link : service.json("/ODataApi/odata/" + TABLE).get("value")) {
            if (!link.get("name").asString().endsWith("DataSet")
                    && !link.get("name").asString().equals("Regions")) {
                assertThat(service.json(Service.pathOf(link.get("url").asString()))
                                .get("value"))
                        .isNotNull();
            }
        }
        assertThat(service.all("/ODataFeed/odata/" + TABLE + "/TypedDataSet?$format=json&$filter="
                        + Service.encoded("(substringof('0001',Regions)) and (Periods eq '2021JJ00')")
                        + "&$select=Regions,Tenants_1"))
                .isNotEmpty();
        assertThat(new String(service.get("/ODataFeed/odata/" + TABLE + "/TypedDataSet/$count")
                        .body()))
                .isEqualTo(Integer.toString(REGIONS));
    }

    /** CBSOData3.jl writes a slash before the question mark. */
    @Test
    void julia() {
        assertThat(service.all("/ODataFeed/odata/" + TABLE + "/TypedDataSet/?$format=json&$select=Regions,Tenants_1"))
                .hasSize(REGIONS);
    }

    /** cbsodata4 for R and Python. */
    @Test
    void version4() {
        assertThat(service.json("/odata/v1/Datasets").at("/value/0").propertyNames())
                .contains("Identifier", "Catalog", "Modified", "ObservationsModified");
        for (JsonNode link : service.json("/odata/v1/Thuiskompas/" + TABLE).get("value")) {
            service.json(
                    "/odata/v1/Thuiskompas/" + TABLE + "/" + link.get("url").asString());
        }
        assertThat(service.json("/odata/v1/Thuiskompas/" + TABLE + "/Observations?&$count=true&$top=1&$select=Id")
                        .get("@odata.count")
                        .asInt())
                .isEqualTo(REGIONS);
    }

    @Test
    void theServiceWithoutPagesGivesAtMostTenThousandRecords() {
        assertThat(service.refusal("/ODataApi/odata/" + TABLE + "/TypedDataSet"))
                .startsWith("500 The query returns more than 10000 records");
        assertThat(service.json("/ODataApi/odata/" + TABLE + "/TypedDataSet?$top=10000")
                        .get("value"))
                .hasSize(10_000);
        assertThat(service.json("/ODataApi/odata/" + TABLE + "/TypedDataSet?$skip=10000")
                        .get("value"))
                .hasSize(2_000);
    }
}
