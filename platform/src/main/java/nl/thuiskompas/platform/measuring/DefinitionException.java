package nl.thuiskompas.platform.measuring;

/** A definition of an indicator, breakdown or table cannot be used; the message says in which file, where, and why. */
public final class DefinitionException extends RuntimeException {
    DefinitionException(String file, String where, String message) {
        super(file + (where.isEmpty() ? "" : ", " + where) + ": " + message);
    }
}
