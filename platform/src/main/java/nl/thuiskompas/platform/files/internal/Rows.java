package nl.thuiskompas.platform.files.internal;

import java.util.List;
import nl.thuiskompas.platform.datasets.SourceException;

/** The rows of a file of one kind or another. */
public interface Rows extends AutoCloseable {
    /** Takes rows one by one. */
    @FunctionalInterface
    interface Sink {
        /** A row; the line is filled again for the next one. */
        void row(Line line);
    }

    /** The name of its first sheet. */
    default String first() {
        return sheets().getFirst();
    }

    /** Names of its sheets in their order; a file without sheets has one without a name. */
    List<String> sheets();

    /**
     * Gives all rows of a sheet, from the first to the last.
     *
     * @return how many cells held a formula, of which the value was taken that was kept with it
     * @throws SourceException when the file is damaged; the sentence says where
     */
    long read(String sheet, Sink sink);

    /** Whether every row is as wide as the header, if the file is whole. */
    default boolean even() {
        return false;
    }

    @Override
    default void close() {}
}
