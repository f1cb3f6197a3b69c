package nl.thuiskompas.platform.standin;

import java.time.Duration;

/** Something that goes wrong with an answer of the service. */
public sealed interface Fault {
    /** The connection is closed before a byte of the answer. */
    record Reset() implements Fault {}

    /**
     * The connection breaks off in the middle of the answer.
     *
     * @param bytes after so many bytes of the body
     */
    record Cut(int bytes) implements Fault {}

    /**
     * The answer ends in the middle, and the connection knows of nothing.
     *
     * @param bytes after so many bytes of the body
     */
    record Truncated(int bytes) implements Fault {}

    /**
     * The table says another number of records than it has.
     *
     * @param by so many more, or fewer when it is below zero
     */
    record WrongCount(int by) implements Fault {}

    /** HTTP 500. */
    record ServerError() implements Fault {}

    /**
     * The answer comes slowly.
     *
     * @param pause wait before the first byte, and again after every 8,192
     */
    record Slow(Duration pause) implements Fault {}

    /**
     * Records change their shape in the middle: version 3 gets another key, version 4 another measure.
     *
     * @param from the first record of an answer that has changed, from 1
     */
    record ChangedSchema(int from) implements Fault {}

    /** Every page names itself as the next one. */
    record Endless() implements Fault {}
}
