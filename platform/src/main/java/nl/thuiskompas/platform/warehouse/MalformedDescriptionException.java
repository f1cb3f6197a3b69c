package nl.thuiskompas.platform.warehouse;

/** A description lacks something or holds something unknown; the message says where. */
final class MalformedDescriptionException extends RuntimeException {
    MalformedDescriptionException(String where, String problem) {
        super(where.isEmpty() ? problem : where + ": " + problem);
    }

    MalformedDescriptionException(String problem, Throwable cause) {
        super(problem, cause);
    }
}
