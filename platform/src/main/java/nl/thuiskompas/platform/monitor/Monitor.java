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
    private final @Nullable MissingTableException whyNoGeography;
    private final Cache<FigureQuestion, Cube> cubes =
            Caffeine.newBuilder().maximumSize(KEPT_CUBES).build();

    /**
     * Opens the monitor on a warehouse. It opens also when the tables of municipalities were refused: then everything
     * that needs them says which table is not there, and the page with sources says why.
     */
    public Monitor(Warehouse warehouse, IndicatorCatalogue catalogue) {
        this.warehouse = warehouse;
        this.catalogue = catalogue;
        Geography read = null;
        MissingTableException missing = null;
        try {
            read = GeographyTables.read(warehouse);
        } catch (MissingTableException e) {
            missing = e;
        }
        this.geography = read;
        this.whyNoGeography = missing;
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

    private Evaluator evaluator() {
        return new Evaluator(geography(), warehouse);
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
            case Measure.Count count -> countPeriods(count);
            case Measure.Share share -> sharePeriods(share);
            case Measure.Gap gap -> sharePeriods(gap.share());
        };
    }

    private static List<ColumnName> columns(IndicatorEntry entry) {
        return switch (entry.indicator().measure()) {
            case Measure.Count count -> count.columns();
            case Measure.Share share -> List.of(share.percentage(), share.base());
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

    private List<Period> countPeriods(Measure.Count count) {
        TreeMap<String, Period> byCode = new TreeMap<>();
        for (ColumnName column : count.columns()) {
            warehouse.periods(column).forEach(period -> byCode.putIfAbsent(period.code(), period));
        }
        List<Period> periods = new ArrayList<>(byCode.values());
        periods.sort(Comparator.naturalOrder());
        return periods;
    }

    private List<Period> sharePeriods(Measure.Share share) {
        List<LocalDate> moments =
                warehouse.periods(share.base()).stream().map(Period::moment).toList();
        return warehouse.periods(share.percentage()).stream()
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
