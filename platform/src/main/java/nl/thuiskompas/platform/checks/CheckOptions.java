package nl.thuiskompas.platform.checks;

import java.util.Set;
import nl.thuiskompas.platform.datasets.Severity;

/**
 * What may differ from one table to the next.
 *
 * @param jump a change against a year before is a jump from this part of the earlier number on; 0.5 is half of it
 * @param jumpLeast and from this many units on
 * @param accepted names of checks whose errors somebody looked at and accepts: they become warnings
 */
public record CheckOptions(double jump, double jumpLeast, Set<String> accepted) {
    /** A change of half, and of at least a hundred units. */
    public static final CheckOptions STANDARD = new CheckOptions(0.5, 100, Set.of());

    public CheckOptions {
        accepted = Set.copyOf(accepted);
    }

    /** The same with errors that are accepted. */
    public CheckOptions accepting(Set<String> codes) {
        return new CheckOptions(jump, jumpLeast, codes);
    }

    /** The same with another part that counts as a jump. */
    public CheckOptions jumpingFrom(double part) {
        return new CheckOptions(part, jumpLeast, accepted);
    }

    /** Whether errors of this name count as warnings. */
    boolean accepts(String code, Severity severity) {
        return severity == Severity.ERROR && accepted.contains(code);
    }
}
