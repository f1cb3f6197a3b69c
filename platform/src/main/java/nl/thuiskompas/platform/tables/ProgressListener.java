package nl.thuiskompas.platform.tables;

/** Hears, in words, what a long piece of work is busy with. */
@FunctionalInterface
public interface ProgressListener {
    /** Hears nothing. */
    ProgressListener SILENT = step -> {};

    /**
     * Work on a step begins.
     *
     * @param step what is being done, one short English sentence without a full stop
     */
    void begins(String step);
}
