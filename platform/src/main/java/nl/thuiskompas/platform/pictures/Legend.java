package nl.thuiskompas.platform.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The legend of a map: the classes as a row of colours with their limits and the number of regions in each, and where
 * the national value cuts.
 *
 * @param scale the classes
 * @param title what is mapped
 * @param countTitle what the numbers under the limits count; follows the title
 * @param limits the limits of a class in words, such as 15–19%
 * @param count a number of regions in words
 * @param below what lies below the national value, in words with their number; null when it is no limit
 * @param above what lies at or above it
 * @param noFigure words for the hatch; null when every area has a figure
 * @param mine words for the plum outline; null when there is none
 */
public record Legend(
        ClassScale scale,
        String title,
        String countTitle,
        Function<ValueClass, String> limits,
        Function<Integer, String> count,
        @Nullable String below,
        @Nullable String above,
        @Nullable String noFigure,
        @Nullable String mine) {
    /** Percentage of the width below which a text no longer fits on the left of the cut. */
    private static final double ROOM_BELOW = 45;

    private static final double ROOM_ABOVE = 70;

    /** Draws it, as HTML with a swatch for each class. */
    public Picture draw() {
        Markup markup = new Markup(2048).start("div", "tk-legend");
        markup.start("p", "tk-legend__title").text(title + " ");
        markup.element("span", "tk-legend__count-title", countTitle).end();
        markup.start("ol", "tk-legend__scale");
        for (ValueClass each : scale.classes()) {
            markup.start("li", "tk-legend__class");
            markup.start("svg", "tk-legend__swatch").safe("aria-hidden", "true");
            markup.start("rect", "tk-c" + each.colour())
                    .safe("width", "100%")
                    .safe("height", "100%")
                    .end()
                    .end();
            markup.element("span", "tk-legend__limits", limits.apply(each));
            markup.element("span", "tk-legend__count", count.apply(each.count()))
                    .end();
        }
        markup.end();
        if (scale.cut() > 0 && below != null && above != null) {
            cut(markup, below, above);
        }
        extras(markup);
        return markup.end().picture();
    }

    private void cut(Markup markup, String below, String above) {
        double at = 100.0 * scale.cut() / scale.classes().size();
        markup.start("svg", "tk-legend__norm").safe("role", "img").attribute("aria-label", below + ", " + above);
        markup.line("tk-leader", 0, 6, at, 6);
        markup.line("tk-marker", at, 0, at, 12);
        String both = below + " · " + above;
        if (at < ROOM_BELOW) {
            markup.label("tk-tick-label", 0, 24, Anchor.START, both);
        } else if (at > ROOM_ABOVE) {
            markup.label("tk-tick-label", 100, 24, Anchor.END, both);
        } else {
            markup.labelBeside("tk-tick-label", at, -7, 24, Anchor.END, below);
            markup.labelBeside("tk-tick-label", at, 7, 24, Anchor.START, above);
        }
        markup.end();
    }

    private void extras(Markup markup) {
        List<Runnable> extras = new ArrayList<>();
        if (noFigure != null) {
            extras.add(() -> {
                sample(markup, "tk-c-nodata", 0, 24, 16);
                sample(markup, "tk-map__outline", 0, 24, 16);
                markup.end().text(noFigure).end();
            });
        }
        if (mine != null) {
            extras.add(() -> {
                sample(markup, "tk-map__selection", 2, 20, 12);
                markup.end().text(mine).end();
            });
        }
        if (extras.isEmpty()) {
            return;
        }
        markup.start("ul", "tk-legend__extra");
        for (Runnable extra : extras) {
            markup.start("li").start("svg").safe("aria-hidden", "true");
            extra.run();
        }
        markup.end();
    }

    private static void sample(Markup markup, String className, int offset, int width, int height) {
        markup.start("rect", className)
                .number("x", offset)
                .number("y", offset)
                .number("width", width)
                .number("height", height)
                .end();
    }
}
