package nl.thuiskompas.platform.warehouse;

import java.util.Locale;

/** What a table of the warehouse is for. */
public enum TableKind {
    /** Values by municipality and period. */
    OBSERVATIONS,
    /** Municipalities, their changes, and the divisions they belong to. */
    GEOGRAPHY,
    /** Border lines of one date, as integer paths. */
    BOUNDARIES;

    /** The name in table descriptions and manifests. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
