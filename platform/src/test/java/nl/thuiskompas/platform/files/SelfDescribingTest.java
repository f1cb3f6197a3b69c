package nl.thuiskompas.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.datasets.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that say themselves what is in them: JSON-stat and SDMX-CSV. */
class SelfDescribingTest {
    private static final String DIMENSIONS = """
            "geo": {"label": "Region", "category": {"index": {"GM0363": 1, "GM0014": 0},
                "label": {"GM0363": "Amsterdam", "GM0014": "Groningen"}}},
            "time": {"label": "Year", "category": {"index": ["2020", "2021Q1"]}},
            "what": {"category": {"label": {"stock": "Homes"}, "unit": {"stock": {"label": "homes", "decimals": 1}}}}
            """;

    @TempDir
    Path temp;

    private Collected read(String name, String text) throws IOException {
        return Collected.of(
                FileTables.open(Files.writeString(temp.resolve(name), text), Optional.empty(), RegionNames.NONE));
    }

    @Test
    void jsonStatOfVersionTwoNeedsNoMapping() throws IOException {
        // Values stand before what they mean.
        Collected read = read("Made Up.json", """
                {"version": "2.0", "class": "dataset", "value": [1, 2.5, null, null], "status": {"1": "p", "3": "c"},
                "label": "Made up", "source": "Nobody", "updated": "2021-03-01T09:00:00Z",
                "id": ["geo", "time", "what"], "size": [2, 2, 1],
                "role": {"geo": ["geo"], "time": ["time"], "metric": ["what"]}, "dimension": {%s}}
                """.formatted(DIMENSIONS));
        assertThat(read.lines())
                .containsExactly(
                        "stock GM0014 2020JJ00 = 1.0 final",
                        "stock GM0014 2021KW01 = 2.5 provisional",
                        "stock GM0363 2021KW01 = none withheld");
        Dataset dataset = read.dataset();
        assertThat(dataset.id()).isEqualTo("made-up");
        assertThat(dataset.origin().published()).hasToString("Optional[2021-03-01]");
        assertThat(dataset.topics())
                .containsExactly(new Topic("stock", "Homes", "", "homes", 1, Topic.Type.NUMBER, ""));
        assertThat(dataset.dimensions())
                .extracting(Dimension::kind)
                .containsExactly(Dimension.Kind.REGION, Dimension.Kind.PERIOD);
    }

    @Test
    void soDoesOneOfVersionOneWithSparseValues() throws IOException {
        Collected read = read("old.json", """
                {"homes": {"label": "Made up", "value": {"2": 7, "0": 3}, "status": "e",
                "dimension": {"id": ["geo", "time", "what"], "size": [2, 2, 1], "role": {"geo": ["geo"], "time": ["time"]}, %s}}}
                """.formatted(DIMENSIONS));
        assertThat(read.lines())
                .containsExactly(
                        "value GM0363 2020JJ00 stock = 7.0 estimated", "value GM0014 2020JJ00 stock = 3.0 estimated");
    }

    @Test
    void aValueThatIsNoNumberIsToldWithItsCodes() throws IOException {
        Collected read = read("odd.json", """
                {"class": "dataset", "value": ["many", 1e999, 5, "."], "id": ["geo", "time"], "size": [2, 2],
                "role": {"geo": ["geo"], "time": ["time"]}, "dimension": {%s}}
                """.formatted(DIMENSIONS));
        assertThat(read.lines())
                .containsExactly("value GM0363 2020JJ00 = 5.0 final", "value GM0363 2021KW01 = none unknown");
        assertThat(read.codes(Severity.ERROR)).containsExactly("number-unreadable", "number-too-large");
        assertThat(read.notices().getFirst().message().en())
                .startsWith("Value 1 (GM0014, 2020JJ00) is many and was left out");
    }

    @Test
    void sdmxCsvOfVersionOneNeedsNoMapping() throws IOException {
        Collected read = read("flow.csv", """
                DATAFLOW,FREQ,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,DECIMALS
                MADE:UP(1.0),Q,NL33,2021-Q1,5.5,P,homes,1
                MADE:UP(1.0),Q,NL33,2021-Q2,-1,A,homes,1
                MADE:UP(1.0),Q,NL33,2021-Q3,,Q,homes,1
                MADE:UP(1.0),Q,NL33,2021-Q4,NaN,M,homes,1
                OTHER:FLOW(1.0),Q,NL33,2021-Q1,3,A,homes,1
                """);
        assertThat(read.lines())
                .containsExactly(
                        "up Q NL33 2021KW01 = 5.5 provisional",
                        "up Q NL33 2021KW02 = -1.0 final",
                        "up Q NL33 2021KW03 = none withheld",
                        "up Q NL33 2021KW04 = none impossible");
        assertThat(read.dataset().id()).isEqualTo("made-up-1-0");
        assertThat(read.dataset().origin().publisher()).isEqualTo("MADE");
        assertThat(read.codes(Severity.ERROR)).containsExactly("code-unknown");
    }

