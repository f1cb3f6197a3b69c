package nl.thuiskompas.platform.pictures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a view that stands by itself: the sentence, the drawing, the legend and the source, in one SVG with its own
 * style, in light colours. It needs no other file: its letters come with it.
 *
 * @param language code of the language of its words
 * @param title what it is a picture of
 * @param sentence what it shows
 * @param axis title of the axis; empty when there is none
 * @param drawing the map or chart; null when nothing can be drawn, and the sentence is all
 * @param legend the legend of a map
 * @param source where the figures come from
 */
public record PictureSheet(
        String language,
        String title,
        String sentence,
        String axis,
        @Nullable Drawing drawing,
        @Nullable Picture legend,
        String source) {
    /** Media type of the picture. */
    public static final String MEDIA_TYPE = "image/svg+xml";

    /** Width, in pixels. */
    public static final int WIDTH = 800;

    private static final int MARGIN = 24;
    private static final int INNER = WIDTH - 2 * MARGIN;
    private static final int WIDEST_MAP = 620;
    private static final int HIGHEST_MAP = 780;
    /** Room beside a chart for its labels. */
    private static final int LEFT = 56;

    private static final int RIGHT = 136;
    private static final int SENTENCE = 22;
    private static final int SMALL = 13;
    /** Programs that do not read the font in the picture take one of their own, which may be wider. */
    private static final double ROOM_FOR_OTHERS = 0.96;

    /** Dots for each pixel in the picture of dots. */
    private static final double DENSITY = 2;

    /** The picture as SVG, with its letters in it. */
    public Picture svg() {
        return new Picture(drawn().markup().replace("<style>", "<style>" + HouseFont.faces()));
    }

    private Picture drawn() {
        return new Writing().svg();
    }

    /** The same picture as PNG, with two dots to the pixel. */
    public byte[] png() {
        return Raster.png(drawn(), DENSITY);
    }

    /** The style of a picture that holds this markup. */
    static String style(String markup) {
        return PictureStyle.of(markup)
                + "\n.tk-sheet__sentence{font-size:22px;font-weight:600}"
                + ".tk-sheet__strong{font-size:15px;font-weight:600}"
                + ".tk-sheet__small{font-size:13px;fill:" + PictureStyle.token("--tk-color-ink-2") + "}"
                + ".tk-sheet__ground{fill:" + PictureStyle.token("--tk-color-paper") + "}"
                + ".tk-sheet__swatch{stroke:" + PictureStyle.token("--tk-map-outline") + ";stroke-width:1}";
    }

    /** The frame of a picture: size, language, title and description, style and ground. */
    static Picture framed(String language, int width, double height, String title, String description, String body) {
        Markup markup = new Markup(body.length() + 8000)
                .start("svg")
                .safe("xmlns", "http://www.w3.org/2000/svg")
                .number("width", width)
                .number("height", height)
                .safe("viewBox", "0 0 " + width + " " + Decimals.compact(height))
                .safe("role", "img")
                .attribute("xml:lang", language)
                .attribute("aria-label", title);
        markup.start("title").text(title).end();
        markup.start("desc").text(description).end();
        markup.start("style").raw(style(body).replace("<", "")).end();
        markup.start("rect", "tk-sheet__ground")
                .number("width", width)
                .number("height", height)
                .end();
        return markup.raw(body).end().picture();
    }

    private final class Writing {
        private final Markup body = new Markup(1 << 14).start("g");
        private double y = MARGIN;

        Picture svg() {
            lines("tk-sheet__sentence", sentence, SENTENCE, 600, 29);
            if (!axis.isEmpty()) {
                y += 6;
                lines("tk-sheet__small", axis, SMALL, 400, 18);
            }
            if (drawing != null) {
                drawing(drawing);
            }
            if (legend != null) {
                body.raw(LegendStrip.at(legend, MARGIN, y, INNER));
                y += LegendStrip.HEIGHT;
            }
            y += 10;
            lines("tk-sheet__small", source, SMALL, 400, 18);
            y += MARGIN - 8;
            return framed(
                    language,
                    WIDTH,
                    Math.ceil(y),
                    title,
                    sentence + " " + source,
                    body.end().picture().markup());
        }

        private void drawing(Drawing drawing) {
            if (drawing.kind() == Drawing.Kind.MAP) {
                double width = Math.min(WIDEST_MAP, HIGHEST_MAP / drawing.height());
                double height = width * drawing.height();
                y += 12;
                body.raw(drawing.at((WIDTH - width) / 2, y, width, height, 1));
                y += height + 16;
                return;
            }
            boolean chart = drawing.kind() == Drawing.Kind.CHART;
            double left = MARGIN + (chart ? LEFT : 0);
            double width = INNER - (chart ? LEFT + RIGHT : 0);
            y += chart ? 34 : 26;
            body.raw(drawing.at(left, y, width, drawing.height(), 1));
            y += drawing.height() + (chart ? 34 : 6);
        }

        private void lines(String className, String text, int size, int weight, int step) {
            List<String> lines = HouseFont.lines(text, size, weight, INNER * ROOM_FOR_OTHERS);
            for (String line : lines) {
                y += step;
                body.start("text", className)
                        .number("x", MARGIN)
                        .number("y", y - step * 0.25)
                        .text(line)
                        .end();
            }
        }
    }
}
