package nl.thuiskompas.platform.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.thuiskompas.engine.microdata.RecordKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Records that stand elsewhere: folders and files that are links. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows makes links for few users only")
class LinkedRecordsTest {
    @TempDir
    Path temp;

    private Path real;
    private RecordFolder folder;

    @BeforeEach
    void writeAFolder() throws IOException {
        real = Files.createDirectory(temp.resolve("real"));
        folder = new RecordFolder(real, 2021)
                .dwellings(2021, "dwelling,municipality,tenure", "1, 10, 2", "2, 20, 1")
                .households(2021, "household,municipality,dwelling", "1, 10, 1")
                .persons(2021, "person,household,age,position", "1, 1, 40, 1")
                .asParquet(RecordKind.DWELLING, 2021);
    }

    private static void requireWhole(Path records) {
        try (PreparedYear year = Records.open(records, new FourPlaces()).prepare(2021, RecordFolder.QUIETLY)) {
            assertThat(year.records(RecordKind.DWELLING)).isEqualTo(2);
            assertThat(year.records(RecordKind.PERSON)).isEqualTo(1);
            assertThat(year.parquet(RecordKind.DWELLING)).exists();
        }
    }

    private Path linked() throws IOException {
        Path links = Files.createDirectory(temp.resolve("links"));
        for (String file : new String[] {
            "records.json", "mapping.yaml", "dwellings-2021.parquet", "households-2021.csv", "persons-2021.csv"
        }) {
            Files.createSymbolicLink(links.resolve(file), folder.path.resolve(file));
        }
        return links;
    }

    @Test
    void aFolderMayBeALink() throws IOException {
        requireWhole(Files.createSymbolicLink(temp.resolve("link"), real));
    }

    @Test
    void filesMayBeLinksAndWhatIsPreparedMayStandElsewhere() throws IOException {
        Path links = linked();
        Path roomy = Files.createDirectory(temp.resolve("roomy"));
        Files.createSymbolicLink(links.resolve(RecordFiles.PREPARED), roomy);
        requireWhole(links);
        assertThat(roomy.resolve("2021/prepared.json")).exists();
        assertThat(real.resolve(RecordFiles.PREPARED)).doesNotExist();
    }

    @Test
    void aLinkThatLeadsNowhereIsNamed() throws IOException {
        Path links = linked();
        Files.delete(real.resolve("persons-2021.csv"));
        assertThatThrownBy(() -> Records.open(links, new FourPlaces()))
                .isInstanceOf(RecordsException.class)
                .hasMessageContaining("persons-2021.csv: it is a link that leads to nothing that can be read");
    }
}
