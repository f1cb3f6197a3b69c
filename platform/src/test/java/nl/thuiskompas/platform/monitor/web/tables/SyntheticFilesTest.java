package nl.thuiskompas.platform.monitor.web.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import nl.thuiskompas.platform.Site;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.datasets.FixtureTable;
import nl.thuiskompas.platform.datasets.ReadProgress;
import nl.thuiskompas.platform.datasets.Report;
import nl.thuiskompas.platform.datasets.SyntheticTable;
import nl.thuiskompas.platform.storage.DataFolder;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** Files of a table that was made up: each says so, in its name and in what it says of itself. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "thuis.data=target/data-of-synthetic-tests")
@ContextConfiguration(initializers = SyntheticFilesTest.Folder.class)
class SyntheticFilesTest {
    /** Opens the folder as the server does not do by itself. */
    static final class Folder implements ApplicationContextInitializer<GenericApplicationContext> {
        @Override
        public void initialize(GenericApplicationContext context) {
            Path folder = Path.of("target/data-of-synthetic-tests");
            DataFolder.openSynthetic(folder);
            Datasets datasets =
                    Datasets.open(folder, Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));
            if (datasets.releases().isEmpty()) {
                String id = datasets.stage(
                                new SyntheticTable(FixtureTable.of(
                                        "made-up",
                                        LocalDate.of(2022, 6, 1),
                                        List.of("2020JJ00"),
                                        List.of("NL01"),
                                        new double[] {12})),
                                "tester",
                                notice -> {},
                                ReadProgress.SILENT)
                        .id();
                datasets.checked(id, new Report(List.of(), List.of()), "tester");
                datasets.publish(id, "tester", "");
            }
            context.registerBean("datasets", Datasets.class, () -> datasets);
        }
    }

    @LocalServerPort
    private int port;

    private Site site;

    @BeforeEach
    void open() {
        site = new Site(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "ods", "sdmx.csv"})
    void theNameOfAFileThatIsSavedBeginsWithIt(String suffix) {
        assertThat(name(site.get("/nl/tabellen/made-up." + suffix))).contains("synthetisch-made-up");
        assertThat(name(site.get("/en/tables/made-up." + suffix + "?cells=all")))
                .contains("synthetic-made-up");
    }

    private static String name(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Disposition").orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv-metadata.json", "json"})
    void whatAFileSaysOfItselfHasIt(String suffix) {
        assertThat(Site.text(site.get("/en/tables/made-up." + suffix)))
                .contains("SYNTHETIC: Tenants")
                .contains("Synthetic: measured from records of a country that was made up.");
    }

    @Test
    void theSheetOfSourcesHasIt() throws IOException {
        byte[] workbook = site.get("/nl/tabellen/made-up.xlsx").body();
        StringBuilder text = new StringBuilder();
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            for (var sheet : read.getSheets().toList()) {
                sheet.read()
                        .forEach(row -> row.forEach(cell ->
                                text.append(cell == null ? "" : cell.getText()).append('\n')));
            }
        }
        assertThat(text).contains("Synthetisch: gemeten uit records van een verzonnen land.");
    }
}
