package nl.thuiskompas.platform.pictures;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.thuiskompas.engine.geography.BoundaryChange;
import nl.thuiskompas.engine.geography.Lineage;
import org.jspecify.annotations.Nullable;

/**
 * In which order the members of a family stand under one another: ancestors over the subject, descendants below it. Where
 * the subject was divided, the descendants that took in others stand at both ends with those others beyond them, so that
 * no two connections of one day run over each other.
 */
final class FamilyOrder {
    private final Lineage lineage;
    private final Set<String> placed = new LinkedHashSet<>();

    private FamilyOrder(Lineage lineage) {
        this.lineage = lineage;
    }

    /** The codes from top to bottom. */
    static List<String> of(Lineage lineage) {
        return new FamilyOrder(lineage).order();
    }

    private List<String> order() {
        String subject = lineage.subject().code();
        List<String> ancestors = new ArrayList<>();
        placed.add(subject);
        ancestors(subject, ancestors);
        Deque<String> above = new ArrayDeque<>();
        List<String> below = new ArrayList<>();
        descendants(subject, true, above, below);
        List<String> all = new ArrayList<>(above);
        all.addAll(ancestors);
        all.add(subject);
        all.addAll(below);
        // Whoever is both before and after the subject may have relatives that neither way leads to.
        lineage.changes().stream()
                .flatMap(change -> Stream.of(change.from(), change.to()))
                .filter(placed::add)
                .forEach(all::add);
        return all;
    }

    /** What went in last stands farthest, over lines that had ended by then. */
    private void ancestors(String code, List<String> list) {
        List<BoundaryChange> changes = lineage.changes().stream()
                .filter(change -> change.to().equals(code))
                .sorted(Comparator.comparing(BoundaryChange::date).reversed().thenComparing(BoundaryChange::from))
                .toList();
        for (BoundaryChange change : changes) {
            boolean ancestor = lineage.node(change.from()).bond() == Lineage.Bond.ANCESTOR;
            if (ancestor && placed.add(change.from())) {
                ancestors(change.from(), list);
                list.add(change.from());
            }
        }
    }

    private void descendants(String code, boolean both, Deque<String> above, List<String> below) {
        SortedMap<LocalDate, SortedSet<String>> byDay = new TreeMap<>();
        lineage.changes().stream()
                .filter(change -> change.from().equals(code))
                .forEach(change -> byDay.computeIfAbsent(change.date(), day -> new TreeSet<>())
                        .add(change.to()));
        byDay.forEach((day, targets) -> {
            List<String> simpleFirst = targets.stream()
                    .sorted(Comparator.comparingInt(
                                    (String target) -> others(target, day).size())
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
            for (int i = 0; i < simpleFirst.size(); i++) {
                boolean up = both && simpleFirst.size() > 1 && (simpleFirst.size() - i) % 2 == 0;
                place(simpleFirst.get(i), day, up ? above : null, above, below);
            }
        });
    }

    private void place(
            String target, LocalDate day, @Nullable Deque<String> up, Deque<String> above, List<String> below) {
        List<String> group = new ArrayList<>();
        if (placed.add(target)) {
            group.add(target);
        }
        others(target, day).stream().filter(placed::add).forEach(group::add);
        if (up == null) {
            below.addAll(group);
        } else {
            group.forEach(up::addFirst);
        }
        if (group.contains(target)) {
            descendants(target, false, above, below);
        }
    }

    /** Who else went into it that day and has no other place. */
    private List<String> others(String target, LocalDate day) {
        return lineage.changes().stream()
                .filter(change -> change.to().equals(target) && change.date().equals(day))
                .map(BoundaryChange::from)
                .filter(code -> lineage.node(code).bond() == Lineage.Bond.BESIDE)
                .sorted()
                .toList();
    }
}
