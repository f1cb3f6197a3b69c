package nl.thuiskompas.platform.pictures;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A drawing of a page that is to stand elsewhere.
 *
 * @param kind how it is made and so how it is put down
 * @param picture the drawing as the page has it
 */
public record Drawing(Kind kind, Picture picture) {
    /** How a drawing is made. */
    public enum Kind {
        /** In units of its own, with a view box. */
        MAP("tk-map"),
        /** In percent of whatever width it is given, with a height in pixels and labels on both sides. */
        CHART("tk-chart"),
        /** The same, with its labels within. */
        BARS("tk-bullet"),
        /** The same, as a family of municipalities. */
        TREE("tk-chart tk-chart--tree");

        private final String className;

        Kind(String className) {
            this.className = className;
        }
    }

    private static final Pattern FIRST_TAG = Pattern.compile("^<svg([^>]*)>");
    private static final Pattern BOX = Pattern.compile(" viewBox=\"([^\"]*)\"");
    private static final Pattern HEIGHT = Pattern.compile(" height=\"([^\"]*)\"");

    /** Height as part of width for a map; pixels for a chart. */
    double height() {
        String tag = firstTag();
        if (kind == Kind.MAP) {
            String[] box = found(BOX, tag).split(" ", -1);
            return Double.parseDouble(box[3]) / Double.parseDouble(box[2]);
        }
        return Double.parseDouble(found(HEIGHT, tag));
    }

    /**
     * The drawing at a place within another, without its links: where it goes, they lead nowhere.
     *
     * @param height in pixels
     * @param scale pixels for each of its own; for a chart only
     */
    String at(double x, double y, double width, double height, double scale) {
        String place = " x=\"" + Decimals.compact(x) + "\" y=\"" + Decimals.compact(y) + "\" width=\""
                + Decimals.compact(width) + "\" height=\"" + Decimals.compact(height) + "\"";
        if (kind != Kind.MAP) {
            place +=
                    " viewBox=\"0 0 " + Decimals.compact(width / scale) + " " + Decimals.compact(height / scale) + "\"";
        }
        String tag = HEIGHT.matcher(firstTag()).replaceFirst("");
        String rest = picture.markup()
                .substring(picture.markup().indexOf('>') + 1)
                .replaceAll("<a class=\"([^\"]*)\"[^>]*>", "<g class=\"$1\">")
                .replace("</a>", "</g>");
        return "<g class=\"" + kind.className + "\"><svg" + place + tag + ">" + rest + "</g>";
    }

    private String firstTag() {
        return found(FIRST_TAG, picture.markup());
    }

    private static String found(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalArgumentException("a drawing without" + pattern.pattern());
        }
        return found.group(1);
    }
}
