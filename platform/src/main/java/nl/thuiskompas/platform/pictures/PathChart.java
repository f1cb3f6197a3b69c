package nl.thuiskompas.platform.pictures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was added up since a day, beside what official paths ask for: the paths as dashes, what there is as a line. Both
 * axes start at zero.
 *
 * @param from the day on which everything begins at nothing
 * @param paths what was promised; the first is the one the target is judged by
 * @param realised what there is; null when nothing was counted
 * @param shortfall what stands at the distance between the line and the first path, on the last day that was counted; empty
 *     for none
 * @param tick a value at the axis in words
 * @param end the end of a year in words; the year before the first is the beginning
 * @param label what is to be seen, read aloud
 */
public record PathChart(
        LocalDate from,
        List<Path> paths,
        @Nullable Path realised,
        String shortfall,
        DoubleFunction<String> tick,
        IntFunction<String> end,
        String label) {
    /**
     * One line; it begins at nothing.
     *
     * @param end what stands at its last point
     * @param points added up, by the day up to which they count
     */
    public record Path(String end, List<Point> points) {
        public Path {
            points = List.copyOf(points);
            if (points.isEmpty()) {
                throw new IllegalArgumentException("A path needs at least one point.");
            }
        }
    }

    /**
     * What there is, or should be, at the end of a day.
     *
     * @param words the value in words; empty where it is not written
     */
    public record Point(LocalDate day, double value, String words) {}

    private static final int HEIGHT = 260;
    private static final int ROOM_FOR_A_LABEL = 17;

    public PathChart {
        paths = List.copyOf(paths);
        if (paths.isEmpty() || paths.size() > 2) {
            throw new IllegalArgumentException("A chart shows one or two paths, not " + paths.size() + ".");
        }
    }

    /** Draws it. */
    public Picture draw() {
        Markup markup = new Markup(1 << 12)
                .start("svg")
                .number("height", HEIGHT)
                .safe("role", "img")
                .attribute("aria-label", label);
        double step = step();
        for (double value = 0; value <= top() + step / 2; value += step) {
            markup.line("tk-grid", 0, y(value), 100, y(value));
            markup.labelBeside("tk-tick-label", 0, -8, y(value) + 4, Anchor.END, tick.apply(value));
        }
        markup.line("tk-axis", 0, HEIGHT, 100, HEIGHT);
        for (int year = from.getYear() - 1; year <= last().getYear(); year++) {
            double at = x(LocalDate.of(year, 12, 31));
            markup.line("tk-axis", at, HEIGHT, at, HEIGHT + 5);
            markup.label("tk-tick-label", at, HEIGHT + 20, Anchor.MIDDLE, end.apply(year));
        }
        lines(markup);
        shortfall(markup);
        words(markup);
        ends(markup);
        return markup.end().picture();
    }

    private void lines(Markup markup) {
        markup.start("svg")
                .safe("viewBox", "0 0 100 " + HEIGHT)
                .safe("width", "100%")
                .number("height", HEIGHT)
                .safe("preserveAspectRatio", "none");
        for (int i = 0; i < paths.size(); i++) {
            line(markup, i == 0 ? "tk-series tk-series--target" : "tk-series tk-series--target-2", paths.get(i));
        }
        if (realised != null) {
            line(markup, "tk-series", realised);
        }
        markup.end();
    }

    private void line(Markup markup, String className, Path path) {
        markup.start("polyline", className)
                .safe(
                        "points",
                        Stream.concat(
                                        Stream.of("0," + HEIGHT),
                                        path.points().stream()
                                                .map(p -> Decimals.compact(x(p.day())) + ","
                                                        + Decimals.compact(y(p.value()))))
                                .collect(Collectors.joining(" ")))
                .end();
    }

    /** The points, and the values that are written at them. */
    private void words(Markup markup) {
        for (Point point : paths.getFirst().points()) {
            circle(markup, "tk-point tk-point--hollow", point, 4);
            if (!last(point, paths.getFirst())) {
                quiet(markup, point, -8, -10, Anchor.END);
            }
        }
        if (realised != null) {
            for (Point point : realised.points()) {
                circle(markup, "tk-point", point, 4.5);
                if (!last(point, realised)) {
                    markup.labelBeside(
                            "tk-value-label", x(point.day()), 4, y(point.value()) + 20, Anchor.START, point.words());
                }
            }
        }
    }

    private static boolean last(Point point, Path path) {
        return point.equals(path.points().getLast());
    }

    private void quiet(Markup markup, Point point, double aside, double below, Anchor anchor) {
        markup.labelBeside(
                "tk-value-label tk-value-label--quiet",
                x(point.day()),
                aside,
                y(point.value()) + below,
                anchor,
                point.words());
    }

    private void circle(Markup markup, String className, Point point, double radius) {
        markup.start("circle", className)
                .percent("cx", x(point.day()))
                .number("cy", y(point.value()))
                .number("r", radius)
                .end();
    }

    /** The distance that is still to go, on the last day that was counted. */
    private void shortfall(Markup markup) {
        if (realised == null || shortfall.isEmpty()) {
            return;
        }
        Point now = realised.points().getLast();
        double should = at(paths.getFirst(), now.day());
        double upper = y(should) + 2;
        double lower = y(now.value()) - 8;
        if (lower - upper < 2 * ROOM_FOR_A_LABEL) {
            return;
        }
        markup.line("tk-leader", x(now.day()), upper, x(now.day()), lower);
        markup.labelBeside(
                "tk-value-label tk-value-label--quiet", x(now.day()), 6, lower - 12, Anchor.START, shortfall);
    }

    /** What a path asks for on a day: between two points it goes straight on. */
    private double at(Path path, LocalDate day) {
        LocalDate earlier = from.minusDays(1);
        double value = 0;
        for (Point point : path.points()) {
            if (!point.day().isBefore(day)) {
                double part = (double) ChronoUnit.DAYS.between(earlier, day)
                        / Math.max(1, ChronoUnit.DAYS.between(earlier, point.day()));
                return value + part * (point.value() - value);
            }
            earlier = point.day();
            value = point.value();
        }
        return value;
    }

    /** What stands at the ends of the lines, from top to bottom and never over one another. */
    private void ends(Markup markup) {
        double free = -ROOM_FOR_A_LABEL;
        for (Path path : Stream.concat(paths.stream(), Stream.ofNullable(realised))
                .sorted(Comparator.comparingDouble(p -> y(p.points().getLast().value())))
                .toList()) {
            Point point = path.points().getLast();
            double at = Math.max(y(point.value()) + 5, free + ROOM_FOR_A_LABEL);
            boolean quiet = !path.equals(realised) && !path.equals(paths.getFirst());
            markup.labelBeside(
                    quiet ? "tk-value-label tk-value-label--quiet" : "tk-value-label",
                    x(point.day()),
                    10,
                    at,
                    Anchor.START,
                    path.end());
            free = at;
        }
    }

    private Stream<Point> points() {
        return Stream.concat(paths.stream(), Stream.ofNullable(realised)).flatMap(p -> p.points().stream());
    }

    private LocalDate last() {
        return points().map(Point::day).max(Comparator.naturalOrder()).orElseThrow();
    }

    private double step() {
        return Decimals.niceStep(points().mapToDouble(Point::value).max().orElse(1) / 4.5);
    }

    private double top() {
        double most = points().mapToDouble(Point::value).max().orElse(1);
        return step() * Math.max(1, Math.ceil(most / step() - 1e-9));
    }

    private double x(LocalDate day) {
        LocalDate before = from.minusDays(1);
        return 100.0
                * Math.max(0, ChronoUnit.DAYS.between(before, day))
                / Math.max(1, ChronoUnit.DAYS.between(before, last()));
    }

    private double y(double value) {
        return HEIGHT * (1 - value / top());
    }
}
