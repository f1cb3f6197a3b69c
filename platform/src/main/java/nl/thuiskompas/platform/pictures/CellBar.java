package nl.thuiskompas.platform.pictures;

import nl.thuiskompas.engine.statistics.Value;
import org.jspecify.annotations.Nullable;

/**
 * A small bar in a row of a table, from zero; the value itself stands in a cell of its own, so the bar is not read
 * aloud. All bars of a column are made by one of these.
 *
 * @param most the value that fills the width
 * @param norm where a short line stands across every bar, or null
 */
public record CellBar(double most, @Nullable Double norm) {
    public CellBar {
        if (!(most > 0)) {
            throw new IllegalArgumentException("The value that fills the width is more than 0, not " + most + ".");
        }
    }

    /** The bar of a value; the norm alone when there is no number. */
    public Picture draw(Role role, Value value) {
        Markup markup = new Markup(256).start("svg", "tk-cell-bar").safe("aria-hidden", "true");
        if (value instanceof Value.Amount amount) {
            markup.start("rect", role.of("tk-bar"))
                    .percent("width", percent(amount.value()))
                    .safe("height", "100%")
                    .end();
        }
        if (norm != null) {
            markup.line("tk-norm-line", percent(norm), -4, percent(norm), 17);
        }
        return markup.end().picture();
    }

    private double percent(double value) {
        return Math.clamp(100 * value / most, 0, 100);
    }
}
