package nl.thuiskompas.platform.monitor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.thuiskompas.engine.statistics.ColumnName;
import nl.thuiskompas.engine.statistics.MissingObservationsException;
import nl.thuiskompas.engine.statistics.ObservationSource;
import nl.thuiskompas.engine.statistics.Observations;
import nl.thuiskompas.engine.statistics.Period;
import nl.thuiskompas.engine.statistics.Status;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.datasets.WithdrawnException;
import nl.thuiskompas.platform.language.Words;
import nl.thuiskompas.platform.warehouse.ColumnDescription;
import nl.thuiskompas.platform.warehouse.Datatype;
import nl.thuiskompas.platform.warehouse.Measurement;
import nl.thuiskompas.platform.warehouse.SourceDescription;
import nl.thuiskompas.platform.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;

/**
 * All columns of observations that are known: those of the reference edition, and those of imported tables, which take
 * the place of the former for the periods they have. Either all that is known now, or what was known on a day.
 *
 * <p>Imported releases say when their source published them. Tables of the reference edition do not: their values count as
 * known from the moment they are about, which is the earliest that can be true.
 */
public final class Holdings implements ObservationSource {
    private final Warehouse warehouse;
    private final Datasets datasets;
    private final Feeds feeds;
    private final FedObservations fed;
    private final @Nullable LocalDate asOf;

    private Holdings(
            Warehouse warehouse, Datasets datasets, Feeds feeds, FedObservations fed, @Nullable LocalDate asOf) {
        this.warehouse = warehouse;
        this.datasets = datasets;
        this.feeds = feeds;
        this.fed = fed;
        this.asOf = asOf;
    }

    /** What is known now. */
    public static Holdings of(Warehouse warehouse, Datasets datasets, Feeds feeds) {
        return new Holdings(warehouse, datasets, feeds, new FedObservations(datasets), null);
    }

    /** The same as it was known at the end of a day; null for now. */
    Holdings asOf(@Nullable LocalDate day) {
        return new Holdings(warehouse, datasets, feeds, fed, day);
    }

    /** The day whose knowledge this is; empty for now. */
    public Optional<LocalDate> asOf() {
        return Optional.ofNullable(asOf);
    }

    /** The reference edition, and what users brought to it. */
    public Warehouse warehouse() {
        return warehouse;
    }

    /** The imported tables. */
    public Datasets datasets() {
        return datasets;
    }

    /** Which imported tables fill which columns. */
    public Feeds feeds() {
        return feeds;
    }

    /** Changes whenever another release of anything is read. */
    public String fingerprint() {
        return warehouse.fingerprint() + datasets.fingerprint() + (asOf == null ? "" : asOf);
    }

    /** Whether there is such a column of observations. */
    public boolean hasColumn(ColumnName column) {
        return warehouse.hasColumn(column) || !fedPeriods(column).isEmpty();
    }

    /** The description of a column of observations, if there is such a column. */
    public Optional<ColumnDescription> findColumn(ColumnName column) {
        return warehouse
                .findColumn(column)
                .or(() -> feeds.find(column)
                        .flatMap(found -> releases(found).stream()
                                .reduce((earlier, later) -> later)
                                .map(at -> described(found, at.release()))));
    }

    /** The periods for which a column of observations has a value, oldest first; empty when there is no such column. */
    public List<Period> periods(ColumnName column) {
        TreeMap<Period, Boolean> periods = new TreeMap<>();
        warehouse.periods(column).stream().filter(this::known).forEach(period -> periods.put(period, true));
        fedPeriods(column).keySet().forEach(period -> periods.put(period, true));
        return List.copyOf(periods.keySet());
    }

    private boolean known(Period period) {
        return asOf == null || !period.moment().isAfter(asOf);
    }

    @Override
    public Observations observations(ColumnName column, Period period) {
        Observations imported = fedPeriods(column).get(period);
        if (imported != null) {
            return imported;
        }
        if (!known(period)) {
            throw new MissingObservationsException(column, period.code());
        }
        return warehouse.observations(column, period);
    }

    @Override
    public Observations observationsAt(ColumnName column, LocalDate moment) {
        Optional<Observations> imported = fedPeriods(column).entrySet().stream()
                .filter(each -> each.getKey().timing() != Period.Timing.DURING_YEAR)
                .filter(each -> each.getKey().moment().equals(moment))
                .map(Map.Entry::getValue)
                .findFirst();
        if (imported.isEmpty() && asOf != null && moment.isAfter(asOf)) {
            throw new MissingObservationsException(column, "the start of " + moment);
        }
        return imported.orElseGet(() -> warehouse.observationsAt(column, moment));
    }

