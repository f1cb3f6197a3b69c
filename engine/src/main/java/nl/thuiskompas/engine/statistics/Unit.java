package nl.thuiskompas.engine.statistics;

import java.util.Locale;

/** Units of figures. */
public enum Unit {
    HOMES,
    PERSONS,
    PERCENT,
    EUROS,
    MUNICIPALITIES;

    /** The name in exports and the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
