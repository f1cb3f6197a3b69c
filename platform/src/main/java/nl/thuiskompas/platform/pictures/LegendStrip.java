package nl.thuiskompas.platform.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The legend of a page, drawn again for a picture that has no HTML round it. Its words are escaped already. */
final class LegendStrip {
    private static final Pattern CLASS = Pattern.compile("<rect class=\"(tk-c\\d)\"[^>]*/></svg>"
            + "<span class=\"tk-legend__limits\">([^<]*)</span><span class=\"tk-legend__count\">([^<]*)</span>");
    private static final Pattern TITLE = Pattern.compile(
            "<p class=\"tk-legend__title\">([^<]*)<span class=\"tk-legend__count-title\">([^<]*)</span>");
    private static final Pattern NORM = Pattern.compile("<svg class=\"tk-legend__norm\"[^>]* aria-label=\"([^\"]*)\"");
    private static final Pattern EXTRA =
            Pattern.compile("<li><svg aria-hidden=\"true\"><rect class=\"([^\"]*)\".*?</svg>([^<]*)</li>");
    /** Height, in pixels. */
    static final int HEIGHT = 118;

    private static final int SWATCH = 16;
    private static final int WIDEST_CLASS = 110;

    private final StringBuilder out = new StringBuilder(2000);

    private LegendStrip() {}

    /** The legend with its upper left corner at a place. */
    static String at(Picture legend, double x, double y, double width) {
        LegendStrip strip = new LegendStrip();
        strip.draw(legend.markup(), x, y, width);
        return strip.out.toString();
    }

    private void draw(String legend, double x, double y, double width) {
        Matcher title = TITLE.matcher(legend);
        if (title.find()) {
            text("tk-sheet__strong", x, y + 14, "start", title.group(1) + title.group(2));
        }
        Matcher each = CLASS.matcher(legend);
        List<String[]> found = new ArrayList<>();
        while (each.find()) {
            found.add(new String[] {each.group(1), each.group(2), each.group(3)});
        }
        double step = Math.min(WIDEST_CLASS, width / Math.max(1, found.size()));
        for (int i = 0; i < found.size(); i++) {
            rect(found.get(i)[0] + " tk-sheet__swatch", x + i * step, y + 26, step, SWATCH);
            text("tk-tick-label", x + i * step, y + 58, "start", found.get(i)[1]);
            text("tk-tick-label", x + i * step, y + 74, "start", found.get(i)[2]);
        }
        Matcher norm = NORM.matcher(legend);
        if (norm.find()) {
            text("tk-tick-label", x, y + 94, "start", norm.group(1));
        }
        extras(legend, x, y + 104);
    }

    private void extras(String legend, double x, double y) {
        Matcher extra = EXTRA.matcher(legend);
        double at = x;
        while (extra.find()) {
            boolean outline = extra.group(1).contains("selection");
            rect(extra.group(1) + (outline ? "" : " tk-sheet__swatch"), at, y, 24, 14);
            text("tk-tick-label", at + 32, y + 12, "start", extra.group(2));
            at += 56 + HouseFont.width(extra.group(2), 13, 400);
        }
    }

    private void rect(String className, double x, double y, double width, double height) {
        out.append("<rect class=\"").append(className).append("\" x=\"").append(Decimals.compact(x));
        out.append("\" y=\"").append(Decimals.compact(y)).append("\" width=\"").append(Decimals.compact(width));
        out.append("\" height=\"").append(Decimals.compact(height)).append("\"/>");
    }

    private void text(String className, double x, double y, String anchor, String escaped) {
        out.append("<text class=\"").append(className).append("\" x=\"").append(Decimals.compact(x));
        out.append("\" y=\"")
                .append(Decimals.compact(y))
                .append("\" text-anchor=\"")
                .append(anchor);
        out.append("\">").append(escaped).append("</text>");
    }
}
