package nl.thuiskompas.platform.odata.internal;

/** A question cannot be answered; the message is a sentence for whoever asked. */
public final class ODataException extends RuntimeException {
    private final Kind kind;

    /** Why not, as the status of the answer says it. */
    public enum Kind {
        /** The question is wrong. */
        WRONG(400),
        /** There is no such thing. */
        MISSING(404),
        /** It is not written in the form that was asked for. */
        UNWRITTEN(406),
        /** It was withdrawn. */
        GONE(410),
        /** More records than version 3 gives outside its feed. Its clients know this by status 500, so that is kept. */
        TOO_MANY(500);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status. */
        public int status() {
            return status;
        }
    }

    ODataException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    static ODataException wrong(String message) {
        return new ODataException(Kind.WRONG, message);
    }

    static ODataException missing(String message) {
        return new ODataException(Kind.MISSING, message);
    }

    /** Why not. */
    public Kind kind() {
        return kind;
    }

    /** What this exception says. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
