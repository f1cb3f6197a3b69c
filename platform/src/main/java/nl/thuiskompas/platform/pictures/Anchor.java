package nl.thuiskompas.platform.pictures;

import org.jspecify.annotations.Nullable;

/** Which end of a text stands at its place. */
enum Anchor {
    START(null),
    MIDDLE("middle"),
    END("end");

    private final @Nullable String code;

    Anchor(@Nullable String code) {
        this.code = code;
    }

    /** Value of text-anchor; null for the start, which need not be written. */
    @Nullable
    String code() {
        return code;
    }

    /** The end that keeps a text within the plot. */
    static Anchor within(double percent) {
        return percent < 12 ? START : percent > 88 ? END : MIDDLE;
    }
}
