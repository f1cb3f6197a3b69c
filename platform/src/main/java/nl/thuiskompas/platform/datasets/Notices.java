package nl.thuiskompas.platform.datasets;

/** Hears what is found in a table while it is read and checked. There may be millions; the hearer counts. */
@FunctionalInterface
public interface Notices {
    /** Something was found. */
    void add(Notice notice);
}
