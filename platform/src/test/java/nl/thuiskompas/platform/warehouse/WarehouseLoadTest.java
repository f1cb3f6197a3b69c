package nl.thuiskompas.platform.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarehouseLoadTest {
    private static final Clock MAY = Clock.fixed(Instant.parse("2026-05-01T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path temp;

    private Path data;
    private FixtureEdition fixture;

    @BeforeEach
    void settle() {
        data = temp.resolve("data folder's");
        fixture = new FixtureEdition(temp.resolve("edition"));
    }

    @Test
    void everyTableBecomesARelease() throws IOException {
        ReferenceEdition edition = fixture.write();
        List<String> heard = new ArrayList<>();
        try (Warehouse warehouse = Warehouse.open(data, MAY)) {
            warehouse.load(edition, (table, number, of) -> heard.add(table + " " + number + "/" + of));

            assertThat(heard).containsExactly("dwelling-stock 1/3", "key-figures 2/3", "municipalities 3/3");
            assertThat(warehouse.refusals()).isEmpty();
            assertThat(warehouse.releases())
                    .extracting(Release::id)
                    .containsExactlyElementsOf(edition.tables().stream()
                            .map(TableDescription::releaseId)
                            .toList());
            assertThat(warehouse.releases())
                    .allMatch(release -> release.published().equals(MAY.instant()))
                    .allMatch(release -> release.edition().equals(edition.label()));
            assertThat(data.resolve("staging")).isEmptyDirectory();
        }
    }

    @Test
    void aReleaseKeepsTheWholeDescription() throws IOException {
        ReferenceEdition edition = fixture.write();
        try (Warehouse warehouse = Warehouse.open(data)) {
            warehouse.load(edition);
        }
        try (Warehouse warehouse = Warehouse.open(data)) {
            assertThat(warehouse.releases()).extracting(Release::table).isEqualTo(edition.tables());
        }
    }

    @Test
    void aSecondStartRewritesNothing() throws IOException {
        ReferenceEdition edition = fixture.write();
        String fingerprint;
        try (Warehouse warehouse = Warehouse.open(data)) {
            warehouse.load(edition);
            fingerprint = warehouse.fingerprint();
        }
        Map<Path, FileTime> before = times(data);
        try (Warehouse warehouse = Warehouse.open(data)) {
            warehouse.load(edition, (table, number, of) -> {
                throw new AssertionError(table + " is written again");
            });
            assertThat(warehouse.fingerprint()).isEqualTo(fingerprint);
            assertThat(warehouse.releases()).hasSize(3);
        }
        assertThat(times(data)).isEqualTo(before);
    }

    @Test
    void aNewerFileSupersedesAndTheOlderReleaseStays() throws IOException {
        try (Warehouse warehouse = Warehouse.open(data, MAY)) {
            warehouse.load(fixture.write());
            Release older = warehouse.current("key-figures").orElseThrow();
            String fingerprint = warehouse.fingerprint();

            warehouse.load(fixture.with("key-figures", FixtureEdition.SHARES.replace("28", "29"))
                    .write());

            Release newer = warehouse.current("key-figures").orElseThrow();
            assertThat(newer.id()).isNotEqualTo(older.id());
            assertThat(newer.published()).as("although the clock stands still").isAfter(older.published());
            assertThat(warehouse.releases()).hasSize(4).contains(older, newer);
            assertThat(warehouse.fingerprint()).isNotEqualTo(fingerprint);
        }
        try (Warehouse warehouse = Warehouse.open(data)) {
            assertThat(warehouse.rows("key-figures").row(0).decimal("association_share"))
                    .isEqualTo(29);
        }
    }

    @Test
    void theLoadedEditionIsCurrentAlsoWhenItIsTheOlder() throws IOException {
        ReferenceEdition older = fixture.write();
        ReferenceEdition newer = new FixtureEdition(temp.resolve("newer"))
                .with("key-figures", FixtureEdition.SHARES.replace("28", "29"))
                .write();
        try (Warehouse warehouse = Warehouse.open(data)) {
            warehouse.load(older);
            warehouse.load(newer);
            warehouse.load(older);
            assertThat(warehouse.rows("key-figures").row(0).decimal("association_share"))
                    .isEqualTo(28);
        }
    }

    @Test
    void aTextInAnIntegerColumnIsNamedByFileLineAndColumn() throws IOException {
        ReferenceEdition edition = fixture.with("dwelling-stock", FixtureEdition.STOCK.replace("104", "many"))
                .write();
        assertRefusesToLoad(edition, "dwelling-stock.csv line 3: column end_stock: Could not convert string \"many\"");
    }

    @Test
    void aRowWithTooFewValuesIsNamedByFileAndLine() throws IOException {
        ReferenceEdition edition = fixture.with("dwelling-stock", FixtureEdition.STOCK.replace("2012,50,", "2012,50"))
                .write();
        assertRefusesToLoad(edition, "dwelling-stock.csv line 4: there are 3 values, not 4");
    }

    @Test
    void aDateOfAnotherFormIsNamedByFileLineAndColumn() throws IOException {
        ReferenceEdition edition = fixture.with(
                        "municipalities", FixtureEdition.NAMES.replace(",2013-01-01\n", ",1-1-2013\n"))
                .write();
        assertRefusesToLoad(edition, "municipalities.csv line 2: column valid_until: ");
    }

    @Test
    void aFileThatIsNotTheDescribedOneIsNotLoaded() throws IOException {
        ReferenceEdition edition = fixture.write();
        Files.writeString(temp.resolve("edition/key-figures.csv"), FixtureEdition.SHARES.replace("28", "82"));
        assertRefusesToLoad(edition, "key-figures.csv has checksum ");
    }

    @Test
    void aFileThatIsMissingIsNamed() throws IOException {
        ReferenceEdition edition = fixture.write();
        Files.delete(temp.resolve("edition/key-figures.csv"));
        assertRefusesToLoad(edition, "key-figures.csv is missing");
    }

    @Test
    void columnsInAnotherOrderAreNotLoaded() throws IOException {
        ReferenceEdition edition = fixture.with("key-figures", "period,municipality,association_share\n")
                .write();
        assertRefusesToLoad(edition, "key-figures.csv line 1: the columns are period,municipality,association_share");
    }

    @Test
    void aRowTooFewIsNoticed() throws IOException {
        assertRefusesToLoad(
                fixture.claimingRows("key-figures", 3).write(), "key-figures.csv has 2 rows, tables.json says 3");
    }

    @Test
    void aRowThatIsThereTwiceIsNamed() throws IOException {
        ReferenceEdition edition = fixture.with("key-figures", FixtureEdition.SHARES + "GM0001,2013,30\n")
                .write();
        assertRefusesToLoad(edition, "the row of GM0001 2013 is there twice (municipality, period)");
    }

    @Test
    void aPeriodThatIsNoYearIsNamed() throws IOException {
        ReferenceEdition edition = fixture.with("key-figures", FixtureEdition.SHARES + "GM0003,12,30\n")
                .write();
        assertRefusesToLoad(edition, "a row has municipality \"GM0003\" and period \"12\"");
    }

    @Test
    void manyLoadsAtOnceWriteEachTableOnce() throws Exception {
        ReferenceEdition edition = fixture.write();
        List<String> written = Collections.synchronizedList(new ArrayList<>());
        Callable<Integer> load = () -> {
            try (Warehouse warehouse = Warehouse.open(data)) {
                warehouse.load(edition, (table, number, of) -> written.add(table));
                return warehouse.releases().size() - warehouse.refusals().size();
            }
        };
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> sound : threads.invokeAll(List.of(load, load, load, load))) {
                assertThat(sound.get()).isEqualTo(3);
            }
        }
        assertThat(written).containsExactlyInAnyOrder("dwelling-stock", "key-figures", "municipalities");
    }

    private void assertRefusesToLoad(ReferenceEdition edition, String words) {
        try (Warehouse warehouse = Warehouse.open(data)) {
            assertThatThrownBy(() -> warehouse.load(edition))
                    .isInstanceOf(ReferenceEditionException.class)
                    .hasMessageContaining(words);
            assertThat(warehouse.releases())
                    .as("an edition does not come in halves")
                    .isEmpty();
            assertThat(data.resolve("releases")).isEmptyDirectory();
            assertThat(data.resolve("staging")).isEmptyDirectory();
        }
    }

    private static Map<Path, FileTime> times(Path folder) throws IOException {
        Map<Path, FileTime> times = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                times.put(path, Files.getLastModifiedTime(path));
            }
        }
        return times;
    }
}
