package nl.thuiskompas.engine.disclosure;

import java.util.Locale;

/** Why a cell is withheld. */
public enum WithholdingReason {
    /** Fewer contribute to it than the threshold. */
    TOO_FEW,
    /** One or two contributors are so large a part of the sum that it would give them away. */
    DOMINATED,
    /** It would tell something about everybody in a group. */
    WHOLE_GROUP,
    /** It would let another cell be computed that is withheld. */
    PROTECTS_ANOTHER,
    /**
     * One of the four above, of which the reader may not know which: that a cell is too small, or is not, is a bound on its
     * value, and bounds add up.
     */
    CONFIDENTIAL,
    /** Too few are in the base of a share or a mean. */
    SMALL_BASE,
    /** It would be made of a figure that is withheld. */
    MADE_OF_WITHHELD;

    /** What may be told outside: nothing that says how large a withheld cell is. */
    public WithholdingReason toPublish() {
        return switch (this) {
            case TOO_FEW, DOMINATED, WHOLE_GROUP, PROTECTS_ANOTHER, CONFIDENTIAL -> CONFIDENTIAL;
            case SMALL_BASE, MADE_OF_WITHHELD -> this;
        };
    }

    /** The name in exports and the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One English sentence for exports, logs and the command line. */
    public String sentence() {
        return switch (this) {
            case TOO_FEW -> "fewer contribute to it than the threshold";
            case DOMINATED -> "one or two contributors are so large a part of it that it would give them away";
            case WHOLE_GROUP -> "it would tell something about everybody in a group";
            case PROTECTS_ANOTHER -> "another withheld figure could be computed from it";
            case CONFIDENTIAL ->
                "too few contribute to it, or a figure to which too few contribute could be computed from it";
            case SMALL_BASE -> "too few are in its base";
            case MADE_OF_WITHHELD -> "it would be made of a figure that is withheld";
        };
    }
}
