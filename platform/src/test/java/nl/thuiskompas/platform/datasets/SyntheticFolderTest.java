package nl.thuiskompas.platform.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import nl.thuiskompas.platform.storage.DataFolder;
import nl.thuiskompas.platform.storage.DataFolderException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is real and what was made up stand in data folders of their own. */
class SyntheticFolderTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path place;

    private static FixtureTable table() {
        return FixtureTable.of(
                "arrears", LocalDate.of(2022, 6, 1), List.of("2020JJ00"), List.of("NL00"), new double[] {12});
    }

    private static DatasetRelease stage(Datasets datasets, TableReading reading) {
        return datasets.stage(reading, "tester", notice -> {}, ReadProgress.SILENT);
    }

    private Path synthetic() {
        Path folder = place.resolve("synthetic");
        DataFolder.openSynthetic(folder);
        return folder;
    }

    @Test
    void whatWasMadeUpGoesIntoASyntheticFolderAndIsReadBackAsSuch() {
        Path folder = synthetic();
        try (Datasets datasets = Datasets.open(folder, CLOCK)) {
            assertThat(stage(datasets, new SyntheticTable(table())).synthetic()).isTrue();
        }
        try (Datasets datasets = Datasets.open(folder, CLOCK)) {
            assertThat(datasets.releases())
                    .singleElement()
                    .satisfies(release ->
                            assertThat(datasets.structure(release).synthetic()).isTrue());
        }
    }

    @Test
    void whatIsRealGoesNotIntoASyntheticFolder() {
        try (Datasets datasets = Datasets.open(synthetic(), CLOCK)) {
            assertThatThrownBy(() -> stage(datasets, table()))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("arrears is not synthetic, and the data folder")
                    .hasMessageContaining("name another with --data");
            assertThat(datasets.releases()).isEmpty();
        }
    }

    @Test
    void whatWasMadeUpGoesNotIntoAnotherFolder() {
        try (Datasets datasets = Datasets.open(place.resolve("real"), CLOCK)) {
            assertThatThrownBy(() -> stage(datasets, new SyntheticTable(table())))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("arrears is synthetic, and the data folder");
            assertThat(datasets.releases()).isEmpty();
        }
    }

    @Test
    void aReleaseThatWasMovedToAFolderOfTheOtherKindIsRefusedByName() throws IOException {
        Path real = place.resolve("real");
        String id;
        try (Datasets datasets = Datasets.open(real, CLOCK)) {
            id = stage(datasets, table()).id();
        }
        Path folder = synthetic();
        Files.createDirectories(folder.resolve("datasets"));
        Files.move(
                real.resolve("datasets").resolve(id), folder.resolve("datasets").resolve(id));
        try (Datasets datasets = Datasets.open(folder, CLOCK)) {
            assertThat(datasets.releases()).isEmpty();
            assertThat(datasets.refusals())
                    .singleElement()
                    .satisfies(refusal -> assertThat(refusal.sentence())
                            .contains(id)
                            .contains("it is not synthetic, and this data folder is"));
        }
    }

    @Test
    void aFolderFromBeforeThisWasSaidIsReal() throws IOException {
        Path folder = place.resolve("old");
        try (Datasets datasets = Datasets.open(folder, CLOCK)) {
            DatasetRelease release = stage(datasets, table());
            assertThat(release.folder().resolve("manifest.json")).content().doesNotContain("synthetic");
            assertThat(release.folder().resolve("structure.json"))
                    .content()
                    .doesNotContain("synthetic")
                    .doesNotContain("fromRecords");
            assertThat(release.synthetic()).isFalse();
        }
        assertThat(new DataFolder(folder).isSynthetic()).isFalse();
    }

    @Test
    void aFolderInUseIsNotMarked() throws IOException {
        Path folder = Files.createDirectory(place.resolve("used"));
        Files.createDirectory(folder.resolve("releases"));
        assertThatThrownBy(() -> DataFolder.openSynthetic(folder))
                .isInstanceOf(DataFolderException.class)
                .hasMessageContaining("in use for what is not")
                .hasMessageContaining("Name a new folder");
        assertThat(folder).isDirectoryNotContaining("glob:**/SYNTHETIC.txt");
    }

    @Test
    void aSyntheticFolderIsOpenedAgain() {
        Path folder = synthetic();
        assertThat(DataFolder.openSynthetic(folder).isSynthetic()).isTrue();
        assertThatThrownBy(() -> DataFolder.requireReal(folder, "letters are written of what is real"))
                .hasMessageContaining("is synthetic")
                .hasMessageContaining("letters are written of what is real");
    }
}
