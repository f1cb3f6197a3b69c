package nl.thuiskompas.platform.warehouse;

import java.util.Locale;

/** Types of the values of a column; a value of another type stops the load. */
public enum Datatype {
    STRING("VARCHAR"),
    DATE("DATE"),
    INTEGER("BIGINT"),
    DECIMAL("DOUBLE");

    private final String sql;

    Datatype(String sql) {
        this.sql = sql;
    }

    /** The name in table descriptions and manifests. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type that DuckDB reads and keeps it as. */
    String sql() {
        return sql;
    }
}