    /**
     * Makes sure that the table of a column is there.
     *
     * @throws nl.thuiskompas.platform.warehouse.MissingTableException when it was refused or never loaded
     * @throws WithdrawnException when what was known of it then has been withdrawn
     */
    void requireTable(ColumnName column) {
        Optional<FedColumn> found = feeds.find(column);
        if (found.isPresent()) {
            for (FedColumn.Place place : found.get().sources()) {
                release(place);
            }
            boolean imported = !releases(found.get()).isEmpty();
            // Later than the day that is asked for: then nothing was known yet, and nothing is missing.
            boolean later = asOf != null
                    && found.get().sources().stream()
                            .anyMatch(place -> datasets.current(place.dataset()).isPresent());
            if (imported || later || !allWithdrawn(found.get())) {
                return;
            }
        }
        if (warehouse.current(column.table()).isEmpty()) {
            warehouse.rows(column.table());
        }
    }

    /**
     * The newest dataset that may fill a column which is in no table of the reference edition, when no release of any of
     * its datasets was ever published; empty when that is not so.
     */
    Optional<String> missingImport(ColumnName column) {
        return feeds.find(column)
                .filter(found -> warehouse.current(column.table()).isEmpty())
                .filter(found -> warehouse.refusals().stream()
                        .noneMatch(refusal -> refusal.table().equals(column.table())))
                .filter(found -> found.sources().stream().noneMatch(place -> published(place.dataset())))
                .map(found -> found.sources().getLast().dataset());
    }

    private boolean published(String dataset) {
        return datasets.current(dataset).isPresent()
                || datasets.releases().stream()
                        .anyMatch(release -> release.dataset().equals(dataset)
                                && release.withdrawal().isPresent());
    }

    /**
     * Makes sure that what was known of a column stands.
     *
     * @throws WithdrawnException when it has been withdrawn since
     */
    void requireNothingWithdrawn(ColumnName column) {
        feeds.find(column).ifPresent(found -> found.sources().forEach(this::release));
    }

    /** Whether what was known of a column has been withdrawn since. */
    boolean withdrawn(ColumnName column) {
        try {
            requireNothingWithdrawn(column);
            return false;
        } catch (WithdrawnException e) {
            System.getLogger(Holdings.class.getName()).log(System.Logger.Level.DEBUG, e::getMessage);
            return true;
        }
    }

    /** Says so when all that there ever was of a column has been withdrawn. */
    private boolean allWithdrawn(FedColumn column) {
        if (warehouse.hasColumn(column.name())) {
            return false;
        }
        for (FedColumn.Place place : column.sources()) {
            for (DatasetRelease release : datasets.releases()) {
                if (release.dataset().equals(place.dataset())
                        && release.withdrawal().isPresent()) {
                    throw new WithdrawnException(release);
                }
            }
        }
        return true;
    }

    /** Where the values of imported tables come from that a column is read from now. */
    private List<At> releases(FedColumn column) {
        List<At> found = new ArrayList<>();
        for (FedColumn.Place place : column.sources()) {
            try {
                release(place).ifPresent(release -> found.add(new At(release, place)));
            } catch (WithdrawnException e) {
                // requireTable says so to whoever asks for it; who lists what there is goes on without.
                System.getLogger(Holdings.class.getName()).log(System.Logger.Level.DEBUG, e::getMessage);
            }
        }
        return found;
    }

    private record At(DatasetRelease release, FedColumn.Place place) {}

    /** What was made up fills no column: indicators are of what is real. */
    private Optional<DatasetRelease> release(FedColumn.Place place) {
        Optional<DatasetRelease> release =
                asOf == null ? datasets.current(place.dataset()) : datasets.asOf(place.dataset(), asOf);
        return release.filter(each -> !each.synthetic());
    }

    private NavigableMap<Period, Observations> fedPeriods(ColumnName column) {
        NavigableMap<Period, Observations> all = new TreeMap<>();
        feeds.find(column)
                .ifPresent(found -> releases(found).forEach(at -> all.putAll(fed.of(at.release(), found, at.place()))));
        return all;
    }

    /** The columns of ours that a release has values for. */
    public List<ColumnName> columnsFrom(DatasetRelease release) {
        return feeds.columns().stream()
                .filter(column -> column.sources().stream()
                        .anyMatch(place -> place.dataset().equals(release.dataset())
                                && !fed.of(release, column, place).isEmpty()))
                .map(FedColumn::name)
                .collect(Collectors.toList());
    }

    private static ColumnDescription described(FedColumn column, DatasetRelease release) {
        var origin = release.origin();
        SourceDescription source = new SourceDescription(
                release.dataset(),
                origin.publisher(),
                origin.table(),
                new Words(release.title(), release.title()),
                origin.licence(),
                origin.licenceUrl(),
                origin.url());
        return new ColumnDescription(
                column.name().column(),
                Datatype.DECIMAL,
                column.title(),
                column.description(),
                source,
                release.known().toString(),
                origin.licenceUrl(),
                Optional.of(new Measurement(column.unit(), column.timing(), column.precision(), Status.FINAL)));
    }
}
