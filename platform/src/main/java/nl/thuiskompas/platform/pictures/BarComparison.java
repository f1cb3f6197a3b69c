package nl.thuiskompas.platform.pictures;

import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A few values beside each other as bars, always from zero, each with its value at the end.
 *
 * @param bars from top to bottom; none below zero
 * @param norm a line across all bars, or null
 * @param tick a value at the axis in words
 * @param label what is to be seen, read aloud
 */
public record BarComparison(List<Bar> bars, @Nullable Norm norm, DoubleFunction<String> tick, String label) {
    /**
     * One bar.
     *
     * @param role whose figure it is
     * @param name what stands above it
     * @param value its length
     * @param text the value in words
     */
    public record Bar(Role role, String name, double value, String text) {}

    /**
     * A norm or target.
     *
     * @param value where the line stands
     * @param label name and value in words
     */
    public record Norm(double value, String label) {}

    /** The longest bar leaves this part of the width to its value. */
    private static final double LONGEST = 78;

    private static final int ROW = 40;
    private static final int ROOM_FOR_NORM = 18;

    public BarComparison {
        bars = List.copyOf(bars);
    }

    /** Draws it. */
    public Picture draw() {
        int top = norm == null ? 0 : ROOM_FOR_NORM;
        int bottom = top + bars.size() * ROW + 10;
        Markup markup = new Markup(1 << 11)
                .start("svg")
                .number("height", bottom + 24.0)
                .safe("role", "img")
                .attribute("aria-label", label);
        double step = Decimals.niceStep(most() / 4);
        for (double value = 0; value <= most() * 100 / LONGEST; value += step) {
            double at = percent(value);
            markup.line("tk-grid", at, top, at, bottom);
            markup.label(
                    "tk-tick-label", at, bottom + 16, value == 0 ? Anchor.START : Anchor.MIDDLE, tick.apply(value));
        }
        for (int i = 0; i < bars.size(); i++) {
            bar(markup, bars.get(i), top + i * ROW);
        }
        if (norm != null) {
            double at = percent(norm.value());
            markup.line("tk-norm-line", at, top - 4, at, bottom);
            markup.label("tk-tick-label", at, top - 8, Anchor.within(at), norm.label());
        }
        // Values last: their casing keeps them legible where the norm runs through them.
        for (int i = 0; i < bars.size(); i++) {
            value(markup, bars.get(i), top + i * ROW);
        }
        return markup.end().picture();
    }

    private void bar(Markup markup, Bar bar, int top) {
        markup.label("tk-tick-label", 0, top + 12, Anchor.START, bar.name());
        markup.start("rect", barClass(bar.role()))
                .number("x", 0)
                .number("y", top + 17)
                .percent("width", percent(Math.max(0, bar.value())))
                .number("height", 14)
                .end();
    }

    private void value(Markup markup, Bar bar, int top) {
        String className = bar.role() == Role.MINE ? "tk-value-label tk-value-label--mine" : "tk-value-label";
        markup.labelBeside(className, percent(Math.max(0, bar.value())), 7, top + 29.0, Anchor.START, bar.text());
    }

    /** A country is a region to compare with. */
    private static String barClass(Role role) {
        return (role == Role.COUNTRY ? Role.REGION : role).of("tk-bar");
    }

    private double percent(double value) {
        return value * LONGEST / most();
    }

    private double most() {
        double longest = bars.stream().mapToDouble(Bar::value).max().orElse(0);
        double most = norm == null ? longest : Math.max(longest, norm.value());
        return most > 0 ? most : 1;
    }
}
