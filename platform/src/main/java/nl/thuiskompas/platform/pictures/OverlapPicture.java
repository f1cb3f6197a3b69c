package nl.thuiskompas.platform.pictures;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which part of each group is also in each other group: a row for each group, a column for each other one, shaded by class
 * and with the share written in. Groups are numbered, so that a column needs no name; beside each name stands its size as a
 * bar. Where the screen is narrow, names and sizes stand above the matrix. A page that shows a withheld share or size has to
 * hold {@link Hatch#definition()}.
 *
 * @param groups from top to bottom, at least two and at most {@value #MOST}
 * @param shares for each group a share of it for each group, in the same order; {@link Share#NONE} for itself
 * @param label what is to be seen, read aloud
 * @param table id of the table with the same figures on the page; null when there is none
 */
public record OverlapPicture(
        List<Entry> groups,
        List<List<Share>> shares,
        String label,
        @Nullable String table) {
    /** More columns than this have no room for their numbers. */
    public static final int MOST = 13;

    /**
     * A group.
     *
     * @param name what it is called
     * @param size how many are in it; {@link Double#NaN} when that is withheld
     * @param text the size in words, or why there is none
     */
    public record Entry(String name, double size, String text) {}

    /**
     * The part of one group that is also in another.
     *
     * @param percent 0 to 100; {@link Double#NaN} when there is no number
     * @param withheld whether there may be one, and it is not told
     * @param text the number as it stands in its cell, such as 7 or 100, or two between which it lies, such as 10–32; neither
     *     of more than three signs; empty without one
     * @param title the whole in words, for those who point at it; may be empty
     */
    public record Share(double percent, boolean withheld, String text, String title) {
        private static final int ONE_LINE = 3;

        /** There is nothing that could be told: nobody is in the group, or it is the group itself. */
        public static final Share NONE = new Share(Double.NaN, false, "", "");

        /** A share that is published. */
        public static Share of(double percent, String text, String title) {
            if (!(percent >= 0 && percent <= 100)) {
                throw new IllegalArgumentException("A share is a number of percents, not " + percent + ".");
            }
            return new Share(percent, false, text, title);
        }

        /** A share that is withheld. */
        public static Share withheld(String title) {
            return new Share(Double.NaN, true, "", title);
        }

        /** The number as it stands in a cell: two of more than three signs together stand one above the other. */
        List<String> lines() {
            int dash = text.indexOf('–');
            return text.isEmpty()
                    ? List.of()
                    : text.length() <= ONE_LINE || dash < 0
                            ? List.of(text)
                            : List.of(text.substring(0, dash + 1), text.substring(dash + 1));
        }

        private boolean published() {
            return !Double.isNaN(percent);
        }
    }

    /** The classes by which cells are shaded: the same for all regions and years, so that pictures can be compared. */
    private static final List<ValueClass> CLASSES = List.of(
            new ValueClass(1, 0, 4, 0),
            new ValueClass(2, 5, 19, 0),
            new ValueClass(5, 20, 49, 0),
            new ValueClass(6, 50, 100, 0));
    /** From this colour on, letters are light. */
    private static final int DARK = 5;

    public OverlapPicture {
        groups = List.copyOf(groups);
        shares = shares.stream().map(List::copyOf).toList();
        int count = groups.size();
        if (count < 2 || count > MOST) {
            throw new IllegalArgumentException("Two to " + MOST + " groups can overlap, not " + count + ".");
        }
        if (shares.size() != count || shares.stream().anyMatch(row -> row.size() != count)) {
            throw new IllegalArgumentException("Each of the " + count + " groups needs a share for each of them.");
        }
    }

    /** The classes of the shading, with the number of cells in each; shares are compared as whole percents. */
    public ClassScale scale() {
        ClassScale scale = new ClassScale(CLASSES, 0, 0);
        return new ClassScale(
                CLASSES.stream()
                        .map(each -> new ValueClass(each.colour(), each.low(), each.high(), (int) shares.stream()
                                .flatMap(List::stream)
                                .filter(Share::published)
                                .filter(share -> scale.classOf(share.percent()).equals(each))
                                .count()))
                        .toList(),
                0,
                0);
    }

    /** How many shares are withheld. */
    public int withheld() {
        return (int)
                shares.stream().flatMap(List::stream).filter(Share::withheld).count();
    }

    /** Draws it for a page, once for a wide screen or paper and once for a narrow screen; one of them is shown. */
    public Picture draw() {
        return new Picture(wide().markup() + narrow().markup());
    }

    /** Draws it for a wide screen or for a file. */
    public Picture wide() {
        return new OverlapDrawing(this).wide();
    }

    private Picture narrow() {
        return new OverlapDrawing(this).narrow();
    }

    /** The greatest size that is known; 1 when there is none. */
    double greatest() {
        double most = groups.stream()
                .mapToDouble(Entry::size)
                .filter(size -> !Double.isNaN(size))
                .max()
                .orElse(0);
        return most > 0 ? most : 1;
    }

    /** The classes of the style sheet for a cell and the letters in it. */
    static String cellClass(Share share) {
        return "tk-overlap__cell " + (share.withheld() ? "tk-c-nodata" : "tk-c" + colour(share));
    }

    static String numberClass(Share share) {
        return colour(share) >= DARK ? "tk-overlap__number tk-overlap__number--light" : "tk-overlap__number";
    }

    private static int colour(Share share) {
        return new ClassScale(CLASSES, 0, 0).classOf(share.percent()).colour();
    }

    /** Places of the groups. */
    IntStream places() {
        return IntStream.range(0, groups.size());
    }
}
