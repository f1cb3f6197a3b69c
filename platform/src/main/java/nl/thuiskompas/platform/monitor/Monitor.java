package nl.thuiskompas.platform.monitor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.statistics.Average;
import nl.thuiskompas.engine.statistics.ColumnName;
import nl.thuiskompas.engine.statistics.Contribution;
import nl.thuiskompas.engine.statistics.Cube;
import nl.thuiskompas.engine.statistics.Evaluator;
import nl.thuiskompas.engine.statistics.Measure;
import nl.thuiskompas.engine.statistics.Period;
import nl.thuiskompas.engine.statistics.Unit;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.language.Words;
import nl.thuiskompas.platform.warehouse.ColumnDescription;
import nl.thuiskompas.platform.warehouse.MissingTableException;
import nl.thuiskompas.platform.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;

/**
 * The one place where figures are asked for. Pages, exports, the API and the command line ask here and compute nothing
 * themselves. What it answers depends on nothing but the releases of the warehouse, so answers are kept.
 */
public final class Monitor {
    private static final int KEPT_CUBES = 2_000;

    private final Holdings holdings;
    private final IndicatorCatalogue catalogue;
    private final Ground ground;
    private final String fingerprint;
    private final @Nullable Evaluator evaluator;
    private final Cache<FigureQuestion, Cube> cubes =
            Caffeine.newBuilder().maximumSize(KEPT_CUBES).build();

    /**
     * Opens the monitor on what is known. It opens also when the tables of municipalities were refused: then everything
     * that needs them says which table is not there, and the page with sources says why.
     */
    Monitor(Holdings holdings, Ground ground, IndicatorCatalogue catalogue) {
        this.holdings = holdings;
        this.catalogue = catalogue;
        this.ground = ground;
        this.fingerprint = holdings.fingerprint();
        this.evaluator = ground.there() ? new Evaluator(ground.geography(), holdings) : null;
    }

    /** The monitor of what is known now in one data folder, with the indicators and feeds that come with Thuiskompas. */
    public static Monitor of(Warehouse warehouse) {
        Clock clock = Clock.systemUTC();
        return Monitors.of(warehouse, Datasets.open(warehouse.folder(), clock), clock)
                .now();
    }

    /**
     * The municipalities of every date.
     *
     * @throws MissingTableException when one of their tables is not there
     */
    public Geography geography() {
        return ground.geography();
    }

    /** The same; empty when one of their tables is not there. */
    public Optional<Geography> findGeography() {
        return ground.there() ? Optional.of(ground.geography()) : Optional.empty();
    }

    /**
     * The divisions with their words.
     *
     * @throws MissingTableException when one of the tables of the geography is not there
     */
    public DivisionCatalogue divisions() {
        return ground.divisions();
    }

    /** What somebody brought and contradicts the rest, so that it is not used: a sentence each. */
    public List<String> leftOut() {
        return ground.leftOut();
    }

    private Evaluator evaluator() {
        geography();
        return Objects.requireNonNull(evaluator);
    }

    /** All indicators. */
    public IndicatorCatalogue catalogue() {
        return catalogue;
    }

    /** The columns that answers come from. */
    public Holdings holdings() {
        return holdings;
    }

    /** Changes whenever answers may. */
    public String fingerprint() {
        return fingerprint;
    }

    /** The day whose knowledge is asked for; empty for what is known now. */
    public Optional<LocalDate> asOf() {
        return holdings.asOf();
    }

    /** The tables of the reference edition, and what users brought to it. */
    public Warehouse warehouse() {
        return holdings.warehouse();
    }

    /** The periods for which an indicator can be computed, oldest first; empty when its tables are not there. */
    public List<Period> periods(IndicatorEntry entry) {
        return switch (entry.indicator().measure()) {
            case Measure.Count count -> anyPeriods(count.columns());
            case Measure.Published published -> anyPeriods(published.columns());
            case Measure.Share share -> commonPeriods(share.percentage(), share.base());
            case Measure.Mean mean -> commonPeriods(mean.average(), mean.weight());
            case Measure.Rate rate -> commonPeriods(rate.number(), rate.base());
            case Measure.Gap gap ->
                commonPeriods(gap.share().percentage(), gap.share().base());
        };
    }

