package nl.thuiskompas.platform.catalogue;

/**
 * Somebody who publishes or made something.
 *
 * @param name the name
 * @param url a page about it; empty when there is none
 * @param email where to write to; empty when nobody said
 */
public record Agent(String name, String url, String email) {
    /** Somebody of whom only the name is known. */
    public static Agent named(String name) {
        return new Agent(name, "", "");
    }
}
