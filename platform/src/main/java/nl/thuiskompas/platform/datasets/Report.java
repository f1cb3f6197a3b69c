package nl.thuiskompas.platform.datasets;

import java.util.List;

/**
 * What was found in a table while it was read and checked. Of each kind of notice the first ones are kept and the others
 * counted.
 *
 * @param kinds the kinds of notices there were, errors first
 * @param ran names of the checks that ran, in order
 */
public record Report(List<Kind> kinds, List<String> ran) {
    /** How many notices of one kind are kept in full. */
    public static final int KEPT = 100;

    /**
     * All notices of one kind.
     *
     * @param code the kind
     * @param severity how bad
     * @param count how many there were
     * @param first the first of them, at most {@value Report#KEPT}
     */
    public record Kind(String code, Severity severity, long count, List<Notice> first) {}

    public Report {
        kinds = List.copyOf(kinds);
        ran = List.copyOf(ran);
    }

    /** How many notices of a severity there were. */
    public long count(Severity severity) {
        return kinds.stream()
                .filter(kind -> kind.severity() == severity)
                .mapToLong(Kind::count)
                .sum();
    }

    /** Whether it may be published. */
    public boolean publishable() {
        return count(Severity.ERROR) == 0;
    }

    /** The same without the notices themselves, which quote figures: for who may not see those. */
    public Report unquoted() {
        return new Report(
                kinds.stream()
                        .map(kind -> new Kind(kind.code(), kind.severity(), kind.count(), List.of()))
                        .toList(),
                ran);
    }
}
