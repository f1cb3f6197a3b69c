package nl.thuiskompas.platform.datasets;

/** Hears how far the reading of a table is. */
public interface ReadProgress {
    /** Hears nothing. */
    ReadProgress SILENT = (doing, done, of) -> {};

    /**
     * Some more was read. Called often; whoever shows it decides how often to show it.
     *
     * @param doing what is being done, in one or two English words, such as observations
     * @param done how many rows or records were read
     * @param of how many there are; 0 when that is not known
     */
    void read(String doing, long done, long of);

    /**
     * Something went wrong that may still come right, such as a connection that broke off.
     *
     * @param what what happened and what is done about it, as an English sentence
     */
    default void retrying(String what) {}
}
