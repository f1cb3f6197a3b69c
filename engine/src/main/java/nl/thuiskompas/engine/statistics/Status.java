package nl.thuiskompas.engine.statistics;

import java.util.Locale;

/** What may be thought of a figure, from best to least; a sum has the least of its parts. */
public enum Status {
    /** As the source published it, not to be revised. */
    FINAL,
    /** As the source published it, still to be revised. */
    PROVISIONAL,
    /** Changed or rounded by its source on purpose, so that nobody can be recognised; the band says how far. */
    PERTURBED,
    /** Partly shared out over regions by weights; the figure says which part. */
    APPORTIONED,
    /** Computed by us from published figures under an assumption that the definition states. */
    ESTIMATED,
    /** There is no value; the figure says why. */
    MISSING;

    /** The name in exports and the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of the two that promises less. */
    public Status worse(Status other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
