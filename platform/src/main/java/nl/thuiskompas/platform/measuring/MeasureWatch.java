package nl.thuiskompas.platform.measuring;

/** Hears how far measuring is, and may end it. */
public interface MeasureWatch {
    /** What is being done now, in a few words. */
    void progress(String words);

    /** Whether to break off; asked now and then. Nothing is left of what was begun. */
    default boolean ending() {
        return false;
    }
}
