package nl.thuiskompas.platform.odata.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.platform.Site;
import nl.thuiskompas.platform.datasets.CellStatus;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.datasets.SampleTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Records of version 3 whose topics stand beside each other: of tables in which each record has all, and in which not. */
@OnTheODataServer
class RecordsTest {
    private static final String WHOLE = "/ODataFeed/odata/odata-whole/";
    private static final String HOLES = "/ODataFeed/odata/odata-holes/";

    @LocalServerPort
    private int port;

    @Autowired
    private Datasets datasets;

    private Service service;

    @BeforeEach
    void publish() {
        service = new Service(port);
        Service.publish(
                datasets,
                SampleTable.of()
                        .id("odata-whole")
                        .words("Name_1", "Name")
                        .text("Ee", "GM0001", "2021JJ00")
                        .text("Lutjegast", "GM0002", "2021JJ00")
                        .text(null, "GM0003", "2021JJ00")
                        .topic("Homes_2", "Homes", "", 0)
                        .cell(100, "GM0001", "2021JJ00")
                        .cell(2000, "GM0002", "2021JJ00")
                        .cell(Double.NaN, CellStatus.UNKNOWN, "GM0003", "2021JJ00")
                        .topic("Vacant_3", "Vacant", "", 1)
                        .cell(1.5, "GM0001", "2021JJ00")
                        .cell(2.5, "GM0002", "2021JJ00")
                        .cell(3.5, "GM0003", "2021JJ00"));
        Service.publish(
                datasets,
                SampleTable.of("Kind")
                        .id("odata-holes")
                        .topic("Homes_1", "Homes", "", 0)
                        .cell(1, "A", "GM0001", "2020JJ00")
                        .cell(2, "A", "GM0002", "2020JJ00")
                        .cell(3, "B", "GM0001", "2021JJ00")
                        .topic("Vacant_2", "Vacant", "", 0)
                        .cell(7, "A", "GM0002", "2020JJ00")
                        .cell(8, "B", "GM0002", "2021JJ00"));
    }

    @Test
    void eachStatusHasAWordOfItsOwnAndIsFoundByIt() {
        SampleTable table = SampleTable.of().id("odata-marks").topic("Homes_1", "Homes", "", 0);
        for (CellStatus status : CellStatus.values()) {
            table.cell(status.valued() ? 10 : Double.NaN, status, "GM%04d".formatted(status.ordinal()), "2021JJ00");
        }
        Service.publish(datasets, table);
        List<String> words = new ArrayList<>();
        service.all("/odata/v1/Thuiskompas/odata-marks/Observations")
                .forEach(each -> words.add(each.get("ValueAttribute").asString()));
        assertThat(words)
                .hasSize(CellStatus.values().length)
                .doesNotHaveDuplicates()
                .contains("Perturbed", "Confidential", "SmallBase", "OfConfidential");
        for (String word : words) {
            assertThat(service.all("/odata/v1/Thuiskompas/odata-marks/Observations?$filter="
                            + Service.encoded("ValueAttribute eq '" + word + "'")))
                    .as(word)
                    .hasSize(1);
        }
        List<String> shown = new ArrayList<>();
        service.all("/ODataFeed/odata/odata-marks/UntypedDataSet")
                .forEach(each -> shown.add(each.get("Homes_1").asString().strip()));
        assertThat(shown).containsExactly("10", "10**", "10*", "10", "10", "", ".", ".", ".", ".");
    }

    private List<String> places(String list, String filter) {
        List<String> places = new ArrayList<>();
        service.all(list + "?$filter=" + Service.encoded(filter))
                .forEach(record -> places.add(record.get("ID").asString()));
        assertThat(Site.text(service.get(list + "/$count?$filter=" + Service.encoded(filter))))
                .as(filter)
                .isEqualTo(Integer.toString(places.size()));
        return places;
    }

    @Test
    void filtersCompareTheNumbersOfTopics() {
        String list = WHOLE + "TypedDataSet";
        assertThat(places(list, "Homes_2 gt 1000")).containsExactly("1");
        assertThat(places(list, "1000 gt Homes_2")).containsExactly("0");
        assertThat(places(list, "Homes_2 le 2000 and Vacant_3 lt 2.5")).containsExactly("0");
        assertThat(places(list, "Homes_2 eq 100 or RegioS eq 'GM0003'")).containsExactly("0", "2");
        assertThat(places(list, "not (Homes_2 gt 1000)")).containsExactly("0", "2");
        assertThat(places(list, "Homes_2 ne 100")).containsExactly("1", "2");
        assertThat(places(list, "Homes_2 eq null")).containsExactly("2");
        assertThat(places(list, "Homes_2 ne null")).containsExactly("0", "1");
        assertThat(places(list, "ID ge 1 and startswith(RegioS,'GM')")).containsExactly("1", "2");
    }

