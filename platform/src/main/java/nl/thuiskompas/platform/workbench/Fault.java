package nl.thuiskompas.platform.workbench;

/**
 * Something in a problem that cannot be taken as it stands.
 *
 * @param field where it stands, as the file names it, such as {@code municipalities[2].atMost.total}; empty for the whole file
 * @param code what kind of mistake, in small letters and hyphens: stable, for programs
 * @param sentence what is wrong, what was expected and what to do; English
 */
public record Fault(String field, String code, String sentence) {
    /** The place and the sentence, as a terminal shows them. */
    public String line() {
        return field.isEmpty() ? sentence : field + ": " + sentence;
    }
}
