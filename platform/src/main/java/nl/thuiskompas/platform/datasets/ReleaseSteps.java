package nl.thuiskompas.platform.datasets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import nl.thuiskompas.platform.storage.DataFolder;
import nl.thuiskompas.platform.storage.LoadLock;
import nl.thuiskompas.platform.storage.Sha256;
import org.jspecify.annotations.Nullable;

/** The steps of a release. Each becomes visible by one rename of something that has reached the disk. */
final class ReleaseSteps {
    /** Dates of knowledge are days in the Netherlands. */
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private static final int DIGITS_IN_ID = 12;
    private static final String WORKBENCH = "workbench";
    private static final String COMING = "release";

    private final DataFolder folder;
    private final ReleaseFiles files;
    private final Clock clock;
    private final AtomicLong number = new AtomicLong();

    ReleaseSteps(DataFolder folder, ReleaseFiles files, Clock clock) {
        this.folder = folder;
        this.files = files;
        this.clock = clock;
    }

    DatasetRelease stage(TableReading reading, String by, Notices notices, ReadProgress progress) {
        sweep();
        Instant now = clock.instant();
        Path place = folder.readings().resolve(ProcessHandle.current().pid() + "-" + number.incrementAndGet());
        Path bench = place.resolve(WORKBENCH);
        Path coming = place.resolve(COMING);
        folder.guard(() -> Files.createDirectories(bench));
        folder.guard(() -> Files.createDirectories(coming));
        try (CellWorkbench workbench = new CellWorkbench(folder, bench, reading.dimensions())) {
            Dataset dataset = reading.read(workbench, notices, progress);
            requireKind(dataset);
            progress.read("sorting", workbench.count(), workbench.count());
            Path cells = coming.resolve(DatasetRelease.CELLS);
            workbench.write(dataset, cells);
            folder.force(cells);
            return settle(dataset, coming, workbench.count(), now, by);
        } finally {
            folder.discard(place);
        }
    }

    /** A data folder holds either what is real or what was made up. */
    private void requireKind(Dataset dataset) {
        if (dataset.synthetic() != folder.isSynthetic()) {
            throw new SourceException(
                    SourceException.Kind.WRONG_USE,
                    dataset.synthetic()
                            ? dataset.id() + " is synthetic, and the data folder " + folder.root()
                                    + " is not: name another with --data, a new one or one that is synthetic already"
                            : dataset.id() + " is not synthetic, and the data folder " + folder.root()
                                    + " is: name another with --data, so that nobody takes one for the other");
        }
    }

    private DatasetRelease settle(Dataset dataset, Path coming, long count, Instant now, String by) {
        LocalDate today = LocalDate.ofInstant(now, HERE);
        LocalDate known = dataset.origin().published().orElse(today);
        if (known.isAfter(today)) {
            throw new SourceException(
                    SourceException.Kind.BAD_DATA,
                    "the table is said to have been published on " + known + ", a day still to come (today is " + today
                            + "): it would hide every release until then. Say the day on which it was published.");
        }
        byte[] structure = StructureFile.write(dataset);
        folder.write(coming.resolve(DatasetRelease.STRUCTURE), structure);
        String cellsSha = folder.guard(() -> Sha256.of(coming.resolve(DatasetRelease.CELLS)));
        String structureSha = Sha256.of(structure);
        String id = dataset.id() + "-" + Sha256.of(cellsSha + structureSha).substring(0, DIGITS_IN_ID);
        Path place = folder.datasets().resolve(id);
        DatasetRelease release = new DatasetRelease(
                id,
                dataset.id(),
                dataset.title(),
                dataset.origin(),
                now,
                known,
                count,
                new DatasetRelease.Checksums(cellsSha, structureSha),
                List.of(new Transition(ReleaseState.STAGED, now, by, "")),
                dataset.synthetic(),
                false,
                place);
        try (LoadLock _ = LoadLock.take(folder, who -> {})) {
            if (Files.exists(place)) {
                return files.read(place);
            }
            files.writeManifest(release, coming);
            files.writeFirstState(coming, release.history());
            folder.force(coming);
            folder.guard(() -> Files.createDirectories(folder.datasets()));
            folder.move(coming, place);
        }
        return release;
    }

    void checked(DatasetRelease release, Report report, String by) {
        Path staged = folder.readings().resolve("report-" + release.id());
        folder.guard(() -> Files.createDirectories(folder.readings()));
        folder.write(staged, ReportFile.write(report));
        try (LoadLock _ = LoadLock.take(folder, who -> {})) {
            folder.replace(staged, release.folder().resolve(DatasetRelease.REPORT));
            if (last(release) == ReleaseState.STAGED) {
                step(release, ReleaseState.CHECKED, by, "");
            }
        }
    }

    void publish(DatasetRelease release, @Nullable Report report, String by, String reason) {
        if (report == null) {
            throw new ReleaseStepException("release " + release.id() + " was not checked yet; ./thuis releases check "
                    + release.id() + " does that");
        }
        if (!report.publishable()) {
            throw new ReleaseStepException("release " + release.id() + " has " + report.count(Severity.ERROR)
                    + " errors and stays unpublished; ./thuis releases report " + release.id()
                    + " lists them. Mend the source and import it again");
        }
        try (LoadLock _ = LoadLock.take(folder, who -> {})) {
            switch (last(release)) {
                case CHECKED -> step(release, ReleaseState.PUBLISHED, by, reason);
                case WITHDRAWN ->
                    throw new ReleaseStepException("release " + release.id()
                            + " was withdrawn, and stays so; import the mended table, which becomes another release");
                default -> throw new ReleaseStepException("release " + release.id() + " is published already");
            }
        }
    }

    void withdraw(DatasetRelease release, String by, String reason) {
        if (reason.isBlank()) {
            throw new ReleaseStepException("a release is withdrawn with a reason, for those who used it");
        }
        try (LoadLock _ = LoadLock.take(folder, who -> {})) {
            if (last(release) != ReleaseState.PUBLISHED) {
                throw new ReleaseStepException("release " + release.id() + " is "
                        + last(release).code() + "; only a published release can be withdrawn");
            }
            step(release, ReleaseState.WITHDRAWN, by, reason);
        }
    }

    /** The state on the disk: another process may have been quicker. */
    private ReleaseState last(DatasetRelease release) {
        return files.read(release.folder()).history().getLast().state();
    }

    private void step(DatasetRelease release, ReleaseState state, String by, String reason) {
        List<Transition> history = new ArrayList<>(files.read(release.folder()).history());
        history.add(new Transition(state, clock.instant(), by, plain(reason)));
        files.writeState(release.folder(), history);
    }

    /** A reason in one line, whatever was typed or pasted. */
    private static String plain(String reason) {
        return reason.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** Takes away what a reading left behind whose process is gone. */
    private void sweep() {
        for (Path left : folder.list(folder.readings())) {
            Optional<Long> process = processOf(left);
            boolean alive = process.isPresent()
                    && ProcessHandle.of(process.get())
                            .map(ProcessHandle::isAlive)
                            .orElse(false);
            if (process.isPresent() && !alive) {
                folder.discard(left);
            }
        }
    }

    private static Optional<Long> processOf(Path left) {
        String name = DataFolder.name(left);
        int dash = name.indexOf('-');
        return dash > 0 && name.substring(0, dash).chars().allMatch(c -> c >= '0' && c <= '9') && dash < 19
                ? Optional.of(Long.parseLong(name.substring(0, dash)))
                : Optional.empty();
    }
}
