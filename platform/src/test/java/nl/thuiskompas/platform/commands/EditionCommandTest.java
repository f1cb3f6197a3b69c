package nl.thuiskompas.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.platform.warehouse.ReferenceEdition;
import nl.thuiskompas.platform.warehouse.Warehouse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditionCommandTest {
    @TempDir
    private static Path shared;

    private record Run(int code, String err) {}

    @BeforeAll
    static void load() {
        try (Warehouse warehouse = Warehouse.open(shared)) {
            warehouse.load(ReferenceEdition.bundled());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-13-01", "1-1-2025", "2025"})
    void whatIsNotADateIsSaidWithAnExample(String date) {
        Run brought = run("import", date, "--boundaries", "map.geojson");
        assertThat(brought.code()).isEqualTo(1);
        assertThat(brought.err())
                .startsWith("thuis: DATE " + date + " is not a date such as 2025-01-01")
                .doesNotContain("java.", "could not be parsed");
        Run removed = run("remove", date);
        assertThat(removed.code()).isEqualTo(1);
        assertThat(removed.err()).startsWith("thuis: DATE " + date + " is not a date such as 2025-01-01");
    }

    @Test
    void aFileThatIsNotThereIsBadDataAndToldByItsPath() {
        Path missing = shared.resolve("no.geojson");
        Run refused = run("import", "2012-01-01", "--boundaries", missing.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains(missing + ": is not there, expected a file. Check its name and folder.");
    }

    @Test
    void aMapThatWasCutOffIsBadDataAndToldByItsPlace() throws IOException {
        Path map = Files.writeString(shared.resolve("map.geojson"), "{\"type\": \"FeatureCollection\",\n \"feat");
        Run refused = run("import", "2012-01-01", "--boundaries", map.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .contains("map.geojson, line 2, column ", ": is not whole JSON; expected GeoJSON or TopoJSON.")
                .doesNotContain("REDACTED", "StreamRead", "Exception");
    }

    @Test
    void aRegionThatIsNotKnownIsRefusedWithTheNearest() throws IOException {
        Path areas = Files.writeString(
                shared.resolve("areas.csv"), "municipality,name,province,corop\nGM0363,,PV99,CR77\nGM0344,,,CR17\n");
        Path map = Files.writeString(shared.resolve("no-areas.geojson"), "{}");
        Run refused = run("import", "2025-01-01", "--areas", areas.toString(), "--boundaries", map.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .contains("areas.csv, row 2, field province: is 'PV99', expected one of the 12 codes of province")
                .contains("areas.csv, row 2, field corop: is 'CR77', expected one of the 40 codes of corop")
                .contains("areas.csv, row 3, field province: GM0344 lies in no region of province")
                .contains("add --new-regions");
    }

    private static Run run(String... words) {
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of("edition"));
        all.addAll(List.of(words));
        all.addAll(List.of("--data", shared.toString()));
        int code = Thuis.commandLine().setErr(new PrintWriter(err, true)).execute(all.toArray(String[]::new));
        return new Run(code, err.toString());
    }
}
