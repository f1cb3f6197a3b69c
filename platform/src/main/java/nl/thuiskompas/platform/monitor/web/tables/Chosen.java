package nl.thuiskompas.platform.monitor.web.tables;

import java.util.List;
import java.util.Optional;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.datasets.ReleaseState;
import nl.thuiskompas.platform.datasets.WithdrawnException;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.language.Nearest;
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
        List<DatasetRelease> all = all(visit, dataset);
        List<DatasetRelease> known = all.stream()
                .filter(release -> visit.monitor()
                        .asOf()
                        .map(day -> !release.known().isAfter(day))
                        .orElse(true))
                .toList();
        String pinned = visit.choice(RELEASE);
        Optional<DatasetRelease> shown = pinned == null
                ? current(visit, dataset, known)
                : Optional.of(release(
                        all.stream()
                                .filter(release -> release.published().isPresent())
                                .toList(),
                        RELEASE,
                        pinned));
        return new Chosen(visit, dataset, all.getLast().title(), known, shown, pinned != null);
    }

    /** All releases of a table, in whatever state. */
    static List<DatasetRelease> all(Visit visit, String dataset) {
        Datasets datasets = datasets(visit);
        List<DatasetRelease> all = datasets.releases().stream()
                .filter(release -> release.dataset().equals(dataset))
                .toList();
        if (all.isEmpty()) {
            alias(datasets, dataset).ifPresent(own -> {
                throw new OtherAddressException(dataset, own);
            });
            List<String> ids = datasets.releases().stream()
                    .map(DatasetRelease::dataset)
                    .distinct()
                    .toList();
            throw new QuestionException(
                    "dataset", dataset, List.of(), Nearest.to(dataset, ids), "there is no table " + dataset);
        }
        return all;
    }

    /** The only table that is called so but for capitals, or that its publisher calls so: 84799NED is cbs-84799ned. */
    private static Optional<String> alias(Datasets datasets, String given) {
        List<String> named = datasets.releases().stream()
                .filter(release -> release.dataset().equalsIgnoreCase(given)
                        || release.dataset().equalsIgnoreCase("cbs-" + given)
                        || release.origin().table().equalsIgnoreCase(given))
                .map(DatasetRelease::dataset)
                .distinct()
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /**
     * One of these releases.
     *
     * @throws QuestionException when it is none of them
     * @throws WithdrawnException when it was withdrawn
     */
    static DatasetRelease release(List<DatasetRelease> all, String parameter, String id) {
        List<String> ids = all.stream().map(DatasetRelease::id).toList();
        DatasetRelease found = all.stream()
                .filter(release -> release.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new QuestionException(parameter, id, ids, Nearest.to(id, ids), "there is no release " + id));
        if (found.state() == ReleaseState.WITHDRAWN) {
            throw new WithdrawnException(found);
        }
        return found;
    }

    static Datasets datasets(Visit visit) {
        return visit.monitor().holdings().datasets();
    }

    private static Optional<DatasetRelease> current(Visit visit, String dataset, List<DatasetRelease> known) {
        Optional<DatasetRelease> found = visit.monitor()
                .asOf()
                .map(day -> datasets(visit).asOf(dataset, day))
                .orElseGet(() -> datasets(visit).current(dataset));
        if (found.isEmpty()) {
            known.stream()
                    .filter(release -> release.state() == ReleaseState.WITHDRAWN)
                    .reduce((earlier, later) -> later)
                    .ifPresent(release -> {
                        throw new WithdrawnException(release);
                    });
        }
        return found;
    }

    /** Whether readers may see figures of a release. */
    static boolean visible(DatasetRelease release) {
        return release.state() == ReleaseState.PUBLISHED || release.state() == ReleaseState.SUPERSEDED;
    }

    /** The release with newer figures than the one the address names, if there is one. */
    Optional<DatasetRelease> newer() {
        return pinned
                ? datasets(visit).current(dataset).filter(now -> shown.isPresent() && !now.equals(shown.get()))
                : Optional.empty();
    }

    /** The releases that readers may see, oldest knowledge first. */
    List<DatasetRelease> vintages() {
        return releases.stream().filter(Chosen::visible).toList();
    }

    /** Changes whenever something happens to any release: pages that tell of that are made anew. */
    static String stamp(Visit visit) {
        return "@" + datasets(visit).releases().hashCode()
                + datasets(visit).refusals().size();
    }

    /** The page of the table in the trail. */
    nl.thuiskompas.platform.frame.PageFrame.Step step() {
        return new nl.thuiskompas.platform.frame.PageFrame.Step(title, visit.to(Place.TABLES, dataset));
    }
}
