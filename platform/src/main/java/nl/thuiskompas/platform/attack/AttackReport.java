package nl.thuiskompas.platform.attack;

import java.util.List;

/**
 * What an attack came to.
 *
 * @param releases ids of the releases, in the order in which they were given
 * @param tested how much was tried
 * @param found how many findings there are
 * @param findings the first of them, by year and indicator
 * @param through the first of what is known through parts, in the same order; {@link Tested#through} counts all
 */
public record AttackReport(
        List<String> releases, Tested tested, long found, List<Finding> findings, List<Finding> through) {
    public AttackReport {
        releases = List.copyOf(releases);
        findings = List.copyOf(findings);
        through = List.copyOf(through);
    }
}
