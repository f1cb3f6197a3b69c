package nl.thuiskompas.platform.storage;

/** A description lacks something or holds something unknown; the message says where. */
public final class MalformedDescriptionException extends RuntimeException {
    public MalformedDescriptionException(String where, String problem) {
        super(where.isEmpty() ? problem : where + ": " + problem);
    }

    public MalformedDescriptionException(String problem, Throwable cause) {
        super(problem, cause);
    }
}
