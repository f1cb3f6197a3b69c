package nl.thuiskompas.platform.measured.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import nl.thuiskompas.engine.disclosure.Kind;
import nl.thuiskompas.engine.disclosure.Regime;
import nl.thuiskompas.platform.datasets.Notice;
import nl.thuiskompas.platform.datasets.Notices;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.language.Words;
import nl.thuiskompas.platform.protection.ReleasedCell;

/**
 * Looks whether totals are the sums of their parts as far as the regime allows: a total of classes against the classes, a
 * region against its municipalities. Where a total or one of its parts is not published, nothing can be said. It holds the
 * cells of one indicator in one year at a time.
 */
final class AddingUp {
    /** The name of what it finds. */
    static final String CODE = "beyond-protection";

    private final Regime regime;
    private final RegionCodes regions;
    private final List<Places> classes;
    private final Notices notices;
    private final String period;
    private final List<Members> members = new ArrayList<>();
    private final int[] strides;
    private final int cellsOfRegion;
    private final double[] values;
    private String indicator = "";

    /** A region and the municipalities it is made of, by their places. */
    private record Members(int region, int[] municipalities) {}

    AddingUp(
            Regime regime,
            RegionCodes regions,
            List<Places> classes,
            Map<String, Map<String, Set<String>>> divisions,
            String period,
            Notices notices) {
        this.regime = regime;
        this.regions = regions;
        this.classes = classes;
        this.period = period;
        this.notices = notices;
        this.strides = new int[classes.size()];
        int size = 1;
        for (int i = classes.size() - 1; i >= 0; i--) {
            strides[i] = size;
            size *= 1 + classes.get(i).codes().size();
        }
        this.cellsOfRegion = size;
        this.values = new double[Math.multiplyExact(size, regions.codes().size())];
        divisions
                .values()
                .forEach(all -> all.forEach((region, municipalities) -> {
                    int[] places =
                            municipalities.stream().mapToInt(regions::place).toArray();
                    if (regions.place(region) >= 0 && Arrays.stream(places).allMatch(place -> place >= 0)) {
                        members.add(new Members(regions.place(region), places));
                    }
                }));
    }

    /**
     * Takes a cell of a number of things; those of an indicator come together.
     *
     * @param codes its places: region, period, and for each breakdown 0 for the total or 1 and the place of the class
     */
    void add(ReleasedCell cell, int[] codes) {
        if (!cell.indicator().equals(indicator)) {
            end();
            indicator = cell.indicator();
            Arrays.fill(values, Double.NaN);
        }
        int at = codes[0] * cellsOfRegion;
        for (int i = 0; i < strides.length; i++) {
            at += codes[codes.length - strides.length + i] * strides[i];
        }
        values[at] = cell.value();
    }

    /** Looks at the last indicator. */
    void end() {
        if (indicator.isEmpty()) {
            return;
        }
        for (int at = 0; at < values.length; at++) {
            for (int i = 0; i < strides.length; i++) {
                if (place(at, i) == 0) {
                    int total = at;
                    int stride = strides[i];
                    compare(total, classes.get(i).codes().size(), part -> total + (part + 1) * stride);
                }
            }
        }
        for (Members each : members) {
            for (int cell = 0; cell < cellsOfRegion; cell++) {
                int within = cell;
                compare(
                        each.region * cellsOfRegion + within,
                        each.municipalities.length,
                        part -> each.municipalities[part] * cellsOfRegion + within);
            }
        }
        indicator = "";
    }

    /** The place of a cell in a breakdown; 0 is the total. */
    private int place(int at, int breakdown) {
        return at
                % cellsOfRegion
                / strides[breakdown]
                % (1 + classes.get(breakdown).codes().size());
    }

    private void compare(int total, int parts, IntUnaryOperator place) {
        if (Double.isNaN(values[total]) || parts == 0) {
            return;
        }
        long[] numbers = new long[parts];
        long sum = 0;
        for (int i = 0; i < parts; i++) {
            double value = values[place.applyAsInt(i)];
            if (Double.isNaN(value)) {
                return;
            }
            numbers[i] = Math.round(value);
            sum += numbers[i];
        }
        long whole = Math.round(values[total]);
        long off = Math.abs(whole - sum);
        if (off > 0 && off > regime.tolerance(Kind.COUNT, whole, numbers)) {
            tell(total, whole, sum, regime.tolerance(Kind.COUNT, whole, numbers));
        }
    }

    private void tell(int at, long whole, long sum, double tolerance) {
        StringBuilder where = new StringBuilder(indicator)
                .append(", ")
                .append(regions.codes().get(at / cellsOfRegion).id())
                .append(", ")
                .append(period);
        for (int i = 0; i < strides.length; i++) {
            int place = place(at, i);
            where.append(", ")
                    .append(
                            place == 0
                                    ? ReleasedCell.TOTAL
                                    : classes.get(i).codes().get(place - 1));
        }
        String most = String.valueOf((long) tolerance);
        notices.add(new Notice(
                CODE,
                Severity.ERROR,
                where.toString(),
                0,
                new Words(
                        "Het totaal is " + whole + " en de delen zijn samen " + sum
                                + "; volgens het regime van de uitgave" + " kan dat hooguit " + most
                                + " schelen. Meet opnieuw, of haal de uitgave opnieuw op.",
                        "The total is " + whole + " and its parts together are " + sum
                                + "; by the regime of the release they" + " can differ by at most " + most
                                + ". Measure again, or fetch the release again.")));
    }
}
