package nl.thuiskompas.platform.pictures;

/** The hatch that means: no figure. A page whose charts hatch something needs its definition once. */
public final class Hatch {
    private static final Picture DEFINITION =
            new Picture("<svg class=\"tk-visually-hidden\" aria-hidden=\"true\" width=\"0\" height=\"0\">"
                    + "<defs><pattern id=\"tk-hatch\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\""
                    + " patternTransform=\"rotate(45)\"><rect class=\"tk-hatch-ground\" width=\"8\" height=\"8\"/>"
                    + "<path class=\"tk-hatch-line\" d=\"M0 0v8\"/></pattern></defs></svg>");

    private Hatch() {}

    /** A drawing of no size that defines it. */
    public static Picture definition() {
        return DEFINITION;
    }
}
