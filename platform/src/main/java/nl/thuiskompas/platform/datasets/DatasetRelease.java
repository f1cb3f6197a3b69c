package nl.thuiskompas.platform.datasets;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One reading of one table. Its contents never change; only its state does.
 *
 * @param id its dataset and twelve digits of the checksum of its contents, such as cbs-84799ned-0f3a6b1c2d4e
 * @param dataset id of the dataset
 * @param title title of the table
 * @param origin who published it
 * @param retrieved when it was read
 * @param known the day from which these values were known: that on which the source published them, or else that on
 *     which they were read
 * @param cells number of its cells
 * @param checksums SHA-256 by name of file
 * @param history its steps, oldest first, never empty
 * @param synthetic whether all of it was made up
 * @param superseded whether a later release has taken its place
 * @param folder where it stands
 */
public record DatasetRelease(
        String id,
        String dataset,
        String title,
        Origin origin,
        Instant retrieved,
        LocalDate known,
        long cells,
        Checksums checksums,
        List<Transition> history,
        boolean synthetic,
        boolean superseded,
        Path folder) {
    static final String CELLS = "cells.parquet";
    static final String STRUCTURE = "structure.json";
    static final String REPORT = "report.json";
    static final String MANIFEST = "manifest.json";
    static final String STATE = "state.json";

    /** SHA-256 of the files that never change. */
    public record Checksums(String cells, String structure) {}

    public DatasetRelease {
        history = List.copyOf(history);
    }

    /** Where it is on its way. */
    public ReleaseState state() {
        ReleaseState last = history.getLast().state();
        return last == ReleaseState.PUBLISHED && superseded ? ReleaseState.SUPERSEDED : last;
    }

    /** When it was first published, if it was. */
    public Optional<Instant> published() {
        return step(ReleaseState.PUBLISHED).map(Transition::at);
    }

    /** How it was withdrawn, if it was. */
    public Optional<Transition> withdrawal() {
        return state() == ReleaseState.WITHDRAWN ? Optional.of(history.getLast()) : Optional.empty();
    }

    private Optional<Transition> step(ReleaseState state) {
        return history.stream().filter(each -> each.state() == state).findFirst();
    }

    /** The Parquet file with its cells. */
    public Path data() {
        return folder.resolve(CELLS);
    }
}
