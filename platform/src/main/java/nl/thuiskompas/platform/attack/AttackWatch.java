package nl.thuiskompas.platform.attack;

/** Whoever watches an attack. */
public interface AttackWatch {
    /** Says what goes on. */
    void progress(String words);

    /** Whether the attack has to end before its time. */
    default boolean ending() {
        return false;
    }
}
