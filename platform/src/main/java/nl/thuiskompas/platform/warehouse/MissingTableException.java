package nl.thuiskompas.platform.warehouse;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table was asked for that the warehouse does not have, or of which every release was refused or withdrawn. */
public final class MissingTableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String table;
    private final transient @Nullable Withdrawal withdrawal;

    MissingTableException(String table, String why, @Nullable Withdrawal withdrawal) {
        super("table " + table + " is not in the warehouse" + (why.isEmpty() ? "" : ": " + why));
        this.table = table;
        this.withdrawal = withdrawal;
    }

    /** The table. */
    public String table() {
        return table;
    }

    /** That it was withdrawn, when that is why it is missing. */
    public Optional<Withdrawal> withdrawal() {
        return Optional.ofNullable(withdrawal);
    }
}
