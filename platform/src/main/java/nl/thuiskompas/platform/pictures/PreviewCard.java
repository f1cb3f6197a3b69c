package nl.thuiskompas.platform.pictures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The picture that goes with a link to a view when somebody sends it: 1200 by 630 dots, with the key figure, the finding
 * and the map or chart.
 *
 * @param language code of the language of its words
 * @param title what the view is about
 * @param figure the figure one should remember; empty when there is none
 * @param sentence the finding
 * @param drawing the map or chart, when there is one
 * @param source where the figures come from
 */
public record PreviewCard(
        String language,
        String title,
        String figure,
        String sentence,
        @Nullable Drawing drawing,
        String source) {
    /** Media type of the picture. */
    public static final String MEDIA_TYPE = "image/png";

    /** Width in dots, which is what the networks ask for. */
    public static final int WIDTH = 1200;

    /** Height in dots. */
    public static final int HEIGHT = 630;

    private static final int MARGIN = 60;
    private static final int DRAWING_LEFT = 730;
    private static final int DRAWING_TOP = 40;
    private static final int DRAWING_BOTTOM = 560;
    private static final double CHART_SCALE = 1.5;
    private static final List<Integer> SIZES = List.of(40, 36, 32, 28, 25);
    private static final String MARK = "<svg x=\"60\" y=\"540\" width=\"46\" height=\"46\" viewBox=\"0 0 40 40\">"
            + "<path class=\"tk-logo__roof\" stroke-width=\"2.6\" stroke-linejoin=\"round\" stroke-linecap=\"round\""
            + " d=\"M3 20L20 5l17 15M8 17v18h24V17\"/><path class=\"tk-logo__needle\""
            + " d=\"M20 12l4.2 11.5L20 32l-4.2 -8.5z\"/></svg>";

    /** The picture. */
    public byte[] png() {
        return Raster.png(svg(), 1);
    }

    /** The same before it is made of dots. */
    Picture svg() {
        int width = (drawing == null ? WIDTH - MARGIN : DRAWING_LEFT - 30) - MARGIN;
        Markup body = new Markup(1 << 14).start("g");
        double y = 96;
        for (String line : HouseFont.lines(title, 27, 400, width)) {
            text(body, y, 27, 400, "--tk-color-ink-2", line);
            y += 34;
        }
        if (!figure.isEmpty()) {
            y += 74;
            text(body, y, 104, 600, "--tk-color-petrol", figure);
            y += 30;
        }
        y += 24;
        int size = size(width, 500 - y);
        for (String line : HouseFont.lines(sentence, size, 600, width)) {
            y += size * 1.24;
            text(body, y - size * 0.2, size, 600, "--tk-color-ink", line);
        }
        if (drawing != null) {
            drawing(body, drawing);
        }
        body.raw(MARK);
        body.start("text")
                .number("x", 120)
                .number("y", 574)
                .number("font-size", 30)
                .number("font-weight", 600);
        body.attribute("fill", PictureStyle.token("--tk-color-ink"))
                .text("Thuiskompas")
                .end();
        double after = 120 + HouseFont.width("Thuiskompas", 30, 600) + 24;
        List<String> lines = HouseFont.lines(source, 20, 400, WIDTH - MARGIN - after - 16);
        String line = lines.getFirst() + (lines.size() > 1 ? " …" : "");
        body.start("text").number("x", after).number("y", 573).number("font-size", 20);
        body.attribute("fill", PictureStyle.token("--tk-color-ink-2"))
                .text(line)
                .end();
        return PictureSheet.framed(
                language, WIDTH, HEIGHT, title, sentence, body.end().picture().markup());
    }

    /** The largest letters in which the sentence still has room. */
    private int size(int width, double room) {
        return SIZES.stream()
                .filter(each -> HouseFont.lines(sentence, each, 600, width).size() * each * 1.24 <= room)
                .findFirst()
                .orElse(SIZES.getLast());
    }

    private static void text(Markup body, double y, int size, int weight, String colour, String text) {
        body.start("text")
                .number("x", MARGIN)
                .number("y", y)
                .number("font-size", size)
                .number("font-weight", weight)
                .attribute("fill", PictureStyle.token(colour))
                .text(text)
                .end();
    }

    private static void drawing(Markup body, Drawing drawing) {
        int room = WIDTH - MARGIN - DRAWING_LEFT;
        double height = DRAWING_BOTTOM - DRAWING_TOP;
        if (drawing.kind() == Drawing.Kind.MAP) {
            double width = Math.min(room, height / drawing.height());
            height = width * drawing.height();
            body.raw(drawing.at(
                    WIDTH - MARGIN - width,
                    DRAWING_TOP + (DRAWING_BOTTOM - DRAWING_TOP - height) / 2,
                    width,
                    height,
                    1));
            return;
        }
        double own = drawing.height() * CHART_SCALE;
        boolean chart = drawing.kind() == Drawing.Kind.CHART;
        double left = DRAWING_LEFT + (chart ? 60 : 0);
        double width = room - (chart ? 60 + 150 : 0);
        body.raw(drawing.at(left, DRAWING_TOP + 40 + (height - own) / 3, width, own, CHART_SCALE));
    }
}
