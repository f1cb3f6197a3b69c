package nl.thuiskompas.platform.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import nl.thuiskompas.engine.geography.Division;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FiguresDocumentTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void oneRegionReadsExactlyAsTheShapeSays() {
        String text =
                new String(FiguresDocument.of(SmallCountry.shares(Division.MUNICIPALITY), 0), StandardCharsets.UTF_8);
        assertThat(text)
                .isEqualTo("{\"indicator\":\"association-share\",\"period\":\"2021\",\"referenceDate\":\"2021-01-01\","
                        + "\"edition\":\"2021-01-01\",\"division\":\"municipality\",\"average\":\"ratio\",\"figures\":["
                        + "{\"region\":\"GM0363\",\"name\":\"Amsterdam\",\"period\":\"2021\","
                        + "\"referenceDate\":\"2021-01-01\",\"edition\":\"2021-01-01\","
                        + "\"value\":40,\"low\":39.5,\"high\":40.5,"
                        + "\"unit\":\"percent\",\"status\":\"final\",\"reason\":null,\"apportionedShare\":0,"
                        + "\"definition\":\"association-share/1\",\"release\":\"key-figures-0123456789ab\",\"sources\":["
                        + "{\"release\":\"key-figures-0123456789ab\",\"publisher\":\"CBS\",\"table\":\"85039NED\","
                        + "\"title\":\"Title of 85039NED\",\"column\":\"key-figures.association_share\","
                        + "\"referenceDate\":\"2021-01-01\",\"licence\":\"CC BY 4.0\"},"
                        + "{\"release\":\"dwelling-stock-ba9876543210\",\"publisher\":\"CBS\",\"table\":\"81955NED\","
                        + "\"title\":\"Title of 81955NED\",\"column\":\"dwelling-stock.end_stock\","
                        + "\"referenceDate\":\"2020-12-31\",\"licence\":\"CC BY 4.0\"}]}]}");
    }

    @Test
    void aSeriesNamesThePeriodAtEachFigure() {
        JsonNode document = JSON.readTree(
                FiguresDocument.series(SmallCountry.stock().figures().toList()));
        assertThat(document.get("period").asString()).isEqualTo("all");
        assertThat(document.get("referenceDate").isNull()).isTrue();
        assertThat(document.get("edition").asString()).isEqualTo("2021-01-01");
        assertThat(document.get("division").asString()).isEqualTo("municipality");
        assertThat(document.get("figures").get(0).get("period").asString()).isEqualTo("2020");
        assertThat(document.get("figures").get(0).get("referenceDate").asString())
                .isEqualTo("2020-12-31");
    }

    @Test
    void aFigureWithoutValueSaysWhy() {
        JsonNode figure = figures(FiguresDocument.of(SmallCountry.shares(Division.MUNICIPALITY)))
                .get(2);
        assertThat(figure.get("value").isNull()).isTrue();
        assertThat(figure.get("low").isNull()).isTrue();
        assertThat(figure.get("status").asString()).isEqualTo("missing");
        assertThat(figure.get("reason").asString()).isEqualTo("the source has no value for GM1900");
    }

    @Test
    void anExactValueHasNoBand() {
        JsonNode figure = figures(FiguresDocument.of(SmallCountry.stock())).get(0);
        assertThat(figure.get("value").toString()).isEqualTo("7449298");
        assertThat(figure.get("low").isNull()).isTrue();
        assertThat(figure.get("high").isNull()).isTrue();
    }

    @Test
    void numbersAreRoundedAndNeverScientific() {
        assertThat(Rounding.plain(28.884949, 4)).isEqualTo("28.8849");
        assertThat(Rounding.plain(7966331, 4)).isEqualTo("7966331");
        assertThat(Rounding.plain(12345678.5, 4)).isEqualTo("12345678.5");
        assertThat(Rounding.plain(30.00004, 4)).isEqualTo("30");
        assertThat(Rounding.plain(0.00001, 4)).isEqualTo("0");
        assertThat(Rounding.plain(-0.00001, 4)).isEqualTo("0");
        assertThat(Rounding.plain(-0.0, 4)).isEqualTo("0");
        assertThat(Rounding.plain(0.0000005, 6)).isEqualTo("0.000001");
    }

    private static JsonNode figures(byte[] document) {
        return JSON.readTree(document).get("figures");
    }
}
