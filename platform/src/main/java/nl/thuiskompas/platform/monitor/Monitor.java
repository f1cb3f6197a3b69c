package nl.thuiskompas.platform.monitor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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

    private final Warehouse warehouse;
    private final IndicatorCatalogue catalogue;
    private final @Nullable Geography geography;
    private final @Nullable DivisionCatalogue divisions;
    private final @Nullable Evaluator evaluator;
    private final @Nullable MissingTableException whyNoGeography;
    private final List<String> leftOut;
    private final Cache<FigureQuestion, Cube> cubes =
            Caffeine.newBuilder().maximumSize(KEPT_CUBES).build();

    /**
     * Opens the monitor on a warehouse. It opens also when the tables of municipalities were refused: then everything
     * that needs them says which table is not there, and the page with sources says why.
     */
    public Monitor(Warehouse warehouse, IndicatorCatalogue catalogue) {
        this.warehouse = warehouse;
        this.catalogue = catalogue;
        GeographyTables.Contents read = null;
        MissingTableException missing = null;
        try {
            read = GeographyTables.read(warehouse);
        } catch (MissingTableException e) {
            missing = e;
        }
        this.geography = read == null ? null : read.geography();
        this.divisions = read == null ? null : read.divisions();
        this.evaluator = geography == null ? null : new Evaluator(geography, warehouse);
        this.whyNoGeography = missing;
        this.leftOut = read == null ? List.of() : read.leftOut();
    }

    /**
     * The municipalities of every date.
     *
     * @throws MissingTableException when one of their tables is not there
     */
    public Geography geography() {
        if (geography == null) {
            throw Objects.requireNonNull(whyNoGeography);
        }
        return geography;
    }

    /**
     * The divisions with their words.
     *
     * @throws MissingTableException when one of the tables of the geography is not there
     */
    public DivisionCatalogue divisions() {
        geography();
        return Objects.requireNonNull(divisions);
    }

    /** What somebody brought and contradicts the rest, so that it is not used: a sentence each. */
    public List<String> leftOut() {
        return leftOut;
    }

    private Evaluator evaluator() {
        geography();
        return Objects.requireNonNull(evaluator);
    }

    /** All indicators. */
    public IndicatorCatalogue catalogue() {
        return catalogue;
    }

    /** The releases that answers come from. */
    public Warehouse warehouse() {
        return warehouse;
    }

    /** The periods for which an indicator can be computed, oldest first; empty when its tables are not there. */
    public List<Period> periods(IndicatorEntry entry) {
        return switch (entry.indicator().measure()) {
            case Measure.Count count -> anyPeriods(count.columns());
            case Measure.Published published -> anyPeriods(published.columns());
            case Measure.Share share -> commonPeriods(share.percentage(), share.base());
            case Measure.Mean mean -> commonPeriods(mean.average(), mean.weight());
            case Measure.Gap gap ->
                commonPeriods(gap.share().percentage(), gap.share().base());
        };
    }

    private static List<ColumnName> columns(IndicatorEntry entry) {
        return switch (entry.indicator().measure()) {
            case Measure.Count count -> count.columns();
            case Measure.Published published -> published.columns();
            case Measure.Share share -> List.of(share.percentage(), share.base());
            case Measure.Mean mean -> List.of(mean.average(), mean.weight());
            case Measure.Gap gap ->
                List.of(gap.share().percentage(), gap.share().base());
        };
    }

    /**
     * Makes sure that every table of an indicator is there.
     *
     * @throws MissingTableException when one was refused or was never loaded
     */
    public void requireTables(IndicatorEntry entry) {
        for (ColumnName column : columns(entry)) {
            if (warehouse.current(column.table()).isEmpty()) {
                warehouse.rows(column.table());
            }
        }
    }

    /** Why an indicator whose tables are there has no period, in words. */
    public String whyUnavailable(IndicatorEntry entry) {
        return columns(entry).stream()
                .filter(column -> !warehouse.hasColumn(column))
                .findFirst()
                .map(column -> "table " + column.table() + " has no column " + column.column())
                .orElse("its columns were never observed at the same moment");
    }

    /** The indicators that can be computed for at least one period. */
    public List<IndicatorEntry> available() {
        return catalogue.entries().stream().filter(e -> !periods(e).isEmpty()).toList();
    }

    private List<Period> anyPeriods(List<ColumnName> columns) {
        TreeMap<String, Period> byCode = new TreeMap<>();
        for (ColumnName column : columns) {
            warehouse.periods(column).forEach(period -> byCode.putIfAbsent(period.code(), period));
        }
        List<Period> periods = new ArrayList<>(byCode.values());
        periods.sort(Comparator.naturalOrder());
        return periods;
    }

    private List<Period> commonPeriods(ColumnName number, ColumnName base) {
        List<LocalDate> moments =
                warehouse.periods(base).stream().map(Period::moment).toList();
        return warehouse.periods(number).stream()
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
        return warehouse
                .findColumn(column)
                .map(ColumnDescription::titles)
                .orElseGet(() -> new Words(column.toString(), column.toString()));
    }

    /** Whether the values of a column are percentages. */
    public boolean isPercentage(ColumnName column) {
        return warehouse
                .findColumn(column)
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
