package nl.thuiskompas.platform.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.platform.synthesis.Synthesis;
import org.junit.jupiter.api.Test;

/** Records that are damaged, and earlier releases of other records than these. */
class OtherRecordsTest extends CountryToMeasure {
    private static final List<String> PROVINCES = List.of("country", "province");

    /** The records of the country, of which the persons of 2021 are what a query makes of them. */
    private Path changed(String name, String query) throws IOException, SQLException {
        Path folder = Files.createDirectory(place.resolve(name));
        List<Path> files;
        try (var all = Files.list(country.records())) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Files.copy(file, folder.resolve(file.getFileName()));
        }
        Path persons = folder.resolve("persons-2021.parquet");
        Path before = country.records().resolve("persons-2021.parquet");
        Files.delete(persons);
        try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckDb.createStatement()) {
            statement.execute(
                    "COPY (" + query.formatted("'" + before + "'") + ") TO '" + persons + "' (FORMAT parquet)");
        }
        return folder;
    }

    private MeasureRequest of(Path records, String out) {
        MeasureRequest usual = request("shared-scan", "rounded", out, List.of("flex"), PROVINCES);
        return new MeasureRequest(
                records,
                usual.engine(),
                usual.protection(),
                usual.out(),
                usual.years(),
                usual.tables(),
                usual.divisions(),
                usual.earlier(),
                usual.threads(),
                usual.language(),
                usual.made());
    }

    @Test
    void whatIsWrongWithRecordsIsToldAndStandsOnTheSheet() throws Exception {
        Path records =
                changed("old", "SELECT * REPLACE (CASE WHEN person %% 1000 = 0 THEN 500 ELSE age END AS age) FROM %s");
        List<String> heard = new ArrayList<>();
        Measuring.run(of(records, "release"), CATALOGUE, heard::add);
        assertThat(heard).anyMatch(line -> line.matches("2021: \\d+ x D10 A number cannot be right: .*"));
        assertThat(Files.readString(place.resolve("release/closed/sheet.html")))
                .contains("Damaged records", "2021: D10", "A number cannot be right");
    }

    @Test
    void recordsWithoutAnyPersonAreRefused() throws Exception {
        Path records = changed("empty", "SELECT * FROM %s LIMIT 0");
        assertThatThrownBy(() -> Measuring.run(of(records, "release"), CATALOGUE, QUIETLY))
                .isInstanceOf(MeasureException.class)
                .hasMessageContaining("of 2021 there is not a single person in the records");
        assertThat(place.resolve("release")).doesNotExist();
    }

    @Test
    void anEarlierReleaseOfAnotherMadeUpCountryIsRefused() throws InterruptedException {
        Path other = place.resolve("other");
        Synthesis.run(country.request(8, other), country.data(), words -> {});
        Measuring.run(of(other, "before"), CATALOGUE, QUIETLY);
        MeasureRequest bound = with(of(country.records(), "after"), List.of(2021), List.of(place.resolve("before")));
        assertThatThrownBy(() -> Measuring.run(bound, CATALOGUE, QUIETLY))
                .isInstanceOf(MeasureException.class)
                .hasMessageContaining("of another made-up country than these records");
    }

    @Test
    void whenRecordsWereRevisedWhatWasPublishedStaysAndThatIsSaid() throws Exception {
        measure("rounded", "before", List.of("flex"), PROVINCES);
        Path records = changed("revised", "SELECT * FROM %s WHERE position <> 3");
        List<String> heard = new ArrayList<>();
        Measuring.run(
                with(of(records, "after"), List.of(2021), List.of(place.resolve("before"))), CATALOGUE, heard::add);
        assertThat(heard).anyMatch(line -> line.startsWith("2021: the records were changed since the earlier release"));
        assertThat(place.resolve("after/cells-2021.parquet"))
                .hasSameBinaryContentAs(place.resolve("before/cells-2021.parquet"));
    }
}
