package nl.thuiskompas.platform.pictures;

import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How far a target is: a track as long as the target, a bar as long as what there is, and a short line where one should
 * be. Everything is measured from zero. Where
 * periods are missing, the page has to hold {@link Hatch#definition()}.
 *
 * @param goal the number to reach, more than zero
 * @param parts what there is, one amount for each period that was counted, oldest first; none when nothing was counted
 * @param expected what there should be, or null when that cannot be said
 * @param gap whether periods are missing: a hatch of a fixed width follows the bar and claims no amount
 * @param words what stands beside its marks
 * @param tick a value at the axis in words
 */
public record Bullet(
        double goal,
        List<Double> parts,
        @Nullable Double expected,
        boolean gap,
        Words words,
        DoubleFunction<String> tick) {
    /**
     * What stands beside the marks.
     *
     * @param realised at the end of the bar
     * @param expected at the line of what there should be; empty when there is none
     * @param goal at the end of the axis
     * @param label what is to be seen, read aloud
     */
    public record Words(String realised, String expected, String goal, String label) {}

    private static final int HEIGHT = 106;
    private static final int TRACK = 40;
    private static final int BAR = 44;
    private static final int AXIS = 74;
    /** A label nearer to the end than this would run into that of the target. */
    private static final double ROOM_FOR_GOAL = 84;
    /** What a label needs at its left on a narrow screen, in percent. */
    private static final double LEAST_ROOM = 9.5;

    private static final double NEAR = 10;

    public Bullet {
        parts = List.copyOf(parts);
        if (!(goal > 0)) {
            throw new IllegalArgumentException("A target is more than 0, not " + goal + ".");
        }
    }

    /** Draws it. */
    public Picture draw() {
        Markup markup = new Markup(1 << 11)
                .start("svg")
                .number("height", HEIGHT)
                .safe("role", "img")
                .attribute("aria-label", words.label());
        rect(markup, "tk-bar--track", 0, TRACK, 100, 24);
        if (gap) {
            markup.start("svg").percent("x", percent(realised())).number("y", BAR);
            markup.start("rect", "tk-c-nodata")
                    .number("x", 2)
                    .number("y", 0)
                    .number("width", 26)
                    .number("height", 16)
                    .end();
            markup.end();
        }
        if (!parts.isEmpty()) {
            bar(markup);
        }
        expected(markup);
        if (!parts.isEmpty()) {
            double at = percent(realised());
            markup.label("tk-value-label", at, TRACK - 6.0, besideExpected(at), words.realised());
        }
        markup.line("tk-target-line", percent(goal), TRACK - 4, percent(goal), TRACK + 28);
        axis(markup);
        return markup.end().picture();
    }

    /** Where the label of what there is hangs: away from the line of what there should be, when that is near. */
    private Anchor besideExpected(double at) {
        if (expected == null || at <= LEAST_ROOM || Math.abs(percent(expected) - at) > NEAR) {
            return Anchor.within(at);
        }
        return percent(expected) >= at ? Anchor.END : Anchor.within(at + LEAST_ROOM);
    }

    private void bar(Markup markup) {
        rect(markup, "tk-bar", 0, BAR, percent(realised()), 16);
        double so = 0;
        for (double part : parts.subList(0, parts.size() - 1)) {
            so += part;
            markup.line("tk-part", percent(so), BAR, percent(so), BAR + 16);
        }
    }

    private void expected(Markup markup) {
        if (expected == null) {
            return;
        }
        double at = percent(Math.min(expected, most()));
        markup.line("tk-marker-case", at, TRACK - 4, at, TRACK + 28);
        markup.line("tk-marker", at, 18, at, TRACK + 28);
        Anchor anchor = at < 25 ? Anchor.START : at > 75 ? Anchor.END : Anchor.MIDDLE;
        markup.label("tk-value-label tk-value-label--quiet", at, 12, anchor, words.expected());
    }

    private void axis(Markup markup) {
        markup.line("tk-axis", 0, AXIS, 100, AXIS);
        double step = Decimals.niceStep(most() / 4.5);
        int count = 0;
        for (double value = 0; value < most(); value += step) {
            double at = percent(value);
            markup.line("tk-axis", at, AXIS, at, AXIS + 5);
            if (at < ROOM_FOR_GOAL) {
                // On a narrow screen every other label goes.
                String shown = count % 2 == 0 && at < 60 ? "tk-tick-label" : "tk-tick-label tk-only-wide";
                markup.label(shown, at, AXIS + 20, value == 0 ? Anchor.START : Anchor.MIDDLE, tick.apply(value));
            }
            count++;
        }
        markup.line("tk-axis", percent(goal), AXIS, percent(goal), AXIS + 5);
        markup.label("tk-tick-label", percent(goal), AXIS + 20, Anchor.END, words.goal());
    }

    private static void rect(Markup markup, String className, double x, double y, double width, double height) {
        markup.start("rect", className)
                .percent("x", x)
                .number("y", y)
                .percent("width", width)
                .number("height", height)
                .end();
    }

    private double realised() {
        return parts.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** What fills the width: the target, or more where more was reached. */
    private double most() {
        return Math.max(goal, realised());
    }

    private double percent(double value) {
        return 100 * Math.max(0, value) / most();
    }
}
