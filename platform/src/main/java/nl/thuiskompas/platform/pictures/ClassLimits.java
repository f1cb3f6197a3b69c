package nl.thuiskompas.platform.pictures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Chooses the classes of a choropleth: at most six, with round limits that do not overlap. Values that lie close
 * together get limits at equal steps of 1, 2 or 5; values of which one in ten is five times another (homes per
 * municipality) get 1, 2, 5, 10, 20 and so on. The national value, when given, replaces the limit nearest to it, so that
 * the break of colours is the finding. Classes at the ends with few regions are joined until no more than six are left.
 */
public final class ClassLimits {
    private static final int MOST = 6;

    private final int decimals;
    private final long[] values;

    private ClassLimits(Collection<Double> values, int decimals) {
        this.decimals = decimals;
        double unit = Math.pow(10, decimals);
        this.values =
                values.stream().mapToLong(v -> Math.round(v * unit)).sorted().toArray();
    }

    /**
     * Chooses the classes of these values.
     *
     * @param values one for each region that has a figure; none gives one class from 0 to 0
     * @param decimals in how many decimals they are shown
     * @param reference the value that should be a limit; it is, when it lies among the values
     */
    public static ClassScale choose(Collection<Double> values, int decimals, OptionalDouble reference) {
        return new ClassLimits(values, decimals).choose(reference);
    }

    private ClassScale choose(OptionalDouble reference) {
        if (values.length == 0) {
            return new ClassScale(List.of(new ValueClass(1, 0, 0, 0)), decimals, 0);
        }
        List<Long> starts = roundStarts();
        long cut = Long.MIN_VALUE;
        if (reference.isPresent()) {
            // A region stands below the reference when its shown value does: 28 is below 28.9, 29 is not.
            long start = (long) Math.ceil(reference.getAsDouble() * Math.pow(10, decimals) - 1e-9);
            if (start > values[0] && start <= values[values.length - 1]) {
                cut = start;
                moveNearestTo(start, starts);
            }
        }
        starts.addFirst(values[0]);
        while (starts.size() > MOST) {
            starts.remove(startToDrop(starts, cut));
        }
        return scale(starts, cut);
    }

    /** Round values above the least and up to the greatest, each the start of a class. */
    private List<Long> roundStarts() {
        long least = values[0];
        long most = values[values.length - 1];
        long low = values[values.length / 10];
        long high = values[values.length - 1 - values.length / 10];
        List<Long> starts = new ArrayList<>();
        if (least >= 0 && high - low > 20 && high >= 5 * Math.max(1, low)) {
            for (long power = 1; power <= most; power *= 10) {
                for (long factor : new long[] {1, 2, 5}) {
                    addBetween(least, factor * power, most, starts);
                }
            }
        } else {
            long step = Math.max(1, Math.round(Decimals.niceStep((high - low) / 4.0)));
            for (long start = Math.floorDiv(least, step) * step; start <= most; start += step) {
                addBetween(least, start, most, starts);
            }
        }
        return starts;
    }

    private static void addBetween(long least, long start, long most, List<Long> starts) {
        if (start > least && start <= most) {
            starts.add(start);
        }
    }

    private static void moveNearestTo(long start, List<Long> starts) {
        int nearest = -1;
        for (int i = 0; i < starts.size(); i++) {
            if (nearest < 0 || Math.abs(starts.get(i) - start) < Math.abs(starts.get(nearest) - start)) {
                nearest = i;
            }
        }
        if (nearest < 0) {
            starts.add(start);
        } else {
            starts.set(nearest, start);
        }
    }

    /** The start that joins the two classes at one of the ends that hold fewest regions; never the cut. */
    private int startToDrop(List<Long> starts, long cut) {
        int last = starts.size() - 1;
        boolean lowIsCut = starts.get(1) == cut;
        boolean highIsCut = starts.get(last) == cut;
        int low = count(starts.get(0), starts.get(2));
        int high = count(starts.get(last - 1), Long.MAX_VALUE);
        return !lowIsCut && (highIsCut || low <= high) ? 1 : last;
    }

    private int count(long from, long until) {
        return (int) Arrays.stream(values).filter(v -> v >= from && v < until).count();
    }

    private ClassScale scale(List<Long> starts, long cut) {
        double unit = Math.pow(10, decimals);
        List<ValueClass> classes = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            boolean last = i == starts.size() - 1;
            long until = last ? values[values.length - 1] + 1 : starts.get(i + 1);
            classes.add(new ValueClass(
                    colour(i, starts.size()), starts.get(i) / unit, (until - 1) / unit, count(starts.get(i), until)));
        }
        return new ClassScale(classes, decimals, Math.max(0, starts.indexOf(cut)));
    }

    /** Fewer classes than colours lie as far apart as they can. */
    private static int colour(int place, int classes) {
        return classes == 1 ? 4 : 1 + Math.round(place * (MOST - 1) / (float) (classes - 1));
    }
}
