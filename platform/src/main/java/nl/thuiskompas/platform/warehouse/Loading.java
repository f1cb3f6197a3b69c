package nl.thuiskompas.platform.warehouse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.platform.storage.DataFolder;
import nl.thuiskompas.platform.storage.DuckDb;

/** Writes the releases of an edition into a data folder; only who holds the lock may. */
final class Loading {
    private final DataFolder folder;
    private final DuckDb duckDb;
    private final Clock clock;

    Loading(DataFolder folder, DuckDb duckDb, Clock clock) {
        this.folder = folder;
        this.duckDb = duckDb;
        this.clock = clock;
    }

    /** The tables of an edition that have no release yet. */
    List<TableDescription> missing(ReferenceEdition edition) {
        return edition.tables().stream()
                .filter(table -> !Files.exists(folder.releases().resolve(table.releaseId())))
                .toList();
    }

    /** Writes what is missing: all is staged before the first becomes visible, so an edition does not come in halves. */
    void write(ReferenceEdition edition, boolean brought, Instant published, LoadProgress progress) {
        ReleaseWriter writer = new ReleaseWriter(folder, duckDb, edition, brought);
        List<TableDescription> missing = missing(edition);
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

    /** Later than every release and import, whatever a clock that was set back says. */
    Instant nextInstant(List<Release> releases, List<Import> imports) {
        List<Instant> before = new ArrayList<>();
        releases.forEach(release -> before.add(release.published()));
        imports.forEach(each -> before.add(each.imported()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return before.stream()
                .map(instant -> instant.plusMillis(1))
                .filter(next -> next.isAfter(now))
                .max(Comparator.naturalOrder())
                .orElse(now);
    }

    /** Removes what a broken-off load left. */
    List<Refusal> sweep() {
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
}
