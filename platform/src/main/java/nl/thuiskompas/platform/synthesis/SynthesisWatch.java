package nl.thuiskompas.platform.synthesis;

/** Hears what is being done, and may end it. */
@FunctionalInterface
public interface SynthesisWatch {
    /** A few words about what is being done now. */
    void progress(String words);

    /** Whether to stop as soon as possible; asked often, from several threads. */
    default boolean ending() {
        return false;
    }
}
