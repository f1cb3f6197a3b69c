package nl.thuiskompas.platform.measuring.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.thuiskompas.engine.microdata.Breakdown;
import nl.thuiskompas.engine.microdata.RecordColumn;
import nl.thuiskompas.engine.microdata.RecordIndicator;
import nl.thuiskompas.engine.microdata.Requirement;
import nl.thuiskompas.engine.microdata.Values;
import nl.thuiskompas.platform.records.RecordSchema;
import nl.thuiskompas.platform.records.SchemaColumn;

/** What an indicator asks of single columns, and what follows from that for the classes of a breakdown. */
final class Conditions {
    private final int year;
    private final Set<Requirement> conjuncts = new LinkedHashSet<>();
    private final Set<RecordColumn> known = new LinkedHashSet<>();

    Conditions(RecordIndicator indicator, int year) {
        this.year = year;
        collect(indicator.requirement());
        indicator.measured().forEach(known::add);
    }

    private void collect(Requirement requirement) {
        if (requirement instanceof Requirement.All(List<Requirement> parts)) {
            parts.forEach(this::collect);
        } else {
            conjuncts.addAll(Meaning.plain(requirement, year));
        }
    }

    /** All that is asked at once. */
    Set<Requirement> conjuncts() {
        return conjuncts;
    }

    /** Whether a value has to be known. */
    boolean needs(RecordColumn column) {
        return known.contains(column) || of(column).findAny().isPresent();
    }

    private Stream<Requirement> of(RecordColumn column) {
        return conjuncts.stream().filter(each -> switch (each) {
            case Requirement.Meets meets -> meets.condition().column().equals(column);
            case Requirement.Fails fails -> fails.condition().column().equals(column);
            default -> false;
        });
    }

    /** Whether a known value of a column is allowed by all that is asked of it. */
    boolean allows(RecordColumn column, int value) {
        return of(column).allMatch(each -> holds(each, value));
    }

    private boolean holds(Requirement single, int value) {
        return switch (single) {
            case Requirement.Meets meets -> meets.condition().in(year).contains(value);
            case Requirement.Fails fails -> !fails.condition().in(year).contains(value);
            default -> true;
        };
    }

    /** For each place of a breakdown whether anybody who counts can be in it. */
    boolean[] possible(Breakdown breakdown) {
        boolean[] possible = new boolean[breakdown.places()];
        possible[possible.length - 1] = !needs(breakdown.column());
        for (int value : telling(breakdown)) {
            if (allows(breakdown.column(), value)) {
                possible[breakdown.place(value, year)] = true;
            }
        }
        return possible;
    }

    /**
     * Whether the classes of a breakdown tell whether a condition on its column is met: each lies within it or outside, and
     * the condition then is a sum of classes.
     */
    boolean isSumOfClasses(Requirement condition, Breakdown breakdown) {
        int[] seen = new int[breakdown.places()];
        for (int value : telling(breakdown)) {
            seen[breakdown.place(value, year)] |= holds(condition, value) ? 1 : 2;
        }
        // In the last place are unknown values too, which meet nothing.
        seen[seen.length - 1] |= 2;
        for (int each : seen) {
            if (each == 3) {
                return false;
            }
        }
        return true;
    }

    /** Values that tell all apart that the classes and the conditions tell apart: codes, or ends of ranges. */
    private Set<Integer> telling(Breakdown breakdown) {
        SchemaColumn column = RecordSchema.bundled().column(breakdown.column());
        if (!column.codes().isEmpty()) {
            return column.codes().keySet();
        }
        Set<Integer> ends = new TreeSet<>(List.of(column.lowest(), column.highest()));
        List<Values> all = new ArrayList<>();
        breakdown
                .classes()
                .forEach(each -> all.add(each.condition(breakdown.column()).in(year)));
        of(breakdown.column()).forEach(each -> {
            if (each instanceof Requirement.Meets meets) {
                all.add(meets.condition().in(year));
            } else if (each instanceof Requirement.Fails fails) {
                all.add(fails.condition().in(year));
            }
        });
        for (Values values : all) {
            switch (values) {
                case Values.Range(int lowest, int highest) -> {
                    around(lowest, ends);
                    around(highest, ends);
                }
                case Values.Codes codes -> codes.codes().forEach(code -> around(code, ends));
                case Values.AnyBit any -> {}
                case Values.TheseBits these -> {}
            }
        }
        ends.removeIf(end -> end < column.lowest() || end > column.highest());
        return ends;
    }

    private static void around(int end, Set<Integer> ends) {
        for (long near = end - 1L; near <= end + 1L; near++) {
            if (near >= Integer.MIN_VALUE && near <= Integer.MAX_VALUE) {
                ends.add((int) near);
            }
        }
    }
}
