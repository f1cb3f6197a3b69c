package nl.thuiskompas.platform.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.thuiskompas.platform.SourceFiles;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.monitor.Monitors;
import nl.thuiskompas.platform.programme.Courses;
import nl.thuiskompas.platform.programme.Ledger;
import nl.thuiskompas.platform.warehouse.ReferenceEdition;
import nl.thuiskompas.platform.warehouse.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fact about one municipality under the name of a national one: the letter of the country does not state it. */
class RegionalFactsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    @TempDir
    Path folder;

    private Ledger about(String entry, String region) throws IOException {
        List<String> rows = Files.readAllLines(SourceFiles.ROOT.resolve("reference/programme/entries.csv")).stream()
                .map(row -> row.startsWith(entry + ",") ? row.replaceFirst(",NL,", "," + region + ",") : row)
                .toList();
        Files.write(folder.resolve("entries.csv"), rows);
        return Ledger.bundledReplacedBy(folder, folder.resolve("no-more"));
    }

    @Test
    void aTargetOfAMunicipalityIsNotStatedAsThatOfTheCountry() throws IOException {
        Clock clock = Clock.systemUTC();
        Path data = folder.resolve("data");
        try (Warehouse warehouse = Warehouse.open(data, clock);
                Datasets datasets = Datasets.open(data, clock)) {
            warehouse.load(ReferenceEdition.bundled());
            MonitorFigures measured = new MonitorFigures(Monitors.of(warehouse, datasets, clock), clock);
            Letter whole = new Letters(about("flex.target", "NL"), measured).national(DAY, Language.EN);
            Letter letter = new Letters(about("flex.target", "GM0363"), measured).national(DAY, Language.EN);
            assertThat(whole.figures()).extracting(StatedFigure::name).anyMatch(RegionalFactsTest::ofTheTarget);
            assertThat(letter.figures()).extracting(StatedFigure::name).noneMatch(RegionalFactsTest::ofTheTarget);
            assertThat(letter.refused())
                    .extracting(Refusal::reason)
                    .anyMatch(reason -> reason.contains("the fact flex.target is about GM0363"));
        }
    }

    private static boolean ofTheTarget(String name) {
        return name.equals("flex.target") || name.startsWith("course flex.target ");
    }

    @Test
    void aTargetOfAMunicipalityIsNotAmongThoseOfTheCountry() throws IOException {
        assertThat(Courses.of(about("flex.target", "NL").at(DAY)))
                .anyMatch(course -> course.target().id().equals("flex.target"));
        assertThat(Courses.of(about("flex.target", "GM0363").at(DAY)))
                .noneMatch(course -> course.target().id().equals("flex.target"));
    }
}
