package nl.thuiskompas.platform.pictures;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/**
 * One column for each year, from zero; a year without a figure is a hatch of a fixed height that claims no amount. A
 * page with such a year has to hold {@link Hatch#definition()}.
 *
 * @param years in order, without a year left out
 * @param tick a value at the axis in words
 * @param none what stands at a year without a figure, a line each
 * @param label what is to be seen, read aloud
 */
public record ColumnChart(List<Year> years, DoubleFunction<String> tick, List<String> none, String label) {
    /**
     * A year.
     *
     * @param name what stands below it
     * @param value empty when there is no figure
     * @param words the value in words
     */
    public record Year(String name, OptionalDouble value, String words) {}

    private static final int HEIGHT = 170;
    private static final int HATCHED = 30;
    private static final double WIDTH = 0.63;
    /** More values than this do not fit side by side on a narrow screen. */
    private static final int MOST_VALUES_NARROW = 7;

    public ColumnChart {
        years = List.copyOf(years);
        none = List.copyOf(none);
        if (years.isEmpty()) {
            throw new IllegalArgumentException("A chart of columns needs at least one year.");
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
            double at = y(value);
            markup.line("tk-grid", 0, at, 100, at);
            markup.labelBeside("tk-tick-label", 0, -8, at + 4, Anchor.END, tick.apply(value));
        }
        double slot = 100.0 / years.size();
        for (int i = 0; i < years.size(); i++) {
            column(markup, years.get(i), slot * i, slot, i);
        }
        markup.line("tk-axis", 0, HEIGHT, 100, HEIGHT);
        return markup.end().picture();
    }

    private void column(Markup markup, Year year, double left, double slot, int place) {
        double middle = left + slot / 2;
        double start = left + slot * (1 - WIDTH) / 2;
        String narrow = years.size() > MOST_VALUES_NARROW && place % 2 == 1 ? " tk-only-wide" : "";
        if (year.value().isPresent()) {
            double top = y(year.value().getAsDouble());
            rect(markup, "tk-bar", start, slot * WIDTH, top, HEIGHT - top);
            markup.label("tk-value-label" + narrow, middle, top - 7, Anchor.MIDDLE, year.words());
        } else {
            rect(markup, "tk-c-nodata", start, slot * WIDTH, HEIGHT - HATCHED, HATCHED);
            for (int line = 0; line < none.size(); line++) {
                double at = HEIGHT - HATCHED - 8 - 16.0 * (none.size() - 1 - line);
                markup.label("tk-value-label tk-value-label--quiet", middle, at, Anchor.MIDDLE, none.get(line));
            }
        }
        markup.label("tk-tick-label" + narrow, middle, HEIGHT + 20, Anchor.MIDDLE, year.name());
    }

    private static void rect(Markup markup, String className, double x, double width, double y, double height) {
        markup.start("rect", className)
                .percent("x", x)
                .percent("width", width)
                .number("y", y)
                .number("height", height)
                .end();
    }

    private double greatest() {
        double most =
                years.stream().mapToDouble(year -> year.value().orElse(0)).max().orElse(0);
        return most > 0 ? most : 1;
    }

    private double step() {
        return Decimals.niceStep(greatest() / 4.5);
    }

    private double top() {
        return step() * Math.ceil(greatest() / step() - 1e-9);
    }

    private double y(double value) {
        return HEIGHT * (1 - value / top());
    }
}
