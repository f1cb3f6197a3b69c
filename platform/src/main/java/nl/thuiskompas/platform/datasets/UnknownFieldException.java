package nl.thuiskompas.platform.datasets;

import java.util.List;

/** A question names a field that the dataset has not. */
public final class UnknownFieldException extends RuntimeException {
    private final String field;

    private final List<String> known;

    UnknownFieldException(String field, List<String> known) {
        super("there is no field " + field + "; known are " + String.join(", ", known));
        this.field = field;
        this.known = List.copyOf(known);
    }

    /** The field that was asked for. */
    public String field() {
        return field;
    }

    /** The fields that there are. */
    public List<String> known() {
        return known;
    }
}
