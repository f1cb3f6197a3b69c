package nl.thuiskompas.platform.pictures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values over time, up to three series. x goes by date; where the series was not measured the line is interrupted, and a
 * value without neighbours is a point. The axis starts at zero when that costs no more than half of the height; where it
 * does not, {@link #axisStart()} says so and the title of the axis has to.
 *
 * @param series drawn in this order, the last on top
 * @param interval number of years between two measurements of this source; more is a gap
 * @param tick a value at the axis in words
 * @param year a year at the axis in words
 * @param label what is to be seen, read aloud
 * @param height of the plot, in pixels
 * @param room what the axes have to hold besides the series, and the days to mark
 */
public record LineChart(
        List<Series> series,
        int interval,
        DoubleFunction<String> tick,
        IntFunction<String> year,
        String label,
        int height,
        Room room) {
    /**
     * One line.
     *
     * @param role whose figures they are
     * @param end what stands at its last value: name and value
     * @param start what stands at its first value, or null
     * @param points by date
     */
    public record Series(Role role, String end, @Nullable String start, List<Measurement> points) {
        public Series {
            points = List.copyOf(points);
            if (points.isEmpty()) {
                throw new IllegalArgumentException("A line needs at least one value.");
            }
        }

        private Measurement last() {
            return points.getLast();
        }
    }

    /**
     * A value on a date.
     *
     * @param date when it was so
     * @param value in the unit of the chart
     * @param apportioned whether a part of it was shared out by weights: its point is open and lines to it are dashed
     * @param anew whether something else is measured than before: no line leads to it
     */
    public record Measurement(LocalDate date, double value, boolean apportioned, boolean anew) {
        public Measurement(LocalDate date, double value, boolean apportioned) {
            this(date, value, apportioned, false);
        }

        public Measurement(LocalDate date, double value) {
            this(date, value, false);
        }
    }

    /**
     * What the axes have to hold besides the series, so that two charts can be laid beside one another.
     *
     * @param others measurements that are not drawn
     * @param breaks days on which what is measured changed; each is marked where it lies within the axis
     */
    public record Room(List<Measurement> others, List<LocalDate> breaks) {
        /** No more than the series themselves. */
        public static final Room NONE = new Room(List.of(), List.of());

        public Room {
            others = List.copyOf(others);
            breaks = List.copyOf(breaks);
        }
    }

    /** A chart of its own. */
    public LineChart(
            List<Series> series,
            int interval,
            DoubleFunction<String> tick,
            IntFunction<String> year,
            String label,
            int height) {
        this(series, interval, tick, year, label, height, Room.NONE);
    }

    /** A place in the plot: x in percent, y in pixels. */
    record Point(double x, double y) {}

    private static final int ROOM_FOR_A_LABEL = 17;
    /** What fits beside the plot, in letters; a longer label takes two lines, a longer name ends in dots. */
    private static final int LONGEST_LABEL = 16;

    private static final int MOST_YEARS = 5;

    public LineChart {
        series = List.copyOf(series);
        if (series.isEmpty() || series.size() > 3) {
            throw new IllegalArgumentException("A line chart shows one to three series, not " + series.size() + ".");
        }
    }

    /** The value at which the axis starts. */
    public double axisStart() {
        double start = step() * Math.floor(lowest() / step() + 1e-9);
        // A label under the first value needs room, where the axis may start anywhere.
        boolean labelled = series.stream().anyMatch(s -> s.start() != null)
                || !room.others().isEmpty();
        boolean tight = labelled && lowest() - start < step() / 2;
        return start > 0 && tight ? start - step() : start;
    }

    private double axisEnd() {
        double end = step() * Math.ceil(greatest() / step() - 1e-9);
        return end > axisStart() ? end : axisStart() + step();
    }

    private double step() {
        return Decimals.niceStep((greatest() - lowest()) / 4.5);
    }

    private double lowest() {
        double least = values().min(Comparator.naturalOrder()).orElseThrow();
        return least >= 0 && least <= greatest() / 2 ? 0 : least;
    }

    private double greatest() {
        return values().max(Comparator.naturalOrder()).orElseThrow();
    }

    private Stream<Double> values() {
        return measurements().map(Measurement::value);
    }

    /** Draws it. */
    public Picture draw() {
        Markup markup = new Markup(1 << 12)
                .start("svg")
                .number("height", height)
                .safe("role", "img")
                .attribute("aria-label", label);
        for (double value = axisStart(); value <= axisEnd() + step() / 2; value += step()) {
            markup.line("tk-grid", 0, y(value), 100, y(value));
            markup.labelBeside("tk-tick-label", 0, -8, y(value) + 4, Anchor.END, tick.apply(value));
        }
        markup.line("tk-axis", 0, height, 100, height);
        years(markup);
        breaks(markup);
        lines(markup);
        labels(markup);
        return markup.end().picture();
    }

    private void years(Markup markup) {
        LocalDate first = first();
        int span = last().getYear() - first.getYear();
        int step = 1;
        while (span / step >= MOST_YEARS) {
            step = step == 4 ? 5 : step * 2;
        }
        for (int y = first.getYear(); y <= last().getYear(); y += step) {
            double at = x(first.plusYears(y - first.getYear()));
            markup.line("tk-axis", at, height, at, height + 5);
            markup.label("tk-tick-label", at, height + 20, Anchor.MIDDLE, year.apply(y));
        }
    }

    private void breaks(Markup markup) {
        for (LocalDate day : room.breaks()) {
            if (!day.isBefore(first()) && !day.isAfter(last())) {
                markup.line("tk-break", x(day), 0, x(day), height);
            }
        }
    }

    private void lines(Markup markup) {
        new Lines(markup, height, interval, each -> new Point(x(each.date()), y(each.value()))).draw(series);
    }

    private void labels(Markup markup) {
        double free = -ROOM_FOR_A_LABEL;
        List<Series> downwards = series.stream()
                .sorted(Comparator.comparingDouble(s -> y(s.last().value())))
                .toList();
        for (Series each : downwards) {
            Measurement last = each.last();
            List<String> lines = linesOf(each.end());
            double at = Math.max(y(last.value()) + 5 - 8 * (lines.size() - 1), free + ROOM_FOR_A_LABEL);
            point(markup, each.role(), last);
            for (String line : lines) {
                markup.labelBeside(labelClass(each.role()), x(last.date()), 10, at, Anchor.START, line);
                free = at;
                at += ROOM_FOR_A_LABEL - 1;
            }
            if (each.start() != null && each.points().size() > 1) {
                Measurement first = each.points().getFirst();
                point(markup, each.role(), first);
                boolean below = last.value() >= first.value() && y(first.value()) + 24 < height;
                markup.labelBeside(
                        "tk-value-label tk-value-label--quiet",
                        x(first.date()),
                        6,
                        y(first.value()) + (below ? 20 : -10),
                        Anchor.START,
                        each.start());
            }
        }
    }

    /** A long label is cut before its value. */
    private static List<String> linesOf(String label) {
        int cut = label.lastIndexOf(' ');
        if (label.length() <= LONGEST_LABEL || cut < 0) {
            return List.of(label);
        }
        String name = label.substring(0, cut);
        String shown = name.length() <= LONGEST_LABEL
                ? name
                : name.substring(0, LONGEST_LABEL - 1).strip() + "…";
        return List.of(shown, label.substring(cut + 1));
    }

    private String labelClass(Role role) {
        return switch (role) {
            case SUBJECT -> "tk-value-label";
            case MINE -> "tk-value-label tk-value-label--mine";
            case REGION, COUNTRY -> "tk-value-label tk-value-label--quiet";
        };
    }

    private void point(Markup markup, Role role, Measurement at) {
        Lines.point(markup, role, at, new Point(x(at.date()), y(at.value())));
    }

    private LocalDate first() {
        return dates().min(Comparator.naturalOrder()).orElseThrow();
    }

    private LocalDate last() {
        return dates().max(Comparator.naturalOrder()).orElseThrow();
    }

    private Stream<Measurement> measurements() {
        return Stream.concat(series.stream().flatMap(s -> s.points().stream()), room.others().stream());
    }

    private Stream<LocalDate> dates() {
        return measurements().map(Measurement::date);
    }

    private double x(LocalDate date) {
        long span = ChronoUnit.DAYS.between(first(), last());
        return span == 0 ? 50 : 100.0 * ChronoUnit.DAYS.between(first(), date) / span;
    }

    private double y(double value) {
        return height * (1 - (value - axisStart()) / (axisEnd() - axisStart()));
    }
}
