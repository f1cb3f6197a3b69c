package nl.thuiskompas.engine.statistics;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.thuiskompas.engine.geography.Edition;

/**
 * One column of one table for one period: a value for each municipality of the period's {@link Period#geographyDate()}.
 * Columnar: codes in order, values beside them, NaN where the source has none.
 *
 * <p>A source may count some municipalities as they were on another date: it collected in the year of a merger, and has
 * the new one here and an old one there. {@link #elsewhere()} says which.
 */
public final class Observations {
    private final Source source;
    private final Period period;
    private final Precision precision;
    private final Status status;
    private final String[] codes;
    private final double[] values;
    private final Set<String> incomplete;
    private final Map<String, LocalDate> elsewhere;

    /**
     * @param status the status of all values of the column; sources mark whole periods
     * @param valueOf value by municipality code; absent or NaN where the source has none
     */
    public Observations(Source source, Period period, Precision precision, Status status, Map<String, Double> valueOf) {
        this(source, period, precision, status, valueOf, Set.of(), Map.of());
    }

    /**
     * @param status the status of all values of the column; sources mark whole periods
     * @param valueOf value by municipality code; absent or NaN where the source has none
     * @param incomplete codes of municipalities without a value of which the source has a part of it
     * @param elsewhere codes of municipalities that the source counted by another date than the others, with that date;
     *     only numbers that add up can be read of such a column
     */
    public Observations(
            Source source,
            Period period,
            Precision precision,
            Status status,
            Map<String, Double> valueOf,
            Set<String> incomplete,
            Map<String, LocalDate> elsewhere) {
        this.incomplete = Set.copyOf(incomplete);
        this.elsewhere = Map.copyOf(elsewhere);
        this.source = source;
        this.period = period;
        this.precision = precision;
        this.status = status;
        TreeMap<String, Double> ordered = new TreeMap<>(valueOf);
        this.codes = ordered.keySet().toArray(String[]::new);
        this.values = ordered.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Where the column came from. */
    public Source source() {
        return source;
    }

    /** The time it is about. */
    public Period period() {
        return period;
    }

    /** How the source rounded. */
    public Precision precision() {
        return precision;
    }

    /** The status the source gave. */
    public Status status() {
        return status;
    }

    /** Codes of the municipalities that have a row, in order. */
    public List<String> codes() {
        return List.of(codes);
    }

    /** Whether the source has only a part of the number of a municipality, so that it has no value. */
    boolean incomplete(String code) {
        return incomplete.contains(code);
    }

    /** Municipalities that the source counted by another date than the others, with that date. */
    public Map<String, LocalDate> elsewhere() {
        return elsewhere;
    }

    /** The values in the order of the municipalities of an edition, NaN where the source has none. */
    double[] valuesBy(Edition edition) {
        double[] ordered = new double[edition.size()];
        int next = 0;
        for (int place = 0; place < ordered.length; place++) {
            int compared = 1;
            while (next < codes.length && (compared = codes[next].compareTo(edition.code(place))) < 0) {
                next++;
            }
            ordered[place] = compared == 0 ? values[next] : Double.NaN;
        }
        return ordered;
    }

    /** The value of a municipality, NaN when the source has none. */
    public double value(String code) {
        int place = Arrays.binarySearch(codes, code);
        return place < 0 ? Double.NaN : values[place];
    }
}
