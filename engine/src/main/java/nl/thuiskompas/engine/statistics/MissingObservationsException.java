package nl.thuiskompas.engine.statistics;

/** A column has no observations for a period that was asked for. */
public final class MissingObservationsException extends RuntimeException {
    private final ColumnName column;

    public MissingObservationsException(ColumnName column, String period) {
        super("column " + column + " has no observations for " + period);
        this.column = column;
    }

    /** The column. */
    public ColumnName column() {
        return column;
    }
}
