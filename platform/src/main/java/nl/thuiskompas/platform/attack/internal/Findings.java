package nl.thuiskompas.platform.attack.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.thuiskompas.platform.attack.Finding;

/** What was found: all of it counted, the first of it kept. Several threads may add. */
public final class Findings {
    private final int most;
    private final List<Finding> kept = new ArrayList<>();
    private final List<Finding> through = new ArrayList<>();
    private long count;

    /** @param most how many are kept */
    public Findings(int most) {
        this.most = most;
    }

    synchronized void add(Finding finding) {
        count++;
        if (kept.size() < most) {
            kept.add(finding);
        }
    }

    /** Adds something that is known through parts. */
    synchronized void tell(Finding finding) {
        if (through.size() < most) {
            through.add(finding);
        }
    }

    /** What is known through parts, in the order of those that are. */
    public synchronized List<Finding> through() {
        return sorted(through);
    }

    /** How many there are. */
    public synchronized long count() {
        return count;
    }

    /** Those that are kept, by year, indicator and table. */
    public synchronized List<Finding> kept() {
        return sorted(kept);
    }

    private static List<Finding> sorted(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparingInt(Finding::year)
                        .thenComparing(Finding::indicator)
                        .thenComparing(Finding::table)
                        .thenComparing(Finding::cell))
                .toList();
    }
}
