package nl.thuiskompas.platform.warehouse;

/** Hears how far a load is. */
public interface LoadProgress {
    /** Hears nothing. */
    LoadProgress SILENT = (table, number, of) -> {};

    /**
     * A table is about to be written.
     *
     * @param table its name
     * @param number its place among the tables that are not there yet, from 1
     * @param of how many those are
     */
    void loading(String table, int number, int of);

    /**
     * Another process or thread is loading into the same data folder; this one waits until it is done.
     *
     * @param who that process, in words
     */
    default void waitingFor(String who) {}
}
