package nl.thuiskompas.platform.warehouse;

/** A table was asked for that the warehouse does not have, or of which every release was refused. */
public final class MissingTableException extends RuntimeException {
    private final String table;

    MissingTableException(String table, String why) {
        super("table " + table + " is not in the warehouse" + (why.isEmpty() ? "" : ": " + why));
        this.table = table;
    }

    /** The table. */
    public String table() {
        return table;
    }
}