    @Test
    void filtersCompareTheTextsOfTopicsAsTheyAreShown() {
        for (String list : List.of(WHOLE + "TypedDataSet", WHOLE + "UntypedDataSet")) {
            assertThat(places(list, "Name_1 eq 'Ee       '")).containsExactly("0");
            assertThat(places(list, "Name_1 ne 'Ee'")).containsExactly("1", "2");
            assertThat(places(list, "substringof('gast',Name_1)")).containsExactly("1");
            assertThat(places(list, "Name_1 eq '.'")).containsExactly("2");
            assertThat(places(list, "Name_1 eq null")).isEmpty();
        }
        assertThat(service.refusal(WHOLE + "UntypedDataSet?$filter=Homes_2 gt 5"))
                .startsWith("400 $filter: Homes_2 gt 5.0: in UntypedDataSet numbers are texts");
        assertThat(service.refusal(WHOLE + "TypedDataSet?$filter=Homes_2 gt Vacant_3"))
                .contains("compares two fields");
        assertThat(service.refusal("/odata/v1/Thuiskompas/odata-whole/Observations?$filter=Homes_2 gt 5"))
                .contains("ask for Measure eq 'Homes_2' and compare Value");
    }

    @Test
    void aRecordWithoutACellIsServedAndHasNoValue() {
        String list = HOLES + "TypedDataSet";
        List<JsonNode> records = service.all(list);
        assertThat(records).hasSize(4);
        assertThat(records.get(0).get("Vacant_2").isNull()).isTrue();
        assertThat(records.get(1).get("Vacant_2").asInt()).isEqualTo(7);
        assertThat(records.get(3).get("Homes_1").isNull()).isTrue();
        assertThat(places(list, "Homes_1 eq null")).containsExactly("3");
        assertThat(places(list, "Vacant_2 ge 7 and Kind eq 'B'")).containsExactly("3");
        assertThat(places(list, "not (Vacant_2 ge 7)")).containsExactly("0", "2");
        assertThat(places(list, "ID eq 2")).containsExactly("2");
    }

    @Test
    void partsOfARecordAreThoseOfTheWhole() {
        for (String list : List.of(WHOLE + "TypedDataSet", HOLES + "TypedDataSet", WHOLE + "UntypedDataSet")) {
            List<JsonNode> all = service.all(list);
            for (int skip = 0; skip < all.size(); skip++) {
                assertThat(service.all(list + "?$top=1&$skip=" + skip)).containsExactly(all.get(skip));
            }
            assertThat(service.all(list + "?$skip=" + all.size())).isEmpty();
            String last = all.getFirst().propertyNames().stream()
                    .reduce((one, other) -> other)
                    .orElseThrow();
            List<JsonNode> one = service.all(list + "?$select=" + last + ",RegioS");
            for (int i = 0; i < all.size(); i++) {
                assertThat(one.get(i).propertyNames()).containsExactly("RegioS", last);
                assertThat(one.get(i).get(last)).isEqualTo(all.get(i).get(last));
            }
        }
    }

    @Test
    void formsThatAreNotWrittenAreRefused() {
        for (String refused : List.of("?$format=atom", "?$format=xml", "?$format=application/json;odata=verbose")) {
            assertThat(service.refusal(WHOLE + "TypedDataSet" + refused))
                    .startsWith("406 $format=")
                    .contains("Ask with $format=json");
        }
        String four = "/odata/v1/Thuiskompas/odata-whole/Observations";
        assertThat(service.refusal(four + "?$format=xml")).startsWith("406 $format=xml");
        for (String list : List.of(WHOLE + "TypedDataSet", four)) {
            assertThat(service.get(list, "Accept", "application/atom+xml").statusCode())
                    .isEqualTo(406);
            for (String accepted : List.of(
                    "*/*",
                    "application/json",
                    "application/atom+xml;q=0.9, application/json;odata=minimalmetadata;q=0.8",
                    "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")) {
                assertThat(service.get(list, "Accept", accepted).statusCode()).isEqualTo(200);
            }
            assertThat(service.get(list + "?$format=json", "Accept", "application/atom+xml")
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(service.get(WHOLE + "$metadata?$format=xml", "Accept", "application/xml")
                        .statusCode())
                .isEqualTo(200);
    }
}
