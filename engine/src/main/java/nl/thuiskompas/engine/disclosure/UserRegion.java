package nl.thuiskompas.engine.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;

/**
 * A figure of a region that somebody makes of municipalities. It is computed from what is published, so that it can tell
 * nothing new: the published figure where the region is a class of its own under whatever name, and else the sum of
 * published cells, few and large ones first, because each brings its own uncertainty.
 */
public final class UserRegion {
    private static final int REGION = 0;

    private final Decisions decisions;
    private final Dimension regions;
    private final int[] classes;

    private UserRegion(Decisions decisions, int[] classes) {
        this.decisions = decisions;
        this.regions = decisions.layout().dimensions().get(REGION);
        this.classes = classes;
    }

    /**
     * The figure.
     *
     * @param municipalities codes of the parts
     * @param classes for each dimension of the layout the class of the figure; the first, the region's, is not looked at
     * @return published, with the interval and the standard deviation of the sum; bounded when a part is withheld; or what
     *     is said about the region where it is a published one
     * @throws IllegalArgumentException when there are no municipalities, one is unknown, or no table shows the classes
     */
    public static Decision figure(Decisions decisions, Collection<String> municipalities, int... classes) {
        UserRegion figure = new UserRegion(decisions, classes.clone());
        BitSet wanted = new BitSet();
        for (String code : municipalities) {
            int place = figure.regions.parts().indexOf(code);
            if (place < 0) {
                throw new IllegalArgumentException("there is no municipality " + code + " in this release");
            }
            wanted.set(place);
        }
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("a region has at least one municipality");
        }
        if (figure.cell(Dimension.classOfPart(0)) < 0) {
            throw new IllegalArgumentException("no listed table shows the classes " + Arrays.toString(classes));
        }
        return figure.of(wanted);
    }

    private Decision of(BitSet wanted) {
        for (int c = 0; c < regions.size(); c++) {
            if (parts(c).equals(wanted)) {
                return decisions.decision(cell(c));
            }
        }
        BitSet left = (BitSet) wanted.clone();
        double value = 0;
        double variance = 0;
        Interval interval = Interval.of(0);
        for (int c = largestWithin(left); c >= 0; c = largestWithin(left)) {
            if (decisions.decision(cell(c)) instanceof Decision.Published published) {
                value += published.value();
                variance += published.standardDeviation() * published.standardDeviation();
                interval = interval.plus(published.interval());
            }
            left.andNot(parts(c));
        }
        return left.isEmpty()
                ? new Decision.Published(value, interval, Math.sqrt(variance))
                : new Decision.Bounded(interval.plus(bounds(left)), left.cardinality());
    }

    /** The published class with most parts that lies within a set, or -1; of equally large ones the first. */
    private int largestWithin(BitSet set) {
        int largest = -1;
        for (int c = 1; c < regions.size(); c++) {
            boolean within = Arrays.stream(regions.partsOf(c)).allMatch(set::get);
            if (within
                    && !decisions.withheld(cell(c))
                    && (largest < 0 || regions.partsOf(c).length > regions.partsOf(largest).length)) {
                largest = c;
            }
        }
        return largest;
    }

    private Interval bounds(BitSet hidden) {
        double apart = hidden.stream()
                .mapToDouble(part -> {
                    BitSet one = new BitSet();
                    one.set(part);
                    return most(one);
                })
                .sum();
        return new Interval(0, Math.max(0, Math.min(apart, most(hidden))));
    }

    /** The most a set can be: what a published region around it leaves when its published municipalities are taken off. */
    private double most(BitSet hidden) {
        double most = Double.POSITIVE_INFINITY;
        for (int c = 0; c < regions.size(); c++) {
            BitSet around = parts(c);
            BitSet outside = (BitSet) hidden.clone();
            outside.andNot(around);
            if (outside.isEmpty() && decisions.decision(cell(c)) instanceof Decision.Published whole) {
                around.andNot(hidden);
                double others = around.stream()
                        .mapToObj(part -> decisions.decision(cell(Dimension.classOfPart(part))))
                        .mapToDouble(other -> other instanceof Decision.Published published
                                ? published.interval().low()
                                : 0)
                        .sum();
                most = Math.min(most, whole.interval().high() - others);
            }
        }
        return most;
    }

    private int cell(int region) {
        classes[REGION] = region;
        return decisions.layout().cell(classes);
    }

    private BitSet parts(int c) {
        BitSet parts = new BitSet();
        for (int part : regions.partsOf(c)) {
            parts.set(part);
        }
        return parts;
    }
}
