package nl.thuiskompas.platform.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many requests got which answer, and which answers should not have been. */
public final class FuzzReport {
    private static final int MOST_FAULTS = 40;

    private final SortedMap<Integer, Long> byStatus = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private long sent;
    private long wrong;

    synchronized void answered(int status) {
        sent++;
        byStatus.merge(status, 1L, Long::sum);
    }

    synchronized void fault(String what) {
        wrong++;
        if (faults.size() < MOST_FAULTS) {
            faults.add(what);
        }
    }

    /** Number of requests that were answered. */
    public synchronized long sent() {
        return sent;
    }

    /** Number of answers by status. */
    public synchronized SortedMap<Integer, Long> byStatus() {
        return new TreeMap<>(byStatus);
    }

    /** The first of the answers that should not have been, each with its request. */
    public synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    /** Number of answers that should not have been. */
    public synchronized long wrong() {
        return wrong;
    }

    /** Number of answers of a hundred, such as 5 for 500 to 599. */
    public synchronized long ofClass(int hundred) {
        return byStatus.entrySet().stream()
                .filter(each -> each.getKey() / 100 == hundred)
                .mapToLong(each -> each.getValue())
                .sum();
    }
}
