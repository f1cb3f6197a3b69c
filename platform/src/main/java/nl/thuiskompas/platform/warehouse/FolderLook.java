package nl.thuiskompas.platform.warehouse;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.thuiskompas.platform.storage.DataFolder;
import nl.thuiskompas.platform.storage.DuckDb;

/** Looks at what is in a data folder; the releases are checked only when there may be one that was not seen before. */
final class FolderLook {
    private final DataFolder folder;
    private final DuckDb duckDb;
    private final ImportFolder imports;
    private final Withdrawals withdrawals;

    FolderLook(DataFolder folder, DuckDb duckDb) {
        this.folder = folder;
        this.duckDb = duckDb;
        this.imports = new ImportFolder(folder);
        this.withdrawals = new Withdrawals(folder);
    }

    /** Everything, before any edition was loaded. */
    Contents first() {
        return Contents.of(new ReleaseCheck(folder, duckDb).run(), imports.read(), withdrawals.read(), List.of());
    }

    /**
     * What is in the folder now.
     *
     * @param last what the last look found
     * @param loaded ids of the releases of the edition that was loaded last
     * @param swept what was just cleared away
     */
    Contents again(Contents last, List<String> loaded, List<Refusal> swept) {
        ReleaseCheck.Findings before = last.findings();
        // The lists first: what they name was published before they were written.
        ImportFolder.Findings listed = imports.read();
        Set<String> seen = new HashSet<>();
        before.releases().forEach(release -> seen.add(release.id()));
        before.refusals().forEach(refusal -> seen.add(refusal.release()));
        boolean nothingNew = seen.containsAll(loaded)
                && listed.imports().stream().allMatch(each -> seen.containsAll(each.releases()));
        ReleaseCheck.Findings now = nothingNew ? before : new ReleaseCheck(folder, duckDb).run();
        return Contents.of(
                new ReleaseCheck.Findings(
                        now.releases(),
                        Stream.concat(now.refusals().stream(), swept.stream()).toList()),
                listed,
                withdrawals.read(),
                loaded);
    }
}
