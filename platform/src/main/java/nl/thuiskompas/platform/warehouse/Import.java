package nl.thuiskompas.platform.warehouse;

import java.time.Instant;
import java.util.List;

/**
 * Tables that somebody brought together, and that are read together or not at all.
 *
 * @param name small letters and digits, joined by hyphens or plus signs; another import of this name takes its place
 * @param imported when it was listed; of two imports that list the same table the later one is read
 * @param label where it came from, in words
 * @param releases ids of its releases
 */
public record Import(String name, Instant imported, String label, List<String> releases) {
    public Import {
        releases = List.copyOf(releases);
    }
}
