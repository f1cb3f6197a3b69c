package nl.thuiskompas.platform.datasets;

import java.util.Locale;

/** What the source says of a cell. The first ones come with a value, the others stand where there is none. */
public enum CellStatus {
    /** Not to be revised, as far as the source says. */
    FINAL(true),
    /** To be revised; CBS writes {@code **}. */
    REVISED_PROVISIONAL(true),
    /** To be revised; CBS writes {@code *}. */
    PROVISIONAL(true),
    /** Estimated by the source itself. */
    ESTIMATED(true),
    /** Changed or rounded on purpose, by itself, so that nobody can be recognised: not the true value, but close to it. */
    PERTURBED(true),
    /** Cannot occur; CBS leaves a blank. */
    IMPOSSIBLE(false),
    /** Unknown, insufficiently reliable or secret; CBS writes a point. */
    UNKNOWN(false),
    /** Withheld, and the source says that it is for secrecy. */
    WITHHELD(false),
    /** Withheld, because too few are in the base of it. */
    SMALL_BASE(false),
    /** Withheld, because it would be made of a cell that is. */
    OF_WITHHELD(false);

    private final boolean valued;

    CellStatus(boolean valued) {
        this.valued = valued;
    }

    /** Whether a cell of this status has a value. */
    public boolean valued() {
        return valued;
    }

    /** The name in files and exports. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
