package nl.thuiskompas.platform.cbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CbsTablesTest {
    private static final String TITLE = "title: {nl: a, en: b}";

    @Test
    void ownershipGoesOnInAnotherTable() {
        CbsTables tables = CbsTables.bundled();
        assertThat(tables.findSuccessor("82900NED")).contains("86286NED");
        assertThat(tables.findSuccessor("82900ned")).contains("86286NED");
        assertThat(tables.findSuccessor("86286NED")).isEmpty();
        assertThat(tables.findSuccessor("99999XYZ")).isEmpty();
    }

    @Test
    void keyFiguresOfNeighbourhoodsHaveATableForEachYear() {
        TableSeries series = CbsTables.bundled().findSeries("84799NED").orElseThrow();
        assertThat(series.ofYear(2021)).map(TableSeries.Member::table).contains("85039NED");
        assertThat(series.ofYear(2019)).isEmpty();
        assertThat(series.newest().table()).isEqualTo("86165NED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tables: []                                                        | tables",
                "series: [{code: a, TITLE}]                                        | needs either versions or years",
                "series: [{code: a, TITLE, versions: [81955]}]                     | is not a table such as",
                "series: [{code: A b, TITLE, versions: [81955NED]}]                | needs a code",
                "series: [{code: a, versions: [81955NED]}]                         | and a title",
                "series: [{code: a, TITLE, versions: [81955NED, 81955ned]}]        | table 81955ned stands there twice",
                "series: [{code: a, TITLE, years: {2020: 81955NED, 2020: 81956NED}}] | Duplicate",
                "series: [{code: a, TITLE, versoins: [81955NED]}]                  | versoins",
            })
    void whatIsWrongInTheFileIsSaid(String file, String words) {
        byte[] bytes = file.replace("TITLE", TITLE).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> CbsTables.read("mine.yaml", new ByteArrayInputStream(bytes)))
                .hasMessageStartingWith("mine.yaml: ")
                .hasMessageContaining(words);
    }
}
