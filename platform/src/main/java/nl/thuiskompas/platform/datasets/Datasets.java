package nl.thuiskompas.platform.datasets;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.thuiskompas.platform.storage.DataFolder;
import nl.thuiskompas.platform.storage.DuckDb;
import nl.thuiskompas.platform.storage.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The imported tables of statistics in a data folder: every reading of every table as a release. Reading and changing
 * states may happen in several processes at once; who reads sees each release in its old state or its new one.
 */
public final class Datasets implements AutoCloseable {
    private static final int KEPT_STRUCTURES = 24;

    private final DataFolder folder;
    private final ReleaseFiles files;
    private final ReleaseSteps steps;
    private final Object opening = new Object();
    private @Nullable DuckDb duckDb;
    private volatile Shelf shelf;
    private final Set<String> whole = ConcurrentHashMap.newKeySet();
    private final Cache<String, Dataset> structures =
            Caffeine.newBuilder().maximumSize(KEPT_STRUCTURES).build();

    private Datasets(DataFolder folder, Clock clock) {
        this.folder = folder;
        this.files = new ReleaseFiles(folder);
        this.steps = new ReleaseSteps(folder, files, clock);
        this.shelf = Shelf.read(folder, files);
    }

    /**
     * Opens a data folder.
     *
     * @param clock says when something is read, published or withdrawn
     * @throws nl.thuiskompas.platform.storage.DataFolderException when it cannot be read
     */
    public static Datasets open(Path dataFolder, Clock clock) {
        return new Datasets(DataFolder.open(dataFolder), clock);
    }

    /**
     * Reads a table into a release that is staged: complete, and not shown to anybody. When exactly these contents are
     * there already, that release is the answer, in whatever state it is.
     *
     * @param by who does it
     * @param notices hears of rows that could not be used
     * @throws SourceException when the table cannot be read to its end; nothing of it is kept
     */
    public DatasetRelease stage(TableReading reading, String by, Notices notices, ReadProgress progress) {
        DatasetRelease staged = steps.stage(reading, by, notices, progress);
        refresh();
        return get(staged.id());
    }

    /** Puts the report of the checks beside a release, which becomes checked unless it was published already. */
    public DatasetRelease checked(String release, Report report, String by) {
        steps.checked(get(release), report, by);
        refresh();
        return get(release);
    }

    /**
     * Shows a release to everybody.
     *
     * @throws ReleaseStepException when it was not checked, has errors, or is published already
     */
    public DatasetRelease publish(String release, String by, String reason) {
        DatasetRelease found = get(release);
        steps.publish(
                found, found.history().getLast().state() == ReleaseState.STAGED ? null : report(found), by, reason);
        refresh();
        return get(release);
    }

    /**
     * Shows a release to nobody any more, also not to who asks what was known earlier.
     *
     * @param reason why, for readers; must not be blank
     * @throws ReleaseStepException when it was never published, or is withdrawn already
     */
    public DatasetRelease withdraw(String release, String by, String reason) {
        steps.withdraw(get(release), by, reason);
        refresh();
        return get(release);
    }

    /** Looks at the folder again if something changed there; says whether it did. */
    public boolean refresh() {
        String stamp = Shelf.stamp(folder, files);
        if (stamp.equals(shelf.stamp())) {
            return false;
        }
        shelf = Shelf.read(folder, files);
        return true;
    }

    /** Changes whenever a release or a state does. */
    public String fingerprint() {
        return shelf.fingerprint();
    }

    /** All releases, by dataset, and within one from the oldest knowledge to the newest. */
    public List<DatasetRelease> releases() {
        return shelf.releases();
    }

    /** What is not served, and why. */
    public List<DatasetRefusal> refusals() {
        return shelf.refusals();
    }

    /** The release with this id, if there is one. */
    public Optional<DatasetRelease> find(String release) {
        return shelf.releases().stream()
                .filter(each -> each.id().equals(release))
                .findFirst();
    }

