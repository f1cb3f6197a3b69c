package nl.thuiskompas.platform.pictures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The horizontal axis of a distribution, cut into columns in which dots are stacked. Values of which one in ten is five
 * times another go on a logarithmic axis, on which a municipality twice as large stands equally far away everywhere;
 * zeros then have a column of their own at the left. All others go on a linear axis, from zero where that costs less
 * than half of it. At most about fifty columns, so that dots stay apart on a narrow screen.
 */
public final class DotAxis {
    /** A value at which the axis is labelled and its place in percent of the width. */
    record Tick(double value, double percent) {}

    private static final int MOST_COLUMNS = 50;

    private final boolean logarithmic;
    private final boolean zeroColumn;
    private final double from;
    private final double perUnit;
    private final double unit;
    private final int columns;
    private final double most;

    private DotAxis(double[] values, int decimals) {
        unit = Math.pow(10, -decimals);
        double least = values[0];
        most = values[values.length - 1];
        double low = values[values.length / 10];
        double high = values[values.length - 1 - values.length / 10];
        logarithmic = least >= 0 && high - low > 20 * unit && high >= 5 * Math.max(unit, low);
        if (logarithmic) {
            zeroColumn = least < unit;
            double start =
                    Arrays.stream(values).filter(v -> v >= unit).findFirst().orElse(unit);
            from = Math.floor(Math.log10(start) * 2) / 2;
            double decades = Math.log10(most) - from;
            perUnit = Math.floor(MOST_COLUMNS / Math.max(1, decades));
            columns = (int) Math.floor(decades * perUnit) + 1 + zeroColumns();
        } else {
            zeroColumn = false;
            double start = least >= 0 && least <= most / 2 ? 0 : least;
            double width = Math.max(unit, Decimals.niceStep((most - start) / MOST_COLUMNS));
            from = Math.floor(start / width) * width;
            perUnit = 1 / width;
            columns = columnOf(most) + 1;
        }
    }

    /**
     * The axis for these values.
     *
     * @param decimals number of decimals in which they are shown
     * @throws IllegalArgumentException when there are none
     */
    static DotAxis of(List<Double> values, int decimals) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("A distribution needs at least one value.");
        }
        return new DotAxis(
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray(), decimals);
    }

    /** Whether steps on the axis multiply; the title of the axis then has to say so. */
    public boolean isLogarithmic() {
        return logarithmic;
    }

    int columns() {
        return columns;
    }

    /** The column, from 0, in which a value is stacked. */
    int columnOf(double value) {
        if (!logarithmic) {
            return Math.max(0, (int) Math.floor((value - from) * perUnit + 1e-6));
        }
        return value < unit ? 0 : (int) Math.max(0, Math.floor(steps(value) + 1e-6)) + zeroColumns();
    }

    /** The place of a value in percent of the width; the middle of its column where a column is one value wide. */
    double percent(double value) {
        double place;
        if (!logarithmic) {
            place = (value - from + (perUnit * unit >= 1 - 1e-9 ? unit / 2 : 0)) * perUnit;
        } else {
            place = value < unit ? 0.5 : steps(value) + zeroColumns() + 0.5;
        }
        return 100 * Math.clamp(place / columns, 0, 1);
    }

    private double steps(double value) {
        return (Math.log10(value) - from) * perUnit;
    }

    /** Two: one for the zeros and one empty, since zero lies infinitely far away. */
    private int zeroColumns() {
        return zeroColumn ? 2 : 0;
    }

    /** About five values to label. */
    List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        if (!logarithmic) {
            double step = Math.max(unit, Decimals.niceStep((most - from) / 5.5));
            for (double value = Math.ceil(from / step) * step; value <= most + unit / 2; value += step) {
                ticks.add(new Tick(value, percent(value)));
            }
            return ticks;
        }
        if (zeroColumn) {
            ticks.add(new Tick(0, percent(0)));
        }
        boolean few = Math.log10(most) - from <= 2;
        for (double power = Math.pow(10, Math.floor(from)); power <= most; power *= 10) {
            for (double factor : few ? new double[] {1, 2, 5} : new double[] {1}) {
                double value = factor * power;
                if (Math.log10(value) >= from - 1e-9 && value <= most) {
                    ticks.add(new Tick(value, percent(value)));
                }
            }
        }
        return ticks;
    }
}
