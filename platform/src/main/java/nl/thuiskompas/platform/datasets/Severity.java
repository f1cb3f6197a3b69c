package nl.thuiskompas.platform.datasets;

import java.util.Locale;

/** How bad something is that was found in a table. */
public enum Severity {
    /** The release cannot be published. */
    ERROR,
    /** The release may be published, and this travels with it. */
    WARNING,
    /** Worth knowing. */
    REMARK;

    /** The name in reports. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
