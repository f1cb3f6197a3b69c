package nl.thuiskompas.platform.pictures;

/**
 * Before and after in a row of a table: a hollow dot becomes a filled one. The values stand in cells of their own, so it is
 * not read aloud. All of a column are made by one of these.
 *
 * @param most the value at the right end; the left end is zero
 * @param mean where a dashed line stands in every row
 */
public record Dumbbell(double most, double mean) {
    private static final int MIDDLE = 7;

    public Dumbbell {
        if (!(most > 0)) {
            throw new IllegalArgumentException("The value at the right end is more than 0, not " + most + ".");
        }
    }

    /** From one value to another. */
    public Picture draw(Role role, double before, double after) {
        Markup markup = new Markup(400)
                .start("svg", "tk-cell-bar tk-cell-bar--dumbbell")
                .safe("aria-hidden", "true");
        markup.line("tk-mean", percent(mean), -8, percent(mean), 22);
        markup.line("tk-leader", percent(before), MIDDLE, percent(after), MIDDLE);
        dot(markup, "tk-point tk-point--hollow", before, 4);
        dot(markup, role.of("tk-point"), after, 5.5);
        return markup.end().picture();
    }

    private void dot(Markup markup, String className, double value, double radius) {
        markup.start("circle", className)
                .percent("cx", percent(value))
                .number("cy", MIDDLE)
                .number("r", radius)
                .end();
    }

    private double percent(double value) {
        return Math.clamp(100 * value / most, 0, 100);
    }
}
