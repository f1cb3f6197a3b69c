package nl.thuiskompas.platform.monitor;

import java.util.List;
import java.util.Optional;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.datasets.ReleaseState;
import nl.thuiskompas.platform.datasets.Report;
import nl.thuiskompas.platform.datasets.WithdrawnException;

/**
 * The imported tables for readers: which releases were known, which one is shown, and which figures nobody may see.
 * Pages and the API find them here.
 */
public final class ImportedTables {
    private final Monitor monitor;
    private final Datasets datasets;

    private ImportedTables(Monitor monitor) {
        this.monitor = monitor;
        this.datasets = monitor.holdings().datasets();
    }

    /** Those of what is known now, or was known on a day. */
    public static ImportedTables of(Monitor monitor) {
        return new ImportedTables(monitor);
    }

    /** The releases themselves. */
    public Datasets datasets() {
        return datasets;
    }

    /** Ids of the tables of which any release was known, sorted. */
    public List<String> ids() {
        return datasets.releases().stream()
                .filter(this::wasKnown)
                .map(DatasetRelease::dataset)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * All releases of a table, in whatever state, from the oldest knowledge to the newest.
     *
     * @throws QuestionException about {@code dataset} when there is no such table
     */
    public List<DatasetRelease> all(String dataset) {
        List<DatasetRelease> all = datasets.releases().stream()
                .filter(release -> release.dataset().equals(dataset))
                .toList();
        if (all.isEmpty()) {
            List<String> ids = datasets.releases().stream()
                    .map(DatasetRelease::dataset)
                    .distinct()
                    .toList();
            throw new QuestionException(
                    "dataset", dataset, List.of(), Nearest.to(dataset, ids), "there is no table " + dataset);
        }
        return all;
    }

    /**
     * The only table that is called so but for capitals, or that its publisher calls so: 84799NED is cbs-84799ned. Empty
     * when there is a table of exactly this name.
     */
    public Optional<String> alias(String given) {
        if (datasets.releases().stream().anyMatch(release -> release.dataset().equals(given))) {
            return Optional.empty();
        }
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
     * Those of its releases that were known, which may be none.
     *
     * @throws QuestionException about {@code dataset} when there is no such table
     */
    public List<DatasetRelease> known(String dataset) {
        return all(dataset).stream().filter(this::wasKnown).toList();
    }

    private boolean wasKnown(DatasetRelease release) {
        return monitor.asOf().map(day -> !release.known().isAfter(day)).orElse(true);
    }

    /** Those of its releases whose figures readers may see, and that were known. */
    public List<DatasetRelease> vintages(String dataset) {
        return known(dataset).stream().filter(ImportedTables::visible).toList();
    }

    /**
     * The release whose figures are shown; empty when there is none yet.
     *
     * @throws WithdrawnException when all that was known has been withdrawn
     */
    public Optional<DatasetRelease> shown(String dataset) {
        Optional<DatasetRelease> found =
                monitor.asOf().map(day -> datasets.asOf(dataset, day)).orElseGet(() -> datasets.current(dataset));
        if (found.isEmpty()) {
            known(dataset).stream()
                    .filter(release -> release.state() == ReleaseState.WITHDRAWN)
                    .reduce((earlier, later) -> later)
                    .ifPresent(release -> {
                        throw new WithdrawnException(release);
                    });
        }
        return found;
    }

    /**
     * One of these releases.
     *
     * @param parameter the name by which somebody asks for it
     * @throws QuestionException when it is none of them
     * @throws WithdrawnException when it was withdrawn
     */
    public static DatasetRelease release(List<DatasetRelease> all, String parameter, String id) {
        List<String> ids = all.stream().map(DatasetRelease::id).toList();
        DatasetRelease found = all.stream()
                .filter(release -> release.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new QuestionException(
                        parameter, id, ids, Nearest.to(id, ids), "there is no release " + id + " of this table"));
        if (found.state() == ReleaseState.WITHDRAWN) {
            throw new WithdrawnException(found);
        }
        return found;
    }

    /**
     * One of these releases, if readers may see its figures.
     *
     * @throws QuestionException when it is none of them, or is not published
     * @throws WithdrawnException when it was withdrawn
     */
    public static DatasetRelease visible(List<DatasetRelease> all, String parameter, String id) {
        DatasetRelease release = release(all, parameter, id);
        if (!visible(release)) {
            throw new QuestionException(
                    parameter,
                    id,
                    List.of(),
                    List.of(),
                    "release " + id + " is not published, so its figures are not shown");
        }
        return release;
    }

    /** Whether readers may see figures of a release. */
    public static boolean visible(DatasetRelease release) {
        return release.state() == ReleaseState.PUBLISHED || release.state() == ReleaseState.SUPERSEDED;
    }

    /** The report of the checks for readers: what waits shows nobody its figures, and notices quote figures. */
    public Report report(DatasetRelease release) {
        Report report = datasets.report(release);
        return visible(release) ? report : report.unquoted();
    }

    /** Changes whenever something happens to any release: answers that tell of that are made anew. */
    public String stamp() {
        return "@" + datasets.releases().hashCode() + datasets.refusals().size();
    }
}
