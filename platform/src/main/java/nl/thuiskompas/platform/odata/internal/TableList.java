package nl.thuiskompas.platform.odata.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.datasets.ReleaseState;
import nl.thuiskompas.platform.datasets.WithdrawnException;
import nl.thuiskompas.platform.language.Nearest;
import nl.thuiskompas.platform.monitor.IndicatorEntry;
import nl.thuiskompas.platform.monitor.Monitor;
import nl.thuiskompas.platform.monitor.Monitors;
import nl.thuiskompas.platform.monitor.QuestionException;
import nl.thuiskompas.platform.warehouse.MissingTableException;
import org.jspecify.annotations.Nullable;

/** The tables that are served: every dataset that was published, and every indicator that can be computed. */
public final class TableList {
    private static final String CBS = "CBS";
    private static final int KEPT = 100;

    private final Datasets datasets;
    private final Monitors monitors;
    private final IndicatorTables indicators = new IndicatorTables();
    private final Cache<String, CellSource> opened =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    /** @param monitors where the figures of our own tables are asked for */
    public TableList(Datasets datasets, Monitors monitors) {
        this.datasets = datasets;
        this.monitors = monitors;
    }

    /**
     * All tables, those of others first.
     *
     * @param day what was known at the end of this day; null for now
     */
    List<Table> all(@Nullable LocalDate day) {
        datasets.refresh();
        List<Table> tables = new ArrayList<>();
        for (String dataset : datasets.datasets()) {
            try {
                release(dataset, day).ifPresent(release -> tables.add(table(release)));
            } catch (WithdrawnException e) {
                // Withdrawn tables are not listed; who asks for one by name is told why.
            }
        }
        Monitor monitor = monitor(day);
        for (IndicatorEntry entry : available(monitor)) {
            tables.add(indicators.table(monitor, entry));
        }
        return tables;
    }

    private Monitor monitor(@Nullable LocalDate day) {
        try {
            return monitors.at(day == null ? null : day.toString());
        } catch (QuestionException e) {
            throw ODataException.wrong(e.getMessage() + ".");
        }
    }

    /** None when the tables of municipalities were refused. */
    private static List<IndicatorEntry> available(Monitor monitor) {
        try {
            monitor.geography();
            return monitor.available();
        } catch (MissingTableException e) {
            return List.of();
        }
    }

    private Optional<DatasetRelease> release(String dataset, @Nullable LocalDate day) {
        return day == null ? datasets.current(dataset) : datasets.asOf(dataset, day);
    }

    /**
     * One table.
     *
     * @param name its identifier, or our own name of the dataset; capitals make no difference
     * @param day what was known at the end of this day; null for now
     * @param pinned id of the release that is wanted; null for the one that is shown
     * @throws ODataException when there is none, or it was withdrawn
     */
    Table find(String name, @Nullable LocalDate day, @Nullable String pinned) {
        datasets.refresh();
        Optional<String> dataset = datasets.datasets().stream()
                .filter(each -> each.equalsIgnoreCase(name) || each.equalsIgnoreCase("cbs-" + name))
                .findFirst();
        if (pinned != null) {
            return pinned(name, dataset, pinned);
        }
        if (dataset.isEmpty()) {
            return indicator(name, day);
        }
        try {
            return release(dataset.get(), day)
                    .map(this::table)
                    .orElseThrow(() -> neverOrNoMore(name, dataset.get(), day));
        } catch (WithdrawnException e) {
            throw new ODataException(ODataException.Kind.GONE, sentence(e));
        }
    }

    private ODataException neverOrNoMore(String name, String dataset, @Nullable LocalDate day) {
        Optional<DatasetRelease> withdrawn = datasets.releases().stream()
                .filter(release -> release.dataset().equals(dataset) && day == null)
                .filter(release -> release.state() == ReleaseState.WITHDRAWN)
                .reduce((earlier, later) -> later);
        return withdrawn
                .map(release -> new ODataException(ODataException.Kind.GONE, sentence(new WithdrawnException(release))))
                .orElseGet(() -> ODataException.missing(
                        "Nothing of table " + name + " was known" + (day == null ? "." : " on " + day + ".")));
    }

    private static String sentence(WithdrawnException withdrawn) {
        return "This table is not served any more: " + withdrawn.getMessage() + ".";
    }

    private Table pinned(String name, Optional<String> dataset, String pinned) {
        DatasetRelease release = datasets.find(pinned)
                .filter(each -> dataset.isPresent() && each.dataset().equals(dataset.get()))
                .filter(each -> each.published().isPresent())
                .orElseThrow(() ->
                        ODataException.missing("Table " + name + " has no release " + pinned + " that was published."));
        if (release.state() == ReleaseState.WITHDRAWN) {
            throw new ODataException(ODataException.Kind.GONE, sentence(new WithdrawnException(release)));
        }
        return table(release);
    }

    private Table table(DatasetRelease release) {
        Dataset dataset = datasets.structure(release);
        boolean theirs = dataset.origin().publisher().equals(CBS)
                && release.dataset().equalsIgnoreCase("cbs-" + dataset.origin().table());
        return new Table(
                theirs ? dataset.origin().table() : release.dataset(),
                dataset,
                release.id(),
                release.known(),
                release.cells(),
                new LazyCells(() ->
                        opened.get(release.id(), id -> ReleaseCells.of(datasets.cells(release), release.cells()))));
    }

    private Table indicator(String name, @Nullable LocalDate day) {
        Monitor monitor = monitor(day);
        List<IndicatorEntry> available = available(monitor);
        return available.stream()
                .filter(entry -> entry.code().equalsIgnoreCase(name))
                .findFirst()
                .map(entry -> indicators.table(monitor, entry))
                .orElseThrow(() -> {
                    List<String> names = new ArrayList<>(datasets.datasets());
                    available.forEach(entry -> names.add(entry.code()));
                    return ODataException.missing("There is no table " + name + "; perhaps "
                            + String.join(" or ", Nearest.to(name, names)) + " was meant.");
                });
    }
}
