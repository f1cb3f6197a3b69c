package nl.thuiskompas.platform.datasets;

import java.util.List;

/** A source cannot be read to its end. Nothing of it is kept. The message is a sentence for the user. */
public final class SourceException extends RuntimeException {
    private final Kind kind;

    private final List<Notice> notices;

    /** Whose turn it is. */
    public enum Kind {
        /** The source could not be reached, or broke off again and again. Trying later may help. */
        UNREACHABLE,
        /** What the source gave is not what it should be: another shape, another count, a damaged file. */
        BAD_DATA,
        /** What was asked of the source cannot be: there is no such table, a mapping names an unknown column. */
        WRONG_USE
    }

    public SourceException(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
        this.notices = List.of();
    }

    public SourceException(Kind kind, String sentence, Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
        this.notices = List.of();
    }

    /** For several things at once that are wrong. */
    public SourceException(Kind kind, String sentence, List<Notice> notices) {
        super(sentence);
        this.kind = kind;
        this.notices = List.copyOf(notices);
    }

    /** Whose turn it is. */
    public Kind kind() {
        return kind;
    }

    /** Each thing that is wrong, when there are several; may be empty. */
    public List<Notice> notices() {
        return notices;
    }
}