    /** The columns that an indicator is computed from. */
    static List<ColumnName> columns(IndicatorEntry entry) {
        return switch (entry.indicator().measure()) {
            case Measure.Count count -> count.columns();
            case Measure.Published published -> published.columns();
            case Measure.Share share -> List.of(share.percentage(), share.base());
            case Measure.Mean mean -> List.of(mean.average(), mean.weight());
            case Measure.Rate rate -> List.of(rate.number(), rate.base());
            case Measure.Gap gap ->
                List.of(gap.share().percentage(), gap.share().base());
        };
    }

    /**
     * Makes sure that every table of an indicator is there.
     *
     * @throws MissingTableException when one was refused or was never loaded
     * @throws nl.thuiskompas.platform.datasets.WithdrawnException when what was known then has been withdrawn
     */
    public void requireTables(IndicatorEntry entry) {
        for (ColumnName column : columns(entry)) {
            holdings.requireTable(column);
        }
    }

    /**
     * Makes sure that nothing that an indicator was read from has been withdrawn since.
     *
     * @throws nl.thuiskompas.platform.datasets.WithdrawnException when something has
     */
    public void requireNothingWithdrawn(IndicatorEntry entry) {
        columns(entry).forEach(holdings::requireNothingWithdrawn);
    }

    /** Id of a dataset that has to be imported before an indicator has figures; empty when that is not what it lacks. */
    public Optional<String> missingImport(IndicatorEntry entry) {
        return columns(entry).stream()
                .flatMap(column -> holdings.missingImport(column).stream())
                .findFirst();
    }

    /** Why an indicator whose tables are there has no period, in words. */
    public String whyUnavailable(IndicatorEntry entry) {
        return columns(entry).stream()
                .filter(column -> !holdings.hasColumn(column))
                .findFirst()
                .map(column -> "table " + column.table() + " has no column " + column.column())
                .orElse("its columns were never observed at the same moment");
    }

    /** The indicators that can be computed for at least one period, and of which nothing was withdrawn. */
    public List<IndicatorEntry> available() {
        return catalogue.entries().stream()
                .filter(e -> !periods(e).isEmpty())
                .filter(e -> columns(e).stream().noneMatch(holdings::withdrawn))
                .toList();
    }

    private List<Period> anyPeriods(List<ColumnName> columns) {
        TreeMap<String, Period> byCode = new TreeMap<>();
        for (ColumnName column : columns) {
            holdings.periods(column).forEach(period -> byCode.putIfAbsent(period.code(), period));
        }
        List<Period> periods = new ArrayList<>(byCode.values());
        periods.sort(Comparator.naturalOrder());
        return periods;
    }

    private List<Period> commonPeriods(ColumnName number, ColumnName base) {
        List<LocalDate> moments =
                holdings.periods(base).stream().map(Period::moment).toList();
        return holdings.periods(number).stream()
                .filter(period -> moments.contains(period.moment()))
                .sorted()
                .toList();
    }

    /**
     * The figures that answer a question.
     *
     * @throws nl.thuiskompas.engine.statistics.MissingObservationsException when the period was not observed
     */
    public Cube cube(FigureQuestion question) {
        return cubes.get(
                question,
                q -> evaluator()
                        .evaluate(q.indicator().indicator(), q.period(), q.edition(), q.division(), q.average()));
    }

    /** The title of a column, or its name when its release is gone. */
    public Words columnTitle(ColumnName column) {
        return holdings.findColumn(column)
                .map(ColumnDescription::titles)
                .orElseGet(() -> new Words(column.toString(), column.toString()));
    }

    /** Whether the values of a column are percentages. */
    public boolean isPercentage(ColumnName column) {
        return holdings.findColumn(column)
                .flatMap(ColumnDescription::measurement)
                .filter(measurement -> measurement.unit() == Unit.PERCENT)
                .isPresent();
    }

    /** The newest period of an indicator by the municipalities that its source counted by. */
    public FigureQuestion newest(IndicatorEntry entry, Division division) {
        Period period = periods(entry).getLast();
        return new FigureQuestion(entry, period, period.geographyDate(), division, Average.RATIO);
    }

    /** The cells of the sources that went into the figure at a place of a cube. */
    public List<Contribution> contributions(Cube cube, int place) {
        return evaluator().contributions(cube, place);
    }
}
