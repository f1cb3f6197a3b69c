package nl.thuiskompas.platform.datasets;

import java.util.Locale;

/** Where a release is on its way. */
public enum ReleaseState {
    /** Read to its end, and not yet checked. */
    STAGED,
    /** Checked, and not published: it has errors, or somebody wants to look first. */
    CHECKED,
    /** Published: answers come from it. */
    PUBLISHED,
    /** Published, and a later release of the same dataset has taken its place. */
    SUPERSEDED,
    /** No longer shown, also not as of an earlier date; the reason is. */
    WITHDRAWN;

    /** The name in files, exports and the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
