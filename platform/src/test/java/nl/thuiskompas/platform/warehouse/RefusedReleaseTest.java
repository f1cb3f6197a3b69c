package nl.thuiskompas.platform.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.thuiskompas.engine.statistics.ColumnName;
import nl.thuiskompas.engine.statistics.MissingObservationsException;
import nl.thuiskompas.engine.statistics.Period;
import nl.thuiskompas.platform.storage.DataFolder;
import nl.thuiskompas.platform.storage.LoadLock;
import nl.thuiskompas.platform.storage.MalformedDescriptionException;
import nl.thuiskompas.platform.storage.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedReleaseTest {
    private static final ColumnName END_STOCK = ColumnName.parse("dwelling-stock.end_stock");

    @TempDir
    private Path temp;

    private Path data;
    private ReferenceEdition edition;
    private Release stock;

    @BeforeEach
    void load() throws IOException {
        data = temp.resolve("data");
        edition = new FixtureEdition(temp.resolve("edition")).write();
        try (Warehouse warehouse = Warehouse.open(data)) {
            warehouse.load(edition);
            stock = warehouse.current("dwelling-stock").orElseThrow();
        }
    }

    @Test
    void oneDamagedByteIsRefusedByNameAndTheRestServes() throws IOException {
        byte[] bytes = Files.readAllBytes(stock.data());
        bytes[bytes.length / 2] ^= 1;
        Files.write(stock.data(), bytes);

        try (Warehouse warehouse = Warehouse.open(data)) {
            warehouse.load(edition);
            assertThat(warehouse.refusals()).singleElement().satisfies(refusal -> {
                assertThat(refusal.release()).isEqualTo(stock.id());
                assertThat(refusal.table()).isEqualTo("dwelling-stock");
                assertThat(refusal.sentence())
                        .startsWith("release " + stock.id() + " is refused: data.parquet has checksum "
                                + Sha256.of(bytes) + ", its manifest says " + stock.dataSha256())
                        .endsWith("; remove " + stock.folder()
                                + " and start again: a table of the reference edition is then loaded anew");
            });
            assertThat(warehouse.rows("key-figures").size()).isEqualTo(2);
            assertThat(warehouse.hasColumn(END_STOCK)).isFalse();
            assertThatThrownBy(() -> warehouse.observations(END_STOCK, Period.endOf(2012)))
                    .isInstanceOf(MissingObservationsException.class);
            assertThatThrownBy(() -> warehouse.rows("dwelling-stock"))
                    .isInstanceOf(MissingTableException.class)
                    .hasMessageContaining("release " + stock.id() + " is refused");
        }
        assertThat(Files.readAllBytes(stock.data()))
                .as("it is not overwritten in silence")
                .isEqualTo(bytes);
    }

    @Test
    void aRefusedReleaseIsLoadedAnewOnceItsFolderIsGone() throws IOException {
        Files.write(stock.data(), new byte[] {1, 2, 3});
        new DataFolder(data).discard(stock.folder());
        try (Warehouse warehouse = Warehouse.open(data)) {
            warehouse.load(edition);
            assertThat(warehouse.refusals()).isEmpty();
            assertThat(warehouse.current("dwelling-stock")).isPresent();
        }
    }

    @Test
    void aManifestThatWasChangedIsRefused() throws IOException {
        Path manifest = stock.folder().resolve(Release.MANIFEST);
        Files.writeString(manifest, Files.readString(manifest).replace("CC BY 4.0", "CC0 1.0"));
        assertRefused(stock.id(), "its manifest.json cannot be trusted: it was changed after it was sealed");
    }

    @Test
    void everySingleByteOfAManifestCounts() throws IOException {
        byte[] manifest = Files.readAllBytes(stock.folder().resolve(Release.MANIFEST));
        assertThat(Manifest.read(manifest, stock.folder())).isEqualTo(stock);
        for (int place = 0; place < manifest.length; place++) {
            byte[] changed = manifest.clone();
            changed[place] ^= 1;
            assertThatThrownBy(() -> Manifest.read(changed, stock.folder()))
                    .as("byte %s", place)
                    .isInstanceOfAny(MalformedDescriptionException.class, Manifest.UnknownFormatException.class);
        }
    }

    @Test
    void aFolderWithoutManifestIsHalfWritten() throws IOException {
        Files.delete(stock.folder().resolve(Release.MANIFEST));
        assertRefused(stock.id(), "it is half-written, manifest.json is missing");
    }

    @Test
    void aFolderWithoutDataIsHalfWritten() throws IOException {
        Files.delete(stock.data());
        assertRefused(stock.id(), "it is half-written, data.parquet is missing");
    }

    @Test
    void anEmptyFolderIsHalfWritten() throws IOException {
        Files.createDirectory(data.resolve("releases/population-0123456789ab"));
        assertRefused("population-0123456789ab", "it is half-written, manifest.json is missing");
    }

    @Test
    void aFileAmongTheReleasesIsRefused() throws IOException {
        Files.writeString(data.resolve("releases/notes.txt"), "hello");
        assertRefused("notes.txt", "it is not a folder");
    }

    @Test
    void aFolderUnderAnotherNameIsRefused() throws IOException {
        Path renamed = data.resolve("releases/dwelling-stock-0123456789ab");
        Files.move(stock.folder(), renamed);
        assertRefused("dwelling-stock-0123456789ab", "it is of release " + stock.id());
    }

    @Test
    void aManifestThatClaimsOtherRowsIsRefused() throws IOException {
        TableDescription table = stock.table();
        TableDescription claiming = new TableDescription(
                table.name(),
                table.kind(),
                table.titles(),
                table.note(),
                table.primaryKey(),
                table.columns(),
                table.sha256(),
                5);
        rewriteManifest(new Release(
                stock.id(), claiming, stock.published(), stock.edition(), stock.dataSha256(), stock.folder(), false));
        assertRefused(stock.id(), "data.parquet has 4 rows, its manifest says 5");
    }

    @Test
    void dataThatIsNoParquetIsRefusedAlsoWhenItsChecksumFits() throws IOException {
        byte[] text = "no parquet".getBytes(StandardCharsets.UTF_8);
        Files.write(stock.data(), text);
        rewriteManifest(new Release(
                stock.id(), stock.table(), stock.published(), stock.edition(), Sha256.of(text), stock.folder(), false));
        assertRefused(stock.id(), "data.parquet is not a Parquet file that can be read");
    }

    @Test
    void aManifestOfALaterFormatAsksForTheLaterVersion() throws IOException {
        Path manifest = stock.folder().resolve(Release.MANIFEST);
        Files.writeString(manifest, Files.readString(manifest).replace("\"format\" : 1", "\"format\" : 2"));
        assertRefused(stock.id(), "its manifest is of format 2, this version of Thuiskompas reads format 1");
        assertRefused(stock.id(), "use the version of Thuiskompas that wrote it");
    }

    @Test
    void anOlderReleaseServesInPlaceOfARefusedOneAndTheRefusalSaysSo() throws IOException {
        ReferenceEdition newer = new FixtureEdition(temp.resolve("newer"))
                .with("dwelling-stock", FixtureEdition.STOCK.replace("104", "105"))
                .write();
        try (Warehouse warehouse = Warehouse.open(data)) {
            warehouse.load(newer);
            Files.write(warehouse.current("dwelling-stock").orElseThrow().data(), new byte[10]);
        }
        try (Warehouse warehouse = Warehouse.open(data)) {
            warehouse.load(newer);
            assertThat(warehouse.current("dwelling-stock")).contains(stock);
            assertThat(warehouse.refusals())
                    .singleElement()
                    .extracting(Refusal::sentence)
                    .asString()
                    .contains("(release " + stock.id() + ", published " + stock.published() + ", serves in its place)");
        }
    }

    @Test
    void whatAKilledLoadLeftIsNamedThenRemovedByTheNextLoad() throws IOException {
        // Killed between staging and renaming: whole in staging, absent among the releases.
        Path staging = data.resolve("staging");
        Path leftover = staging.resolve(stock.id() + "-4711");
        Files.move(stock.folder(), leftover);
        // Killed in the middle of writing another.
        Path half = staging.resolve("population-0123456789ab-4711");
        Files.createDirectory(half);
        Files.writeString(half.resolve("population.csv"), "municipality,per");

        try (Warehouse warehouse = Warehouse.open(data)) {
            assertThat(warehouse.refusals())
                    .extracting(Refusal::release)
                    .containsExactly("staging/" + stock.id() + "-4711", "staging/population-0123456789ab-4711");
            assertThat(warehouse.current("dwelling-stock")).isEmpty();
            warehouse.load(edition);
            assertThat(warehouse.current("dwelling-stock")).isPresent();
            assertThat(warehouse.refusals())
                    .hasSize(2)
                    .allMatch(refusal -> refusal.sentence().endsWith("it has been removed"));
        }
        assertThat(staging).isEmptyDirectory();
        try (Warehouse warehouse = Warehouse.open(data)) {
            assertThat(warehouse.refusals()).isEmpty();
        }
    }

    @Test
    void whatIsBeingWrittenIsNoLeftover() throws IOException {
        Files.createDirectory(data.resolve("staging/population-0123456789ab-4711"));
        DataFolder folder = new DataFolder(data);
        try (LoadLock _ = LoadLock.take(folder, who -> {});
                Stream<Path> staged = Files.list(folder.staging())) {
            assertThat(staged).hasSize(1);
            List<Refusal> refusals = elsewhere();
            assertThat(refusals).isEmpty();
        }
    }

    /** Opens on another thread, for the lock of a thread does not shut out itself. */
    private List<Refusal> elsewhere() {
        return CompletableFuture.supplyAsync(() -> {
                    try (Warehouse warehouse = Warehouse.open(data)) {
                        return warehouse.refusals();
                    }
                })
                .join();
    }

    private void rewriteManifest(Release release) throws IOException {
        Files.write(stock.folder().resolve(Release.MANIFEST), Manifest.write(release));
    }

    private void assertRefused(String release, String words) {
        try (Warehouse warehouse = Warehouse.open(data)) {
            assertThat(warehouse.refusals()).singleElement().satisfies(refusal -> {
                assertThat(refusal.release()).isEqualTo(release);
                assertThat(refusal.sentence())
                        .startsWith("release " + release + " is refused: ")
                        .contains(words);
            });
            assertThat(warehouse.rows("key-figures").size())
                    .as("the rest serves")
                    .isEqualTo(2);
        }
    }
}
