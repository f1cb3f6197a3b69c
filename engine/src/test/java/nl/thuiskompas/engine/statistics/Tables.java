package nl.thuiskompas.engine.statistics;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Observations kept in memory, for tests. */
final class Tables implements ObservationSource {
    static final ColumnName STOCK = ColumnName.parse("dwelling-stock.end_stock");
    static final ColumnName BUILT = ColumnName.parse("dwelling-stock.new_construction");
    static final ColumnName SHARE = ColumnName.parse("key-figures.association_share");

    static final Measure.Share ASSOCIATION = new Measure.Share(SHARE, STOCK);

    private final Map<ColumnName, Map<Period, Observations>> columns = new LinkedHashMap<>();

    /** Counts, final. */
    Tables counted(ColumnName column, Period period, Map<String, Double> valueOf) {
        return with(column, period, Precision.EXACT, Status.FINAL, valueOf);
    }

    /** Whole percentages, final. */
    Tables percentages(ColumnName column, Period period, Map<String, Double> valueOf) {
        return with(column, period, Precision.WHOLE_PERCENT, Status.FINAL, valueOf);
    }

    Tables with(ColumnName column, Period period, Precision precision, Status status, Map<String, Double> valueOf) {
        Source source = new Source("r1", column.table(), "CBS", "Title", column, period.reference(), "CC BY 4.0");
        columns.computeIfAbsent(column, c -> new LinkedHashMap<>())
                .put(period, new Observations(source, period, precision, status, valueOf));
        return this;
    }

    Tables with(Observations observations) {
        columns.computeIfAbsent(observations.source().column(), c -> new LinkedHashMap<>())
                .put(observations.period(), observations);
        return this;
    }

    @Override
    public Observations observations(ColumnName column, Period period) {
        return columns.getOrDefault(column, Map.of()).values().stream()
                .filter(o -> o.period().code().equals(period.code()))
                .findFirst()
                .orElseThrow(() -> new MissingObservationsException(column, period.code()));
    }

    @Override
    public Observations observationsAt(ColumnName column, LocalDate moment) {
        return columns.getOrDefault(column, Map.of()).values().stream()
                .filter(o -> o.period().moment().equals(moment))
                .findFirst()
                .orElseThrow(() -> new MissingObservationsException(column, moment.toString()));
    }

    /** The same values, one of them changed. */
    static Map<String, Double> with(Map<String, Double> values, String code, double value) {
        Map<String, Double> changed = new TreeMap<>(values);
        changed.put(code, value);
        return changed;
    }

    /** The same values, one of them left out. */
    static Map<String, Double> without(Map<String, Double> values, String code) {
        Map<String, Double> changed = new TreeMap<>(values);
        changed.remove(code);
        return changed;
    }
}