    private DatasetRelease get(String release) {
        return find(release)
                .orElseThrow(() -> new ReleaseStepException(
                        "there is no release " + release + "; ./thuis releases lists those that there are"));
    }

    /** The ids of the datasets of which a release was ever published, sorted. */
    public List<String> datasets() {
        return shelf.datasets();
    }

    /** The release of a dataset that is shown; empty when none was published, or all were withdrawn. */
    public Optional<DatasetRelease> current(String dataset) {
        return shelf.current(dataset, null);
    }

    /**
     * The release of a dataset that was known at the end of a day; empty when none was.
     *
     * @throws WithdrawnException when the one that was known has been withdrawn since
     */
    public Optional<DatasetRelease> asOf(String dataset, LocalDate day) {
        return shelf.current(dataset, day);
    }

    /** Every release of a dataset that was published and not withdrawn, from the oldest knowledge to the newest. */
    public List<DatasetRelease> vintages(String dataset) {
        return shelf.vintages(dataset);
    }

    /**
     * The description of a release's table.
     *
     * @throws DamagedReleaseException when it is not what it was
     */
    public Dataset structure(DatasetRelease release) {
        return structures.get(release.id(), id -> readStructure(release));
    }

    private static Dataset readStructure(DatasetRelease release) {
        try {
            byte[] bytes = Files.readAllBytes(release.folder().resolve(DatasetRelease.STRUCTURE));
            if (!Sha256.of(bytes).equals(release.checksums().structure())) {
                throw new DamagedReleaseException(release.id(), "structure.json is not what it was");
            }
            return StructureFile.read(bytes);
        } catch (IOException e) {
            throw new DamagedReleaseException(release.id(), "structure.json cannot be read", e);
        }
    }

    /** The report of the checks; one without anything when it was not checked yet. */
    public Report report(DatasetRelease release) {
        Path file = release.folder().resolve(DatasetRelease.REPORT);
        try {
            return Files.exists(file) ? ReportFile.read(Files.readAllBytes(file)) : new Report(List.of(), List.of());
        } catch (IOException e) {
            throw new DamagedReleaseException(release.id(), "report.json cannot be read", e);
        }
    }

    /**
     * The cells of a release. At the first question in this process its file is read whole and compared with its checksum.
     *
     * @throws DamagedReleaseException when it is not what it was
     */
    public Cells cells(DatasetRelease release) {
        requireWhole(release);
        return new Cells(duckDb(), release, structure(release));
    }

    /** Compares all files of a release with their checksums, now. */
    public void verify(DatasetRelease release) {
        whole.remove(release.id());
        requireWhole(release);
        readStructure(release);
    }

    private void requireWhole(DatasetRelease release) {
        if (whole.contains(release.id())) {
            return;
        }
        if (!folder.guard(() -> Sha256.of(release.data()))
                .equals(release.checksums().cells())) {
            throw new DamagedReleaseException(release.id(), "cells.parquet is not what it was");
        }
        whole.add(release.id());
    }

    /** What changed between two releases of one dataset. */
    public ReleaseDiff diff(DatasetRelease before, DatasetRelease after) {
        requireWhole(before);
        requireWhole(after);
        return new ReleaseDiff(duckDb(), before, structure(before), after, structure(after));
    }

    /** Questions that checks put to a release and to the one before it. */
    public CheckedCells checkedCells(DatasetRelease release) {
        requireWhole(release);
        Optional<DatasetRelease> former = shelf.before(release);
        former.ifPresent(this::requireWhole);
        return new CheckedCells(duckDb(), release, structure(release), former, former.map(this::structure));
    }

    /** DuckDB takes most of a second to come up: only who has tables of statistics waits for it. */
    private DuckDb duckDb() {
        synchronized (opening) {
            if (duckDb == null) {
                duckDb = DuckDb.open(folder.root());
            }
            return duckDb;
        }
    }

    @Override
    public void close() {
        synchronized (opening) {
            if (duckDb != null) {
                duckDb.close();
                duckDb = null;
            }
        }
    }
}
