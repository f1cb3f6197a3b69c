package nl.thuiskompas.platform.warehouse;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.thuiskompas.engine.statistics.ColumnName;
import nl.thuiskompas.engine.statistics.MissingObservationsException;
import nl.thuiskompas.engine.statistics.ObservationSource;
import nl.thuiskompas.engine.statistics.Observations;
import nl.thuiskompas.engine.statistics.Period;
import nl.thuiskompas.platform.storage.DataFolder;
import nl.thuiskompas.platform.storage.DataFolderException;
import nl.thuiskompas.platform.storage.DuckDb;
import nl.thuiskompas.platform.storage.LoadLock;

/**
 * The releases in a data folder. Opening checks every release: a damaged or half-written one is refused by name and the
 * rest serves. Loading adds what an edition has and the folder has not; releases are never changed. May be read by many
 * threads at once, and by other processes while one loads.
 */
public final class Warehouse implements ObservationSource, AutoCloseable {
    private final DataFolder folder;
    private final DuckDb duckDb;
    private final ReleaseReader reader;
    private final Loading loading;
    private final FolderLook look;
    private final ImportFolder imports;
    private volatile Contents contents;

    private Warehouse(DataFolder folder, Clock clock, DuckDb duckDb) {
        this.folder = folder;
        this.duckDb = duckDb;
        this.reader = new ReleaseReader(duckDb);
        this.loading = new Loading(folder, duckDb, clock);
        this.imports = new ImportFolder(folder);
        this.look = new FolderLook(folder, duckDb);
        this.contents = look.first();
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
        if (!loading.missing(edition).isEmpty()) {
            try (LoadLock _ = LoadLock.take(folder, progress::waitingFor)) {
                swept = loading.sweep();
                loading.write(edition, false, nextInstant(), progress);
            }
        }
        contents = look(loaded, swept);
    }

    /** Brings tables without telling how far it is. */
    public void add(ReferenceEdition edition, String name) {
        add(edition, name, LoadProgress.SILENT);
    }

    /**
     * Brings tables beside those of the loaded edition. They are read together from the moment their list stands in the
     * folder, which is written last; until then everything is as it was. They take the place of what was brought before
     * under this name, and of the same tables under another name; the older releases stay in the folder, unread.
     *
     * @param edition the tables; none may have the name of a table of the loaded edition
     * @param name name of the import: small letters and digits, joined by hyphens or plus signs
     * @throws ReferenceEditionException when a file is not what its description says, a table is one of the loaded
     *     edition, or a release of just these contents was refused and still stands in the folder
     * @throws DataFolderException when something cannot be written
     */
    public void add(ReferenceEdition edition, String name, LoadProgress progress) {
        List<String> ids =
                edition.tables().stream().map(TableDescription::releaseId).toList();
        List<Refusal> swept;
        try (LoadLock _ = LoadLock.take(folder, progress::waitingFor)) {
            swept = loading.sweep();
            contents = look(contents.loaded(), List.of());
            Brought.check(edition, contents);
            Instant now = nextInstant();
            loading.write(edition, true, now, progress);
            imports.write(new Import(name, now, edition.label(), ids));
            List<String> tables =
                    edition.tables().stream().map(TableDescription::name).toList();
            contents = look(contents.loaded(), List.of());
            Brought.withdraw(tables, name, imports, contents);
        }
        contents = look(contents.loaded(), swept);
    }

    /**
     * No longer reads what was brought under a name. Its releases stay in the folder.
     *
     * @return whether there was such an import, also one that was refused
     */
    public boolean remove(String name) {
        try (LoadLock _ = LoadLock.take(folder, LoadProgress.SILENT::waitingFor)) {
            boolean there = imports.delete(name);
            contents = look(contents.loaded(), List.of());
            return there;
        }
    }

    /**
     * No longer reads a table that somebody brought, whatever the import it came with; the other tables of that import
     * are read as before.
     *
     * @return whether there was such a table
     */
    public boolean withdraw(String table) {
        try (LoadLock _ = LoadLock.take(folder, LoadProgress.SILENT::waitingFor)) {
            contents = look(contents.loaded(), List.of());
            boolean there = Brought.withdraw(List.of(table), "", imports, contents);
            contents = look(contents.loaded(), List.of());
            return there;
        }
    }

    /** Shows a release of the loaded edition to nobody any more, also not as of an earlier day. */
    public Withdrawal withdraw(Release release, String by, String reason) {
        try (LoadLock _ = LoadLock.take(folder, LoadProgress.SILENT::waitingFor)) {
            Withdrawal withdrawal = new Withdrawal(release.id(), release.table().name(), nextInstant(), by, reason);
            new Withdrawals(folder).write(withdrawal);
            contents = look(contents.loaded(), List.of());
            return withdrawal;
        }
    }

    /** The releases that were withdrawn. */
    public List<Withdrawal> withdrawals() {
        return contents.withdrawals();
    }

    /** Looks at the folder again, for what another process brought or removed; says whether something else is read now. */
    public boolean refresh() {
        String before = contents.fingerprint();
        contents = look(contents.loaded(), List.of());
        return !contents.fingerprint().equals(before);
    }

    /** What was brought and is read, oldest first. */
    public List<Import> imports() {
        return contents.imports();
    }

    private Contents look(List<String> loaded, List<Refusal> swept) {
        return look.again(contents, loaded, swept);
    }

    private Instant nextInstant() {
        return loading.nextInstant(contents.findings().releases(), contents.imports());
    }

    /** The data folder. */
    public Path folder() {
        return folder.root();
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
        return find(column).map(FoundColumn::column);
    }

    /** The periods for which a column of observations has a value, oldest first; empty when there is no such column. */
    public List<Period> periods(ColumnName column) {
        return find(column).map(FoundColumn::periods).orElse(List.of());
    }

    /** {@inheritDoc} The period must be one of {@link #periods}: the same year at another moment is another period. */
    @Override
    public Observations observations(ColumnName column, Period period) {
        return find(column)
                .filter(found -> found.periods().contains(period))
                .map(found -> found.observations(period))
                .orElseThrow(() -> new MissingObservationsException(column, period.code()));
    }

    @Override
    public Observations observationsAt(ColumnName column, LocalDate moment) {
        return find(column)
                .filter(found -> found.measurement().timing() != Period.Timing.DURING_YEAR)
                .flatMap(found -> found.periods().stream()
                        .filter(period -> period.moment().equals(moment))
                        .findFirst()
                        .map(found::observations))
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
            throw now.missing(table);
        }
        return reader.rows(release);
    }

    /** The rows of any release in the folder, read or superseded: for comparing the two. */
    public Rows rows(Release release) {
        return reader.rows(release);
    }

    @Override
    public void close() {
        duckDb.close();
    }

    private Optional<FoundColumn> find(ColumnName name) {
        return FoundColumn.in(reader, current(name.table()), name);
    }
}
