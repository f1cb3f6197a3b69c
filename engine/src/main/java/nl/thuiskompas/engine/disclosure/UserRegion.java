package nl.thuiskompas.engine.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a region that somebody makes of municipalities. It is computed from what is published, so that it can tell
 * nothing new: the published figure where a published region has the same municipalities, under whatever name, and else the
 * sum of published cells, few and large ones first, because each brings its own uncertainty.
 */
public final class UserRegion {
    private final List<Cell> cells;
    private final Map<String, Decision> municipalities = new HashMap<>();

    private UserRegion(List<Cell> cells) {
        this.cells = cells;
        cells.stream()
                .filter(cell -> cell.parts().size() == 1)
                .forEach(cell -> municipalities.put(cell.parts().iterator().next(), cell.decision()));
    }

    /**
     * What is published of a region.
     *
     * @param region its name
     * @param parts its municipalities
     * @param decision what is said of it
     */
    public record Cell(String region, Set<String> parts, Decision decision) {
        public Cell {
            parts = Set.copyOf(parts);
        }
    }

    /**
     * A figure and what it is made of.
     *
     * @param decision published, with the interval and the standard deviation of the sum; bounded when a part is withheld; or
     *     what is said about the region where it is a published one
     * @param madeOf the regions whose published figures it is the sum of, largest first
     */
    public record Figure(Decision decision, List<String> madeOf) {
        public Figure {
            madeOf = List.copyOf(madeOf);
        }
    }

    /**
     * The figure.
     *
     * @param cells all that is published of the same thing, of whatever regions and municipalities; numbers and sums, which
     *     add up over regions, and no means
     * @param wanted codes of the municipalities
     * @throws IllegalArgumentException when there are no municipalities, or one is in none of the regions
     */
    public static Figure figure(List<Cell> cells, Set<String> wanted) {
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("a region has at least one municipality");
        }
        for (String code : new TreeSet<>(wanted)) {
            if (cells.stream().noneMatch(cell -> cell.parts().contains(code))) {
                throw new IllegalArgumentException("there is no municipality " + code + " in this release");
            }
        }
        return new UserRegion(cells).of(wanted);
    }

    private Figure of(Set<String> wanted) {
        for (Cell cell : cells) {
            if (cell.parts().equals(wanted)) {
                return new Figure(cell.decision(), List.of(cell.region()));
            }
        }
        Set<String> left = new HashSet<>(wanted);
        List<String> madeOf = new ArrayList<>();
        double value = 0;
        double variance = 0;
        Interval interval = Interval.of(0);
        for (Cell next = largestWithin(left); next != null; next = largestWithin(left)) {
            if (next.decision() instanceof Decision.Published published) {
                value += published.value();
                variance += published.standardDeviation() * published.standardDeviation();
                interval = interval.plus(published.interval());
            }
            madeOf.add(next.region());
            left.removeAll(next.parts());
        }
        Decision decision = left.isEmpty()
                ? new Decision.Published(value, interval, Math.sqrt(variance))
                : new Decision.Bounded(interval.plus(bounds(left)), left.size());
        return new Figure(decision, madeOf);
    }

    /** The published cell with most municipalities that lies within a set, or null; of equally large ones the first. */
    private @Nullable Cell largestWithin(Set<String> set) {
        @Nullable Cell largest = null;
        for (Cell cell : cells) {
            if (cell.decision() instanceof Decision.Published
                    && set.containsAll(cell.parts())
                    && (largest == null || cell.parts().size() > largest.parts().size())) {
                largest = cell;
            }
        }
        return largest;
    }

    private Interval bounds(Set<String> hidden) {
        double apart = hidden.stream().mapToDouble(part -> most(Set.of(part))).sum();
        return new Interval(0, Math.max(0, Math.min(apart, most(hidden))));
    }

    /** The most a set can be: what a published region around it leaves when its published municipalities are taken off. */
    private double most(Set<String> hidden) {
        double most = Double.POSITIVE_INFINITY;
        for (Cell cell : cells) {
            if (cell.decision() instanceof Decision.Published whole
                    && cell.parts().containsAll(hidden)) {
                double others = cell.parts().stream()
                        .filter(part -> !hidden.contains(part))
                        .mapToDouble(part -> municipalities.get(part) instanceof Decision.Published published
                                ? published.interval().low()
                                : 0)
                        .sum();
                most = Math.min(most, whole.interval().high() - others);
            }
        }
        return most;
    }
}
