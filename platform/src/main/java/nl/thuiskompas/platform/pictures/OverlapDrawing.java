package nl.thuiskompas.platform.pictures;

import java.util.List;

/** Draws overlaps: beside each other where there is room, names and sizes above the matrix where there is not. */
final class OverlapDrawing {
    /** What is left for the numbers of rows, in pixels. */
    private static final int NUMBERS = 24;

    private static final int LETTERS = 13;
    private static final int LINE = 15;
    /** Between two lines of numbers in a cell. */
    private static final int TIGHT = 13;

    /** On a wide screen: heights in pixels, widths in percent. */
    private static final int HEAD = 24;

    private static final int ROW = 37;
    private static final double SIZES = 27;
    private static final double WIDEST_SIZE = 11;
    private static final double MATRIX = 41;
    /** What a name may take of the width of the narrowest wide screen, in pixels. */
    private static final int NAME = 150;

    /** On a narrow one. */
    private static final int LISTED = 40;

    private static final int CELL = 30;
    private static final int BETWEEN = 30;
    private static final double NARROW_MATRIX = 7;
    private static final double WIDEST_LISTED = 70;
    private static final int HATCHED = 26;

    private final OverlapPicture picture;
    private final Markup markup = new Markup(1 << 14);

    OverlapDrawing(OverlapPicture picture) {
        this.picture = picture;
    }

    Picture wide() {
        int count = picture.groups().size();
        start("tk-only-wide", HEAD + count * ROW);
        heads(MATRIX, HEAD - 8);
        for (int i = 0; i < count; i++) {
            int top = HEAD + i * ROW;
            OverlapPicture.Entry group = picture.groups().get(i);
            markup.label("tk-tick-label", 0, middle(top, ROW), Anchor.START, number(i));
            List<String> lines = HouseFont.lines(group.name(), LETTERS, 400, NAME);
            for (int line = 0; line < lines.size(); line++) {
                double at = middle(top, ROW) + LINE * (line - (lines.size() - 1) / 2.0);
                markup.labelBeside("tk-tick-label", 0, NUMBERS, at, Anchor.START, lines.get(line));
            }
            markup.label(sizeClass(group), SIZES, top + 15.0, Anchor.START, group.text());
            size(group, SIZES, top + 21, WIDEST_SIZE, 9);
            row(i, MATRIX, top, ROW);
        }
        return markup.end().picture();
    }

    Picture narrow() {
        int count = picture.groups().size();
        int top = count * LISTED + BETWEEN;
        start("tk-only-narrow", top + count * CELL);
        for (int i = 0; i < count; i++) {
            OverlapPicture.Entry group = picture.groups().get(i);
            int at = i * LISTED;
            markup.label("tk-tick-label", 0, at + 12, Anchor.START, number(i));
            markup.labelBeside("tk-tick-label", 0, NUMBERS, at + 12, Anchor.START, group.name());
            size(group, 0, at + 18, WIDEST_LISTED, 12);
            double end = Double.isNaN(group.size()) ? 0 : WIDEST_LISTED * group.size() / picture.greatest();
            int beside = Double.isNaN(group.size()) ? HATCHED + 6 : 6;
            markup.labelBeside(sizeClass(group), end, beside, at + 29, Anchor.START, group.text());
        }
        heads(NARROW_MATRIX, top - 8);
        for (int i = 0; i < count; i++) {
            markup.label("tk-tick-label", 0, middle(top + i * CELL, CELL), Anchor.START, number(i));
            row(i, NARROW_MATRIX, top + i * CELL, CELL);
        }
        return markup.end().picture();
    }

    private void start(String className, int height) {
        markup.start("svg", className)
                .number("height", height)
                .safe("role", "img")
                .attribute("aria-label", picture.label())
                .attribute("aria-details", picture.table());
    }

    private void heads(double left, int y) {
        picture.places()
                .forEach(place -> markup.label(
                        "tk-tick-label", left + width(left) * (place + 0.5), y, Anchor.MIDDLE, number(place)));
    }

    private void row(int row, double left, int top, int height) {
        List<OverlapPicture.Share> shares = picture.shares().get(row);
        for (int i = 0; i < shares.size(); i++) {
            OverlapPicture.Share share = shares.get(i);
            if (Double.isNaN(share.percent()) && !share.withheld()) {
                continue;
            }
            double x = left + width(left) * i;
            markup.start("rect", OverlapPicture.cellClass(share))
                    .percent("x", x)
                    .number("y", top)
                    .percent("width", width(left))
                    .number("height", height);
            if (!share.title().isEmpty()) {
                markup.start("title").text(share.title()).end();
            }
            markup.end();
            List<String> lines = share.lines();
            for (int line = 0; line < lines.size(); line++) {
                markup.label(
                        OverlapPicture.numberClass(share),
                        x + width(left) / 2,
                        middle(top, height) + TIGHT * (line - (lines.size() - 1) / 2.0),
                        Anchor.MIDDLE,
                        lines.get(line));
            }
        }
    }

    /** Words take more room than a number. */
    private static String sizeClass(OverlapPicture.Entry group) {
        return Double.isNaN(group.size()) ? "tk-tick-label" : "tk-value-label";
    }

    /** The bar of a size; a hatch that claims no amount where it is withheld. */
    private void size(OverlapPicture.Entry group, double x, int y, double widest, int height) {
        boolean withheld = Double.isNaN(group.size());
        markup.start("rect", withheld ? "tk-c-nodata" : "tk-bar")
                .percent("x", x)
                .number("y", y);
        if (withheld) {
            markup.number("width", HATCHED);
        } else {
            markup.percent("width", widest * group.size() / picture.greatest());
        }
        markup.number("height", height).end();
    }

    /** The width of a column of the matrix, in percent. */
    private double width(double left) {
        return (100 - left) / picture.groups().size();
    }

    /** Where the foot of letters in the middle of a row stands. */
    private static double middle(int top, int height) {
        return top + height / 2.0 + 4.5;
    }

    private static String number(int place) {
        return Integer.toString(place + 1);
    }
}
