package nl.thuiskompas.platform.monitor;

import java.util.Collection;
import java.util.List;

/** Which allowed values somebody probably meant, in questions. */
final class Nearest {
    private Nearest() {}

    /** The values fewest edits away, best first. */
    static List<String> to(String given, Collection<String> allowed) {
        return nl.thuiskompas.platform.language.Nearest.to(given, allowed);
    }

    /** Edits between two texts. */
    static int distance(String a, String b) {
        return nl.thuiskompas.platform.language.Nearest.distance(a, b);
    }
}
