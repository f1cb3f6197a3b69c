package nl.thuiskompas.platform.warehouse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.thuiskompas.engine.statistics.ColumnName;
import nl.thuiskompas.engine.statistics.MissingObservationsException;
import nl.thuiskompas.engine.statistics.ObservationSource;
import nl.thuiskompas.engine.statistics.Observations;
import nl.thuiskompas.engine.statistics.Period;

/**
 * The releases in a data folder. Opening checks every release: a damaged or half-written one is refused by name and the
 * rest serves. Loading adds what an edition has and the folder has not; releases are never changed. May be read by many
 * threads at once, and by other processes while one loads.
 */
public final class Warehouse implements ObservationSource, AutoCloseable {
    private final DataFolder folder;
    private final Clock clock;
    private final DuckDb duckDb;
    private final ReleaseReader reader;
    private volatile Contents contents;

    private Warehouse(DataFolder folder, Clock clock, DuckDb duckDb) {
        this.folder = folder;
        this.clock = clock;
        this.duckDb = duckDb;
        this.reader = new ReleaseReader(duckDb);
        this.contents = Contents.of(new ReleaseCheck(folder, duckDb).run(), List.of());
    }

    /** Starts loading DuckDB's native library, which takes most of a second; call it before anything else. */
    public static void warmUp() {
        DuckDb.warmUp();
    }

    /**
     * Opens a data folder, making it when it is not there, and checks its releases.
     *
     * @throws DataFolderException when it cannot be made or read
     */
    public static Warehouse open(Path dataFolder) {
        return open(dataFolder, Clock.systemUTC());
    }

    /**
     * Opens a data folder.
     *
     * @param clock says when releases are published
     * @throws DataFolderException when it cannot be made or read
     */
    public static Warehouse open(Path dataFolder, Clock clock) {
        DataFolder folder = DataFolder.open(dataFolder);
        DuckDb duckDb = DuckDb.open(folder.root());
        boolean opened = false;
        try {
            Warehouse warehouse = new Warehouse(folder, clock, duckDb);
            duckDb.awaitOpen();
            opened = true;
            return warehouse;
        } finally {
            if (!opened) {
                duckDb.close();
            }
        }
    }

    /** Loads an edition without telling how far it is. */
    public void load(ReferenceEdition edition) {
        load(edition, LoadProgress.SILENT);
    }

    /**
     * Makes an edition the current one: each of its tables that has no release yet is written, all become visible
     * together at the end, and its releases are the ones that are read. A release that was refused is not written again
     * until its folder is gone. When nothing is missing, nothing is written and nobody is waited for.
     *
     * @throws ReferenceEditionException when a file of the edition is not what its description says
     * @throws DataFolderException when a release cannot be written
     */
    public void load(ReferenceEdition edition, LoadProgress progress) {
        List<String> loaded =
                edition.tables().stream().map(TableDescription::releaseId).toList();
        List<Refusal> swept = List.of();
        if (!missing(edition).isEmpty()) {
            try (LoadLock _ = LoadLock.take(folder, progress::waitingFor)) {
                swept = sweep();
                write(edition, progress);
            }
        }
        contents = Contents.of(look(loaded, swept), loaded);
    }

    /** What is in the folder now; looks again only when there is something that was not there at the last look. */
    private ReleaseCheck.Findings look(List<String> loaded, List<Refusal> swept) {
        Contents before = contents;
        Stream<String> seen = Stream.concat(
                before.releases().stream().map(Release::id),
                before.refusals().stream().map(Refusal::release));
        if (seen.toList().containsAll(loaded)) {
            return before.findings();
        }
        ReleaseCheck.Findings findings = new ReleaseCheck(folder, duckDb).run();
        return new ReleaseCheck.Findings(
                findings.releases(),
                Stream.concat(findings.refusals().stream(), swept.stream()).toList());
    }

    /** Writes what is missing: all is staged before the first becomes visible, so an edition does not come in halves. */
    private void write(ReferenceEdition edition, LoadProgress progress) {
        ReleaseWriter writer = new ReleaseWriter(folder, duckDb, edition);
        List<TableDescription> missing = missing(edition);
        Instant published = nextInstant();
        Map<Path, Path> staged = new LinkedHashMap<>();
        try {
            int number = 0;
            for (TableDescription table : missing) {
                number++;
                progress.loading(table.name(), number, missing.size());
                staged.put(writer.stage(table, published), folder.releases().resolve(table.releaseId()));
            }
            staged.forEach(folder::publish);
        } finally {
            missing.forEach(table -> folder.discard(writer.stagingOf(table)));
        }
    }

