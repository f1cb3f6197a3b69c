package nl.thuiskompas.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.thuiskompas.platform.SourceFiles;
import nl.thuiskompas.platform.datasets.Condition;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.datasets.Notice;
import nl.thuiskompas.platform.datasets.ReadProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked example of a series that was revised: two surveys of tenants in arrears. */
class ArrearsSurveyTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final Path GUIDES = SourceFiles.ROOT.resolve("docs/guides");

    @TempDir
    private Path folder;

    private final List<Notice> notices = new ArrayList<>();

    private DatasetRelease stage(Datasets datasets, int year) {
        String name = "arrears-survey-" + year;
        return datasets.stage(
                FileTables.open(
                        GUIDES.resolve(name + ".csv"), Optional.of(GUIDES.resolve(name + ".yaml")), RegionNames.NONE),
                "tester",
                notices::add,
                ReadProgress.SILENT);
    }

    private static List<Double> values(Datasets datasets, DatasetRelease release) {
        List<Double> values = new ArrayList<>();
        datasets.cells(release).read(Condition.ALL, 0, 10, cell -> values.add(cell.value()));
        return values;
    }

    @Test
    void bothSurveysAreReleasesOfOneTableAndKnownFromTheEndOfTheirYear() {
        try (Datasets datasets = Datasets.open(folder, CLOCK)) {
            DatasetRelease first = stage(datasets, 2022);
            DatasetRelease second = stage(datasets, 2023);

            assertThat(notices).isEmpty();
            assertThat(values(datasets, first)).containsExactly(150_000.0, 113_000.0);
            assertThat(values(datasets, second)).containsExactly(130_000.0, 135_000.0);
            assertThat(List.of(first, second))
                    .extracting(DatasetRelease::dataset)
                    .containsOnly("arrears-survey");
            assertThat(first.known()).isEqualTo(LocalDate.of(2022, 12, 31));
            assertThat(second.known()).isEqualTo(LocalDate.of(2023, 12, 31));
        }
    }
}
