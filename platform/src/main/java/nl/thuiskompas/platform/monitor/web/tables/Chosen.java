package nl.thuiskompas.platform.monitor.web.tables;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.datasets.ReleaseState;
import nl.thuiskompas.platform.datasets.WithdrawnException;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.monitor.ImportedTables;
import nl.thuiskompas.platform.monitor.QuestionException;
import nl.thuiskompas.platform.monitor.web.Visit;

/**
 * The table that a reader looks at.
 *
 * @param dataset its id
 * @param title its title, by its newest release
 * @param releases its releases as far as they were known, oldest knowledge first
 * @param shown the release whose figures are shown, if any
 * @param pinned whether the address names that release
 */
record Chosen(
        Visit visit,
        String dataset,
        String title,
        List<DatasetRelease> releases,
        Optional<DatasetRelease> shown,
        boolean pinned) {
    /** Name of the choice of a release. */
    static final String RELEASE = "release";

    /**
     * Finds it.
     *
     * @throws QuestionException when there is no such table, or it has no such release
     * @throws OtherAddressException when there is, by another name
     * @throws WithdrawnException when what would be shown has been withdrawn
     */
    static Chosen of(Visit visit, String dataset) {
        return of(visit, dataset, tables(visit)::shown);
    }

    /**
     * Finds it for a page about all its releases, on which what was withdrawn is told rather than shown.
     *
     * @throws QuestionException when there is no such table
     * @throws OtherAddressException when there is, by another name
     */
    static Chosen withAll(Visit visit, String dataset) {
        return of(visit, dataset, id -> tables(visit).vintages(id).stream().reduce((earlier, later) -> later));
    }

    private static Chosen of(Visit visit, String dataset, Function<String, Optional<DatasetRelease>> newest) {
        ImportedTables tables = tables(visit);
        List<DatasetRelease> all = all(visit, dataset);
        String pinned = visit.choice(RELEASE);
        Optional<DatasetRelease> shown = pinned == null
                ? newest.apply(dataset)
                : Optional.of(ImportedTables.release(
                        all.stream()
                                .filter(release -> release.published().isPresent())
                                .toList(),
                        RELEASE,
                        pinned));
        return new Chosen(visit, dataset, all.getLast().title(), tables.known(dataset), shown, pinned != null);
    }

    /**
     * All releases of a table, in whatever state.
     *
     * @throws QuestionException when there is no such table
     * @throws OtherAddressException when there is, by another name
     */
    static List<DatasetRelease> all(Visit visit, String dataset) {
        ImportedTables tables = tables(visit);
        tables.alias(dataset).ifPresent(own -> {
            throw new OtherAddressException(dataset, own);
        });
        return tables.all(dataset);
    }

    static ImportedTables tables(Visit visit) {
        return ImportedTables.of(visit.monitor());
    }

    static Datasets datasets(Visit visit) {
        return tables(visit).datasets();
    }

    /** The release with newer figures than the one the address names, if there is one. */
    Optional<DatasetRelease> newer() {
        return pinned
                ? datasets(visit).current(dataset).filter(now -> shown.isPresent() && !now.equals(shown.get()))
                : Optional.empty();
    }

    /** The releases that readers may see, oldest knowledge first. */
    List<DatasetRelease> vintages() {
        return releases.stream().filter(ImportedTables::visible).toList();
    }

    /** The releases that were withdrawn, oldest knowledge first. */
    List<DatasetRelease> withdrawn() {
        return releases.stream()
                .filter(release -> release.state() == ReleaseState.WITHDRAWN)
                .toList();
    }

    /** Changes whenever something happens to any release: pages that tell of that are made anew. */
    static String stamp(Visit visit) {
        return tables(visit).stamp();
    }

    /** The page of the table in the trail. */
    nl.thuiskompas.platform.frame.PageFrame.Step step() {
        return new nl.thuiskompas.platform.frame.PageFrame.Step(title, visit.to(Place.TABLES, dataset));
    }
}