    /** Later than every release, whatever a clock that was set back says. */
    private Instant nextInstant() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return contents.releases().stream()
                .map(release -> release.published().plusMillis(1))
                .filter(next -> next.isAfter(now))
                .max(Comparator.naturalOrder())
                .orElse(now);
    }

    /** Removes what a broken-off load left; only who holds the lock may. */
    private List<Refusal> sweep() {
        List<Refusal> swept = new ArrayList<>();
        for (Path leftover : folder.list(folder.staging())) {
            folder.discard(leftover);
            swept.add(Refusal.staged(
                    DataFolder.name(leftover),
                    "it was half-written, its load was broken off",
                    "nothing needs doing: it has been removed"));
        }
        return swept;
    }

    private List<TableDescription> missing(ReferenceEdition edition) {
        return edition.tables().stream()
                .filter(table -> !Files.exists(folder.releases().resolve(table.releaseId())))
                .toList();
    }

    /** The releases that may be read, by table and by when they were published. */
    public List<Release> releases() {
        return contents.releases();
    }

    /** What is not served, and why; empty in a healthy folder. */
    public List<Refusal> refusals() {
        return contents.refusals();
    }

    /** The release of a table that is read, if it has one. */
    public Optional<Release> current(String table) {
        return Optional.ofNullable(contents.current().get(table));
    }

    /** Sixteen hexadecimal digits that change whenever another release becomes current. */
    public String fingerprint() {
        return contents.fingerprint();
    }

    /** Whether there is such a column of observations. */
    public boolean hasColumn(ColumnName column) {
        return find(column).isPresent();
    }

    /** The description of a column of observations, if there is such a column. */
    public Optional<ColumnDescription> findColumn(ColumnName column) {
        return find(column).map(Found::column);
    }

    /** The periods for which a column of observations has a value, oldest first; empty when there is no such column. */
    public List<Period> periods(ColumnName column) {
        return find(column).map(this::periods).orElse(List.of());
    }

    /** {@inheritDoc} The period must be one of {@link #periods}: the same year at another moment is another period. */
    @Override
    public Observations observations(ColumnName column, Period period) {
        return find(column)
                .filter(found -> periods(found).contains(period))
                .map(found -> observations(found, period))
                .orElseThrow(() -> new MissingObservationsException(column, period.code()));
    }

    @Override
    public Observations observationsAt(ColumnName column, LocalDate moment) {
        return find(column)
                .filter(found -> found.measurement().timing() != Period.Timing.DURING_YEAR)
                .flatMap(found -> periods(found).stream()
                        .filter(period -> period.moment().equals(moment))
                        .findFirst()
                        .map(period -> observations(found, period)))
                .orElseThrow(() -> new MissingObservationsException(column, "the start of " + moment));
    }

    /**
     * The rows of a table, for what is built once: geography and border lines.
     *
     * @throws MissingTableException when the table is not there, or every release of it was refused
     */
    public Rows rows(String table) {
        Contents now = contents;
        Release release = now.current().get(table);
        if (release == null) {
            throw new MissingTableException(
                    table,
                    now.refusals().stream()
                            .filter(refusal -> refusal.table().equals(table))
                            .map(Refusal::sentence)
                            .findFirst()
                            .orElse(""));
        }
        return reader.rows(release);
    }

    @Override
    public void close() {
        duckDb.close();
    }

    /** A column of observations together with the release it is read from. */
    private record Found(Release release, ColumnDescription column, Measurement measurement) {}

    private Optional<Found> find(ColumnName name) {
        return current(name.table())
                .flatMap(release -> release.table()
                        .findColumn(name.column())
                        .flatMap(column ->
                                column.measurement().map(measurement -> new Found(release, column, measurement))));
    }

    private List<Period> periods(Found found) {
        return reader.periods(found.release(), found.column(), found.measurement());
    }

    private Observations observations(Found found, Period period) {
        return reader.observations(found.release(), found.column(), found.measurement(), period);
    }
}
