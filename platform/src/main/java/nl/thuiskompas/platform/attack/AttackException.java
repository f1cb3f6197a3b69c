package nl.thuiskompas.platform.attack;

/** Releases cannot be attacked together; the message says which, why, and what to do. */
public final class AttackException extends RuntimeException {
    public AttackException(String sentence) {
        super(sentence);
    }
}