    @Test
    void soDoesOneOfVersionTwoWithLabelsBehindItsCodes() throws IOException {
        Collected read = read("flow.csv", """
                STRUCTURE,STRUCTURE_ID: Structure,ACTION,REF_AREA: Area,TIME_PERIOD: Time,OBS_VALUE: Value,OBS_STATUS: Status
                dataflow,MADE:UP(2.0): Homes,I,NL33: Zuid-Holland,2021,4,E: Estimated
                dataflow,MADE:UP(2.0): Homes,D,NL33: Zuid-Holland,2020,4,A: Normal
                """);
        assertThat(read.lines()).containsExactly("up NL33 2021JJ00 = 4.0 estimated");
        assertThat(read.dataset().title()).isEqualTo("Homes");
        assertThat(read.dataset().dimensions().getFirst().codes().getFirst().title())
                .isEqualTo("Zuid-Holland");
    }

    @Test
    void sdmxCsvOfOurOwnKeepsOurStatuses() throws IOException {
        Collected read = read("flow.csv", """
                STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS,CONF_STATUS,STATUS
                dataflow,THUISKOMPAS:MEASURED_HOMES(1.0),I,NL01,2020,4,A,F,perturbed
                dataflow,THUISKOMPAS:MEASURED_HOMES(1.0),I,NL01,2021,,Q,A,small-base
                dataflow,THUISKOMPAS:MEASURED_HOMES(1.0),I,NL01,2022,,Q,D,of-withheld
                dataflow,THUISKOMPAS:MEASURED_HOMES(1.0),I,NL01,2023,,Q,C,withheld
                """);
        assertThat(read.lines())
                .containsExactly(
                        "measured-homes NL01 2020JJ00 = 4.0 perturbed",
                        "measured-homes NL01 2021JJ00 = none small-base",
                        "measured-homes NL01 2022JJ00 = none of-withheld",
                        "measured-homes NL01 2023JJ00 = none withheld");
        assertThat(read.notices()).isEmpty();
    }

    @Test
    void jsonStatOfOurOwnKeepsOurStatuses() throws IOException {
        Collected read = read("own.json", """
                {"class": "dataset", "value": [4, null, 5, null], "id": ["geo", "time"], "size": [2, 2],
                "status": ["perturbed", "small-base", "revised-provisional", "of-withheld"],
                "role": {"geo": ["geo"], "time": ["time"]}, "dimension": {%s}}
                """.formatted(DIMENSIONS));
        assertThat(read.lines().stream().map(line -> line.replaceAll(".* ", "")))
                .containsExactlyInAnyOrder("perturbed", "small-base", "revised-provisional", "of-withheld");
        assertThat(read.notices()).isEmpty();
    }

    @Test
    void labelsCanStandInColumnsOfTheirOwn() throws IOException {
        Collected read = read("flow.csv", """
                STRUCTURE;STRUCTURE_ID;STRUCTURE_NAME;ACTION;REF_AREA;Reference area;TIME_PERIOD;Time period;OBS_VALUE;Value
                dataflow;MADE:UP(2.0);Homes;I;NL33;Zuid-Holland;2021;;4;
                """);
        assertThat(read.lines()).containsExactly("up NL33 2021JJ00 = 4.0 final");
        assertThat(read.dataset().dimensions().getFirst().title()).isEqualTo("Reference area");
        assertThat(read.dataset().dimensions().getFirst().codes().getFirst().title())
                .isEqualTo("Zuid-Holland");
    }

    @Test
    void whatAMappingSaysAboutTheTableGoesBeforeWhatTheFileSays() throws IOException {
        Path file =
                Files.writeString(temp.resolve("flow.csv"), "DATAFLOW,GEO,TIME_PERIOD,OBS_VALUE\nA:B(1.0),NL,2021,1\n");
        Path mapping =
                Files.writeString(temp.resolve("m.yaml"), "dataset: homes\ntitle: Woningen\nlicence: CC BY 4.0\n");
        Dataset dataset = Collected.of(file, mapping).dataset();
        assertThat(dataset.id()).isEqualTo("homes");
        assertThat(dataset.title()).isEqualTo("Woningen");
        assertThat(dataset.origin().licence()).isEqualTo("CC BY 4.0");
        assertThat(dataset.origin().publisher()).isEqualTo("A");
    }
}
